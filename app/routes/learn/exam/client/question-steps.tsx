import { examMessages } from '#app/i18n/exam.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import { Button } from '#app/ui/button.tsx'
import { Glyph } from '#app/ui/glyph.tsx'
import { Kbd } from '#app/ui/kbd.tsx'
import { useHydrated } from '#app/ui/hydrated.ts'
import { countAnswered } from './places.ts'
import type { QuestionActs } from './question-acts.ts'
import { shownKeys } from './shortcuts.ts'
import type { Sitting } from './sitting.ts'

/** The way back and on; at the foot of a phone, with the answer card between them. */
export function QuestionSteps({
  sitting: { view, state },
  place,
  options,
  acts: { go, openHelp, openPalette },
}: {
  sitting: Sitting
  place: number
  options: number
  acts: QuestionActs
}) {
  const messages = useMessages(examMessages)
  const isLive = useHydrated()
  const count = view.questions.length
  const isLast = place === count
  const answered = countAnswered(view.questions, state.responses)
  const card = (
    <span className="inline-flex items-center gap-2 whitespace-nowrap">
      {/* In English there is no room for it beside the long word that leads to handing in. */}
      <span className={isLive ? (isLast ? 'en:sr-only' : undefined) : 'sr-only'}>
        {messages.palette}
      </span>
      <span>
        {answered} / {count}
      </span>
      <Glyph name="open" />
    </span>
  )
  return (
    <div className="steps">
      <Button
        name="go"
        value="previous"
        glyph="left"
        data-key="previous"
        aria-keyshortcuts="K P"
        disabled={place === 1}
        onClick={(event) => {
          event.preventDefault()
          go(place - 1)
        }}
      >
        <span className="max-md:sr-only">{messages.previous}</span>
        <span aria-hidden className="noscript:hidden max-md:hidden">
          <Kbd>{shownKeys.previous[0]}</Kbd>
        </span>
      </Button>
      <span className="grid md:hidden">
        {isLive ? (
          <Button type="button" aria-haspopup="dialog" onClick={openPalette}>
            {card}
          </Button>
        ) : (
          <a href="#palette" className="button plain">
            {card}
          </a>
        )}
      </span>
      <p className="text-center text-xs text-ink-3 max-md:hidden">
        {isLive && (
          <>
            {options > 0 && messages.keysHint(options)}{' '}
            <button type="button" data-key="help" className="link quiet" onClick={openHelp}>
              {messages.keys}
            </button>
          </>
        )}
      </p>
      <Button
        kind="ink"
        name="go"
        value={isLast ? 'hand-in' : 'next'}
        then="right"
        data-key="next"
        aria-keyshortcuts="Enter J N"
        onClick={(event) => {
          event.preventDefault()
          go(place + 1)
        }}
      >
        <span className="whitespace-nowrap">
          {/* In an element: React holds bare words here against the raw text, where & is &amp;. */}
          {!isLast && (
            <noscript>
              <span>{messages.saveAnd}</span>
            </noscript>
          )}
          {isLast ? messages.look : messages.next}
        </span>
      </Button>
    </div>
  )
}
