import { useEffect, useRef } from 'react'
import { examMessages } from '#app/i18n/exam.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import { Button } from '#app/ui/button.tsx'
import { Palette } from './palette.tsx'
import type { Sitting } from './sitting.ts'

/** The answer card over the page, from the foot of a phone. Going anywhere puts it away. */
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
  useEffect(() => sheet.current?.showModal(), [])
  return (
    <dialog
      ref={sheet}
      aria-label={messages.palette}
      className="sheet"
      onClose={close}
      onClick={({ target }) => {
        if (target === sheet.current || (target as Element).closest('a')) sheet.current?.close()
      }}
    >
      <Palette sitting={sitting} current={current} />
      <div className="mt-3">
        <Button type="button" wide onClick={() => sheet.current?.close()}>
          {messages.close}
        </Button>
      </div>
    </dialog>
  )
}
