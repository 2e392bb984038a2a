import { Link, useSearchParams } from '@remix-run/react'
import type { Locale } from '#app/domain/locale.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import { languageNames, teachMessages } from '#app/i18n/teach.ts'
import { bothLanguages } from './both-languages.ts'

/** Which language a narrow page shows of two that a wide one sets side by side. */
export function LanguageTabs({ shown }: { shown: Locale }) {
  const messages = useMessages(teachMessages)
  const [search] = useSearchParams()
  const to = (locale: Locale) => {
    const asked = new URLSearchParams(search)
    asked.set('in', locale)
    return `?${asked}`
  }
  return (
    <nav aria-label={messages.languages} className="chrome border-b border-rule-mid xl:hidden">
      <ul className="flex gap-5.5">
        {bothLanguages.map((locale) => (
          <li key={locale}>
            <Link
              to={to(locale)}
              lang={locale}
              aria-current={locale === shown ? 'true' : undefined}
              preventScrollReset
              className="tab"
            >
              {languageNames[locale]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** The class of a text in one language: on a narrow page only the language asked for shows. */
export function sideClass(locale: Locale, shown: Locale): string {
  return locale === shown ? '' : 'max-xl:hidden'
}
