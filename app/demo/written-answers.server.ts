import type { Clock } from '#app/domain/calendar.ts'
import { gradeAnswer } from '#app/operations/grade-answer.server.ts'
import { saveEntry } from '#app/operations/save-entry.server.ts'
import { startAttempt } from '#app/operations/start-attempt.server.ts'
import { submitAttempt } from '#app/operations/submit-attempt.server.ts'
import { later } from './learning.server.ts'

const examSlug = 'complaints-in-writing'
const items = { reply: 'cw-e-01', note: 'cw-e-02' }

/** What people of the demo firm wrote, some better than others. */
const written: { reply: string; note: string }[] = [
  {
    reply:
      '王女士，蛋糕晚到七十分钟，孩子们已经散了，这是我们的错：店里把三点看成了四点。钱今天就退。您要是愿意，周六上午我们带同样的蛋糕上门，陪小朋友再吹一次蜡烛，时间听您的。',
    note: '三周里，两点到四点有 41 个电话没有接到，其余时段只有 5 个。这两小时正好是盘货，前台只剩一个人，还要接待到店的客人。从明天起，盘货改到十点以前；两点到四点，小林守电话，店里客人再多也不离开。每周一我把前一周没接到的电话数贴在后厨门上，四周之内降到每周两个以下，就算做到了。',
  },
  {
    reply: '非常抱歉给您带来不便！我们会严肃处理相关人员，以后一定改进，感谢您的理解与支持。',
    note: '近期电话无人接听的投诉较多，影响很坏。请大家提高责任心，加强服务意识，铃响三声之内必须接起，违者扣绩效。',
  },
  {
    reply:
      '您好，订单显示配送员 15:10 到过小区门口，门岗不让进，所以耽误了。蛋糕款已经退给您，另外送您一张 50 元的券，下次可以用。',
    note: '两点到四点大家都在盘货，电话响了听不见。明天起把电话转到一个人的手机上，这个人当天不盘货。轮流值班，值班表贴在前台。过一个月看看投诉还有没有。',
  },
]

type Person = { id: string }

/**
 * A few people hand in what they wrote, and two colleagues have begun to grade it: some answers wait for a
 * first grader, some for a second, and on one the two differ.
 */
export async function writeAndGrade(
  writers: readonly Person[],
  [one, other]: readonly [Person, Person],
  { now, timeZone }: Clock,
): Promise<void> {
  const attempts: string[] = []
  for (const [place, { id: personId }] of writers.entries()) {
    const at = later(now, place * 25)
    const started = await startAttempt({ personId, examSlug, seed: `${examSlug} ${place}` }, at)
    if (started.outcome !== 'started') throw new Error(`${examSlug}: ${started.outcome}`)
    const { attemptId } = started
    const texts = written[place % written.length]!
    for (const part of ['reply', 'note'] as const) {
      const entry = { kind: 'answered' as const, item: items[part], choice: [texts[part]] }
      await saveEntry({ attemptId, personId, entry, made: null }, later(at, 12))
    }
    const end = { now: later(at, 20), timeZone }
    await submitAttempt({ attemptId, asked: 'hand-in', personId }, end)
    attempts.push(attemptId)
  }
  const grade = async (
    place: number,
    by: Person,
    [owned, repair, tone]: number[],
    comment = '',
  ) => {
    const marks = { owned: owned!, repair: repair!, tone: tone! }
    const grading = { attemptId: attempts[place]!, item: items.reply, marks, comment, by: by.id }
    const clock = { now: later(now, 24 * 60 + place * 8), timeZone }
    const { outcome } = await gradeAnswer(grading, clock)
    if (outcome !== 'graded') throw new Error(`${examSlug}: ${outcome}`)
  }
  await grade(0, one, [4, 4, 2], '先说事，再认错，补救由对方定，都到位。')
  await grade(0, other, [4, 3, 2], '“小朋友”三个字让人暖。')
  await grade(1, one, [2, 0, 0], '没有说出了什么事，也没有补救。')
  await grade(2, one, [3, 3, 1])
  await grade(2, other, [0, 2, 0], '把责任推给了门岗。')
}
