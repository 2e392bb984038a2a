import ts from 'typescript'
import { importsOf } from './imports.ts'
import { breakAt, isTest, nodesOf, type Rule, type Source } from './source.ts'

const writes =
  /^(create|createMany|createManyAndReturn|update|updateMany|updateManyAndReturn|upsert|delete|deleteMany|\$executeRaw|\$executeRawUnsafe|\$transaction)$/

/** Ways around the functions of app/data. */
const doors = new Set(['app/data/database.server.ts', 'app/data/adapter.server.ts'])

/** A read that keeps something only to be faster is still a read. */
const harmless = new Set<string>([])

/**
 * The exported functions of app/data that write: those that call a writing method of Prisma, and those
 * that name such a function. Told from the code, so that a name cannot hide it.
 */
export function writersOf(sources: Source[]): Set<string> {
  const functions = sources
    .filter((file) => file.path.startsWith('app/data/') && !isTest(file))
    .flatMap(functionsIn)
  const writers = new Set(functions.filter(({ writing }) => writing).map(({ id }) => id))
  for (let before = -1; before !== writers.size;) {
    before = writers.size
    for (const { id, uses } of functions)
      if (uses.some((used) => writers.has(used)) && !harmless.has(id)) writers.add(id)
  }
  return writers
}

/** Every function at the top of a file: where it is, whether it writes itself, what it names. */
function functionsIn(file: Source) {
  const places = new Map<string, string>()
  for (const { names, target } of importsOf(file))
    for (const name of names) places.set(name, `${target}#${name}`)
  const declared = file.tree.statements.flatMap((statement) => namedFunctions(statement))
  for (const { name } of declared) places.set(name, `${file.path}#${name}`)
  return declared.map(({ name, body }) => {
    const nodes = nodesOf(body)
    const uses = nodes.filter(ts.isIdentifier).flatMap(({ text }) => places.get(text) ?? [])
    const writing = nodes.some(
      (node) =>
        ts.isPropertyAccessExpression(node) &&
        writes.test(node.name.text) &&
        // `createHash('sha256').update(…)` writes nothing.
        !/createHash|createHmac|\bhash\b/.test(node.expression.getText()),
    )
    return {
      id: `${file.path}#${name}`,
      writing,
      uses: uses.filter((id) => !id.endsWith(`#${name}`)),
    }
  })
}

function namedFunctions(statement: ts.Statement): { name: string; body: ts.Node }[] {
  if (ts.isFunctionDeclaration(statement) && statement.name && statement.body)
    return [{ name: statement.name.text, body: statement.body }]
  if (!ts.isVariableStatement(statement)) return []
  return statement.declarationList.declarations.flatMap(({ name, initializer }) =>
    ts.isIdentifier(name) && initializer ? [{ name: name.text, body: initializer }] : [],
  )
}

export const writerRules: Rule[] = [
  {
    name: 'routes read through data and write through operations',
    check: (sources) => {
      const writers = writersOf(sources)
      return sources
        .filter((file) => file.path.startsWith('app/routes/') && !isTest(file))
        .flatMap((file) =>
          importsOf(file)
            .filter(({ typeOnly }) => !typeOnly)
            .flatMap((taken) => [
              ...taken.names
                .filter((name) => writers.has(`${taken.target}#${name}`))
                .map((name) => breakAt(file, taken.node, `writes with ${name} of ${taken.target}`)),
              ...(doors.has(taken.target)
                ? [breakAt(file, taken.node, `reaches the database itself (${taken.target})`)]
                : []),
            ]),
        )
    },
  },
]
