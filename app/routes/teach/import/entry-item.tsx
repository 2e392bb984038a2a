import type { Locale } from '#app/domain/locale.ts'
import { sayFinding } from '#app/i18n/content-findings.ts'
import { itemMessages } from '#app/i18n/items.ts'
import { useLocale, useMessages } from '#app/i18n/locale.tsx'
import { teachBankMessages } from '#app/i18n/teach-banks.ts'
import { teachImportMessages } from '#app/i18n/teach-import.ts'
import { Checkbox } from '#app/ui/choice.tsx'
import { Glyph } from '#app/ui/glyph.tsx'
import { ItemText } from '../banks/item-text.tsx'
import { EntryFix } from './entry-fix.tsx'
import type { EntryRow } from './entry-row.server.ts'
import { GroupMark } from './group-mark.tsx'
import { ProblemLines } from './problem-lines.tsx'

/** One entry: what it was read to, what importing does with it, what is doubtful, and its text to put right. */
export function EntryItem({ row, locale }: { row: EntryRow; locale: Locale }) {
  const messages = useMessages(teachImportMessages)
  const { key, item, problems, skipped } = row
  return (
    <li id={`entry-${key}`} className="border-b border-rule-mid px-4 py-4 md:px-6">
      <input type="hidden" name="key" value={key} />
      {skipped && <input type="hidden" name={`was-${key}`} value="skipped" />}
      <div className="flex flex-wrap items-start justify-between gap-x-6">
        <EntryMeta row={row} />
        <Checkbox name={`skip-${key}`} value="yes" defaultChecked={skipped} label={messages.skip} />
      </div>
      {problems.length > 0 && (
        <div className="mt-1 text-sm text-late">
          <ProblemLines problems={problems} at={row.line} />
        </div>
      )}
      <Doubts row={row} />
      {item && (
        <div className="mt-2.5">
          <ItemText item={item} locale={locale} />
        </div>
      )}
      <EntryFix row={row} />
    </li>
  )
}

function EntryMeta({ row }: { row: EntryRow }) {
  const messages = useMessages(teachImportMessages)
  const kinds = useMessages(itemMessages)
  const words = useMessages(teachBankMessages)
  const { line, sheet, group, id, item } = row
  return (
    <p className="flex min-h-control flex-wrap items-center gap-x-4 gap-y-0.5 text-sm text-ink-2">
      <GroupMark group={group} />
      {id !== null && <b className="font-code text-ink wrap-anywhere">{id}</b>}
      <span>
        {sheet !== null && `${messages.inSheet(sheet)} `}
        {messages.atLine(line)}
      </span>
      {item && (
        <>
          <span>{kinds.kind(item.kind)}</span>
          <span>{words.pool(item.pool)}</span>
          <span>{words.difficulty(item.difficulty)}</span>
        </>
      )}
    </p>
  )
}

function Doubts({ row }: { row: EntryRow }) {
  const messages = useMessages(teachImportMessages)
  const locale = useLocale()
  const { alike, findings, changes, wasStem, repeats, unknownCompetency } = row
  const doubts = [
    ...(repeats === null ? [] : [messages.repeats(repeats)]),
    ...alike.map((one) =>
      'line' in one ? messages.alikeLine(one.line) : messages.alikeItem(one.id),
    ),
    ...findings.map((finding) => sayFinding(finding, locale)),
    ...(unknownCompetency === undefined ? [] : [messages.unknownCompetency(unknownCompetency)]),
  ]
  return (
    <>
      {changes.length > 0 && (
        <p className="mt-1 text-sm">
          <span className="text-ink-2">{messages.changes}</span>{' '}
          {changes.map((field) => messages.changedField(field)).join(' · ')}
        </p>
      )}
      {wasStem !== null && (
        <p className="text-sm text-ink-2">
          {messages.wasStem} <del>{wasStem}</del>
        </p>
      )}
      {doubts.length > 0 && (
        <ul className="mt-1 text-sm">
          {doubts.map((doubt, at) => (
            <li key={at} className="flex items-baseline gap-x-2">
              <span className="text-link">
                <Glyph name="flag" />
              </span>
              {doubt}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
