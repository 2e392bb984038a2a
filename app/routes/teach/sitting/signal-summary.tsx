import type { ReactNode } from 'react'
import { useMessages } from '#app/i18n/locale.tsx'
import { signalMessages } from '#app/i18n/signals.ts'
import { DefinitionList } from '#app/ui/definition-list.tsx'
import { Glyph } from '#app/ui/glyph.tsx'
import type { GlyphName } from '#app/ui/glyph-paths.ts'
import { Section } from '#app/ui/section.tsx'
import type { RecordView } from './record-view.server.ts'

/** What was noted of an attempt, with what is usual beside it. */
export function SignalSummary({ record }: { record: RecordView }) {
  const messages = useMessages(signalMessages)
  const { signals, longestPlace, usual } = record
  if (!signals.noted)
    return (
      <Section title={messages.summary}>
        <p className="max-w-measure py-3 text-sm text-ink-2">{messages.whyNotNoted}</p>
      </Section>
    )
  const { left, seconds, longest, pastes, characters, addresses, devices, plain, full } = signals
  return (
    <Section title={messages.summary}>
      <p className="max-w-measure py-3 text-sm text-ink-2">{messages.context}</p>
      <div className="text-sm">
        <DefinitionList
          items={[
            {
              term: messages.leftPage,
              value: (
                <Noted glyph="away" usual={usual && messages.usualLeft(usual.left, usual.seconds)}>
                  {left === 0 ? messages.never : messages.times(left, seconds)}
                  {longest && `${messages.comma}${messages.longest(longest.seconds, longestPlace)}`}
                </Noted>
              ),
            },
            {
              term: messages.pastes,
              value: (
                <Noted glyph="paste" usual={usual && messages.usualPastes(usual.pastes)}>
                  {pastes === 0 ? messages.never : messages.pasteTimes(pastes, characters)}
                </Noted>
              ),
            },
            {
              term: messages.network,
              value: <Noted glyph="network">{messages.networkIs(addresses)}</Noted>,
            },
            {
              term: messages.browsers,
              value: <Noted glyph="network">{messages.browsersAre(devices)}</Noted>,
            },
          ]}
        />
      </div>
      <div className="pt-2 text-sm text-ink-2">
        <p>{usual ? messages.usual(usual.attempts) : messages.tooFew}</p>
        {plain && <p>{messages.plain}</p>}
        {full && <p>{messages.full(record.most)}</p>}
      </div>
    </Section>
  )
}

function Noted({
  glyph,
  usual,
  children,
}: {
  glyph: GlyphName
  usual?: string | null
  children: ReactNode
}) {
  const messages = useMessages(signalMessages)
  return (
    <>
      <Glyph name={glyph} /> {children}
      {usual && <span className="block text-sm text-ink-2">{`${messages.usually}${usual}`}</span>}
    </>
  )
}
