import { formatDate, formatTime, dateIn } from '#app/i18n/format.ts'
import { useLocale, useMessages, useTimeZone } from '#app/i18n/locale.tsx'
import { signalMessages } from '#app/i18n/signals.ts'
import { Glyph } from '#app/ui/glyph.tsx'
import type { GlyphName } from '#app/ui/glyph-paths.ts'
import { Column, Ledger } from '#app/ui/ledger.tsx'
import type { RecordStep } from './record-view.server.ts'

const glyphs: Partial<Record<RecordStep['kind'], GlyphName>> = {
  left: 'away',
  returned: 'here',
  pasted: 'paste',
  moved: 'network',
  marked: 'flagged',
  unmarked: 'flag',
}

/** Every step of an attempt, one line each, with the day where it changes. */
export function RecordSteps({ steps }: { steps: readonly RecordStep[] }) {
  const messages = useMessages(signalMessages)
  const locale = useLocale()
  const timeZone = useTimeZone()
  const dayOf = ({ at }: RecordStep) => formatDate(dateIn(new Date(at), timeZone), locale)
  return (
    <Ledger caption={messages.timelineCaption} rows="compact">
      <thead>
        <tr>
          <Column>{messages.when}</Column>
          <Column>{messages.what}</Column>
        </tr>
      </thead>
      <tbody>
        {steps.map((step, at) => (
          <tr key={step.sequence}>
            <td className="w-px pe-6 whitespace-nowrap">
              {(at === 0 || dayOf(step) !== dayOf(steps[at - 1]!)) && (
                <span className="me-2 text-ink-2">{dayOf(step)}</span>
              )}
              {formatTime(new Date(step.at), timeZone, true)}
            </td>
            <td>
              <Step step={step} />
            </td>
          </tr>
        ))}
      </tbody>
    </Ledger>
  )
}

function Step({ step }: { step: RecordStep }) {
  const messages = useMessages(signalMessages)
  const words = useStepWords(step)
  const glyph = glyphs[step.kind]
  const isSignal = step.kind === 'left' || step.kind === 'returned' || step.kind === 'pasted'
  return (
    <>
      {glyph && (
        <>
          <Glyph name={glyph} />{' '}
        </>
      )}
      {words}
      {(step.place !== null || isSignal) && (
        <span className="ms-3 text-ink-2">
          {step.place === null ? messages.lastLook : messages.place(step.place)}
        </span>
      )}
      {step.late && <span className="ms-3 text-ink-2">{messages.late}</span>}
    </>
  )
}

function useStepWords(step: RecordStep): string {
  const messages = useMessages(signalMessages)
  const timeZone = useTimeZone()
  switch (step.kind) {
    case 'opened':
      return step.declared ? `${messages.opened}${messages.declared}` : messages.opened
    case 'answered':
      return messages.answered(step.saved)
    case 'cleared':
      return messages.cleared
    case 'marked':
      return messages.marked
    case 'unmarked':
      return messages.unmarked
    case 'left':
      return messages.wentAway
    case 'returned':
      return messages.cameBack(step.seconds)
    case 'pasted':
      return messages.pastedNow(step.characters)
    case 'moved':
      return messages.moved(step.address)
    case 'sent-back':
      return messages.sentBack
    case 'extended':
      return messages.extended(formatTime(new Date(step.until), timeZone), step.by, step.reason)
    default:
      return messages[step.kind](step.earned, step.total)
  }
}
