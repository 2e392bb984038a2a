import { appendOnlyTables } from './append-only.ts'
import type { Provider } from './derive.ts'

/** SQL that makes a database refuse UPDATE, DELETE (and TRUNCATE) on the append-only tables. */
export function appendOnlyTriggers(
  provider: Provider,
  tables: readonly string[] = appendOnlyTables,
): string {
  if (provider === 'sqlite') {
    return tables
      .flatMap((table) =>
        ['UPDATE', 'DELETE'].map(
          (verb) =>
            `CREATE TRIGGER "${table}_no_${verb.toLowerCase()}" BEFORE ${verb} ON "${table}" ` +
            `BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END;`,
        ),
      )
      .join('\n')
  }
  // The driver cuts a script at every semicolon, also within a quoted body: \\x3b stands for one.
  const refuse =
    'CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS ' +
    "E'BEGIN RAISE EXCEPTION ''% is append-only'', TG_TABLE_NAME\\x3b END\\x3b';"
  const triggers = tables.map(
    (table) =>
      `CREATE TRIGGER "${table}_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "${table}" ` +
      `FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();`,
  )
  return [refuse, ...triggers].join('\n')
}
