import type { CalendarDate } from '../calendar.ts'
import type { Locale } from '../locale.ts'

/** Words and the language they are said in. */
export type Said = { text: string; locale: Locale }

/** The same in both languages, the sheet's own first. */
export type SaidTwice = readonly [Said, Said]

/** Black squares on a white field: a path on a grid of `size` × `size`. */
export type QrDrawing = { size: number; path: string }

/** A line of the sheet's table. */
export type SheetRow = {
  label: SaidTwice
  value: Said
  /** The value is a code to be typed: set in figures that cannot be mistaken. */
  code?: boolean
  /** Beside the value. */
  note?: string
}

/** What stands on the sheet of a certificate, on paper as on the screen, in the order it is read. */
export type CertificateSheet = {
  /** The language that comes first. */
  locale: Locale
  headings: SaidTwice
  /** Who certifies. */
  organisation: Said
  /** Whom it certifies; a second name where the person has one in the other script. */
  names: readonly [Said, ...Said[]]
  sentences: SaidTwice
  rows: readonly SheetRow[]
  /** 客心可信, the seal, in words. */
  seal: string
  issued: Said
  /** Of the document: heading, name, number. */
  title: string
  /** Of the certificate: what was passed. */
  subject: string
  issuedOn: CalendarDate
  /** The verification address, to be scanned. */
  qr: QrDrawing
  /** What the drawing is, for those who do not see it. */
  qrLabel: string
}
