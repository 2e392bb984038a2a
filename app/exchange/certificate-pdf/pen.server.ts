import type PDFDocument from 'pdfkit'
import type { Said } from '#app/domain/evidence/certificate-sheet.ts'
import { facesFor, type Face, type Role } from './faces.server.ts'
import { ink } from './ink.ts'
import { setLine, type Line, type PlacedRun, type Style } from './lines.ts'

export type Document = InstanceType<typeof PDFDocument>

export type Manner = { role: Role; size: number; tracking?: number }
/** Where words begin, or with `end` where they end, and in which colour. */
type Place = { x: number; baseline: number; colour?: string; end?: boolean }

/** Sets and draws words on one document, in px from the top left, and keeps what no face has. */
export class Pen {
  /** Characters that no face has, each shown as its code point. */
  readonly missing = new Set<string>()
  readonly #document: Document
  readonly #names = new Map<Face, string>()

  constructor(document: Document) {
    this.#document = document
  }

  style({ locale }: Pick<Said, 'locale'>, { role, size, tracking }: Manner): Style {
    return { faces: facesFor(role, locale), size, tracking }
  }

  /** How wide words are on one line. */
  measure(said: Said, manner: Manner): number {
    return setLine(said.text, this.style(said, manner)).width
  }

  /** Draws words on one line and returns how wide they are: made smaller where they must fit. */
  write(
    said: Said,
    { within = Infinity, ...manner }: Manner & Place & { within?: number },
  ): number {
    const width = this.measure(said, manner)
    const size = manner.size * Math.min(1, within / width)
    const style = this.style(said, { ...manner, size })
    const line = setLine(said.text, style)
    this.draw(line, style, { ...manner, x: manner.end ? manner.x - line.width : manner.x })
    return line.width
  }

  /** Draws a line that is set already. */
  draw(
    { runs }: Line,
    { size, tracking = 0, faces }: Style,
    { x, baseline, colour = ink.ink }: Place,
  ): void {
    for (const run of runs) {
      if (run.face) {
        this.#document
          .font(this.#nameOf(run.face), size * run.face.scale)
          .fillColor(colour)
          .text(run.text, x + run.x, baseline, {
            lineBreak: false,
            baseline: 'alphabetic',
            characterSpacing: tracking * size,
          })
      } else this.#drawMissing(run, x + run.x, baseline, size, faces)
    }
  }

  /** pdfkit keeps one subset per name; a font handed to it as it is would be embedded again and again. */
  #nameOf(face: Face): string {
    let name = this.#names.get(face)
    if (!name) {
      name = `face ${this.#names.size}`
      this.#names.set(face, name)
      // Registering takes what `font` takes, a font that is open already included.
      this.#document.registerFont(name, face.font as unknown as Buffer)
    }
    return name
  }

  /** A square with the code point in it: 20 over BB7. Copied as text it is the character. */
  #drawMissing(
    { text }: PlacedRun,
    x: number,
    baseline: number,
    size: number,
    faces: Style['faces'],
  ) {
    this.missing.add(text)
    const hex = text.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')
    const [top, bottom] = [hex.slice(0, -3), hex.slice(-3)]
    const small = { faces: faces.slice().reverse(), size: size * 0.3 }
    this.#document.markContent('Span', { actual: text })
    this.#document
      .lineWidth(size * 0.03)
      .rect(x + size * 0.08, baseline - size * 0.78, size * 0.84, size * 0.84)
      .stroke(ink.ink)
    for (const [digits, at] of [
      [top, 0.42],
      [bottom, 0.08],
    ] as const) {
      const line = setLine(digits, small)
      this.draw(line, small, { x: x + (size - line.width) / 2, baseline: baseline - size * at })
    }
    this.#document.endMarkedContent()
  }
}
