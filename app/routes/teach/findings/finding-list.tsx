import type { Finding } from '#app/domain/catalog/finding.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import { teachMessages } from '#app/i18n/teach.ts'
import { FindingNote } from './finding-note.tsx'

/** How many findings of one file are shown before the rest is folded. */
const mostShown = 5

/** What the check found, file by file, each with what to do and where: `path:line:column`. */
export function FindingList({ findings }: { findings: readonly Finding[] }) {
  const messages = useMessages(teachMessages)
  const byPath = new Map<string, Finding[]>()
  for (const finding of findings)
    byPath.set(finding.path, [...(byPath.get(finding.path) ?? []), finding])
  return [...byPath].map(([path, found]) => (
    <div key={path}>
      <Rows findings={found.slice(0, mostShown)} />
      {found.length > mostShown && (
        <details>
          <summary className="border-b py-2 text-sm">
            {messages.moreFindings(found.length - mostShown)}{' '}
            <span className="font-code text-xs text-ink-3">{path}</span>
          </summary>
          <Rows findings={found.slice(mostShown)} />
        </details>
      )}
    </div>
  ))
}

function Rows({ findings }: { findings: readonly Finding[] }) {
  return (
    <ul>
      {findings.map((finding, at) => (
        <li key={at} className="border-b py-2">
          <FindingNote finding={finding} wide />
        </li>
      ))}
    </ul>
  )
}
