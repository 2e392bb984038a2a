import { useId, useState } from 'react'

type Props = {
  /** Missing in the browser where the page came with it. */
  html: string | undefined
  className?: string
}

/** HTML that the compiler made and the output wall let through; React sets it once and leaves it alone. */
export function Html({ html, className }: Props) {
  const id = useId()
  const [text] = useState(() => html ?? document.getElementById(id)?.innerHTML ?? '')
  return (
    <div
      id={id}
      className={className}
      suppressHydrationWarning
      dangerouslySetInnerHTML={{ __html: text }}
    />
  )
}
