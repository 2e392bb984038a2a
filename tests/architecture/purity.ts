import ts from 'typescript'
import { importsOf } from './imports.ts'
import { breakAt, isTest, type Break, type Rule, type Source } from './source.ts'

/** Words through which a moment, chance or the machine would come into the domain. */
const impure = new Set([
  'process',
  'performance',
  'fetch',
  'setTimeout',
  'setInterval',
  'console',
  'window',
  'document',
  'localStorage',
  'globalThis',
  'crypto',
  'require',
])
const impureCalls = /^(Date\.now|Math\.random|Temporal\.Now\b.*)$/

/** What only a server has; a file that takes it says so in its name. */
const serverOnly = /^(node:|better-sqlite3|@prisma\/|pg$|pino$|nodemailer$|express$)/

/** Runs where no browser goes, without the name: commands, the compiling process, the map at build. */
const serverFiles = /\.server\.tsx?$|^app\/routes\.ts$|^app\/cli\/|^app\/mdx\/compile-process\.ts$/

/** Whether a word is a member's or a key's name, or is declared in the file itself. */
function isOwnWord(node: ts.Identifier, declared: Set<string>): boolean {
  const { parent } = node
  const isMember =
    (ts.isPropertyAccessExpression(parent) ||
      ts.isPropertyAssignment(parent) ||
      ts.isPropertySignature(parent)) &&
    parent.name === node
  return isMember || declared.has(node.text)
}

function declaredIn({ nodes }: Source): Set<string> {
  const names = nodes.flatMap((node) =>
    ts.isVariableDeclaration(node) ||
    ts.isParameter(node) ||
    ts.isBindingElement(node) ||
    ts.isFunctionDeclaration(node)
      ? (node.name?.getText() ?? [])
      : [],
  )
  return new Set(names)
}

function impurity(node: ts.Node, declared: Set<string>): string | undefined {
  if (ts.isIdentifier(node) && impure.has(node.text) && !isOwnWord(node, declared)) return node.text
  if (ts.isPropertyAccessExpression(node) && impureCalls.test(node.getText())) return node.getText()
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length)
    return 'new Date()'
  return undefined
}

export const purityRules: Rule[] = [
  {
    name: 'the domain has no clock, no chance and no machine',
    check: (sources) =>
      sources
        .filter((file) => file.path.startsWith('app/domain/') && !isTest(file))
        .flatMap((file) => {
          const declared = declaredIn(file)
          return file.nodes.flatMap((node): Break[] => {
            const word = impurity(node, declared)
            return word ? [breakAt(file, node, `uses ${word}; take it as an argument`)] : []
          })
        }),
  },
  {
    name: 'what touches the disk, the database, the environment or a secret is named *.server.ts',
    check: (sources) => sources.filter(isNamedForBrowsers).flatMap(serverThings),
  },
]

function isNamedForBrowsers(file: Source): boolean {
  return !isTest(file) && !serverFiles.test(file.path)
}

function serverThings(file: Source): Break[] {
  const taken = importsOf(file)
    .filter(({ specifier, typeOnly }) => !typeOnly && serverOnly.test(specifier))
    .map(({ node, specifier }) => breakAt(file, node, `takes ${specifier}`))
  const environment = file.nodes
    .filter((node) => ts.isPropertyAccessExpression(node) && node.getText() === 'process.env')
    .map((node) => breakAt(file, node, 'reads the environment'))
  return [...taken, ...environment]
}
