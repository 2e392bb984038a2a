import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { examsInForce } from '#app/data/catalog.server.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import { teachMessages } from '#app/i18n/teach.ts'
import { teachExamMessages } from '#app/i18n/teach-exams.ts'
import { readContent } from '#app/operations/read-content.server.ts'
import { pageTitle } from '#app/root-data.ts'
import { findLocale } from '#app/session/preferences.server.ts'
import { requireTrainer } from '#app/session/viewer.server.ts'
import { settings } from '#app/settings.server.ts'
import { examLine } from './exam-line.server.ts'
import { pendingOf } from '../shelf/pending.server.ts'
import { ShelfList } from '../shelf/shelf-list.tsx'
import { ShelfRow } from '../shelf/shelf-row.tsx'
import { shelf } from '../shelf/shelf.ts'

export const meta: MetaFunction = ({ matches }) =>
  pageTitle(matches, (locale) => teachMessages[locale].exams)

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireTrainer(args)
  const locale = findLocale(args.request, viewer.locale)
  const [disk, inForce] = await Promise.all([readContent(), examsInForce()])
  const entries = shelf('exams', disk, disk.exams, inForce)
  const [lines, pending] = await Promise.all([
    Promise.all([...entries.values()].map((entry) => examLine(entry, disk, locale))),
    pendingOf(disk),
  ])
  return { lines, pending, folder: settings().contentFolder }
}

export default function Exams() {
  const { lines, pending, folder } = useLoaderData<typeof loader>()
  const messages = useMessages(teachMessages)
  const words = useMessages(teachExamMessages)
  return (
    <ShelfList
      title={messages.exams}
      note={words.examsNote(lines.length)}
      empty={lines.length === 0 && messages.noExams}
      pending={pending}
      folder={folder}
    >
      {lines.map(({ slug, items, points, ...row }) => (
        <ShelfRow key={slug} {...row} to={`/teach/exams/${slug}`}>
          {items > 0 && words.size(items, points)}
        </ShelfRow>
      ))}
    </ShelfList>
  )
}
