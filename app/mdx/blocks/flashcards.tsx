import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Segment } from '#app/domain/catalog/lesson.ts'
import type { LessonWords } from '#app/i18n/lesson.ts'
import { Button } from '#app/ui/button.tsx'
import { classNames } from '#app/ui/class-names.ts'
import { Html } from './html.tsx'
import { useHydrated } from '#app/ui/hydrated.ts'
import { useFolded } from './hydration.ts'
import { useKeys } from './keys.ts'

type Props = Omit<Extract<Segment, { kind: 'flashcards' }>, 'kind'> & { words: LessonWords }

/** Cards to turn over: a deck, one at a time; all laid out without scripts and on paper. */
export function Flashcards({ title, cards, words }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const hydrated = useHydrated()
  const [deck, setDeck] = useFolded(box)
  const [place, setPlace] = useState(0)

  /** Past the last card comes the first. A card that is left is turned back. */
  const turnTo = (wanted: number) => {
    const next = (wanted + cards.length) % cards.length
    const all = box.current!.querySelectorAll('details')
    const held = all[place]!.contains(document.activeElement)
    flushSync(() => setPlace(next))
    all[place]!.open = false
    if (held) all[next]!.querySelector('summary')!.focus()
  }
  useKeys(box, (key) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[key]
    if (!deck || !step) return false
    turnTo(place + step)
    return true
  })

  return (
    <div
      ref={box}
      className={classNames('cards', deck && 'cards-deck')}
      role="group"
      aria-label={title ?? words.flashcards}
    >
      {title && <p className="block-title">{title}</p>}
      {cards.map(({ front, html }, index) => (
        <details key={index} className={classNames('card', deck && index !== place && 'later')}>
          <summary>
            {front}
            <span className="card-turn">{words.turnCard}</span>
          </summary>
          <Html className="card-back" html={html} />
        </details>
      ))}
      <div className={classNames('block-controls chrome', !hydrated && 'asleep')}>
        {deck ? (
          <>
            <Button type="button" glyph="left" onClick={() => turnTo(place - 1)}>
              {words.previousCard}
            </Button>
            <Button type="button" then="right" onClick={() => turnTo(place + 1)}>
              {words.nextCard}
            </Button>
            <span role="status">{words.cardPlace(place + 1, cards.length)}</span>
          </>
        ) : null}
        <Button type="button" kind="bare" onClick={() => setDeck(!deck)}>
          {deck ? words.showAllCards : words.oneByOne}
        </Button>
      </div>
    </div>
  )
}
