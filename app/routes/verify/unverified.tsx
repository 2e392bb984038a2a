import { Glyph } from '#app/ui/glyph.tsx'
import { VerifyForm } from './verify-form.tsx'

/** A code that verifies nothing: what that means, and the form to try again. */
export function Unverified({
  title,
  what,
  typed,
}: {
  title: string
  what: string
  typed?: string
}) {
  return (
    <div className="grid gap-5 md:grid-cols-[auto_1fr] md:gap-8">
      <span className="text-late">
        <Glyph name="overdue" large />
      </span>
      <div>
        <h1 className="title text-xl md:text-2xl">{title}</h1>
        <p className="mt-2.5 mb-6 max-w-measure text-md leading-prose">{what}</p>
        {typed !== undefined && <VerifyForm typed={typed} />}
      </div>
    </div>
  )
}
