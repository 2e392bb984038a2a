import type { Finding } from '#app/domain/catalog/finding.ts'
import { sayFinding } from '#app/i18n/content-findings.ts'
import { useLocale, useMessages } from '#app/i18n/locale.tsx'
import { teachMessages } from '#app/i18n/teach.ts'
import { classNames } from '#app/ui/class-names.ts'
import { Glyph } from '#app/ui/glyph.tsx'

/**
 * One finding: shape and word, the sentence, the place. `wide` sets the whole path beside the
 * sentence; a note beside what it is about names the file alone.
 */
export function FindingNote({ finding, wide }: { finding: Finding; wide?: boolean }) {
  const messages = useMessages(teachMessages)
  const locale = useLocale()
  const { severity, path, line, column } = finding
  const isError = severity === 'error'
  return (
    <div className="flex items-baseline gap-x-2 text-sm">
      <span className={isError ? 'text-late' : 'text-link'}>
        <Glyph
          name={isError ? 'overdue' : 'flag'}
          label={isError ? messages.error : messages.warning}
        />
      </span>
      <div
        className={classNames('min-w-0 flex-1', wide && 'md:flex md:justify-between md:gap-x-6')}
      >
        <p>{sayFinding(finding, locale)}</p>
        <p className="font-code text-xs text-ink-3">
          {wide ? path : path.split('/').at(-1)}:{line}:{column}
        </p>
      </div>
    </div>
  )
}
