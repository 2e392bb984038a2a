import type { Element, ElementContent } from 'hast'
import { h, s } from 'hastscript'
import type { LessonWords } from '#app/i18n/lesson.ts'
import type { BlockProps } from '#app/mdx/tree/block.ts'
import { drawingOf } from '#app/ui/glyph-paths.ts'

/** A remark set apart from the text. A caution has its shape besides its colour, and its word for whoever sees neither. */
export function drawCallout(
  { tone, title }: BlockProps<'Callout'>,
  content: ElementContent[],
  words: LessonWords,
): Element {
  const className = ['callout', `callout-${tone}`]
  const name = title ?? (tone === 'aside' ? undefined : words[tone])
  const head = h('p', { className: ['callout-title'] }, [
    ...(tone === 'caution' ? [drawTriangle()] : []),
    name ?? '',
  ])
  const ariaLabel =
    tone === 'caution' && title ? `${words.caution} ${title}` : (title ?? words[tone])
  return h('div', { className, role: 'note', ariaLabel }, [...(name ? [head] : []), ...content])
}

function drawTriangle(): Element {
  return s('svg', { className: ['callout-glyph'], viewBox: '0 0 16 16', ariaHidden: 'true' }, [
    s('path', { d: drawingOf('overdue').fill, fill: 'currentColor', fillRule: 'evenodd' }),
  ])
}
