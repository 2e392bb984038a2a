/**
 * Reading exam text: 3,000 items, and broken texts, by the thousand. In a process of its own, so that
 * its memory is its own. Printed as rows of the table.
 */
import { readExamText } from '#app/exchange/exam-text/read-exam-text.ts'
import { rounded, type Row } from './figures.ts'
import { generator } from './generator.ts'

const ITEMS = 3000
const BROKEN = Number(process.env.BROKEN ?? 20_000)
const MOST_MS = 1000
const MOST_MB = 512

const KINDS = [
  (n: number) =>
    `${n}. 客户来电抱怨发货太慢，客服专员第 ${n} 次回访时首先应当（ ）\nA. 先听完并复述\nB. 先解释规定\nC. 先转给主管\nD. 先查物流\n答案：A\n解析：先安顿情绪，再处理事情。`,
  (n: number) => `${n}. 第 ${n} 次回访应当在一周之内完成。（ √ ）`,
  (n: number) => `${n}.【填空题】服务从____开始，以第 ${n} 次____结束。\n答案：倾听/聆听；确认`,
  (n: number) =>
    `${n}.【简答题】简述第 ${n} 次回访的步骤。\n答案：\n（1）问候\n（2）复述\n（3）确认`,
]
const exam = Array.from({ length: ITEMS }, (_, i) => KINDS[i % KINDS.length]!(i + 1)).join('\n\n')

function wholeExam(): Row {
  const times = Array.from({ length: 5 }, () => {
    const start = process.cpuUsage()
    const { items, problems } = readExamText(exam)
    if (items.length !== ITEMS || problems.length > 0) throw new Error('the exam is not read whole')
    return process.cpuUsage(start).user / 1000
  })
  const median = times.sort((one, other) => one - other)[2]!
  return {
    work: '3,000 items of exam text',
    limit: `≤ ${MOST_MS} ms CPU`,
    figures: { 'CPU ms': rounded(median) },
    holds: median <= MOST_MS,
  }
}

/** Texts put together from pieces of exams, and the exam cut up, doubled and shuffled by a fixed seed. */
function brokenTexts(): Row {
  const random = generator(20_261_128)
  const pieces = [...exam.slice(0, 4000).split('\n'), ...PIECES]
  let slowest = 0
  for (let i = 0; i < BROKEN; i++) {
    const text = i % 2 === 0 ? shuffled(pieces, random) : mutated(random)
    const start = process.cpuUsage()
    const { items, problems } = readExamText(text)
    if (items.length + problems.length === 0) throw new Error('a text came to nothing')
    slowest = Math.max(slowest, process.cpuUsage(start).user / 1000)
  }
  const peak = process.resourceUsage().maxRSS / 1024
  return {
    work: `${BROKEN.toLocaleString('en')} random and mutated texts`,
    limit: `each ≤ ${MOST_MS} ms CPU, ≤ ${MOST_MB} MB`,
    figures: { 'slowest ms': rounded(slowest), 'peak MB': Math.round(peak) },
    holds: slowest <= MOST_MS && peak <= MOST_MB,
  }
}

const PIECES = [
  '一、单选题',
  '二、填空题（每空2分）',
  '四、论述题',
  '参考答案',
  '1-5 ABCDA',
  '1. 倾听 2. 确认',
  '评分标准：（1）听完（3分）；（2）复述（2分）',
  '匹配题',
  '答案：A-2，B-1',
  '排序题',
  '第 3 页 共 9 页',
  '----',
  '',
  '（'.repeat(200),
  'A. B. C. D. '.repeat(60),
  '1. 2. 3. '.repeat(60),
  '答案：'.repeat(60),
  '____'.repeat(100),
]

function shuffled(pieces: readonly string[], random: () => number): string {
  const length = 1 + Math.floor(random() * 60)
  return Array.from({ length }, () => pieces[Math.floor(random() * pieces.length)]!).join('\n')
}

/** A stretch of the exam with letters taken out, put in, doubled or exchanged. */
function mutated(random: () => number): string {
  const from = Math.floor(random() * (exam.length - 3000))
  const letters = exam.slice(from, from + 200 + Math.floor(random() * 2800)).split('')
  for (let i = 0; i < 20; i++) {
    const at = Math.floor(random() * letters.length)
    const put = '\u200b\n.、ABC（）答案：_*1 '
    letters.splice(at, Math.floor(random() * 3), put[Math.floor(random() * put.length)]!)
  }
  return letters.join('')
}

console.log(JSON.stringify([wholeExam(), brokenTexts()]))
