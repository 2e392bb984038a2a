import { examMessages } from '#app/i18n/exam.ts'
import { itemMessages } from '#app/i18n/items.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import { Glyph } from '#app/ui/glyph.tsx'
import { Kbd } from '#app/ui/kbd.tsx'
import { useFocusOnChange } from './focus.ts'
import { shownKeys } from './shortcuts.ts'
import type { Sitting } from './sitting.ts'

/** Which question it is, of what kind and worth, and the mark for a second look. */
export function QuestionHead({ sitting, place }: { sitting: Sitting; place: number }) {
  const messages = useMessages(examMessages)
  const items = useMessages(itemMessages)
  const heading = useFocusOnChange(place)
  const { view, state, flag } = sitting
  const { id, kind, points } = view.questions[place - 1]!
  const isFlagged = state.flagged.has(id)
  return (
    <div className="flex flex-wrap items-center gap-x-4 border-b border-rule-mid pb-1 text-sm text-ink-2 md:pb-2">
      <h1 ref={heading} tabIndex={-1} className="outline-none max-md:sr-only">
        {messages.place(place, view.questions.length)}
      </h1>
      <span>
        {items.asks(kind)}
        {messages.comma}
        {messages.points(points)}
      </span>
      <button
        name="go"
        value={isFlagged ? 'unflag' : 'flag'}
        data-key="flag"
        aria-keyshortcuts="F"
        className="ms-auto inline-flex min-h-control items-center gap-1.5 hover:text-ink hover:underline"
        onClick={(event) => {
          event.preventDefault()
          flag(id, !isFlagged)
        }}
      >
        <span className={isFlagged ? 'text-link' : undefined}>
          <Glyph name={isFlagged ? 'flagged' : 'flag'} />
        </span>
        {isFlagged ? messages.unflag : messages.flag}
        <span aria-hidden className="noscript:hidden max-md:hidden">
          <Kbd>{shownKeys.flag[0]}</Kbd>
        </span>
      </button>
    </div>
  )
}
