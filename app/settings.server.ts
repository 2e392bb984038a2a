import path from 'node:path'
import { z } from 'zod'
import type { DatabaseAddress } from '#app/data/database-address.ts'
import { projectRoot } from '#app/data/project-root.server.ts'

const timeZone = z.string().refine((zone) => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }))
  } catch {
    return false
  }
}, 'is not a time zone this machine knows; write it like Asia/Shanghai')

const Environment = z.object({
  PORT: z.coerce.number('must be a number').int().min(0).max(65535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  DATABASE_URL: z
    .string()
    .regex(
      /^postgres(ql)?:\/\//,
      'must start with postgresql://, or be left out for the embedded SQLite',
    )
    .optional(),
  KEXIN_DATA: z.string().default('data'),
  KEXIN_CONTENT: z.string().default('content'),
  KEXIN_ORIGIN: z
    .url({
      protocol: /^https?$/,
      error: 'must be the address people open, such as https://learn.example.com',
    })
    .optional(),
  KEXIN_ORGANISATION_ZH: z.string().trim().min(1).default('客心学院'),
  KEXIN_ORGANISATION_EN: z.string().trim().min(1).default('Kexin Academy'),
  KEXIN_TIME_ZONE: timeZone.default('Asia/Shanghai'),
  KEXIN_TRUST_PROXY: z.coerce
    .number('must be the number of proxies in front')
    .int()
    .min(0)
    .default(0),
  KEXIN_DEMO: z.enum(['0', '1'], 'must be 0 or 1').default('0'),
  KEXIN_LOG: z
    .enum(
      ['silent', 'error', 'warn', 'info', 'debug'],
      'must be silent, error, warn, info or debug',
    )
    .default('info'),
})

export type Settings = {
  port: number
  host: string
  /** The address people open, without a slash at the end. */
  origin: string
  /** What trainers write: courses, banks and exams as files. */
  contentFolder: string
  database: DatabaseAddress
  organisation: { 'zh-CN': string; en: string }
  timeZone: string
  trustProxy: number
  demo: boolean
  log: 'silent' | 'error' | 'warn' | 'info' | 'debug'
}

/** A setting that cannot be used; its message names every one that is wrong. */
export class SettingsError extends Error {
  override name = 'SettingsError'
}

/** Has a password in it, which must not end up in a log. */
const CONFIDENTIAL = 'DATABASE_URL'

/** Checks the environment. Throws a `SettingsError` with a sentence per wrong variable. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const present = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== ''),
  )
  const parsed = Environment.safeParse(present)
  if (!parsed.success)
    throw new SettingsError(
      parsed.error.issues
        .map(({ path: at, message }) => {
          const name = String(at[0])
          return `${name} ${message}${name === CONFIDENTIAL ? '' : ` (it is "${present[name]}")`}`
        })
        .join('\n'),
    )
  const env = parsed.data
  return {
    port: env.PORT,
    host: env.HOST,
    origin: (env.KEXIN_ORIGIN ?? `http://localhost:${env.PORT}`).replace(/\/+$/, ''),
    contentFolder: path.resolve(projectRoot, env.KEXIN_CONTENT),
    database: env.DATABASE_URL
      ? { provider: 'postgresql', url: env.DATABASE_URL }
      : { provider: 'sqlite', file: path.resolve(projectRoot, env.KEXIN_DATA, 'kexin.db') },
    organisation: { 'zh-CN': env.KEXIN_ORGANISATION_ZH, en: env.KEXIN_ORGANISATION_EN },
    timeZone: env.KEXIN_TIME_ZONE,
    trustProxy: env.KEXIN_TRUST_PROXY,
    demo: env.KEXIN_DEMO === '1',
    log: env.KEXIN_LOG,
  }
}

let current: Settings | undefined

/** The settings of this process, read once. */
export function settings(): Settings {
  return (current ??= readSettings(process.env))
}
