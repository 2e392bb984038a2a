import { useLocale, useMessages } from '#app/i18n/locale.tsx'
import { peopleMessages } from '#app/i18n/people.ts'
import { TextLink } from '#app/ui/text-link.tsx'
import { sheetAddress } from './sheet-address.ts'
import type { SheetLine } from './sheet-view.server.ts'

/** A person's name, which leads to all of their rows; in English with the Latin one beside it. */
export function SheetPerson({
  line: { name, nameLatin, number, hasLeft },
}: {
  line: Pick<SheetLine, 'name' | 'nameLatin' | 'number' | 'hasLeft'>
}) {
  const { leftMark } = useMessages(peopleMessages)
  const inEnglish = useLocale() === 'en'
  return (
    <>
      <TextLink to={sheetAddress({ text: number })} lang={isHan(name) ? 'zh-CN' : undefined}>
        {name}
      </TextLink>
      {inEnglish && nameLatin && <span className="text-ink-2"> {nameLatin}</span>}
      {hasLeft && (
        <span className="ms-1.5 rounded-control border border-edge px-1 text-xs text-ink-2">
          {leftMark}
        </span>
      )}
    </>
  )
}

function isHan(name: string): boolean {
  return /\p{Script=Han}/u.test(name)
}
