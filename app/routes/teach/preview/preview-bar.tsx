import { Link } from '@remix-run/react'
import { useMessages } from '#app/i18n/locale.tsx'
import { languageNames, teachMessages } from '#app/i18n/teach.ts'
import { teachCourseMessages } from '#app/i18n/teach-courses.ts'
import { Glyph } from '#app/ui/glyph.tsx'
import { bothLanguages } from '../languages/both-languages.ts'
import type { LessonPreview } from './lesson-preview.server.ts'
import { previewPath, type PreviewPlace } from './preview-path.ts'

/** Says that this is no lesson yet but its preview, and switches copy, language and checks. */
export function PreviewBar({ view }: { view: LessonPreview }) {
  const messages = useMessages(teachMessages)
  const words = useMessages(teachCourseMessages)
  const { place, copies, edition, same, lesson } = view
  const published = place.from === 'published'
  const title = published ? words.barPublished(edition ?? 0) : same ? words.barSame : words.barDraft
  return (
    <div className="chrome z-10 flex flex-wrap items-baseline gap-x-6 gap-y-1.5 border-b border-ink bg-link-wash px-4 py-2.5 text-sm md:sticky md:top-0 md:px-6 xl:px-8">
      <p role="status">
        <b className="text-link">
          <Glyph name={published || same ? 'done' : 'in-progress'} /> {title}
        </b>
        {lesson && <span className="ms-3 text-ink-2 max-xl:hidden">{words.barWhat}</span>}
      </p>
      <div className="flex flex-wrap gap-x-6 gap-y-1.5 md:ms-auto">
        {copies.disk && copies.published && !(same && !published) && (
          <Switch
            place={place}
            label={words.preview}
            choices={[
              { label: words.onDisk, change: { from: 'disk' } },
              { label: words.published, change: { from: 'published' } },
            ]}
          />
        )}
        <Switch
          place={place}
          label={messages.languages}
          choices={bothLanguages.map((locale) => ({
            label: languageNames[locale],
            lang: locale,
            change: { locale },
          }))}
        />
        {lesson && lesson.facts.checks.length > 0 && (
          <Switch
            place={place}
            label={words.checksOfLesson}
            choices={[
              { label: words.withAnswers, change: { checks: 'answered' } },
              { label: words.asLearner, change: { checks: 'open' } },
            ]}
          />
        )}
      </div>
    </div>
  )
}

type Choice = { label: string; lang?: string; change: Partial<PreviewPlace> }

function Switch({
  place,
  label,
  choices,
}: {
  place: PreviewPlace
  label: string
  choices: Choice[]
}) {
  const here = previewPath(place)
  return (
    <nav aria-label={label} className="flex gap-3">
      {choices.map(({ label: name, lang, change }) => {
        const to = previewPath({ ...place, ...change })
        return (
          <Link
            key={name}
            to={to}
            lang={lang}
            replace
            preventScrollReset
            aria-current={to === here ? 'true' : undefined}
            className="link aria-current:font-strong aria-current:text-ink aria-current:no-underline"
          >
            {name}
          </Link>
        )
      })}
    </nav>
  )
}
