import path from 'node:path'
import ts from 'typescript'
import type { Source } from './source.ts'

/** What a file takes from another: by import, by export-from, or by import(). */
export type Import = {
  node: ts.Node
  specifier: string
  /** A path from the project's folder, or the name of a package. */
  target: string
  names: string[]
  typeOnly: boolean
  reexport: boolean
}

const known = new WeakMap<Source, Import[]>()

export function importsOf(source: Source): Import[] {
  const imports = known.get(source) ?? readImports(source)
  known.set(source, imports)
  return imports
}

function readImports(source: Source): Import[] {
  const found: Import[] = []
  const visit = (node: ts.Node): void => {
    const one = declared(node) ?? called(node)
    if (one) found.push({ ...one, node, target: targetOf(source.path, one.specifier) })
    else ts.forEachChild(node, visit)
  }
  visit(source.tree)
  return found
}

type Found = Omit<Import, 'node' | 'target'>

function declared(node: ts.Node): Found | undefined {
  if (ts.isImportDeclaration(node)) {
    const clause = node.importClause
    const bindings = clause?.namedBindings
    const elements = bindings && ts.isNamedImports(bindings) ? bindings.elements : []
    const onlyTypes =
      elements.length > 0 && !clause?.name && elements.every(({ isTypeOnly }) => isTypeOnly)
    return {
      specifier: wordOf(node.moduleSpecifier),
      names: elements.map(({ propertyName, name }) => (propertyName ?? name).text),
      typeOnly: Boolean(clause?.isTypeOnly) || onlyTypes,
      reexport: false,
    }
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier)
    return {
      specifier: wordOf(node.moduleSpecifier),
      names: [],
      typeOnly: node.isTypeOnly,
      reexport: true,
    }
  return undefined
}

/** `import('…')` as a value and as a type. */
function called(node: ts.Node): Found | undefined {
  const rest = { names: [], reexport: false }
  if (
    ts.isCallExpression(node) &&
    node.expression.kind === ts.SyntaxKind.ImportKeyword &&
    node.arguments[0] &&
    ts.isStringLiteralLike(node.arguments[0])
  )
    return { ...rest, specifier: node.arguments[0].text, typeOnly: false }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
    return { ...rest, specifier: wordOf(node.argument.literal), typeOnly: true }
  return undefined
}

function wordOf(node: ts.Node): string {
  return ts.isStringLiteralLike(node) ? node.text : ''
}

function targetOf(from: string, specifier: string): string {
  const plain = specifier.replace(/\?.*$/, '')
  if (plain.startsWith('#')) return plain.slice(1)
  if (plain.startsWith('.')) return path.posix.join(path.posix.dirname(from), plain)
  const [scope = '', name = ''] = plain.split('/')
  return scope.startsWith('@') ? `${scope}/${name}` : scope
}
