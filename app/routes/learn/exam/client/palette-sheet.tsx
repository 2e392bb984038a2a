import { useEffect, useRef } from 'react'
import { examMessages } from '#app/i18n/exam.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import { Button } from '#app/ui/button.tsx'
import { Palette } from './palette.tsx'
import type { Sitting } from './sitting.ts'

/** The answer card over the page, from the foot of a phone. Going anywhere, or pressing beside it, puts it away. */
export function PaletteSheet({
  sitting,
  current,
  close,
}: {
  sitting: Sitting
  current: number
  close: () => void
}) {
  const messages = useMessages(examMessages)
  const sheet = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const dialog = sheet.current
    const onClick = ({ target }: MouseEvent) => {
      if (target === dialog || (target as Element).closest('a')) dialog?.close()
    }
    dialog?.showModal()
    dialog?.addEventListener('click', onClick)
    return () => dialog?.removeEventListener('click', onClick)
  }, [])
  return (
    <dialog ref={sheet} aria-label={messages.palette} className="sheet" onClose={close}>
      <Palette sitting={sitting} current={current} />
      <div className="mt-3">
        <Button type="button" wide onClick={() => sheet.current?.close()}>
          {messages.close}
        </Button>
      </div>
    </dialog>
  )
}
