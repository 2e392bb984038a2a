import { formatCount, formatShare } from '#app/i18n/format.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import { teachRegradeMessages } from '#app/i18n/teach-regrades.ts'
import type { RegradeEffect, RegradePreview } from '#app/operations/preview-regrade.server.ts'
import { Column, Figure, Ledger } from '#app/ui/ledger.tsx'
import { Section } from '#app/ui/section.tsx'
import { State } from '#app/ui/state.tsx'

/** Whom a regrade touches: how many gain, lose, pass or no longer pass, and who. */
export function EffectTable({ preview, more }: { preview: RegradePreview; more: number }) {
  const messages = useMessages(teachRegradeMessages)
  const { asked, gain, lose, nowPass, noLongerPass, effects } = preview
  const counts: [string, number][] = [
    [messages.askedCount, asked],
    [messages.gain, gain],
    [messages.lose, lose],
    [messages.nowPass, nowPass],
    [messages.noLongerPass, noLongerPass],
  ]
  return (
    <Section title={messages.effect}>
      {asked === 0 && <p className="py-3">{messages.nobody}</p>}
      <dl className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-6 py-3 md:flex md:flex-wrap md:gap-x-10">
        {counts.map(([words, count]) => (
          <div key={words} className="contents md:block">
            <dt className="text-sm leading-body text-ink-2">{words}</dt>
            <dd className="text-end font-num font-strong md:text-start md:text-xl">
              {formatCount(count)}
            </dd>
          </div>
        ))}
      </dl>
      {effects.length > 0 && (
        <Ledger caption={messages.people} captionShown wide>
          <thead>
            <tr>
              <Column>{messages.employee}</Column>
              <Column>{messages.name}</Column>
              <Column figure>{messages.before}</Column>
              <Column figure>{messages.after}</Column>
              <Column>{messages.result}</Column>
            </tr>
          </thead>
          <tbody>
            {effects.map((effect) => (
              <EffectRow key={effect.attempt} effect={effect} />
            ))}
          </tbody>
        </Ledger>
      )}
      {more > 0 && <p className="pt-2 text-sm text-ink-2">{messages.more(more)}</p>}
    </Section>
  )
}

function EffectRow({ effect: { number, name, total, before, after } }: { effect: RegradeEffect }) {
  const messages = useMessages(teachRegradeMessages)
  return (
    <tr>
      <td className="font-code">{number}</td>
      <th scope="row">{name}</th>
      <Figure>{formatShare(before.earned, total)}</Figure>
      <Figure>{formatShare(after.earned, total)}</Figure>
      <td className="whitespace-nowrap">
        {before.passed === after.passed ? (
          <span className="text-ink-3">{messages.same}</span>
        ) : (
          <State kind={after.passed ? 'done' : 'not-passed'}>
            {after.passed ? messages.passes : messages.fails}
          </State>
        )}
      </td>
    </tr>
  )
}
