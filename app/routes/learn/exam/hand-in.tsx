import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useNavigation } from '@remix-run/react'
import { isWritten } from '#app/domain/catalog/item-kinds.ts'
import { examMessages } from '#app/i18n/exam.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import { submitAttempt } from '#app/operations/submit-attempt.server.ts'
import { clock } from '#app/session/clock.server.ts'
import { requireLearner } from '#app/session/viewer.server.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { WuRule } from '#app/ui/wu-rule.tsx'
import { attemptTitle } from './client/attempt-title.ts'
import { useFocusOnMount } from './client/focus.ts'
import { useHydrated } from '#app/ui/hydrated.ts'
import { countAnswered, firstOpenPlace } from './client/places.ts'
import { QuestionLines } from './client/question-lines.tsx'
import { useSitting } from './client/sitting.ts'
import { questionPath, resultPath } from './exam-paths.ts'

export const meta: MetaFunction = ({ matches }) =>
  attemptTitle(matches, (locale) => examMessages[locale].handInTitle)

/** Everything shown here came with the attempt; what is left to do is to see that it may be. */
export async function loader(args: LoaderFunctionArgs) {
  await requireLearner(args)
  return null
}

/** Asks nothing of the network. */
export const clientLoader = () => null

/** Hands the attempt in. Twice, or after its time, comes to the one result as well. */
export async function action(args: ActionFunctionArgs) {
  const viewer = await requireLearner(args)
  const attemptId = args.params.attempt!
  const { outcome } = await submitAttempt(
    { attemptId, asked: 'hand-in', personId: viewer.id },
    clock(),
  )
  args.context.log.outcome = outcome
  if (outcome === 'not-found') throw new Response(null, { status: 404 })
  return redirect(resultPath(attemptId), 303)
}

export default function HandIn() {
  const messages = useMessages(examMessages)
  const { view, state } = useSitting()
  const heading = useFocusOnMount()
  const isBusy = useNavigation().formMethod === 'POST'
  const isLive = useHydrated()
  const { questions } = view
  const count = questions.length
  const back = firstOpenPlace(questions, state.responses) ?? count
  const waits = isLive && state.unsent.length > 0
  return (
    <div className="mx-auto max-w-text px-4 py-8 md:py-12">
      <h1 ref={heading} tabIndex={-1} className="title pb-3 text-xl outline-none">
        {messages.handInTitle}
      </h1>
      <WuRule />
      <p className="py-4 leading-body">
        {messages.summary(count, count - countAnswered(questions, state.responses))}
        {messages.scoreComes(questions.some(({ kind }) => isWritten(kind)))}
      </p>
      <Form method="post" className="flex flex-wrap gap-3 pb-8">
        <ButtonLink glyph="left" to={questionPath(view.id, back)}>
          {messages.backToIt}
        </ButtonLink>
        <Button
          kind="seal"
          busy={isBusy}
          busyLabel={messages.handingIn}
          unavailable={waits ? messages.unsentWaits : undefined}
        >
          {messages.handIn}
        </Button>
      </Form>
      <QuestionLines view={view} state={state} />
    </div>
  )
}
