import { partMessages } from '#app/i18n/parts.ts'
import { useMessages } from '#app/i18n/locale.tsx'

/** A ruled line, inked as far as things have come, and always the number beside it: "3 / 9 节". */
export function Progress({
  done,
  total,
  name,
  children,
}: {
  done: number
  total: number
  /** What is being counted, for those who do not see where it stands. */
  name?: string
  /** The number and its whole, in words. */
  children: string
}) {
  const messages = useMessages(partMessages)
  const percent = total > 0 ? Math.min(100, (done / total) * 100) : 0
  return (
    <div className="flex items-center gap-3 text-sm text-ink-2">
      <svg
        role="progressbar"
        aria-label={name ?? messages.progress}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={done}
        aria-valuetext={children}
        className="h-1 min-w-12 flex-1"
      >
        <rect width="100%" height="3" className="fill-sunk" />
        <rect y="3" width="100%" height="1" className="fill-edge" />
        <rect width={`${percent}%`} height="4" className="fill-ink" />
      </svg>
      <span className="whitespace-nowrap">{children}</span>
    </div>
  )
}
