import type { ServerBuild } from '@remix-run/node'
import type { Booted } from '../app/boot.server.ts'

/** A build of the program, with what its entry gives the server beside pages. */
export type Build = ServerBuild & {
  entry: {
    module: {
      boot: () => Promise<Booted>
      withFailuresReferred: (build: ServerBuild) => ServerBuild
    }
  }
}

/** Boots the program in a build; one that cannot start says what to change and ends the process. */
export async function startProgram(build: Build): Promise<Booted> {
  try {
    return await build.entry.module.boot()
  } catch (error) {
    // The class is another one in the build than in the sources; its name is the same.
    const isExpected = error instanceof Error && error.name === 'SettingsError'
    console.error(isExpected ? error.message : error)
    process.exit(1)
  }
}
