import type { ReactNode } from 'react'
import type { BankFormat } from '#app/domain/catalog/exchange-codes.ts'
import type { Locale } from '#app/domain/locale.ts'
import { exchangeLosses } from '#app/i18n/exchange-problems.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import { teachExportMessages } from '#app/i18n/teach-export.ts'
import type { FormatLosses } from '#app/operations/measure-losses.server.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Glyph } from '#app/ui/glyph.tsx'
import { WuRule } from '#app/ui/wu-rule.tsx'

/** Every format a bank can be taken away in, with what it cannot hold. */
export function FormatTable({
  slug,
  formats,
  language,
}: {
  slug: string
  formats: readonly FormatLosses[]
  language: Locale
}) {
  const messages = useMessages(teachExportMessages)
  return (
    <>
      <WuRule />
      <ul className="-mx-4 bg-sheet md:mx-0">
        <FormatLine slug={slug} format="yaml" language={language}>
          <p>{messages.bothLanguages}</p>
          <p>{messages.forFolder}</p>
        </FormatLine>
        {formats.map(({ format, losses }) => (
          <FormatLine key={format} slug={slug} format={format} language={language}>
            <Losses losses={losses} />
          </FormatLine>
        ))}
        <FormatLine slug={slug} format="json" language={language}>
          <p>{messages.bothLanguages}</p>
        </FormatLine>
      </ul>
    </>
  )
}

function FormatLine({
  slug,
  format,
  language,
  children,
}: {
  slug: string
  format: BankFormat
  language: Locale
  children: ReactNode
}) {
  const messages = useMessages(teachExportMessages)
  const name = messages.name(format)
  return (
    <li className="grid items-center gap-x-6 gap-y-2 border-b border-rule-mid px-4 py-3 md:grid-cols-[minmax(0,14rem)_minmax(0,1fr)_auto] md:px-6">
      <p className="font-strong">{name}</p>
      <div className="text-sm text-ink-2">{children}</div>
      <ButtonLink
        to={`/teach/banks/${slug}/export/${format}?lang=${language}`}
        reloadDocument
        download
        small
        aria-label={messages.downloadAs(name)}
      >
        {messages.download}
      </ButtonLink>
    </li>
  )
}

function Losses({ losses }: Pick<FormatLosses, 'losses'>) {
  const messages = useMessages(teachExportMessages)
  const words = useMessages(exchangeLosses)
  if (losses.length === 0)
    return (
      <p>
        <span className="text-done">
          <Glyph name="saved" />
        </span>{' '}
        {messages.nothing}
      </p>
    )
  return (
    <ul>
      {losses.map(({ code, items }) => (
        <li key={code}>{messages.loss(items, words[code])}</li>
      ))}
    </ul>
  )
}
