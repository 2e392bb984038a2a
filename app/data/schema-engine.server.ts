import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils'
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg'

// Prisma's command line downloads its schema engine; the same engine is on npm as WebAssembly.
// Its package has no loader for Node, so the module is instantiated by hand (decision 002).
let instantiated: Promise<void> | undefined

function instantiate(): Promise<void> {
  return (instantiated ??= (async () => {
    const entry = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm')
    const bytes = readFileSync(path.join(path.dirname(entry), 'schema_engine_bg.wasm'))
    const { instance } = await WebAssembly.instantiate(bytes, {
      './schema_engine_bg.js': glue as unknown as WebAssembly.ModuleImports,
    })
    glue.__wbg_set_wasm(instance.exports)
    ;(instance.exports.__wbindgen_start as () => void)()
  })())
}

/**
 * Runs `work` with an engine on the given database and frees it. An error of the driver, which the
 * engine only refers to by number, is thrown as itself.
 */
export async function withSchemaEngine<T>(
  schema: { path: string; content: string },
  factory: SqlMigrationAwareDriverAdapterFactory,
  work: (engine: glue.SchemaEngine) => Promise<T>,
): Promise<T> {
  await instantiate()
  const connections: SqlDriverAdapter[] = []
  const adapter = bindMigrationAwareSqlAdapterFactory({
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => remember(await factory.connect()),
    connectToShadowDb: async () => remember(await factory.connectToShadowDb()),
  })
  function remember(connection: SqlDriverAdapter) {
    connections.push(connection)
    return connection
  }
  let engine: glue.SchemaEngine | undefined
  try {
    engine = await glue.SchemaEngine.new(
      { datamodels: [[schema.path, schema.content]] },
      () => {},
      adapter as never,
    )
    return await work(engine)
  } catch (error) {
    const id = Number(
      (error as Error).message?.match(/External (?:connector )?error.*?id.*?(\d+)/s)?.[1] ?? 0,
    )
    throw adapter.errorRegistry.consumeError(id)?.error ?? error
  } finally {
    engine?.free()
    // The engine leaves its connection open, and on SQLite that connection holds the file's lock.
    for (const connection of connections) await connection.dispose().catch(() => {})
  }
}
