import { data, redirect, type ActionFunctionArgs } from '@remix-run/node'
import { findCourse, getItems } from '#app/data/catalog.server.ts'
import { checkAnswer } from '#app/domain/assessment/check-answer.ts'
import { keptResponse } from '#app/domain/assessment/item-rules.ts'
import { answerCheck } from '#app/operations/answer-check.server.ts'
import { clock } from '#app/session/clock.server.ts'
import { findLocale } from '#app/session/preferences.server.ts'
import { requireLearner } from '#app/session/viewer.server.ts'
import { readForm } from '#app/session/form.server.ts'

/** An answer to a check: to a script what it shows now, to a form the lesson again, at the check. */
export async function action(args: ActionFunctionArgs) {
  const viewer = await requireLearner(args)
  const [courseSlug, lessonSlug] = [args.params.course!, args.params.lesson!]
  const form = await readForm(args.request)
  const itemId = String(form.get('item'))
  const choice = form.getAll('choice').map(String)
  const given = { personId: viewer.id, courseSlug, lessonSlug, itemId, choice }
  const result = await answerCheck(given, clock().now)
  if (result.outcome === 'not-found' || result.outcome === 'unfit-answer')
    throw new Response(null, { status: 404 })
  if (form.get('script') === null)
    return redirect(`/learn/courses/${courseSlug}/${lessonSlug}#check-${itemId}`)
  if (result.outcome === 'nothing-chosen') return data({ answer: null }, { status: 400 })
  const hash = (await findCourse(courseSlug))!.manifest.items[itemId]!
  const item = (await getItems([hash])).get(hash)!
  const response = keptResponse(item, choice)!
  return data({ answer: checkAnswer(item, response, findLocale(args.request, viewer.locale)) })
}
