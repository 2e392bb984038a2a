import type { ReactElement } from 'react'
import { renderToString } from 'react-dom/server'
import type { PublicItem } from '#app/domain/catalog/public-item.ts'
import type { Segment } from '#app/domain/catalog/lesson.ts'
import { lessonMessages } from '#app/i18n/lesson.ts'
import { CheckForm } from './blocks/check-form.tsx'
import { addressAgain, CheckFrame, isOpenAgain } from './blocks/check-frame.tsx'
import { CheckResult } from './blocks/check-result.tsx'
import { Dialogue } from './blocks/dialogue.tsx'
import { Flashcards } from './blocks/flashcards.tsx'
import { Html } from './blocks/html.tsx'
import { placesOf, textId, type LessonText } from './lesson-body.tsx'

type Given = Omit<LessonText, 'segments'> & {
  segments: readonly Segment[]
  /** The search part of the page's address, which may open answered questions again. */
  search: URLSearchParams
}

/**
 * The text of a lesson as `LessonBody` first shows it, which takes it over in the browser. What is the
 * same for every reader, as all is but questions they have answered, is drawn once for each revision
 * and language.
 */
export function firstHtml({ segments, checks, action, locale, search }: Given): string {
  const words = lessonMessages[locale]
  const { placeOf, all } = placesOf(segments)
  const check = (id: string) => {
    const known = checks[id]
    if (!known) return renderToString(<p>{words.checkMissing}</p>)
    const { item, answer } = known
    const place = placeOf(id)
    if (answer && !isOpenAgain(search, id))
      return renderToString(
        <CheckFrame item={item} isOpen={false} place={place} all={all} words={words}>
          <CheckResult
            answer={answer}
            words={words}
            locale={locale}
            again={addressAgain(search, id)}
          />
        </CheckFrame>,
      )
    return drawnOnce(item, `${action} ${place} ${all}`, () => (
      <CheckFrame item={item} isOpen place={place} all={all} words={words}>
        <CheckForm item={item} action={action} words={words} locale={locale} />
      </CheckFrame>
    ))
  }
  return segments
    .map((segment, index) => {
      if (segment.kind === 'check') return check(segment.item)
      return drawnOnce(segment, String(index), () => {
        if (segment.kind === 'html')
          return <Html id={textId(index)} className="lesson-text" html={segment.html} />
        return segment.kind === 'dialogue' ? (
          <Dialogue {...segment} words={words} />
        ) : (
          <Flashcards {...segment} words={words} />
        )
      })
    })
    .join('')
}

const drawn = new WeakMap<Segment | PublicItem, Map<string, string>>()

/** The HTML of what is there for as long as its subject, in one place. */
function drawnOnce(subject: Segment | PublicItem, place: string, draw: () => ReactElement): string {
  const known = drawn.get(subject)?.get(place)
  if (known !== undefined) return known
  const html = renderToString(draw())
  drawn.set(subject, (drawn.get(subject) ?? new Map<string, string>()).set(place, html))
  return html
}
