/** A break of a rule, planted in files that exist in memory only; what the rule must say of it. */
export type Planted = { rule: RegExp; files: Record<string, string>; says: RegExp }

const imports = (what: string, target: string) => `import ${what} from '#${target}'\n`

const takes = (from: string, target: string, what = '{ x }'): Record<string, string> => ({
  [from]: imports(what, target),
  [target]: 'export const x = 1\n',
})

const crossings: [from: string, target: string][] = [
  ['app/domain/a.ts', 'app/data/b.server.ts'],
  ['app/domain/a.ts', 'app/settings.server.ts'],
  ['app/domain/a.ts', 'app/i18n/b.ts'],
  ['app/data/a.server.ts', 'app/operations/b.server.ts'],
  ['app/data/a.server.ts', 'app/session/b.server.ts'],
  ['app/exchange/a.ts', 'app/content/b.ts'],
  ['app/exchange/a.ts', 'app/i18n/b.ts'],
  ['app/i18n/a.ts', 'app/ui/b.tsx'],
  ['app/ui/a.tsx', 'app/mdx/b.tsx'],
  ['app/ui/a.tsx', 'app/domain/b.ts'],
  ['app/mdx/a.ts', 'app/content/b.ts'],
  ['app/content/a.ts', 'app/data/b.server.ts'],
  ['app/session/a.server.ts', 'app/operations/b.server.ts'],
  ['app/operations/a.server.ts', 'app/session/b.server.ts'],
  ['app/operations/a.server.ts', 'app/i18n/b.ts'],
  ['app/demo/a.server.ts', 'app/routes/b.tsx'],
  ['app/cli/a.ts', 'app/routes/b.tsx'],
  ['app/routes/a.tsx', 'app/demo/b.server.ts'],
  ['app/routes/a.tsx', 'app/cli/b.ts'],
]

/** Every way to name a file that a folder may not take from. */
const ways = [
  `import '#app/data/b.server.ts'`,
  `import b from '../data/b.server.ts'`,
  `import type { B } from '#app/data/b.server.ts'`,
  `export { b } from '#app/data/b.server.ts'`,
  `export * from '#app/data/b.server.ts'`,
  `export const b = () => import('#app/data/b.server.ts')`,
  `export type B = import('#app/data/b.server.ts').B`,
]

const domain = (text: string) => ({ 'app/domain/a.ts': text })

export const planted: Planted[] = [
  ...crossings.map(([from, target]) => ({
    rule: /folders take only/,
    files: takes(from, target),
    says: /may not take/,
  })),
  ...ways.map((way) => ({
    rule: /folders take only/,
    files: { ...domain(way), 'app/data/b.server.ts': '' },
    says: /domain may not take anything from data/,
  })),
  { rule: /every folder/, files: { 'app/lib/a.ts': '' }, says: /app\/lib is not/ },
  { rule: /zod and itself/, files: domain(`import 'node:fs'`), says: /may not use node:fs/ },
  { rule: /zod and itself/, files: domain(`import { useState } from 'react'`), says: /use react/ },
  {
    rule: /zod and itself/,
    files: domain(`import { Temporal } from 'temporal-polyfill'`),
    says: /use temporal-polyfill/,
  },
  {
    rule: /do not call operations/,
    files: takes('app/operations/a.server.ts', 'app/operations/b.server.ts'),
    says: /takes the operation/,
  },
  {
    rule: /only its entry/,
    files: takes('app/operations/a.server.ts', 'app/mdx/policy.ts'),
    says: /reaches into app\/mdx\/policy.ts/,
  },
  {
    rule: /practises is read/,
    files: {
      'app/routes/people/a.tsx': `import { listNotebook } from '#app/data/notebook.server.ts'`,
    },
    says: /reads app\/data\/notebook/,
  },
  {
    rule: /from a route/,
    files: takes('app/ui/a.tsx', 'app/routes/b.tsx'),
    says: /takes the route/,
  },
  {
    rule: /knows Prisma/,
    files: takes('app/operations/a.server.ts', 'app/data/generated/sqlite/client.ts'),
    says: /takes app\/data\/generated/,
  },
  {
    rule: /knows Prisma/,
    files: { 'app/cli/a.ts': `import '@prisma/client'` },
    says: /takes @prisma\/client/,
  },
  {
    rule: /circle/,
    files: {
      'app/ui/a.tsx': imports('{ b }', 'app/ui/b.tsx'),
      'app/ui/b.tsx': imports('{ c }', 'app/ui/c.tsx'),
      'app/ui/c.tsx': imports('type { A }', 'app/ui/a.tsx'),
    },
    says: /a\.tsx → app\/ui\/b\.tsx → app\/ui\/c\.tsx → app\/ui\/a\.tsx/,
  },
  { rule: /barrel/, files: { 'app/ui/index.ts': '' }, says: /named index/ },
  { rule: /barrel/, files: domain(`export { b } from './b.ts'`), says: /passes on/ },
  { rule: /extension/, files: domain(`import { b } from './b'`), says: /lacks its extension/ },
  {
    rule: /extension/,
    files: { 'app/routes/a.tsx': `import { b } from '../ui/b.tsx'` },
    says: /write #app\/ui\/b\.tsx/,
  },

  {
    rule: /write through operations/,
    files: {
      'app/routes/a.tsx': imports('{ innocentName }', 'app/data/b.server.ts'),
      'app/data/b.server.ts': `
        import { keep } from './c.server.ts'
        export const innocentName = (name: string) => keep(name)`,
      'app/data/c.server.ts': `export async function keep() { await db().person.updateMany({}) }`,
    },
    says: /writes with innocentName/,
  },
  {
    rule: /write through operations/,
    files: takes('app/routes/a.tsx', 'app/data/database.server.ts', '{ db }'),
    says: /reaches the database itself/,
  },

  ...[
    'Date.now()',
    'new Date()',
    'Math.random()',
    'process.env.HOME',
    'performance.now()',
    'crypto.randomUUID()',
    'Temporal.Now.instant()',
    'console.log()',
    'fetch("")',
  ].map((text) => ({
    rule: /no clock/,
    files: domain(`export const x = ${text}`),
    says: /take it as an argument/,
  })),
  {
    rule: /named \*\.server/,
    files: { 'app/content/a.ts': `import { readFileSync } from 'node:fs'` },
    says: /takes node:fs/,
  },
  {
    rule: /named \*\.server/,
    files: { 'app/ui/a.tsx': `export const secret = process.env.SECRET` },
    says: /reads the environment/,
  },

  ...['app/ui/utils/a.ts', 'app/ui/date-helpers.ts', 'app/data/people-service.ts'].map((path) => ({
    rule: /no drawer/,
    files: { [path]: '' },
    says: /says nothing/,
  })),
  { rule: /kebab-case/, files: { 'app/ui/PageTitle.tsx': '' }, says: /not kebab-case/ },
  { rule: /longer than/, files: domain('\n'.repeat(300) + 'x'), says: /has 301 lines/ },
  {
    rule: /longer than/,
    files: { 'app/domain/a.test.ts': '\n'.repeat(500) + 'x' },
    says: /has 501 lines/,
  },
  {
    rule: /half of the files/,
    files: { 'app/routes/a.tsx': '\n'.repeat(60) + 'x' },
    says: /app\/routes\/ is 61 lines/,
  },
  ...['export function x() {}', 'export const x = () => 1'].map((text) => ({
    rule: /says the rule/,
    files: domain(`// not a doc comment\n${text}`),
    says: /x has no doc comment/,
  })),
  {
    rule: /one verb/,
    files: {
      'app/operations/sign-in.server.ts': 'export function signIn() {}\nexport function y() {}',
    },
    says: /signIn alone, and has signIn, y/,
  },
  {
    rule: /one verb/,
    files: { 'app/operations/sign-in.server.ts': 'export function logIn() {}' },
    says: /should export the function signIn/,
  },

  { rule: /no any/, files: domain('export const x = [] as any[]'), says: /says any/ },
  ...[
    '// @ts-ignore',
    '/* eslint-disable */',
    '// oxlint-disable-next-line x',
    '{/* @ts-expect-error */}',
  ].map((text) => ({ rule: /look away/, files: domain(text), says: /silences a checker/ })),
  { rule: /for later/, files: domain('// TODO: later'), says: /for later/ },
  {
    rule: /style attribute/,
    files: { 'app/ui/a.tsx': 'export const a = <p style={{ color: "red" }} />' },
    says: /style attribute/,
  },
  {
    rule: /made safe/,
    files: { 'app/ui/a.tsx': 'export const a = <p dangerouslySetInnerHTML={{ __html: "" }} />' },
    says: /puts markup/,
  },
  {
    rule: /made safe/,
    files: { 'app/ui/a.tsx': 'export const a = { dangerouslySetInnerHTML: { __html: "" } }' },
    says: /puts markup/,
  },
  {
    rule: /console/,
    files: { 'app/data/a.server.ts': 'console.log("here")' },
    says: /writes to the console/,
  },
]

/** What looks like a break and is none: no rule may speak. */
export const innocent: Record<string, string> = {
  'app/domain/a.ts': `
    import { z } from 'zod'
    // A word about import('#app/data/b.server.ts'), Date.now() and a string of them:
    const told = "new Date() and process.env, as any"
    type Clock = { performance: number; process: string }
    /** When it ends. */
    export const ends = (at: Date, { process }: Clock) => new Date(at.getTime() + process.length)
    export const Name = z.string()
    void told`,
  'app/ui/a.tsx': `
    import type { B } from '#app/domain/b.ts'
    export const A = ({ style }: { style: B }) => <p className={style}>style=</p>`,
  'app/domain/b.ts': 'export type B = string',
  'app/routes/a.tsx': `
    import { findX, type Row } from '#app/data/c.server.ts'
    export const load = (row: Row) => findX(row)`,
  'app/data/c.server.ts': `
    export type Row = string
    export const hashed = (x: string) => createHash('sha256').update(x)
    export const findX = (row: Row) => db().person.findMany({ where: { row: hashed(row) } })`,
}
