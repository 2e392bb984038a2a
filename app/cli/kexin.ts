import { databaseFailure } from '#app/database-failure.ts'
import { settings } from '#app/settings.server.ts'
import type { Io } from './io.ts'

type Command = {
  words: string
  usage: string
  says: string
  /** Loaded when asked for: most commands need no database. */
  load: () => Promise<(args: string[], io: Io) => Promise<number>>
}

const commands: Command[] = [
  {
    words: 'bank convert',
    usage: 'FILE --to json|yaml [--pool exam|practice] [--from FORMAT]',
    says: 'reads exam text and writes its items',
    load: async () => (await import('./bank-convert.ts')).bankConvert,
  },
  {
    words: 'bank export',
    usage: 'SLUG [--to FORMAT] [--lang zh-CN|en]',
    says: 'writes a bank in force, as YAML for the content folder or in another format',
    load: async () => (await import('./bank-export.ts')).bankExport,
  },
  {
    words: 'content check',
    usage: '[DIR]',
    says: 'compiles courses, banks and exams and prints what is wrong with them',
    load: async () => (await import('./content-check.ts')).contentCheck,
  },
  {
    words: 'content publish',
    usage: '[DIR] [--replace]',
    says: 'publishes what differs from what is in force',
    load: async () => (await import('./content-publish.ts')).contentPublish,
  },
  {
    words: 'replay',
    usage: '',
    says: 'derives every score, certificate and completion again and compares',
    load: async () => (await import('./replay.ts')).replay,
  },
  {
    words: 'backup',
    usage: 'FILE',
    says: 'writes everything to a file while the system runs',
    load: async () => (await import('./backup.ts')).backup,
  },
  {
    words: 'restore',
    usage: 'FILE',
    says: 'puts a backup into an empty database',
    load: async () => (await import('./restore.ts')).restore,
  },
  {
    words: 'user create',
    usage:
      '--number N --name NAME [--latin NAME] [--email E] [--department CODE] [--roles learner,hr] [--password-stdin]',
    says: 'adds a person who signs in with a password',
    load: async () => (await import('./user-create.ts')).userCreate,
  },
  {
    words: 'user password',
    usage: '--number N',
    says: 'gives somebody who forgot it a new password',
    load: async () => (await import('./user-password.ts')).userPassword,
  },
  {
    words: 'db migrate',
    usage: '',
    says: 'brings the database up to date',
    load: async () => (await import('./db-migrate.ts')).dbMigrate,
  },
]

/** Runs the command that the arguments name; gives its exit code, 1 when there is none. */
export async function kexin(args: string[], io: Io): Promise<number> {
  if (args.length === 0 || args.includes('--help') || args[0] === 'help') {
    io.stdout.write(help())
    return args.length === 0 ? 1 : 0
  }
  const command = commands.find(({ words }) => {
    const asked = words.split(' ')
    return asked.every((word, index) => args[index] === word)
  })
  if (!command) {
    io.stderr.write(`There is no command "${args.join(' ')}".\n\n${help()}`)
    return 1
  }
  const run = await command.load()
  try {
    return await run(args.slice(command.words.split(' ').length), io)
  } catch (error) {
    const sentence = sentenceOf(error)
    if (!sentence) throw error
    io.stderr.write(`${sentence}\n`)
    return 1
  }
}

/** What a mistake in the command or in the settings, or a database that cannot be used, is answered with; null for a bug. */
function sentenceOf(error: unknown): string | null {
  if (!(error instanceof Error)) return null
  const code = (error as { code?: unknown }).code
  const isUsage = typeof code === 'string' && code.startsWith('ERR_PARSE_ARGS_')
  if (isUsage || error.name === 'SettingsError') return error.message
  return databaseFailure(settings().database, error)
}

function help(): string {
  const lines = commands.map(
    ({ words, usage, says }) => `  ${`${words} ${usage}`.trim()}\n      ${says}`,
  )
  return [
    'usage: npm run --silent kexin -- COMMAND',
    '',
    ...lines,
    '',
    'KEXIN_DATA and DATABASE_URL say which database, as for the server.',
    '',
  ].join('\n')
}
