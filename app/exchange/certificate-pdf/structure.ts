import type { Said } from '#app/domain/evidence/certificate-sheet.ts'
import type { Document } from './pen.server.ts'

/** A node of the document's structure, which screen readers follow. */
export type Structure = ReturnType<Document['struct']>

/** Adds a paragraph, heading or cell to the structure, in its language, and draws it. */
export function addSaid(
  document: Document,
  parent: Structure,
  kind: 'H1' | 'H2' | 'P' | 'TH' | 'TD' | 'Span',
  { text, locale }: Said,
  draw: () => void,
): void {
  parent.add(document.struct(kind, { lang: locale, actual: text }, draw))
}

/** Draws what says nothing: rules, frames. */
export function drawArtifact(document: Document, draw: () => void): void {
  document.markContent('Artifact', { type: 'Layout' })
  draw()
  document.endMarkedContent()
}
