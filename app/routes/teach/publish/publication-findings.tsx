import { useMessages } from '#app/i18n/locale.tsx'
import { teachMessages } from '#app/i18n/teach.ts'
import { teachPublishMessages } from '#app/i18n/teach-publish.ts'
import { Flash } from '#app/ui/flash.tsx'
import { Section } from '#app/ui/section.tsx'
import { FindingList } from '../findings/finding-list.tsx'
import type { Publication } from './publication.server.ts'

/** What keeps everything from being published, and below it what does not. */
export function PublicationFindings({
  publication: { findings, uncertain },
}: {
  publication: Publication
}) {
  const messages = useMessages(teachPublishMessages)
  const { pendingErrors, errorCount, warningCount } = useMessages(teachMessages)
  const errors = findings.filter(({ severity }) => severity === 'error')
  const warnings = findings.filter(({ severity }) => severity === 'warning')
  return (
    <>
      {errors.length > 0 && (
        <>
          <Flash kind="problem">
            {pendingErrors(errors.length)} {uncertain && messages.uncertain}
          </Flash>
          <Section title={messages.errors} aside={errorCount(errors.length)}>
            <FindingList findings={errors} />
          </Section>
        </>
      )}
      {warnings.length > 0 && (
        <details>
          <summary className="min-h-control py-2">
            {warningCount(warnings.length)}
            <span className="ms-3 text-sm text-ink-3">{messages.warningsWhat}</span>
          </summary>
          <FindingList findings={warnings} />
        </details>
      )}
    </>
  )
}
