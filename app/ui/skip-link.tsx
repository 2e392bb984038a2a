import { commonMessages } from '#app/i18n/common.ts'
import { useMessages } from '#app/i18n/locale.tsx'

/** The first stop of the keyboard: past the navigation, to the content. */
export function SkipLink() {
  const { skip } = useMessages(commonMessages)
  return (
    <a
      href="#main"
      className="chrome sr-only z-20 border border-ink bg-sheet px-4 py-2 focus:not-sr-only focus:fixed focus:start-4 focus:top-4"
    >
      {skip}
    </a>
  )
}
