import type { AttemptEventBody } from '#app/domain/assessment/attempt-event.ts'
import { attemptState } from '#app/domain/assessment/attempt.ts'
import { scorePaper } from '#app/domain/assessment/score.ts'
import { sittingFigures, writeSitting } from '#app/domain/assessment/statistics/sitting.ts'
import { Item } from '#app/domain/catalog/item.ts'
import { db } from '#app/data/database.server.ts'
import { canonicalJson, type Canonical } from '#app/domain/evidence/canonical-json.ts'
import { seededRandom } from '#app/domain/evidence/seeded-random.ts'

export const EXAM = 'bench'
export const ATTEMPTS = 10_000
export const ITEMS = 50

/** From which each paper holds half. */
const POOL = 100
const options = ['a', 'b', 'c', 'd']
const hashOf = (number: number) => String(number).padStart(64, '0')
const opening = Date.parse('2026-01-05T01:00:00.000Z')
const random = seededRandom('bench of statistics')

/** The scored attempts of ten thousand people, each at fifty of a hundred single choices, once changed. */
export async function makeAttempts(): Promise<void> {
  await db().department.create({
    data: { id: 'd', code: 'D', nameZh: '公司', nameEn: 'Company', path: 'd/' },
  })
  await db().itemRevision.createMany({ data: items.map(revision) })
  for (let from = 0; from < ATTEMPTS; from += 500) {
    const people = Array.from({ length: 500 }, (_, at) => attemptOf(from + at))
    await insert(
      'Person',
      ['id', 'number', 'name', 'email', 'departmentId', 'updatedAt'],
      people.map(({ person }) => person),
    )
    await insert(
      'Attempt',
      [
        'id',
        'personId',
        'examSlug',
        'examHash',
        'number',
        'seed',
        'paper',
        'paperHash',
        'openedAt',
      ],
      people.map(({ attempt }) => attempt),
    )
    await insert(
      'AttemptEvent',
      ['attemptId', 'sequence', 'kind', 'at', 'body', 'previous', 'hash'],
      people.flatMap(({ events }) => events),
    )
    await insert(
      'Score',
      ['attemptId', 'sequence', 'earned', 'total', 'passed', 'sitting', 'eventHash', 'at'],
      people.map(({ score }) => score),
    )
  }
}

function item(number: number) {
  const text = { 'zh-CN': `题 ${number}`, en: `Item ${number}` }
  return Item.parse({
    id: `item-${number}`,
    pool: 'exam',
    kind: 'single-choice',
    stem: text,
    options: options.map((id) => ({ id, text })),
    key: 'a',
  })
}

const items = Array.from({ length: POOL }, (_, at) => item(at))
const bodies = new Map(items.map((body, at) => [hashOf(at), body]))

function revision(body: Item, number: number) {
  return {
    hash: hashOf(number),
    itemId: body.id,
    bankSlug: 'bench',
    kind: body.kind,
    pool: body.pool,
    body: canonicalJson(body as Canonical),
    publishedAt: new Date(opening),
  }
}

type Values = (string | number)[]

function attemptOf(number: number) {
  const id = `a${number}`
  const knows = 40 + random(55)
  const first = random(POOL)
  const asked = Array.from({ length: ITEMS }, (_, at) => (first + at) % POOL)
  const paper = {
    exam: hashOf(0),
    items: asked.map((at) => ({ id: `item-${at}`, hash: hashOf(at), options, points: 1 })),
  }
  let earned = 0
  let moment = opening + number * 1000
  const events: Values[] = []
  const chain: { at: string; body: AttemptEventBody }[] = []
  const happen = (body: AttemptEventBody) => {
    const at = new Date(moment).toISOString().replace('Z', '+00:00')
    chain.push({ at: new Date(moment).toISOString(), body })
    events.push([id, events.length + 1, body.kind, at, canonicalJson(body), hashOf(0), hashOf(1)])
  }
  happen({
    kind: 'opened',
    attempt: id,
    person: `p${number}`,
    exam: hashOf(0),
    cycle: null,
    number: 1,
    seed: 's',
    paper: hashOf(0),
    deadline: null,
    locale: number % 3 ? 'zh-CN' : 'en',
  })
  for (const at of asked) {
    moment += 10_000 + random(60_000)
    const isRight = random(100) < knows - at / 4
    if (isRight) earned++
    const choice = [isRight ? 'a' : options[1 + random(3)]!]
    happen({
      kind: 'answered',
      item: `item-${at}`,
      choice,
      given: new Date(moment - 200).toISOString(),
    })
  }
  happen({ kind: 'submitted', earned, total: ITEMS })
  const at = new Date(moment).toISOString().replace('Z', '+00:00')
  const { items: scores } = scorePaper(paper, bodies, attemptState(chain).responses)
  const sitting = writeSitting(sittingFigures(paper, bodies, chain, scores))
  return {
    person: [`p${number}`, `n${number}`, `员工${number}`, `${number}@bench.example`, 'd', at],
    attempt: [id, `p${number}`, EXAM, hashOf(0), 1, 's', canonicalJson(paper), hashOf(0), at],
    events,
    score: [id, 1, earned, ITEMS, Number(earned >= 30), sitting, hashOf(1), at],
  }
}

/** All rows in one statement, unpacked by the database. */
async function insert(table: string, columns: string[], rows: Values[]): Promise<void> {
  const names = columns.map((name) => `"${name}"`).join(', ')
  const values = columns.map((_, at) => `json_extract(value, '$[${at}]')`).join(', ')
  await db().$executeRawUnsafe(
    `INSERT INTO "${table}" (${names}) SELECT ${values} FROM json_each(?)`,
    JSON.stringify(rows),
  )
}
