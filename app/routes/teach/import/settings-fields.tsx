import { bothLanguages } from '../languages/both-languages.ts'
import type { ImportSettings, SettingsProblem } from '#app/domain/catalog/import-settings.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import { teachBankMessages } from '#app/i18n/teach-banks.ts'
import { teachImportMessages } from '#app/i18n/teach-import.ts'
import { Button } from '#app/ui/button.tsx'
import { Field, Select } from '#app/ui/field.tsx'
import { Section } from '#app/ui/section.tsx'

/** What is chosen of an import: the bank, new or there, the use of new items and the language of the text. */
export function SettingsFields({
  settings,
  banks,
  problems,
}: {
  settings: ImportSettings
  banks: readonly { slug: string; title: string }[]
  problems: readonly SettingsProblem[]
}) {
  const messages = useMessages(teachImportMessages)
  const { pool } = useMessages(teachBankMessages)
  const errorAt = (field: SettingsProblem['field']) => {
    const problem = problems.find((one) => one.field === field)
    return problem && messages.problem(problem)
  }
  const isNew = settings.into === ''
  return (
    <Section title={messages.settings}>
      <div className="grid gap-4 pt-4 md:grid-cols-3">
        <Select
          name="into"
          label={messages.into}
          error={errorAt('into')}
          defaultValue={settings.into}
          options={[
            { value: '', label: messages.newBank },
            ...banks.map(({ slug, title }) => ({ value: slug, label: title })),
          ]}
        />
        <Select
          name="pool"
          label={messages.pool}
          hint={messages.poolHint}
          defaultValue={settings.pool}
          options={(['exam', 'practice'] as const).map((value) => ({
            value,
            label: pool(value),
          }))}
        />
        <Select
          name="locale"
          label={messages.locale}
          hint={messages.localeHint}
          defaultValue={settings.locale}
          options={bothLanguages.map((value) => ({ value, label: messages.locales(value) }))}
        />
        <NewBank isNew={isNew} settings={settings} errorAt={errorAt} />
      </div>
      <div className="mt-4">
        <Button type="submit" name="do" value="save">
          {messages.apply}
        </Button>
      </div>
    </Section>
  )
}

/** The id and the titles of a new bank; hidden, and kept, while an existing one is chosen. */
function NewBank({
  isNew,
  settings: { slug, titles },
  errorAt,
}: {
  isNew: boolean
  settings: ImportSettings
  errorAt: (field: SettingsProblem['field']) => string | undefined
}) {
  const messages = useMessages(teachImportMessages)
  if (!isNew)
    return (
      <>
        <input type="hidden" name="slug" value={slug} />
        <input type="hidden" name="title-zh" value={titles['zh-CN']} />
        <input type="hidden" name="title-en" value={titles.en} />
      </>
    )
  return (
    <>
      <Field
        name="title-zh"
        label={messages.titleZh}
        error={errorAt('title-zh')}
        defaultValue={titles['zh-CN']}
        maxLength={200}
      />
      <Field
        name="title-en"
        label={messages.titleEn}
        error={errorAt('title-en')}
        defaultValue={titles.en}
        maxLength={200}
      />
      <Field
        name="slug"
        label={messages.slug}
        hint={messages.slugHint}
        error={errorAt('slug')}
        defaultValue={slug}
        maxLength={80}
        spellCheck={false}
        autoCapitalize="none"
      />
    </>
  )
}
