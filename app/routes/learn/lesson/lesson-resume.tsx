import { useEffect, useRef, useState } from 'react'
import { learnMessages } from '#app/i18n/learn.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import { Glyph } from '#app/ui/glyph.tsx'

/**
 * The way back to where the lesson was left, `reached` thousandths of the page down; empty,
 * so that nothing moves, until scripts know where that is, and when it is on the first screen anyway.
 */
export function LessonResume({ reached }: { reached: number }) {
  const messages = useMessages(learnMessages)
  const line = useRef<HTMLParagraphElement>(null)
  const [part, setPart] = useState<string | null>(null)

  useEffect(() => {
    const { isNear, heading } = placeLeft(line.current!, reached)
    if (!isNear) setPart(heading?.textContent ?? '')
  }, [reached])

  const goOn = () => {
    const { block } = placeLeft(line.current!, reached)
    if (!block) return
    block.tabIndex = -1
    block.focus({ preventScroll: true })
    block.scrollIntoView()
  }
  return (
    <p ref={line} className="chrome mt-4 text-sm">
      <button
        type="button"
        className={part === null ? 'link quiet invisible min-h-6' : 'link quiet min-h-6'}
        onClick={goOn}
      >
        {part ? messages.resumeAt(part) : messages.resumeHere} <Glyph name="down" />
      </button>
    </p>
  )
}

/** The block that was being read, in the middle of the screen, and the heading it stands under. */
function placeLeft(within: HTMLElement, reached: number) {
  const { scrollHeight, clientHeight, scrollTop } = document.documentElement
  const place = (reached / 1000) * scrollHeight - clientHeight / 2
  const above = (selector: string) =>
    [...(within.closest('article')?.querySelectorAll<HTMLElement>(selector) ?? [])].findLast(
      (element) => element.getBoundingClientRect().top + scrollTop <= place,
    )
  return {
    isNear: place < clientHeight,
    heading: above('.lesson h2'),
    block: above('.lesson-text > *, .lesson > :not(.lesson-text)'),
  }
}
