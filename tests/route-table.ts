import path from 'node:path'
import ts from 'typescript'
import map from '#app/routes.ts'
import type { Source } from './architecture/source.ts'

/** A line of app/routes.ts: where it is in the address, and its file from the project's folder. */
export type Listed = {
  path: string
  file: string
  isLayout: boolean
  /** The files of the layouts it is in, outermost first, whose loaders run with its own. */
  within: string[]
}

type Entry = (typeof map)[number]

/** Every route of app/routes.ts with its whole address, such as `/learn/courses/:course`. */
export const routeTable: Listed[] = map.flatMap((entry) => listed(entry, '', []))

function listed(entry: Entry, above: string, within: string[]): Listed[] {
  const here = entry.path ? `${above}/${entry.path}` : above
  const file = path.posix.join('app', entry.file)
  const own = { path: here || '/', file, isLayout: Boolean(entry.children), within }
  return [own, ...(entry.children ?? []).flatMap((child) => listed(child, here, [...within, file]))]
}

/** What a route file exports to Remix. */
export type Handlers = { page: boolean; loader?: ts.Node; action?: ts.Node }

export function handlersOf({ tree }: Source): Handlers {
  const handlers: Handlers = { page: false }
  for (const statement of tree.statements) {
    if (!ts.canHaveModifiers(statement)) continue
    const kinds = ts.getModifiers(statement)?.map(({ kind }) => kind) ?? []
    if (!kinds.includes(ts.SyntaxKind.ExportKeyword)) continue
    if (kinds.includes(ts.SyntaxKind.DefaultKeyword)) handlers.page = true
    for (const [name, body] of functionsOf(statement))
      if (name === 'loader' || name === 'action') handlers[name] = body
  }
  return handlers
}

function functionsOf(statement: ts.Statement): [string, ts.Node][] {
  if (ts.isFunctionDeclaration(statement) && statement.body)
    return [[statement.name?.text ?? 'default', statement.body]]
  if (!ts.isVariableStatement(statement)) return []
  return statement.declarationList.declarations.map(({ name, initializer }) => [
    name.getText(),
    initializer && ts.isArrowFunction(initializer) ? initializer.body : (initializer ?? name),
  ])
}

/** The guard that a loader or action calls before anything else, if it does. */
export function guardOf(body: ts.Node): string | undefined {
  const first = ts.isBlock(body) ? body.statements[0] : body
  return (
    first &&
    /^(?:const .* = )?(?:return )?(?:await )?(require[A-Z]\w*)\(/.exec(first.getText())?.[1]
  )
}

/** Everything the map says of a page, loader or action, with the guard that stands before it. */
export type Door = Listed & { method: 'GET' | 'POST'; page: boolean; guard: string | undefined }

/**
 * Every place where a request of a reader arrives. Before a page stands the guard of its own loader,
 * or that of the nearest layout that has one: Remix answers nothing of a page whose layout refuses.
 */
export function doorsOf(sources: Source[]): Door[] {
  const handlers = new Map(sources.map((file) => [file.path, handlersOf(file)]))
  return routeTable
    .filter(({ isLayout }) => !isLayout)
    .flatMap((listed): Door[] => {
      const { page, loader, action } = handlers.get(listed.file) ?? { page: false }
      const loaders = [listed.file, ...listed.within.toReversed()].flatMap(
        (file) => handlers.get(file)?.loader ?? [],
      )
      const seen = page || loader ? [loader ?? loaders[0]] : []
      return [
        ...seen.map((body) => ({
          ...listed,
          method: 'GET' as const,
          page,
          guard: body && guardOf(body),
        })),
        ...(action ? [{ ...listed, method: 'POST' as const, page, guard: guardOf(action) }] : []),
      ]
    })
}
