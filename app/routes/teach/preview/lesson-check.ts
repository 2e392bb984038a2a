import { data, redirect, type ActionFunctionArgs } from '@remix-run/node'
import { findCourse } from '#app/data/catalog.server.ts'
import { checkAnswer } from '#app/domain/assessment/check-answer.ts'
import { keptResponse } from '#app/domain/assessment/item-rules.ts'
import type { CheckReply } from '#app/mdx/blocks/check-reply.ts'
import { readContent } from '#app/operations/read-content.server.ts'
import { requireTrainer } from '#app/session/viewer.server.ts'
import { readForm } from '#app/session/form.server.ts'
import { answeredPath, type PreviewPlace } from './preview-path.ts'
import { previewPlace } from './preview-place.ts'
import { diskSource, publishedSource, type PreviewSource } from './preview-source.server.ts'

/** An answer to a check in a preview: judged as a learner's would be, and kept nowhere. */
export async function action(args: ActionFunctionArgs) {
  await requireTrainer(args)
  const place = previewPlace(args.params, new URL(args.request.url).searchParams)
  if (!place) throw new Response(null, { status: 404 })
  const form = await readForm(args.request)
  const itemId = String(form.get('item'))
  const choice = form.getAll('choice').map(String)
  const source = await previewSource(place)
  const item = (await source?.listItems([itemId]))?.get(itemId)
  const response = item && keptResponse(item, choice)
  if (!response) throw new Response(null, { status: 404 })
  if (form.get('script') === null) return redirect(answeredPath(place, itemId, response))
  if (response.length === 0) return data<CheckReply>({ answer: null }, { status: 400 })
  return data<CheckReply>({ answer: checkAnswer(item, response, place.locale) })
}

async function previewSource({ course, from }: PreviewPlace): Promise<PreviewSource | null> {
  if (from === 'disk') return diskSource(course, await readContent())
  const revision = await findCourse(course)
  return revision && publishedSource(revision)
}
