import { useMessages } from '#app/i18n/locale.tsx'
import { teachPublishMessages } from '#app/i18n/teach-publish.ts'
import type { NextExam } from './publication.server.ts'

/** What the next edition of an exam changes, and who is sitting it. */
export function ExamChanges({ exam: { change, items, sitting } }: { exam: NextExam }) {
  const messages = useMessages(teachPublishMessages)
  if (!change) return <li>{messages.newExam(items)}</li>
  const { added, removed, changed } = change.items
  return (
    <>
      {change.details && <li>{messages.examDetails}</li>}
      {change.policy && <li>{messages.examPolicy}</li>}
      {change.rules && <li>{messages.examRules}</li>}
      {added.length + removed.length + changed.length > 0 && (
        <li>{messages.examItems(added.length, removed.length, changed.length)}</li>
      )}
      {sitting > 0 && <li className="text-ink-2">{messages.sitting(sitting)}</li>}
    </>
  )
}
