import type { CalendarDate } from '#app/domain/calendar.ts'
import type {
  CertificateSheet,
  Said,
  SaidTwice,
  SheetRow,
} from '#app/domain/evidence/certificate-sheet.ts'
import { printedCode } from '#app/domain/evidence/certificate.ts'
import { inLocale, type Locale, type LocalizedText } from '#app/domain/locale.ts'
import { certificateMessages } from './certificate.ts'
import { formatDate } from './format.ts'
import { otherLocale } from './messages.ts'

/** What a certificate certifies, to whom, and who says so. */
export type CertificateFacts = {
  number: string
  code: string
  name: string
  nameLatin: string | null
  organisation: Record<Locale, string>
  /** The certificate's title, as the exam revision has it. */
  title: LocalizedText
  /** Which revision of the exam was passed. */
  edition: number
  earned: number
  total: number
  issuedOn: CalendarDate
  validUntil: CalendarDate | null
}

/** The words of a certificate's sheet, the given language first, the other beside or below it. */
export function certificateSheet(
  facts: CertificateFacts,
  /** Where people verify, as it is printed: without `https://`. */
  verifyAt: string,
  locale: Locale,
): Omit<CertificateSheet, 'qr'> {
  const twice = (say: (locale: Locale) => string): SaidTwice => [
    { text: say(locale), locale },
    { text: say(otherLocale(locale)), locale: otherLocale(locale) },
  ]
  const once = (text: string): Said => ({ text, locale })
  const label = (key: 'number' | 'validity' | 'edition' | 'code') =>
    twice((spoken) => certificateMessages[spoken][key])
  const messages = certificateMessages[locale]
  const { issuedOn, validUntil } = facts
  const rows: SheetRow[] = [
    { label: label('number'), value: once(facts.number) },
    {
      label: label('validity'),
      value: once(validUntil ? messages.fromTo(issuedOn, validUntil) : messages.from(issuedOn)),
    },
    { label: label('edition'), value: once(messages.editionNumber(facts.edition)) },
    {
      label: label('code'),
      value: { text: printedCode(facts.code), locale: 'en' },
      code: true,
      note: verifyAt,
    },
  ]
  const names = holderNames(facts, locale)
  return {
    locale,
    headings: twice((spoken) => certificateMessages[spoken].heading),
    organisation: once(facts.organisation[locale]),
    names,
    sentences: twice((spoken) => sentence(facts, spoken)),
    rows,
    seal: messages.seal,
    issued: once(messages.issuedOnDay(formatDate(issuedOn, locale, { year: true }))),
    title: [messages.heading, names[0].text, facts.number].join(' '),
    subject: inLocale(facts.title, locale),
    qrLabel: messages.qr,
    issuedOn,
  }
}

function sentence({ title, issuedOn, earned, total }: CertificateFacts, locale: Locale): string {
  const date = formatDate(issuedOn, locale, { year: true })
  return certificateMessages[locale].sentence(inLocale(title, locale), date, earned, total)
}

/** The name in the script of the language comes first; a name that exists once stands alone. */
export function holderNames(
  { name, nameLatin }: Pick<CertificateFacts, 'name' | 'nameLatin'>,
  locale: Locale,
): [Said, ...Said[]] {
  const said = (text: string): Said => ({
    text,
    locale: /\p{Script=Han}/u.test(text) ? 'zh-CN' : 'en',
  })
  if (!nameLatin || nameLatin === name) return [said(name)]
  return locale === 'en' ? [said(nameLatin), said(name)] : [said(name), said(nameLatin)]
}
