import { classNames } from './class-names.ts'

const cloths = { 1: 'bg-cloth', 2: 'bg-cloth-2', 3: 'bg-cloth-3' }

/** A course as a book: cloth, thread, and the title slip 题签 with its short name. */
export function Cover({
  slip,
  cloth,
  large,
}: {
  /** Two Han characters, or one short word. */
  slip: string
  cloth: 1 | 2 | 3
  large?: boolean
}) {
  const latin = /^[\u0020-\u024f]/.test(slip)
  return (
    <span
      aria-hidden
      className={classNames('cover', cloths[cloth], large && 'large', latin && 'latin')}
    >
      <span>{latin && !large ? slip.charAt(0) : slip}</span>
    </span>
  )
}
