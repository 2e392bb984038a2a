import { Form, useNavigation } from '@remix-run/react'
import { FORMATS } from '#app/domain/catalog/exchange-codes.ts'
import { formatNames } from '#app/i18n/exchange-problems.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import { teachImportMessages } from '#app/i18n/teach-import.ts'
import type { OpenImportOutcome } from '#app/operations/open-import.server.ts'
import { Button } from '#app/ui/button.tsx'
import { Field, Select, TextArea } from '#app/ui/field.tsx'
import { Flash } from '#app/ui/flash.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import { FindingList } from '../findings/finding-list.tsx'
import { ProblemLines } from './problem-lines.tsx'

type Answer = (Exclude<OpenImportOutcome, { outcome: 'opened' }> | { outcome: 'nothing-given' }) & {
  typed: { text: string; into: string; format: string }
}

/** Where a text is pasted or a file chosen; what was typed comes back with the reason when nothing was read. */
export function ImportForm({
  banks,
  into,
  answer,
}: {
  banks: readonly { slug: string; title: string }[]
  into: string
  answer: Answer | undefined
}) {
  const messages = useMessages(teachImportMessages)
  const formats = useMessages(formatNames)
  const busy = useNavigation().formMethod === 'POST'
  return (
    <Form method="post" encType="multipart/form-data" className="grid max-w-text gap-4.5">
      {answer && (
        <Flash kind="problem">
          {answer.outcome === 'nothing-given' && messages.nothingGiven}
          {answer.outcome === 'too-hard' && messages.tooHard}
          {answer.outcome === 'too-many' && messages.tooMany(answer.items, answer.most)}
          {answer.outcome === 'broken-bank' && (
            <>
              {messages.brokenBank}
              <FindingList findings={answer.findings} />
            </>
          )}
          {answer.outcome === 'refused' && (
            <>
              {messages.notRead}
              <ProblemLines problems={answer.problems} />
            </>
          )}
        </Flash>
      )}
      <Select
        name="into"
        label={messages.into}
        defaultValue={answer?.typed.into ?? into}
        options={[
          { value: '', label: messages.newBank },
          ...banks.map(({ slug, title }) => ({ value: slug, label: title })),
        ]}
      />
      <TextArea
        name="text"
        rows={12}
        label={messages.paste}
        hint={messages.pasteHint}
        defaultValue={answer?.typed.text}
        spellCheck={false}
      />
      <Field type="file" name="file" label={messages.file} hint={messages.fileHint} />
      <Select
        name="format"
        label={messages.format}
        defaultValue={answer?.typed.format}
        options={[
          { value: '', label: messages.formatAuto },
          ...FORMATS.map((format) => ({ value: format, label: formats[format] })),
        ]}
      />
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
        <Button type="submit" kind="ink" busy={busy} busyLabel={messages.reading}>
          {messages.read}
        </Button>
        <p className="flex flex-wrap gap-x-3 text-sm text-ink-2">
          {messages.templates}
          <TextLink to="/teach/banks/import/template.xlsx" reloadDocument>
            {messages.templateXlsx}
          </TextLink>
          <TextLink to="/teach/banks/import/template.txt" reloadDocument>
            {messages.templateText}
          </TextLink>
        </p>
      </div>
    </Form>
  )
}
