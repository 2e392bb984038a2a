import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findExam } from '#app/data/catalog.server.ts'
import { inLocale } from '#app/domain/locale.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import { teachMessages } from '#app/i18n/teach.ts'
import { teachStatisticsMessages } from '#app/i18n/teach-statistics.ts'
import { measureExam } from '#app/operations/measure-exam.server.ts'
import { pageTitle } from '#app/root-data.ts'
import { findLocale } from '#app/session/preferences.server.ts'
import { requireTrainer } from '#app/session/viewer.server.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { Page } from '#app/ui/page.tsx'
import { Section } from '#app/ui/section.tsx'
import { ExamFigures } from './exam-figures.tsx'
import { FewAnswers } from './few-answers.tsx'
import { ItemLines } from './item-lines.tsx'
import { ItemTable } from './item-table.tsx'
import { ScoreChart } from './score-chart.tsx'
import { itemFiguresViews } from '../statistics/item-figures.server.ts'

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  pageTitle(matches, (locale) =>
    [data?.exam.title, teachStatisticsMessages[locale].statistics].filter(Boolean).join(' · '),
  )

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireTrainer(args)
  const locale = findLocale(args.request, viewer.locale)
  const exam = await findExam(args.params.exam!)
  if (!exam) throw new Response(null, { status: 404 })
  const { forms, items } = await measureExam(exam.slug)
  const [form = null, ...others] = forms
  return {
    exam: {
      slug: exam.slug,
      title: inLocale(exam.manifest.title, locale),
      pass: exam.manifest.pass.points,
    },
    form,
    otherForms: others.reduce((sum, { n }) => sum + n, 0),
    items: await itemFiguresViews(items, locale),
  }
}

export default function Statistics() {
  const { exam, form, otherForms, items } = useLoaderData<typeof loader>()
  const messages = useMessages(teachStatisticsMessages)
  const { exams } = useMessages(teachMessages)
  const told = items.filter(({ figures }) => figures.facility.outcome === 'measured')
  const few = items.filter((view) => !told.includes(view))
  const flagged = items.filter(({ flags }) => flags.length > 0).length
  return (
    <Page
      width="full"
      crumbs={[
        { label: exams, to: '/teach/exams' },
        { label: exam.title, to: `/teach/exams/${exam.slug}` },
        { label: messages.statistics },
      ]}
    >
      <PageTitle>{exam.title}</PageTitle>
      {form ? (
        <div className="space-y-8">
          <p className="max-w-measure text-sm text-ink-2">
            {messages.firstOnly} {messages.howMade}
          </p>
          <Section title={messages.scores}>
            <div className="grid grid-cols-[minmax(0,1fr)] gap-8 pt-4 xl:grid-cols-[26rem_minmax(0,1fr)]">
              <ExamFigures form={form} otherForms={otherForms} />
              <ScoreChart form={form} pass={exam.pass} />
            </div>
          </Section>
          <Section title={messages.items} aside={flagged > 0 && messages.flagged(flagged)}>
            {told.length > 0 && (
              <>
                <ItemTable views={told} />
                <ItemLines views={told} />
              </>
            )}
            {few.length > 0 && <FewAnswers views={few} />}
          </Section>
        </div>
      ) : (
        <EmptyState title={messages.none}>{messages.noneWhat}</EmptyState>
      )}
    </Page>
  )
}
