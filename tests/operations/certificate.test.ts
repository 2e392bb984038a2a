// Over 300 lines: everything a certificate is tried for needs the same issued ones.

import type { AppLoadContext, LoaderFunctionArgs } from '@remix-run/node'
import { beforeAll, expect, test } from 'vitest'
import { saveCertificate } from '#app/data/certificates.server.ts'
import { db } from '#app/data/database.server.ts'
import { savePerson } from '#app/data/people.server.ts'
import { saveSession } from '#app/data/sessions.server.ts'
import { sealCertificate } from '#app/domain/evidence/certificate.ts'
import { EmailAddress, EmployeeNumber } from '#app/domain/identity/account-name.ts'
import { loader as page } from '#app/routes/learn/certificates/certificate.tsx'
import { loader as pdf } from '#app/routes/learn/certificates/certificate-pdf.ts'
import { loader as list } from '#app/routes/learn/certificates/certificates.tsx'
import { loader as verified } from '#app/routes/verify/verified.tsx'
import { loader as verify } from '#app/routes/verify/verify.tsx'
import { sessionCookie } from '#app/session/cookie.server.ts'
import { useTestDatabase } from '#tests/database.ts'

useTestDatabase()

const now = new Date('2026-07-24T08:00:00Z')
const examHash = 'e'.repeat(64)
const people = { holder: '', other: '' }
const cookies = { holder: '', other: '' }
const statement = {
  number: 'KX-2026-07-000001',
  exam: examHash,
  attempt: 'attempt-1',
  closing: 'c'.repeat(64),
  earned: 13,
  total: 15,
  issuedOn: '2026-07-24',
  validUntil: '2099-07-23',
}
const code = () => sealCertificate({ ...statement, person: people.holder }).code

beforeAll(async () => {
  await db().department.create({
    data: {
      id: 'd',
      code: 'SECRET-DEPARTMENT',
      nameZh: '售后部',
      nameEn: 'After-sales',
      path: 'd/',
    },
  })
  for (const [who, number, name, nameLatin] of [
    ['holder', '772617', '苏婧', 'Su Jing'],
    ['other', '772618', '丁一', null],
  ] as const) {
    people[who] = await savePerson({
      number: EmployeeNumber.parse(number),
      name,
      nameLatin,
      email: EmailAddress.parse(`${number}@example.com`),
      departmentId: 'd',
      roles: ['learner'],
      locale: 'zh-CN',
    })
    const session = { personId: people[who], address: '192.0.2.1', userAgent: '', now: new Date() }
    cookies[who] = sessionCookie(await saveSession(session)).split(';')[0]!
  }
  const manifest = {
    slug: 'selling',
    title: { 'zh-CN': '以客户为中心的销售 · 认证考试' },
    summary: { 'zh-CN': '十五道题' },
    draw: [{ rule: { bank: 'selling', count: 15, points: 1 }, pool: [] }],
    shuffle: { items: true, options: true },
    pass: { points: 12 },
    attempts: 2,
    review: { show: 'score', when: 'submitted' },
    certificate: { title: { 'zh-CN': '以客户为中心的销售', en: 'Customer-centric selling' } },
  }
  await db().examRevision.create({
    data: {
      slug: 'selling',
      sequence: 6,
      hash: examHash,
      manifest: JSON.stringify(manifest),
      publishedAt: now,
    },
  })
  for (const [id, personId] of [
    [statement.attempt, people.holder],
    ['attempt-2', people.other],
  ] as const)
    await db().attempt.create({
      data: {
        id,
        personId,
        examSlug: 'selling',
        examHash,
        number: 1,
        seed: '0',
        paper: '{}',
        paperHash: 'p'.repeat(64),
        openedAt: now,
        scores: {
          create: {
            sequence: 1,
            earned: 14,
            total: 15,
            passed: true,
            eventHash: 'c'.repeat(64),
            at: now,
          },
        },
      },
    })
  await saveCertificate(
    'certificate-1',
    { ...statement, person: people.holder },
    now,
    'selling',
    db(),
  )
})

function asking(
  path: string,
  {
    params = {},
    headers = {},
    address = '192.0.2.9',
  }: Partial<LoaderFunctionArgs> & {
    headers?: Record<string, string>
    address?: string
  } = {},
): LoaderFunctionArgs {
  const context: AppLoadContext = {
    address,
    requestId: 'r',
    wholePage: true,
    nonce: 'n',
    log: {},
  }
  return { request: new Request(`http://localhost${path}`, { headers }), params, context }
}

const certificate = { certificate: 'certificate-1' }
const as = (who: keyof typeof cookies) => ({
  params: certificate,
  headers: { Cookie: cookies[who] },
})

test('a learner sees the certificate as the revision and the statement it rests on say', async () => {
  const { sheet, validity, pdf: address } = await page(asking('/', as('holder')))
  expect(sheet.names.map(({ text }) => text)).toEqual(['苏婧', 'Su Jing'])
  expect(sheet.sentences[1].text).toContain('Customer-centric selling')
  expect(sheet.rows.map(({ value }) => value.text)).toContain('第 6 版')
  expect(validity).toMatchObject({ state: 'valid', until: '2099-07-23' })
  expect(address).toBe('/learn/certificates/certificate-1/pdf?lang=zh-CN')
})

test.each([
  ['page', page],
  ['PDF', pdf],
])("to another learner the certificate's %s does not exist", async (_, loader) => {
  await expect(loader(asking('/', as('other')))).rejects.toMatchObject({ status: 404 })
})

test.each([
  ['page', page],
  ['PDF', pdf],
  ['list', list],
])('whoever is not signed in is sent to sign in by the %s', async (_, loader) => {
  await expect(loader(asking('/', { params: certificate }))).rejects.toMatchObject({ status: 302 })
})

test('the list holds only one’s own certificates', async () => {
  expect((await list(asking('/', as('holder')))).current).toMatchObject([
    { id: 'certificate-1', number: statement.number, title: '以客户为中心的销售' },
  ])
  expect(await list(asking('/', as('other')))).toEqual({ current: [], expired: [] })
})

test('the PDF comes with its hash, under a name of its own, and once is enough', async () => {
  const answer = await pdf(asking('/?lang=en', as('holder')))
  const bytes = Buffer.from(await answer.arrayBuffer())
  const hash = await crypto.subtle.digest('SHA-256', bytes)
  const etag = answer.headers.get('ETag')!
  expect(etag).toBe(`"${Buffer.from(hash).toString('hex')}"`)
  expect(answer.headers.get('Content-Disposition')).toContain(
    "filename*=UTF-8''Certificate%20of%20completion%20Su%20Jing%20KX-2026-07-000001.pdf",
  )
  const { params, headers } = as('holder')
  const again = await pdf(
    asking('/?lang=en', { params, headers: { ...headers, 'If-None-Match': etag } }),
  )
  expect([again.status, await again.text()]).toEqual([304, ''])
})

test('whoever has the code is told what it certifies, and nothing more', async () => {
  const { data, init } = await verified(asking('/', { params: { code: code() } }))
  expect(init?.status).toBe(200)
  expect(init?.headers).toMatchObject({ 'X-Robots-Tag': 'noindex, nofollow' })
  expect(data).toEqual({
    outcome: 'genuine',
    certificate: {
      number: statement.number,
      hash: sealCertificate({ ...statement, person: people.holder }).hash,
      issuedOn: '2026-07-24',
      validUntil: '2099-07-23',
      names: [
        { text: '苏婧', locale: 'zh-CN' },
        { text: 'Su Jing', locale: 'en' },
      ],
      title: '以客户为中心的销售',
      organisation: '客心学院',
      state: 'valid',
      withdrawnOn: null,
    },
  })
})

test('a record that was changed after it was sealed proves nothing, and says nothing', async () => {
  const forged = { ...statement, number: 'KX-2026-07-000002', person: people.other }
  const { hash } = sealCertificate(forged)
  await db().certificate.create({
    data: {
      id: 'certificate-2',
      number: forged.number,
      code: hash.slice(0, 12).toUpperCase(),
      hash,
      personId: people.other,
      attemptId: 'attempt-2',
      examSlug: 'selling',
      examHash,
      issuedAt: now,
      issuedOn: forged.issuedOn,
      validUntil: '2199-01-01',
      statement: JSON.stringify({ ...forged, validUntil: '2199-01-01' }),
    },
  })
  const shown = hash
    .slice(0, 12)
    .toUpperCase()
    .replace(/(.{4})(?=.)/g, '$1-')
  const { data, init } = await verified(asking('/', { params: { code: shown } }))
  expect(init?.status).toBe(409)
  expect(data).toEqual({ outcome: 'altered', code: shown })
})

test.each([
  ['0000-0000-0000', { outcome: 'unknown', code: '0000-0000-0000' }],
  ['9F2C', { outcome: 'not-a-code', typed: '9F2C' }],
])('the code %s is answered plainly, with 404', async (typed, answer) => {
  const { data, init } = await verified(asking('/', { params: { code: typed } }))
  expect(init?.status).toBe(404)
  expect(data).toEqual(answer)
})

test('whoever guesses too often from one address waits, even with a right code', async () => {
  const guess = (guessed: string, address: string) =>
    verified(asking('/', { params: { code: guessed }, address }))
  for (let at = 0; at < 20; at++)
    expect((await guess(`0000-0000-00${at + 10}`, '198.51.100.7')).data.outcome).toBe('unknown')
  for (const guessed of ['0000-0000-0099', code()]) {
    const { data, init } = await guess(guessed, '198.51.100.7')
    expect(init?.status).toBe(429)
    expect(data).toEqual({ outcome: 'limited', minutes: 10 })
  }
  expect((await guess(code(), '198.51.100.8')).data.outcome).toBe('genuine')
})

test.each([
  ['9f2c 71ae 40d8', '/verify/9F2C-71AE-40D8'],
  [' 9F2C-71AE-40D8', '/verify/9F2C-71AE-40D8'],
])('the code typed as %j leads to its page', async (typed, to) => {
  const answer = await verify(asking(`/verify?code=${encodeURIComponent(typed)}`))
  expect(answer).toBeInstanceOf(Response)
  expect((answer as Response).headers.get('Location')).toBe(to)
})

test('what cannot be a code is kept in the field and refused', async () => {
  expect(await verify(asking('/verify?code=9F2C'))).toMatchObject({
    data: { typed: '9F2C', wrong: true },
    init: { status: 400 },
  })
})

test('once its attempt no longer passes, a certificate is said to be withdrawn', async () => {
  await db().score.create({
    data: {
      attemptId: statement.attempt,
      sequence: 2,
      earned: 11,
      total: 15,
      passed: false,
      eventHash: 'd'.repeat(64),
      at: now,
    },
  })
  const { data } = await verified(asking('/', { params: { code: code() } }))
  expect(data).toMatchObject({
    outcome: 'genuine',
    certificate: { state: 'withdrawn', withdrawnOn: '2026-07-24' },
  })
  // What looks valid is no more to be had; its page says why.
  expect(await page(asking('/', as('holder')))).toMatchObject({
    validity: { state: 'withdrawn', withdrawnOn: '2026-07-24' },
  })
  const refused = await pdf(asking('/?lang=en', as('holder'))).catch((thrown: unknown) => thrown)
  expect(refused).toMatchObject({ status: 302 })
  expect((refused as Response).headers.get('Location')).toBe('/learn/certificates/certificate-1')
})
