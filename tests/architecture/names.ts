import ts from 'typescript'
import { breakAt, isTest, type Break, type Rule, type Source } from './source.ts'

const drawers = /^(utils?|helpers?|common|misc|shared|services?|managers?|handlers?)$/

/** Names that a rule forbids elsewhere, each with the reason why it is right here. */
const kept: Record<string, string> = {
  'app/i18n/common.ts': 'the words of the frame, which belong to no area',
}

/** Files longer than the rule, each with the reason why cutting it would make it worse. */
const longFiles: Record<string, string> = {}

const LONGEST = 300
const LONGEST_TEST = 500
const MEDIAN = 60

function exportedFunctions({ tree }: Source): { name: string; node: ts.Node }[] {
  return tree.statements.flatMap((statement): { name: string; node: ts.Node }[] => {
    const exported =
      ts.canHaveModifiers(statement) &&
      ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
    if (!exported) return []
    if (ts.isFunctionDeclaration(statement))
      return [{ name: statement.name?.text ?? 'default', node: statement }]
    if (!ts.isVariableStatement(statement)) return []
    return statement.declarationList.declarations
      .filter(({ initializer }) => initializer && isFunction(initializer))
      .map((declaration) => ({ name: declaration.name.getText(), node: statement }))
  })
}

function isFunction(node: ts.Node): boolean {
  return ts.isArrowFunction(node) || ts.isFunctionExpression(node)
}

function linesOf({ text }: Source): number {
  return text.trimEnd().split('\n').length
}

/** The middle length of some files, in lines. */
function medianLines(sources: Source[]): number {
  const lengths = sources.map(linesOf).sort((one, other) => one - other)
  return lengths[Math.floor(lengths.length / 2)] ?? 0
}

export const nameRules: Rule[] = [
  {
    name: 'no drawer: no file or folder is called utils, helpers, common, misc, shared, service …',
    check: (sources) =>
      sources
        .filter(
          ({ path }) => !(path in kept) && path.split(/[/.-]/).some((word) => drawers.test(word)),
        )
        .map(({ path }) => `${path} says nothing about what is in it`),
  },
  {
    name: 'file names are kebab-case',
    check: (sources) =>
      sources
        .filter(({ path }) => !/^[a-z0-9/.-]+$/.test(path))
        .map(({ path }) => `${path} is not kebab-case`),
  },
  {
    name: `no file of the program is longer than ${LONGEST} lines, no test than ${LONGEST_TEST}`,
    check: (sources) =>
      sources
        .filter((file) => !(file.path in longFiles))
        .filter((file) => linesOf(file) > (isTest(file) ? LONGEST_TEST : LONGEST))
        .map((file) => `${file.path} has ${linesOf(file)} lines`),
  },
  {
    name: `half of the files, and half of the routes, have ${MEDIAN} lines or fewer`,
    check: (sources) =>
      ['app/', 'app/routes/'].flatMap((folder): Break[] => {
        const files = sources.filter((file) => file.path.startsWith(folder) && !isTest(file))
        const median = medianLines(files)
        return median > MEDIAN ? [`the median of ${folder} is ${median} lines`] : []
      }),
  },
  {
    name: 'every exported function of domain, exchange and operations says the rule it keeps',
    check: (sources) =>
      sources
        .filter((file) => /^app\/(domain|exchange|operations)\//.test(file.path) && !isTest(file))
        .flatMap((file) =>
          exportedFunctions(file)
            .filter(({ node }) => ts.getJSDocCommentsAndTags(node).length === 0)
            .map(({ name, node }) => breakAt(file, node, `${name} has no doc comment`)),
        ),
  },
  {
    name: 'an operation is one verb, and its file has its name',
    check: (sources) =>
      sources
        .filter((file) => file.path.startsWith('app/operations/') && !isTest(file))
        .flatMap((file): Break[] => {
          const names = exportedFunctions(file).map(({ name }) => name)
          const wanted = file.path
            .replace(/^.*\/|\.server\.ts$/g, '')
            .replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
          return names.length === 1 && names[0] === wanted
            ? []
            : [
                `${file.path} should export the function ${wanted} alone, and has ${names.join(', ')}`,
              ]
        }),
  },
]
