import { useNavigation } from '@remix-run/react'
import { commonMessages } from '#app/i18n/common.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import { Glyph } from './glyph.tsx'

/** Says that the next page is on its way, once that has taken longer than a moment. */
export function Waiting() {
  const { opening } = useMessages(commonMessages)
  const waiting = useNavigation().state === 'loading'
  return (
    <div role="status" className="chrome fixed end-4 top-2 z-20">
      {waiting && (
        <span className="waiting">
          <Glyph name="saving" />
          {opening}
        </span>
      )}
    </div>
  )
}
