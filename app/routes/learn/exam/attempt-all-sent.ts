import type { ActionFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { Sender } from '#app/domain/assessment/attempt-event.ts'
import { submitAttempt } from '#app/operations/submit-attempt.server.ts'
import { clock } from '#app/session/clock.server.ts'
import { requireLearner } from '#app/session/viewer.server.ts'

const AllSent = z.strictObject({ device: Sender.shape.device })

/** Whether the attempt is closed by now, or waits for what another device may have made in time. */
export type AllSentReply = { closed: boolean }

/** Takes the word of a page that time is over and it has nothing left to send: the result can be made now. */
export async function action(args: ActionFunctionArgs): Promise<AllSentReply> {
  const viewer = await requireLearner(args)
  const told = AllSent.safeParse(await args.request.json().catch(() => null))
  if (!told.success) throw new Response(null, { status: 400 })
  const attemptId = args.params.attempt!
  const asked = { allSentBy: told.data.device }
  const { outcome } = await submitAttempt({ attemptId, asked, personId: viewer.id }, clock())
  args.context.log.outcome = outcome
  if (outcome === 'not-found') throw new Response(null, { status: 404 })
  return { closed: outcome !== 'still-open' }
}
