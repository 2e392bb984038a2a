import { commonMessages } from '#app/i18n/common.ts'
import { useLocale, useMessages } from '#app/i18n/locale.tsx'
import { otherLocale } from '#app/i18n/messages.ts'
import { PreferenceForm } from './preference-form.tsx'

/** To the other language, named in that language. */
export function LanguageSwitch({ small }: { small?: boolean }) {
  const other = otherLocale(useLocale())
  const { otherLanguage, otherLanguageShort } = useMessages(commonMessages)
  return (
    <PreferenceForm>
      <button
        name="locale"
        value={other}
        lang={other}
        title={small ? otherLanguage : undefined}
        className={small ? 'min-h-6 px-1 text-xs hover:underline' : 'link min-h-control'}
      >
        {small ? otherLanguageShort : otherLanguage}
      </button>
    </PreferenceForm>
  )
}
