import type { Theme } from '#app/domain/theme.ts'
import { commonMessages } from '#app/i18n/common.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import { useTheme } from './theme.tsx'
import { PreferenceForm } from './preference-form.tsx'

const themes: readonly Theme[] = ['system', 'light', 'dark']

/** Light, dark, or as the system has it. */
export function ThemeSwitch() {
  const messages = useMessages(commonMessages)
  const current = useTheme()
  return (
    <PreferenceForm>
      <div role="group" aria-label={messages.theme} className="flex flex-wrap gap-x-4">
        {themes.map((theme) => (
          <button
            key={theme}
            name="theme"
            value={theme}
            aria-pressed={theme === current}
            className="min-h-control text-ink-2 aria-pressed:font-strong aria-pressed:text-ink aria-pressed:underline"
          >
            {messages[theme]}
          </button>
        ))}
      </div>
    </PreferenceForm>
  )
}
