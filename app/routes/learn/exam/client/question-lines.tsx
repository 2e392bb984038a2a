import type { AttemptView, PaperQuestion } from '#app/domain/assessment/attempt-view.ts'
import { examMessages } from '#app/i18n/exam.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import { classNames } from '#app/ui/class-names.ts'
import { Glyph } from '#app/ui/glyph.tsx'
import { Column, Ledger } from '#app/ui/ledger.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import { questionPath } from '../exam-paths.ts'
import type { OutboxState } from './outbox-state.ts'
import { isAnswered } from './places.ts'

type Line = { question: PaperQuestion; place: number; isOpen: boolean; isFlagged: boolean }

/** All questions with how they stand, each a link back: unanswered first, then flagged, then the rest. */
export function QuestionLines({ view, state }: { view: AttemptView; state: OutboxState }) {
  const messages = useMessages(examMessages)
  const lines = view.questions
    .map((question, at): Line => ({
      question,
      place: at + 1,
      isOpen: !isAnswered(state.responses, question.id),
      isFlagged: state.flagged.has(question.id),
    }))
    .sort((one, other) => rank(one) - rank(other))
  return (
    <Ledger caption={messages.list} rows="roomy">
      <thead>
        <tr>
          <Column>{messages.list}</Column>
          <Column>{messages.state}</Column>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ question, place, isOpen, isFlagged }) => (
          <tr key={question.id}>
            <th scope="row">
              <TextLink to={questionPath(view.id, place)}>{messages.question(place)}</TextLink>
              <span className="ms-3 text-ink-2 max-md:ms-0 max-md:block">
                {excerpt(question.stem)}
              </span>
            </th>
            <td className="whitespace-nowrap">
              <span
                className={classNames(
                  'inline-block first-letter:uppercase',
                  isOpen ? 'font-strong' : 'text-ink-2',
                )}
              >
                {isOpen ? messages.unanswered : messages.answered}
              </span>
              {isFlagged && (
                <span className="ms-3 inline-flex items-center gap-1 text-link">
                  <Glyph name="flagged" />
                  {messages.flagged}
                </span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </Ledger>
  )
}

function rank({ isOpen, isFlagged }: Line): number {
  return isOpen ? 0 : isFlagged ? 1 : 2
}

/** Enough of a stem to know the question again; words are left whole. */
function excerpt(text: string): string {
  const most = /\p{Script=Han}/u.test(text) ? 26 : 64
  if (text.length <= most) return text
  return `${text
    .slice(0, most + 1)
    .replace(/\s+\S*$|.$/, '')
    .replace(/[\s\p{Po}\p{Pi}\p{Pf}\p{Ps}]+$/u, '')}…`
}
