import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { examsInForce } from '#app/data/catalog.server.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import { teachMessages } from '#app/i18n/teach.ts'
import { teachExamMessages } from '#app/i18n/teach-exams.ts'
import { pageTitle } from '#app/root-data.ts'
import { findLocale } from '#app/session/preferences.server.ts'
import { requireTrainer } from '#app/session/viewer.server.ts'
import { examLine } from './exam-line.server.ts'
import { ShelfList } from '../shelf/shelf-list.tsx'
import { ShelfRow } from '../shelf/shelf-row.tsx'
import { shelfLines } from '../shelf/shelf-lines.server.ts'

export const meta: MetaFunction = ({ matches }) =>
  pageTitle(matches, (locale) => teachMessages[locale].exams)

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireTrainer(args)
  const locale = findLocale(args.request, viewer.locale)
  return shelfLines('exams', examsInForce, examLine, locale)
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
