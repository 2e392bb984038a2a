import { useNavigate } from '@remix-run/react'
import { useEffect, useId, useRef, type ReactNode } from 'react'

/**
 * A question before something is done. Without scripts it is a sheet in the page; with them it opens
 * over the page, and Escape leads back to `back`.
 */
export function Dialog({
  title,
  back,
  actions,
  children,
}: {
  /** The question, as the title. */
  title: string
  /** Where the way back leads: an address, or what puts the dialog away. */
  back: string | (() => void)
  /** The way back first, then the button that repeats the verb. */
  actions: ReactNode
  children: ReactNode
}) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  const navigate = useNavigate()
  useEffect(() => {
    const element = dialog.current
    element?.close()
    element?.showModal()
  }, [])
  return (
    <dialog
      ref={dialog}
      open
      aria-labelledby={titleId}
      className="dialog"
      onCancel={(event) => {
        event.preventDefault()
        if (typeof back === 'string') navigate(back, { preventScrollReset: true })
        else back()
      }}
    >
      <h2 id={titleId} className="title text-lg">
        {title}
      </h2>
      <div className="mt-2 mb-4 leading-body">{children}</div>
      <div className="flex flex-wrap justify-end gap-2.5">{actions}</div>
    </dialog>
  )
}
