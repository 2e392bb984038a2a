import { useLocale, useMessages } from '#app/i18n/locale.tsx'
import { peopleMessages } from '#app/i18n/people.ts'
import { TextLink } from '#app/ui/text-link.tsx'
import { sheetAddress } from './sheet-address.ts'
import type { SheetLine } from './sheet-view.server.ts'

/**
 * A person's name, which leads to all of their rows; in English with the Latin one beside it. Once said,
 * it is repeated in the background.
 */
export function SheetPerson({
  line: { name, nameLatin, number, hasLeft },
  repeated,
}: {
  line: Pick<SheetLine, 'name' | 'nameLatin' | 'number' | 'hasLeft'>
  repeated?: boolean
}) {
  const { leftMark } = useMessages(peopleMessages)
  const inEnglish = useLocale() === 'en'
  const lang = isHan(name) ? 'zh-CN' : undefined
  return (
    <>
      {repeated ? (
        <span lang={lang}>{name}</span>
      ) : (
        <TextLink to={sheetAddress({ text: number })} lang={lang}>
          {name}
        </TextLink>
      )}
      {inEnglish && nameLatin && ` ${nameLatin}`}
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
