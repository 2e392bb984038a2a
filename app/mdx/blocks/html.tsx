import { useState } from 'react'

type Props = {
  /** Missing in the browser where the page came with it: it is then taken from the element with this id. */
  html: string | undefined
  id?: string
  className?: string
  lang?: string
}

/** HTML that the compiler made and the output wall let through; React sets it once and leaves it alone. */
export function Html({ html, id, className, lang }: Props) {
  const [text] = useState(() => html ?? (id && document.getElementById(id)?.innerHTML) ?? '')
  return (
    <div
      id={id}
      className={className}
      lang={lang}
      suppressHydrationWarning
      dangerouslySetInnerHTML={{ __html: text }}
    />
  )
}
