import { Fragment } from 'react'

/** A short word joined by hyphens; a longer one may have to break on a phone. */
const joined = /(\b(?=[\p{L}-]{1,20}(?![\p{L}-]))\p{L}+(?:-\p{L}+)+)/u

/** A title whose lines never begin with a dot, nor end inside a hyphenated word. */
export function TitleText({ children }: { children: string }) {
  const pieces = children.replaceAll(' ·', '\u00a0·').split(joined)
  return pieces.map((piece, at) =>
    at % 2 === 1 ? (
      <span key={at} className="whitespace-nowrap">
        {piece}
      </span>
    ) : (
      <Fragment key={at}>{piece}</Fragment>
    ),
  )
}
