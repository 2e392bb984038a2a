import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { findAttemptWithEvents } from '#app/data/attempts.server.ts'
import { getItems } from '#app/data/catalog.server.ts'
import { attemptState, isClosedBy } from '#app/domain/assessment/attempt.ts'
import { attemptProgress, type AttemptProgress } from '#app/domain/assessment/attempt-view.ts'
import { isCommitted, isSettled, toPublicItem } from '#app/domain/assessment/item-rules.ts'
import { Packet, type PacketReply } from '#app/domain/assessment/packet.ts'
import type { Locale } from '#app/domain/locale.ts'
import { noteAddress } from '#app/operations/note-address.server.ts'
import { saveEntry } from '#app/operations/save-entry.server.ts'
import { clock } from '#app/session/clock.server.ts'
import { findLocale } from '#app/session/preferences.server.ts'
import { requireLearner } from '#app/session/viewer.server.ts'
import { readForm } from '#app/session/form.server.ts'
import { readAnswerForm, type AnswerForm } from './answer-form.ts'
import { attemptPath, handInPath, lookAgainPath, questionPath, resultPath } from './exam-paths.ts'

/** How far the attempt has come, for a page that was away or has heard of another device; 410 once it is closed. */
export async function loader(args: LoaderFunctionArgs): Promise<AttemptProgress> {
  const viewer = await requireLearner(args)
  const found = await findAttemptWithEvents(args.params.attempt!)
  if (found?.attempt.personId !== viewer.id) throw new Response(null, { status: 404 })
  // Somebody who came back to this address from signing in.
  if (!args.request.headers.get('Accept')?.startsWith('application/json'))
    throw redirect(attemptPath(found.attempt.id))
  const { now } = clock()
  if (isClosedBy(found.attempt.last.body)) throw new Response(null, { status: 410 })
  return progressOf(found, findLocale(args.request, viewer.locale), now)
}

type Found = NonNullable<Awaited<ReturnType<typeof findAttemptWithEvents>>>

async function progressOf(found: Found, locale: Locale, now: Date): Promise<AttemptProgress> {
  const items = await getItems(found.attempt.paper.items.map(({ hash }) => hash))
  return attemptProgress(found, items, locale, now)
}

/** Takes an answer or a mark: from the page's script as a packet, from a plain form as its fields. */
export async function action(args: ActionFunctionArgs) {
  const viewer = await requireLearner(args)
  const attempt = { attemptId: args.params.attempt!, personId: viewer.id }
  return args.request.headers.get('Content-Type')?.startsWith('application/json')
    ? answerPacket(args, attempt, findLocale(args.request, viewer.locale))
    : answerForm(args, attempt)
}

type AttemptOf = { attemptId: string; personId: string }

async function answerPacket(
  { request, context }: ActionFunctionArgs,
  attempt: AttemptOf,
  locale: Locale,
) {
  const packet = Packet.safeParse(await request.json().catch(() => null))
  if (!packet.success) throw new Response(null, { status: 400 })
  const { entry, madeAt, seen, sender } = packet.data
  const { now } = clock()
  const made = { at: new Date(madeAt), seen, sender }
  const result = await saveEntry({ ...attempt, entry, made }, now)
  context.log.outcome = result.outcome
  if (result.outcome === 'saved') await noteAddress(attempt.attemptId, context.address, now)
  if (result.outcome === 'not-found') throw new Response(null, { status: 404 })
  switch (result.outcome) {
    case 'saved':
      return reply({ ...result, now: now.getTime() })
    case 'overtaken': {
      const found = (await findAttemptWithEvents(attempt.attemptId))!
      return reply({ outcome: 'overtaken', progress: await progressOf(found, locale, now) })
    }
    default:
      return reply({ outcome: result.outcome })
  }
}

/** With its length, so that it is sent as it is: packing so few bytes would take longer than saving them. */
function reply(told: PacketReply): Response {
  const body = Buffer.from(JSON.stringify(told))
  return new Response(body, {
    status: told.outcome.startsWith('un') ? 422 : 200,
    headers: { 'Content-Type': 'application/json', 'Content-Length': String(body.length) },
  })
}

async function answerForm({ request, context }: ActionFunctionArgs, attempt: AttemptOf) {
  const form = readAnswerForm(await readForm(request))
  if (!form) throw new Response(null, { status: 400 })
  for (const entry of form.entries) {
    const { outcome } = await saveEntry(
      { ...attempt, entry, made: null, drawn: form.drawn },
      clock().now,
    )
    context.log.outcome = outcome
    if (outcome === 'closed') return redirect(resultPath(attempt.attemptId))
    // Another's attempt, as on a computer that is shared: its page says that it is not there.
    if (outcome === 'not-found') return redirect(attemptPath(attempt.attemptId))
    if (outcome !== 'saved') throw new Response(null, { status: 400 })
    await noteAddress(attempt.attemptId, context.address, clock().now)
  }
  const { attemptId } = attempt
  const stays = await whyStay(attemptId, form)
  if (stays === 'look-again') return redirect(lookAgainPath(attemptId, form.place))
  const to = stays ? form.place : form.to
  return redirect(to === 'hand-in' ? handInPath(attemptId) : questionPath(attemptId, to))
}

/**
 * Why a question stays after it was answered: as in a conversation, the answer leads on within it, or it
 * said less or more than an answer and what was kept of it is to be looked at.
 */
async function whyStay(
  attemptId: string,
  { entries, drawn }: AnswerForm,
): Promise<'leads-on' | 'look-again' | null> {
  const [entry] = entries
  if (entry?.kind !== 'answered' || entry.choice.join() === drawn.join()) return null
  const { attempt, events } = (await findAttemptWithEvents(attemptId))!
  const { hash } = attempt.paper.items.find(({ id }) => id === entry.item)!
  const item = (await getItems([hash])).get(hash)!
  if (isSettled(item, entry.choice)) return 'look-again'
  if (!isCommitted(item)) return null
  const put = toPublicItem(item, 'en', undefined, attemptState(events).responses[entry.item])
  return 'path' in put && put.path.some(({ chosen }) => chosen === null) ? 'leads-on' : null
}
