import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { formatDate } from '#app/i18n/format.ts'
import { learnMessages } from '#app/i18n/learn.ts'
import { useLocale, useMessages } from '#app/i18n/locale.tsx'
import { notebookMessages } from '#app/i18n/notebook.ts'
import { pageTitle } from '#app/root-data.ts'
import { clock } from '#app/session/clock.server.ts'
import { readForm } from '#app/session/form.server.ts'
import { findLocale } from '#app/session/preferences.server.ts'
import { requireLearner } from '#app/session/viewer.server.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { Page } from '#app/ui/page.tsx'
import { MarkFlash } from '../practice/mark-flash.tsx'
import { PracticeAnswer } from '../practice/practice-answer.tsx'
import { postPractice } from '../practice/practice-post.server.ts'
import { PracticeQuestion } from '../practice/practice-question.tsx'
import practiceStyles from '../practice/practice.css?url'
import { AsideList } from './aside-list.tsx'
import { ReviewEnd } from './review-end.tsx'
import { reviewAddress } from './review-path.ts'
import { reviewView } from './review-view.server.ts'
import { SkipForm } from './skip-form.tsx'

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: practiceStyles }]
export const meta: MetaFunction = ({ matches }) =>
  pageTitle(matches, (locale) => notebookMessages[locale].review)
export const headers = () => ({ 'Cache-Control': 'no-store' })

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireLearner(args)
  const locale = findLocale(args.request, viewer.locale)
  const asked = new URL(args.request.url).searchParams
  const review = await reviewView(viewer.id, asked, locale, clock())
  return { review, said: asked.get('mark'), item: asked.get('item') }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireLearner(args)
  const more = new URL(args.request.url).searchParams.has('more')
  const posted = await postPractice(viewer.id, await readForm(args.request), clock())
  if (posted.to === 'problem') return data({ problem: posted.problem }, { status: 422 })
  return redirect(reviewAddress(more, posted.fields))
}

export default function Review() {
  const { review, said, item } = useLoaderData<typeof loader>()
  const posted = useActionData<typeof action>()
  const messages = useMessages(notebookMessages)
  const { home } = useMessages(learnMessages)
  const locale = useLocale()
  const { answer, question, more, left } = review
  const here = reviewAddress(more)
  return (
    <Page crumbs={[{ label: home, to: '/learn' }, { label: messages.review }]}>
      <PageTitle note={messages.reviewWhat}>{messages.review}</PageTitle>
      <div className="space-y-6">
        <MarkFlash said={said} item={item} action={here} />
        {answer && (
          <PracticeAnswer
            answer={answer}
            action={here}
            head={
              <span>
                {answer.askedOn
                  ? messages.nextOn(formatDate(answer.askedOn, locale))
                  : messages.asideNow}
              </span>
            }
          >
            <ButtonLink kind="ink" then="right" to={here}>
              {left > 0 ? messages.next : messages.end}
            </ButtonLink>
          </PracticeAnswer>
        )}
        {question && (
          <PracticeQuestion
            key={`${question.item.id} ${question.said.length}`}
            question={question}
            action={here}
            head={
              <span>
                {more ? messages.asExtra : left > 1 ? messages.leftToday(left) : messages.lastToday}
              </span>
            }
            problem={posted?.problem}
          >
            <SkipForm itemId={question.item.id} action={here} />
          </PracticeQuestion>
        )}
        {!answer && !question && <ReviewEnd review={review} />}
        {!answer && !question && review.aside.length > 0 && (
          <AsideList items={review.aside} action={here} />
        )}
      </div>
    </Page>
  )
}
