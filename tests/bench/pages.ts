import { cost, rounded, type Row } from './figures.ts'
import { measure, type Client } from './load.ts'
import type { MeasuredServer } from './measured-server.ts'

const LESSON = '/learn/courses/service-excellence/three-ideas'

/** What pages cost a signed-in learner's server, beside an empty page under the same root. */
export async function benchPages(server: MeasuredServer, reader: Client): Promise<Row[]> {
  const load = (path: string) =>
    measure(server, { units: 1000, atATime: 4, warmUp: 2000 }, async () => {
      const { status, body } = await reader(path)
      if (status !== 200 || body.length < 500) throw new Error(`${path} answered ${status}`)
    })
  // The empty page before and after, as other work on the machine comes and goes.
  const empty = await load('/empty')
  const lesson = await load(LESSON)
  const emptyAgain = await load('/empty')
  const home = await load('/learn')
  const ratio = (2 * lesson.unitsPerSecond) / (empty.unitsPerSecond + emptyAgain.unitsPerSecond)
  return [
    { work: 'empty page', limit: '', figures: cost(empty), holds: null },
    {
      work: 'lesson page, signed in',
      limit: '≤ 3 ms, ≥ 0.5 × the empty page',
      figures: { ...cost(lesson), ratio: rounded(ratio) },
      holds: lesson.cpuMsPerUnit <= 3 && ratio >= 0.5,
    },
    {
      work: 'home page',
      limit: '≤ 4 ms',
      figures: cost(home),
      holds: home.cpuMsPerUnit <= 4,
    },
  ]
}
