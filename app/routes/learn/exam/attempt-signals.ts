import type { ActionFunctionArgs } from '@remix-run/node'
import { SignalPacket, type SignalReply } from '#app/domain/assessment/signal-packet.ts'
import { noteSignals } from '#app/operations/note-signals.server.ts'
import { clock } from '#app/session/clock.server.ts'
import { requireLearner } from '#app/session/viewer.server.ts'

/** Takes what a page has noted beside answering: that it was left, came back, that something was pasted. */
export async function action(args: ActionFunctionArgs): Promise<SignalReply> {
  const viewer = await requireLearner(args)
  const packet = SignalPacket.safeParse(await args.request.json().catch(() => null))
  if (!packet.success) throw new Response(null, { status: 400 })
  const attempt = { attemptId: args.params.attempt!, personId: viewer.id }
  const result = await noteSignals({ ...attempt, signals: packet.data.signals }, clock().now)
  args.context.log.outcome = result.outcome
  if (result.outcome === 'not-found') throw new Response(null, { status: 404 })
  return { kept: result.kept }
}
