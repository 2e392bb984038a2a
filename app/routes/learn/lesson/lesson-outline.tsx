import { learnMessages } from '#app/i18n/learn.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import { Glyph } from '#app/ui/glyph.tsx'
import { LightLink } from '#app/ui/light-link.tsx'
import type { LessonView } from './lesson-view.server.ts'

/** The course's lessons beside the text, with the headings of this one; folded on a small screen. */
export function LessonOutline({ view }: { view: LessonView }) {
  const messages = useMessages(learnMessages)
  const read = view.outline.filter(({ state }) => state === 'read').length
  const summary = messages.readOf(read, view.outline.length)
  return (
    <nav aria-label={messages.outline} className="reader-outline chrome">
      <div>
        <p className="title text-md hidden xl:block">{view.course.title}</p>
        <p className="mb-4 hidden text-xs text-ink-3 xl:block">{summary}</p>
        <details className="xl:hidden">
          <summary>
            {messages.outline}
            <span className="ms-3 text-xs text-ink-3">{summary}</span>
          </summary>
        </details>
        <ol className="reader-lessons">
          {view.outline.map(({ slug, number, title, state }) => (
            <li key={slug} aria-current={slug === view.slug ? 'page' : undefined}>
              <span className="text-ink-3">{number}</span>
              <span>
                {slug === view.slug ? (
                  <b>{title}</b>
                ) : (
                  <LightLink href={`/learn/courses/${view.course.slug}/${slug}`}>{title}</LightLink>
                )}
                {slug === view.slug && view.headings.length > 0 && (
                  <ul>
                    {view.headings.map(({ id, text }) => (
                      <li key={id}>
                        <a href={`#${id}`}>{text}</a>
                      </li>
                    ))}
                  </ul>
                )}
              </span>
              <span className="reader-mark">
                {state === 'read' && (
                  <span className="text-done">
                    <Glyph name="done" label={messages.read} />
                  </span>
                )}
              </span>
            </li>
          ))}
        </ol>
      </div>
    </nav>
  )
}
