import { formatDuration, formatShare, formatTime } from '#app/i18n/format.ts'
import { useLocale, useMessages, useTimeZone } from '#app/i18n/locale.tsx'
import { signalMessages } from '#app/i18n/signals.ts'
import { sittingMessages } from '#app/i18n/sitting.ts'
import { Column, Figure, Ledger } from '#app/ui/ledger.tsx'
import { State } from '#app/ui/state.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import { SignalCell } from './signal-cell.tsx'
import type { SitterLine } from './sitting-view.server.ts'

/** Everybody who sits or has just finished, one line each. Times of day; the zone is said below. */
export function SitterTable({ slug, lines }: { slug: string; lines: readonly SitterLine[] }) {
  const words = useMessages(signalMessages)
  const messages = useMessages(sittingMessages)
  const locale = useLocale()
  const timeZone = useTimeZone()
  const time = (at: string) => formatTime(new Date(at), timeZone)
  return (
    <div className="overflow-x-auto whitespace-nowrap">
      <Ledger caption={messages.sitting} wide>
        <thead>
          <tr>
            <Column>{messages.person}</Column>
            <Column>{messages.state}</Column>
            <Column figure>{messages.answered}</Column>
            <Column figure>{messages.saved}</Column>
            <Column figure>{messages.idle}</Column>
            <Column figure>{messages.started}</Column>
            <Column figure>{messages.until}</Column>
            <Column>{words.column}</Column>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id}>
              <th scope="row">
                <TextLink to={`/teach/exams/${slug}/sitting/${line.id}`}>{line.name}</TextLink>{' '}
                <span className="text-ink-2">{line.number}</span>
              </th>
              <td>
                <SitterState line={line} />
              </td>
              <Figure>{formatShare(line.answered, line.items)}</Figure>
              <Figure>{line.savedAt ? time(line.savedAt) : '–'}</Figure>
              <Figure>{line.idle === null ? '–' : formatDuration(line.idle, locale)}</Figure>
              <Figure>{time(line.startedAt)}</Figure>
              <Figure>
                {line.deadlineAt ? time(line.deadlineAt) : messages.noLimit}
                {line.isExtended && (
                  <span className="ms-2 text-sm text-ink-2">{messages.extended}</span>
                )}
              </Figure>
              <td>
                <SignalCell signals={line.signals} />
              </td>
            </tr>
          ))}
        </tbody>
      </Ledger>
    </div>
  )
}

function SitterState({ line: { result } }: { line: SitterLine }) {
  const messages = useMessages(sittingMessages)
  if (!result) return <State kind="in-progress">{messages.isSitting}</State>
  const score = formatShare(result.earned, result.total)
  if (result.awaiting > 0) return <State kind="due">{messages.awaiting}</State>
  return (
    <State kind={result.passed ? 'done' : 'not-passed'}>
      {result.passed ? messages.passed : messages.notPassed} {score}
    </State>
  )
}
