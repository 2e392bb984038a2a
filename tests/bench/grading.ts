import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { closeDatabase, db } from '#app/data/database.server.ts'
import { listQuestionCounts } from '#app/data/written-answers.server.ts'
import type { ExamManifest } from '#app/domain/catalog/exam.ts'
import { canonicalJson } from '#app/domain/evidence/canonical-json.ts'
import { finishRegrades } from '#app/finish-regrades.server.ts'
import { applyRegrade } from '#app/operations/apply-regrade.server.ts'
import { openRegrade } from '#app/operations/open-regrade.server.ts'
import { previewRegrade } from '#app/operations/preview-regrade.server.ts'
import { takeAnswer } from '#app/operations/take-answer.server.ts'
import { rounded, type Row } from './figures.ts'
import { ATTEMPTS, EXAM, ITEMS } from './statistics-data.ts'

/**
 * Printed as rows of the table: what graders and trainers wait for at an exam that ten thousand people sat,
 * on an embedded database of its own.
 */
const folder = mkdtempSync(path.join(tmpdir(), 'kexin-grading-'))
process.env.KEXIN_DATA = folder
const questions = ['written-1', 'written-2']
try {
  const program = path.join(import.meta.dirname, 'make-statistics-data.ts')
  execFileSync(process.execPath, ['--import', 'tsx', program], { stdio: 'inherit' })
  await addExam()
  await addAnswers()
  console.log(JSON.stringify([await benchQueue(), ...(await benchRegrade())]))
} finally {
  await closeDatabase()
  rmSync(folder, { recursive: true })
}

function zeros(number: number): string {
  return String(number).padStart(64, '0')
}

/** The exam whose attempts there are, with the first item of each paper in its pool. */
async function addExam(): Promise<void> {
  const text = { 'zh-CN': '考试', en: 'Exam' }
  const pool = Array.from({ length: 100 }, (_, at) => ({ id: `item-${at}`, hash: zeros(at) }))
  const manifest: ExamManifest = {
    slug: EXAM,
    title: text,
    summary: text,
    draw: [{ rule: { bank: 'bench', count: ITEMS, points: 1 }, pool }],
    shuffle: { items: false, options: false },
    pass: { points: 30 },
    attempts: 1,
    review: { show: 'rationales', when: 'submitted' },
  }
  const at = new Date('2026-01-01T00:00:00Z')
  await db().examRevision.create({
    data: {
      slug: EXAM,
      sequence: 1,
      hash: zeros(0),
      publishedAt: at,
      manifest: canonicalJson(manifest),
    },
  })
}

/** Two written answers of each, half of them with a first grading. */
async function addAnswers(): Promise<void> {
  for (let from = 0; from < ATTEMPTS; from += 500) {
    const numbers = Array.from({ length: 500 }, (_, at) => from + at)
    const answers = numbers.flatMap((number) =>
      questions.map((itemId, at) => ({
        attemptId: `a${number}`,
        itemId,
        itemHash: zeros(at),
        examSlug: EXAM,
        personId: `p${number}`,
        key: `${itemId}-${number}`,
        place: (number * 48_271 + at * 7) % 2_147_483_647,
        stage: number % 2 ? 'second' : 'first',
      })),
    )
    await db().writtenAnswer.createMany({ data: answers })
    const graded = answers.filter(({ stage }) => stage === 'second')
    await db().answerHand.createMany({
      data: graded.map(({ attemptId, itemId }) => ({
        attemptId,
        itemId,
        personId: 'grader',
        examSlug: EXAM,
        did: 'graded',
      })),
    })
  }
}

async function benchQueue(): Promise<Row> {
  const now = new Date()
  const grader = 'grader'
  const item = questions[0]!
  const taken: number[] = []
  const counted: number[] = []
  let key: string | undefined
  for (let turn = 0; turn < 40; turn++) {
    let start = performance.now()
    const from = key === undefined ? undefined : { is: 'after' as const, key }
    key = (await takeAnswer({ examSlug: EXAM, grader, item, from }, now))!.key
    taken.push(performance.now() - start)
    start = performance.now()
    const [count] = await listQuestionCounts(EXAM, grader)
    counted.push(performance.now() - start)
    if (count?.mine !== ATTEMPTS / 2) throw new Error(`${count?.mine} are counted as graded`)
  }
  const [next, counts] = [taken, counted].map((all) => all.toSorted((a, b) => a - b)[20]!)
  return {
    work: 'the next of 20,000 written answers for a grader, and how far all have come',
    limit: '≤ 60 ms together',
    figures: { 'next, ms': rounded(next!), 'progress, ms': rounded(counts!) },
    holds: next! + counts! <= 60,
  }
}

async function benchRegrade(): Promise<Row[]> {
  const now = new Date('2026-11-01T00:00:00Z')
  const clock = { now, timeZone: 'Asia/Shanghai' }
  const wanted = {
    examSlug: EXAM,
    revision: zeros(50),
    correction: { as: 'key' as const, key: ['b'] },
    mayFall: false,
  }
  const timed = async <T>(work: () => Promise<T>) => {
    const before = process.cpuUsage()
    const result = await work()
    const { user, system } = process.cpuUsage(before)
    return { result, seconds: rounded((user + system) / 1e6) }
  }
  const preview = await timed(() => previewRegrade(wanted, now))
  if (preview.result.outcome !== 'previewed') throw new Error(preview.result.outcome)
  const { asked } = preview.result.preview
  await openRegrade(
    { ...wanted, id: 'bench', reason: { 'zh-CN': '测', en: 'Bench.' }, by: 'bench' },
    now,
  )
  const applied = await timed(() => applyRegrade('bench', clock))
  if (applied.result.outcome !== 'applied' || applied.result.reached !== asked)
    throw new Error(JSON.stringify(applied.result))
  const later = new Date(now.getTime() + 3_600_000)
  await finishRegrades(later)
  const finished = await timed(() => finishRegrades(later))
  return [
    {
      work: `a regrade that reaches ${asked} of 10,000 attempts at ${ITEMS} items`,
      limit: 'preview ≤ 6 s, confirm ≤ 15 s',
      figures: { 'preview, CPU s': preview.seconds, 'confirm, CPU s': applied.seconds },
      holds: preview.seconds <= 6 && applied.seconds <= 15,
    },
    {
      work: 'looking, at each start, for regrades that did not reach every attempt',
      limit: '≤ 0.1 s',
      figures: { 'CPU s': finished.seconds },
      holds: finished.seconds <= 0.1,
    },
  ]
}
