import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { LessonWords } from '#app/i18n/lesson.ts'
import { Button } from '#app/ui/button.tsx'
import { classNames } from '#app/ui/class-names.ts'
import { DialoguePartView } from './dialogue-part.tsx'
import { stepsOf, type DialoguePart } from './dialogue-steps.ts'
import { useHydrated } from '#app/ui/hydrated.ts'
import { useFolded } from './hydration.ts'
import { useKeys } from './keys.ts'

type Props = { title?: string; turns: DialoguePart[]; words: LessonWords }

/** A conversation, revealed turn by turn; whole without scripts and on paper. */
export function Dialogue({ title, turns, words }: Props) {
  const steps = stepsOf(turns)
  const box = useRef<HTMLDivElement>(null)
  const hydrated = useHydrated()
  const [folded, setFolded] = useFolded(box)
  const [reached, setReached] = useState(1)
  const shown = folded ? reached : steps.length

  /** Shows this many turns and puts the focus there; what is pressed stays where it is on the screen. */
  const show = (count: number, focus: string) => {
    const element = () => box.current?.querySelector<HTMLElement>(focus)
    const before = element()?.getBoundingClientRect().top
    flushSync(() => {
      setFolded(true)
      setReached(count)
    })
    element()?.focus({ preventScroll: before !== undefined })
    const after = element()?.getBoundingClientRect().top
    if (count > 1 && before && after) scrollBy({ top: after - before, behavior: 'instant' })
  }
  /** The button goes away with the last turn: the reader is taken to what it revealed. */
  const reveal = (count: number) =>
    show(count, count < steps.length ? '[data-next]' : `[data-step="${shown}"]`)
  useKeys(box, (key) => {
    const next = key === 'ArrowRight' && shown < steps.length
    if (next) reveal(shown + 1)
    return next
  })

  return (
    <div ref={box} className="dialogue" role="group" aria-label={title ?? words.dialogue}>
      {title && <p className="block-title">{title}</p>}
      <div aria-live="polite">
        {steps.map((parts, step) => (
          <div
            key={step}
            data-step={step}
            tabIndex={-1}
            className={classNames(step >= shown && 'later')}
          >
            {parts.map((part, at) => (
              <DialoguePartView key={at} part={part} words={words} />
            ))}
          </div>
        ))}
      </div>
      <div className={classNames('block-controls chrome', !hydrated && 'asleep')}>
        {shown < steps.length ? (
          <>
            <Button type="button" data-next onClick={() => reveal(shown + 1)}>
              {words.nextTurn}
            </Button>
            <Button type="button" kind="bare" onClick={() => reveal(steps.length)}>
              {words.showAllTurns}
            </Button>
            <span>
              {isYours(steps[shown]) ? words.nextIsYours : words.turnsShown(shown, steps.length)}
            </span>
          </>
        ) : (
          <Button type="button" kind="bare" onClick={() => show(1, '[data-next]')}>
            {words.replay}
          </Button>
        )}
      </div>
    </div>
  )
}

function isYours(parts: DialoguePart[] | undefined): boolean {
  return parts?.[0]?.kind === 'turn' && parts[0].role === 'you'
}
