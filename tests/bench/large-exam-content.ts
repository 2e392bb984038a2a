import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { stringify } from 'yaml'
import { readContentFolder } from '#app/content/content-folder.server.ts'
import { projectRoot } from '#app/data/project-root.server.ts'
import { publishContent } from '#app/operations/publish-content.server.ts'

export const LARGE_EXAM = 'large-exam'
export const LARGE_ITEMS = 100

/** Of each kind that a machine scores on its own, so many in the bank and so many on a paper. */
const EACH = { inBank: 40, onPaper: 25 }

/** Publishes a bank of four kinds and an exam that draws a hundred items from it. */
export async function publishLargeExam(folder: string): Promise<void> {
  for (const part of ['banks', 'exams']) mkdirSync(path.join(folder, part), { recursive: true })
  const kinds = [single, multiple, trueFalse, numeric]
  const items = kinds.flatMap((make) => Array.from({ length: EACH.inBank }, (_, at) => make(at)))
  const bank = { slug: 'large', title: both('大题库', 'Large bank'), items }
  const exam = {
    slug: LARGE_EXAM,
    title: both('一百题的考试', 'An exam of a hundred'),
    summary: both('一百道题。', 'A hundred questions.'),
    draw: ['single-choice', 'multiple-choice', 'true-false', 'numeric'].map((kind) => ({
      bank: 'large',
      kind,
      count: EACH.onPaper,
      points: 2,
    })),
    pass: { points: 120 },
    time_limit_minutes: 120,
    attempts: 100,
  }
  const competencies = path.join(projectRoot, 'content/competencies.yaml')
  copyFileSync(competencies, path.join(folder, 'competencies.yaml'))
  writeFileSync(path.join(folder, 'banks/large.yaml'), stringify(bank))
  writeFileSync(path.join(folder, `exams/${LARGE_EXAM}.yaml`), stringify(exam))
  const content = await readContentFolder(folder)
  const result = await publishContent(content, { at: new Date(), by: null })
  if (result.outcome !== 'published') throw new Error(JSON.stringify(result.findings))
}

function both(chinese: string, english: string) {
  return { 'zh-CN': chinese, en: english }
}

function common(kind: string, at: number) {
  const words = '到店 售后 回访 报价 交付 续约 投诉 退换 预约 培训'.split(' ')
  const word = words[at % words.length]!
  return {
    id: `l-${kind}-${at}`,
    pool: 'exam',
    kind,
    competency: 'service-delivery',
    difficulty: 'medium',
    stem: both(
      `第 ${at} 例：客人在${word}时提出一个没有写进制度的要求，${kind} 的处理里哪一种先顾到客人？`,
      `Case ${at}: a customer asks at step ${word} for something no rule foresees; which ${kind} answer puts the customer first?`,
    ),
  }
}

function options() {
  return ['a', 'b', 'c', 'd'].map((id) => ({
    id,
    ...both(`做法 ${id}：先问清楚再答复`, `Way ${id}: ask first, then reply`),
    why: both(`做法 ${id} 的理由`, `Why way ${id}`),
  }))
}

function single(at: number) {
  return { ...common('single-choice', at), options: options(), key: 'abcd'[at % 4] }
}

function multiple(at: number) {
  const key = at % 2 ? ['a', 'c'] : ['b', 'c', 'd']
  return { ...common('multiple-choice', at), options: options(), key }
}

function trueFalse(at: number) {
  const why = { true: both('对的理由', 'Why true'), false: both('错的理由', 'Why false') }
  return { ...common('true-false', at), key: at % 2 === 0, why }
}

function numeric(at: number) {
  return { ...common('numeric', at), value: at + 0.5, tolerance: 0.1 }
}
