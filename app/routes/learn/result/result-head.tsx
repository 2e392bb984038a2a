import { formatDuration } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/locale.tsx'
import { resultMessages } from '#app/i18n/result.ts'
import { Stamp } from '#app/ui/stamp.tsx'
import { useInstant } from '#app/ui/time.tsx'
import { WuRule } from '#app/ui/wu-rule.tsx'
import type { ResultView } from './result-view.server.ts'

/** The score, large, what it means, and the seal of an exam just passed. */
export function ResultHead({ result, name }: { result: ResultView; name: string }) {
  const messages = useMessages(resultMessages)
  const locale = useLocale()
  const { earned, total, pass, passed, awaiting } = result
  const unmet = result.sections.flatMap(({ standing, title }) =>
    standing === 'met' ? [] : [messages.named(title)],
  )
  const ended = useInstant(new Date(result.endedAt))
  const facts = [
    messages.number(result.number),
    (result.isExpired ? messages.expired : messages.handedIn)(ended),
    // Its last unit would stand alone on a line of its own.
    messages.took(formatDuration(result.seconds, locale).replaceAll(' ', '\u00a0')),
  ]
  return (
    <section>
      <WuRule />
      <div className="grid grid-cols-[1fr_auto] items-center gap-x-8 gap-y-3 border-b border-rule-mid py-5 md:grid-cols-[auto_1fr_auto]">
        <p className="whitespace-nowrap">
          <span className="font-num text-[4.75rem] leading-none font-bold">{earned}</span>{' '}
          <span className="text-ink-2">{messages.ofPoints(total)}</span>
        </p>
        <div className="col-span-2 md:order-none md:col-span-1 max-md:order-last">
          <h1 className="title text-[1.5rem]">
            {passed
              ? messages.passed(name)
              : awaiting > 0
                ? messages.awaits(awaiting)
                : earned < pass || unmet.length === 0
                  ? messages.notPassed(earned, pass - earned)
                  : messages.notPassedSections(earned, unmet.join(messages.comma))}
          </h1>
          <p className="mt-1 break-keep text-ink-2">
            {result.exam.title}
            {'\u2003'}
            {facts.join(messages.comma)}
          </p>
        </div>
        {passed && <Stamp columns={[messages.seal]} size="large" landing />}
      </div>
    </section>
  )
}
