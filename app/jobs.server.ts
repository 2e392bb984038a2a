import { closeAttempts } from '#app/close-attempts.server.ts'
import { finishRegrades } from '#app/finish-regrades.server.ts'
import { log } from '#app/log.server.ts'
import { forgetExpiredDrafts } from '#app/operations/forget-expired-drafts.server.ts'
import { forgetEndedSignIns } from '#app/operations/forget-ended-sign-ins.server.ts'
import { queueWrittenAnswers } from '#app/operations/queue-written-answers.server.ts'

/** Work that comes round again; what it returns is counted in the log. */
export type Job = {
  name: string
  everyMilliseconds: number
  run: (now: Date) => Promise<Record<string, number>>
}

const HOUR_MS = 3_600_000

/** What the server does by itself, each as often as it says. */
const jobs: readonly Job[] = [
  { name: 'close-attempts', everyMilliseconds: 5_000, run: closeAttempts },
  { name: 'finish-regrades', everyMilliseconds: 60_000, run: finishRegrades },
  { name: 'queue-written-answers', everyMilliseconds: HOUR_MS, run: queueWrittenAnswers },
  { name: 'forget-ended-sign-ins', everyMilliseconds: HOUR_MS, run: forgetEndedSignIns },
  { name: 'forget-expired-drafts', everyMilliseconds: HOUR_MS, run: forgetExpiredDrafts },
]

/** A first run shortly after the start makes up for what came due while the server was down. */
const FIRST_AFTER_MS = 1000

/**
 * Starts the jobs: each waits for its own last run to end before the time to the next begins, and a
 * run that fails is logged and tried again at its next turn. `stop` waits for those under way.
 */
export function startJobs(list: readonly Job[] = jobs): { stop: () => Promise<void> } {
  const stops = list.map(start)
  return { stop: async () => void (await Promise.all(stops.map((stop) => stop()))) }
}

function start(job: Job): () => Promise<void> {
  let stopped = false
  let underWay = Promise.resolve()
  let timer = setTimeout(turn, Math.min(FIRST_AFTER_MS, job.everyMilliseconds))
  timer.unref()

  function turn() {
    underWay = runLogged(job).then(waitForNext)
  }

  function waitForNext() {
    if (stopped) return
    timer = setTimeout(turn, job.everyMilliseconds)
    timer.unref()
  }

  return () => {
    stopped = true
    clearTimeout(timer)
    return underWay
  }
}

async function runLogged({ name, run }: Job): Promise<void> {
  const start = performance.now()
  const elapsed = () => Math.round(performance.now() - start)
  try {
    const counts = await run(new Date())
    const isIdle = Object.values(counts).every((count) => count === 0)
    log()[isIdle ? 'debug' : 'info']({ job: name, ms: elapsed(), ...counts }, 'job')
  } catch (error) {
    log().error({ job: name, ms: elapsed(), err: error }, 'job failed')
  }
}
