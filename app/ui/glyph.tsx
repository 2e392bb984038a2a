import { classNames } from './class-names.ts'
import { drawingOf, type GlyphName } from './glyph-paths.ts'

/** A small drawing beside a word. Alone it needs a `label`; beside its word it says nothing. */
export function Glyph({
  name,
  label,
  large,
}: {
  name: GlyphName
  label?: string
  large?: boolean
}) {
  const { stroke, width = 1.6, fill } = drawingOf(name)
  return (
    <svg
      viewBox="0 0 16 16"
      className={classNames(
        'inline-block shrink-0 align-[-.12em]',
        large ? 'size-10' : 'size-3.5',
        name === 'saving' && 'turning',
      )}
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
    >
      {fill && <path d={fill} fill="currentColor" fillRule="evenodd" />}
      {stroke && <path d={stroke} fill="none" stroke="currentColor" strokeWidth={width} />}
    </svg>
  )
}
