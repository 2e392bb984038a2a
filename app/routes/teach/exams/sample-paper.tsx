import { Form } from '@remix-run/react'
import type { Locale } from '#app/domain/locale.ts'
import { itemMessages } from '#app/i18n/items.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import { teachExamMessages } from '#app/i18n/teach-exams.ts'
import { Button } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { Section } from '#app/ui/section.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import type { ExamView } from './exam-view.server.ts'
import { ItemInBoth } from '../banks/item-in-both.tsx'
import { LanguageTabs } from '../languages/language-tabs.tsx'
import type { SamplePaper } from './sample-paper.server.ts'

/** A paper from a seed, as a learner could get it, with its keys; or the way to draw one. */
export function SamplePaperPart({
  exam,
  paper,
  freshSeed,
  shown,
}: {
  exam: ExamView
  paper: SamplePaper | null
  freshSeed: string
  shown: Locale
}) {
  const messages = useMessages(teachExamMessages)
  const drawable = exam.rules.every(({ shortage }) => !shortage)
  return (
    <Section title={messages.sample}>
      <p className="max-w-measure py-3 text-sm text-ink-2">
        {drawable ? messages.sampleWhat : messages.cannotDraw}
      </p>
      {drawable && (
        <Form
          method="get"
          preventScrollReset
          className="chrome in-row flex flex-wrap items-end gap-3"
        >
          <div className="w-44">
            <Field
              key={paper?.seed}
              name="seed"
              label={messages.seed}
              defaultValue={paper?.seed ?? freshSeed}
              maxLength={100}
              autoComplete="off"
              spellCheck={false}
            />
          </div>
          <Button type="submit">{messages.drawSample}</Button>
          {paper && (
            <span className="flex min-h-control items-center">
              <TextLink to={`?seed=${freshSeed}`} preventScrollReset>
                {messages.drawAnother}
              </TextLink>
            </span>
          )}
        </Form>
      )}
      {paper && <PaperItems paper={paper} shown={shown} />}
    </Section>
  )
}

function PaperItems({ paper, shown }: { paper: SamplePaper; shown: Locale }) {
  const messages = useMessages(teachExamMessages)
  const itemWords = useMessages(itemMessages)
  return (
    <div className="mt-4">
      <LanguageTabs shown={shown} />
      <ol className="-mx-4 bg-sheet md:mx-0">
        {paper.items.map((item, at) => (
          <li key={item.id} className="border-b border-rule-mid px-4 py-4 md:px-6">
            <p className="flex flex-wrap gap-x-4 text-sm text-ink-2">
              <b className="text-ink">{messages.place(at + 1)}</b>
              <span>{itemWords.kind(item.kind)}</span>
              <span>{messages.pointsEach(item.points)}</span>
              <span className="font-code text-xs md:ms-auto">{item.id}</span>
            </p>
            <ItemInBoth item={item} shown={shown} numbered />
          </li>
        ))}
      </ol>
    </div>
  )
}
