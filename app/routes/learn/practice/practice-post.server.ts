import { answerPractice } from '#app/operations/answer-practice.server.ts'
import { markPractice } from '#app/operations/mark-practice.server.ts'
import { ratePractice } from '#app/operations/rate-practice.server.ts'
import type { Clock } from '#app/domain/calendar.ts'
import type { PracticeProblem } from './practice-question.tsx'

/** Where a form of practice leads: to the fields of the address that is looked at next, or to a sentence. */
export type Posted =
  | { to: 'question' | 'answer' | 'marked'; fields: [name: string, value: string][] }
  | { to: 'problem'; problem: PracticeProblem }

/** Carries out what a form of a practice page asks: an answer, how it went, or a word on the item. */
export async function postPractice(
  personId: string,
  form: FormData,
  clock: Clock,
): Promise<Posted> {
  const itemId = String(form.get('item') ?? '')
  const mark = form.get('mark')
  if (mark === 'known' || mark === 'back' || mark === 'later') {
    const { outcome } = await markPractice({ personId, itemId, kind: mark }, clock)
    return outcome === 'marked'
      ? {
          to: 'marked',
          fields: [
            ['mark', mark],
            ['item', itemId],
          ],
        }
      : { to: 'problem', problem: 'gone' }
  }
  const answerId = form.get('answer')
  if (answerId !== null) {
    const given = { personId, answerId: String(answerId), rating: Number(form.get('rating')) }
    const { outcome } = await ratePractice(given, clock.now)
    return outcome === 'not-found' || outcome === 'unfit-rating'
      ? { to: 'problem', problem: 'gone' }
      : { to: 'answer', fields: [['answer', given.answerId]] }
  }
  const choice = form.getAll('choice').map(String)
  const result = await answerPractice({ personId, itemId, choice }, clock.now)
  switch (result.outcome) {
    case 'answered':
      return { to: 'answer', fields: [['answer', result.answerId]] }
    case 'goes-on': {
      const said = result.response.map((one): [string, string] => ['said', one])
      return { to: 'question', fields: [['item', itemId], ...said] }
    }
    case 'nothing-chosen':
      return { to: 'problem', problem: 'chooseFirst' }
    case 'unfit-answer':
      return { to: 'problem', problem: 'unfit' }
    case 'not-found':
      return { to: 'problem', problem: 'gone' }
  }
}
