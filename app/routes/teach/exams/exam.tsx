import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { coursesInForce, examsInForce } from '#app/data/catalog.server.ts'
import { countAnswers } from '#app/data/written-answers.server.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import { teachMessages } from '#app/i18n/teach.ts'
import { readContent } from '#app/operations/read-content.server.ts'
import { pageTitle } from '#app/root-data.ts'
import { findLocale } from '#app/session/preferences.server.ts'
import { requireTrainer } from '#app/session/viewer.server.ts'
import { Page } from '#app/ui/page.tsx'
import { Section } from '#app/ui/section.tsx'
import { DrawRules } from './draw-rules.tsx'
import { ExamPolicy } from './exam-policy.tsx'
import { examView } from './exam-view.server.ts'
import { ExamWays } from './exam-ways.tsx'
import { PaperAuditPart } from './paper-audit.tsx'
import { FindingList } from '../findings/finding-list.tsx'
import { SamplePaperPart } from './sample-paper.tsx'
import { freshSeed, samplePaper } from './sample-paper.server.ts'
import { shelf } from '../shelf/shelf.ts'
import { ShelfHead } from '../shelf/shelf-head.tsx'
import { shownLanguage } from '../languages/shown-language.ts'

const longestSeed = 100

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  pageTitle(matches, (locale) => data?.exam.title.own ?? teachMessages[locale].exams)

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireTrainer(args)
  const locale = findLocale(args.request, viewer.locale)
  const [disk, exams, courses] = await Promise.all([
    readContent(),
    examsInForce(),
    coursesInForce(),
  ])
  const entry = shelf('exams', disk, exams).get(args.params.exam!)
  if (!entry) throw new Response(null, { status: 404 })
  const seed = new URL(args.request.url).searchParams.get('seed')?.slice(0, longestSeed)
  return {
    written: await countAnswers(entry.slug),
    exam: await examView(entry, disk, courses, locale),
    paper: seed ? await samplePaper(entry, disk, seed) : null,
    freshSeed: freshSeed(),
    shown: shownLanguage(args.request, locale),
  }
}

export default function Exam() {
  const { exam, written, paper, freshSeed, shown } = useLoaderData<typeof loader>()
  const messages = useMessages(teachMessages)
  return (
    <Page
      width="full"
      crumbs={[{ label: messages.exams, to: '/teach/exams' }, { label: exam.title.own }]}
    >
      <ShelfHead {...exam} />
      <div className="space-y-8">
        {exam.policy && exam.edition && <ExamWays slug={exam.slug} written={written} />}
        {exam.findings.length > 0 && (
          <Section title={messages.findings} aside={messages.findingCount(exam.findings.length)}>
            <FindingList findings={exam.findings} />
          </Section>
        )}
        {exam.policy && (
          <>
            <div className="grid grid-cols-[minmax(0,1fr)] gap-8 xl:grid-cols-[24rem_minmax(0,1fr)]">
              <ExamPolicy exam={exam} policy={exam.policy} />
              {exam.audit && <PaperAuditPart audit={exam.audit} attempts={exam.policy.attempts} />}
            </div>
            <DrawRules exam={exam} />
            <SamplePaperPart exam={exam} paper={paper} freshSeed={freshSeed} shown={shown} />
          </>
        )}
      </div>
    </Page>
  )
}
