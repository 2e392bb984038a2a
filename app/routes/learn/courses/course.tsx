import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { examsInForce, findCourse } from '#app/data/catalog.server.ts'
import { listCourseRecords } from '#app/data/course-records.server.ts'
import { inLocale } from '#app/domain/locale.ts'
import { isUnderWay } from '#app/domain/training/standing.ts'
import { formatDate } from '#app/i18n/format.ts'
import { learnMessages } from '#app/i18n/learn.ts'
import { useLocale, useMessages } from '#app/i18n/locale.tsx'
import { takeUpCourse } from '#app/operations/take-up-course.server.ts'
import { pageTitle } from '#app/root-data.ts'
import { clock } from '#app/session/clock.server.ts'
import { findLocale } from '#app/session/preferences.server.ts'
import { requireLearner } from '#app/session/viewer.server.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Cover } from '#app/ui/cover.tsx'
import { Page } from '#app/ui/page.tsx'
import { Progress } from '#app/ui/progress.tsx'
import { Section } from '#app/ui/section.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import { TitleText } from '#app/ui/title-text.tsx'
import { WuRule } from '#app/ui/wu-rule.tsx'
import { CourseExam } from './course-exam.tsx'
import { courseLine } from './course-line.server.ts'
import { lineTarget } from './course-line.ts'
import { DueState } from './due-state.tsx'
import { lessonLines } from './lesson-line.ts'
import { LessonLines } from './lesson-lines.tsx'

export const meta: MetaFunction<typeof loader> = ({ matches, data: loaded }) =>
  pageTitle(matches, () => loaded?.line.title ?? '')

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireLearner(args)
  const course = await findCourse(args.params.course!)
  if (!course) throw new Response(null, { status: 404 })
  const { today } = clock()
  const locale = findLocale(args.request, viewer.locale)
  const exams = await examsInForce()
  const record = (await listCourseRecords(viewer.id)).get(course.slug)
  const { summary, objectives, completion, reading } = course.manifest
  const exam = exams.get(completion.exam ?? '')
  return {
    line: courseLine(course, exams, record, locale, today),
    summary: inLocale(summary, locale),
    objectives: objectives.map(({ text }) => inLocale(text, locale)),
    lessons: lessonLines(course.manifest, record, locale),
    rule: { ...completion, leastShare: reading.leastShare },
    exam: exam && {
      slug: exam.slug,
      title: inLocale(exam.manifest.title, locale),
      certified: exam.manifest.certificate !== undefined,
    },
  }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireLearner(args)
  const courseSlug = args.params.course!
  const { outcome } = await takeUpCourse({ personId: viewer.id, courseSlug }, clock().now)
  if (outcome === 'no-such-course') throw new Response(null, { status: 404 })
  const first = (await findCourse(courseSlug))?.manifest.lessons[0]
  return redirect(`/learn/courses/${courseSlug}/${first?.slug ?? ''}`)
}

export default function Course() {
  const { line, summary, objectives, lessons, rule, exam } = useLoaderData<typeof loader>()
  const messages = useMessages(learnMessages)
  const locale = useLocale()
  const { standing } = line
  return (
    <Page crumbs={[{ label: messages.courses, to: '/learn/courses' }, { label: line.title }]}>
      <header className="mb-6 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-4 md:gap-x-6">
        <Cover slip={line.slip} cloth={line.cloth} large />
        <div className="min-w-0">
          <h1 className="title text-xl md:text-2xl">
            <TitleText>{line.title}</TitleText>
          </h1>
          <p className="mt-2 max-w-measure text-ink-2">{summary}</p>
        </div>
        <div className="col-span-2 flex flex-wrap items-center gap-x-5 gap-y-3 md:col-span-1 md:col-start-2">
          {line.taken ? (
            <>
              {standing.next && (
                <ButtonLink kind="ink" then="right" to={lineTarget(line)}>
                  {isUnderWay(standing)
                    ? messages.continueExam
                    : standing.next.kind === 'exam'
                      ? messages.toExam
                      : standing.read > 0
                        ? messages.continue
                        : messages.start}
                </ButtonLink>
              )}
              <DueState line={line} />
              {line.completedOn && (
                <span className="text-sm text-ink-2">
                  {messages.completedAt(formatDate(line.completedOn, locale, { year: true }))}
                </span>
              )}
            </>
          ) : (
            <Form method="post">
              <Button kind="ink" type="submit" then="right">
                {messages.takeUp}
              </Button>
            </Form>
          )}
          <span className="min-w-60 flex-1 md:max-w-80">
            <Progress done={standing.read} total={standing.lessons}>
              {messages.lessonsRead(standing.read, standing.lessons)}
            </Progress>
          </span>
        </div>
      </header>
      <WuRule />
      <div className="grid gap-8 pt-6 xl:grid-cols-[minmax(0,1fr)_272px] xl:gap-12">
        <Section title={messages.lessons}>
          <LessonLines course={line.slug} lessons={lessons} open={line.taken} />
          {exam && <CourseExam line={line} slug={exam.slug} title={exam.title} />}
        </Section>
        <aside className="grid content-start gap-8">
          <Section title={messages.objectives}>
            <ul className="mt-3 grid gap-2 text-sm leading-body">
              {objectives.map((objective) => (
                <li key={objective}>{objective}</li>
              ))}
            </ul>
          </Section>
          <Section title={messages.rule}>
            <ul className="mt-3 grid gap-2 text-sm leading-body text-ink-2">
              {rule.lessons === 'all' && (
                <>
                  <li>{messages.ruleLessons(standing.lessons)}</li>
                  <li>{messages.ruleShare(rule.leastShare)}</li>
                </>
              )}
              {rule.checks === 'answered' && <li>{messages.ruleChecks}</li>}
              {exam && (
                <li>
                  {messages.ruleExam}
                  <TextLink to={`/learn/exams/${exam.slug}`}>{exam.title}</TextLink>
                </li>
              )}
              {exam?.certified && <li>{messages.certificateAfter}</li>}
            </ul>
          </Section>
        </aside>
      </div>
    </Page>
  )
}
