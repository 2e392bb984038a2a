import { useEffect, useState } from 'react'
import type { ServerClock } from './server-clock.ts'

/**
 * Whole seconds left until the deadline, never below 0, as the server's clock has it; null without a
 * deadline, and until scripts have taken over. A number is given out once a `step` of seconds.
 */
export function useSecondsLeft(
  clock: ServerClock,
  deadlineAt: string | null,
  stepOf: (seconds: number) => number = (seconds) => seconds,
): number | null {
  const [left, setLeft] = useState<number | null>(null)
  useEffect(() => {
    if (!deadlineAt) return
    let timer: ReturnType<typeof setTimeout>
    const tick = () => {
      const milliseconds = Date.parse(deadlineAt) - clock.now()
      setLeft(stepOf(Math.max(0, Math.ceil(milliseconds / 1000))))
      const toNextSecond = milliseconds % 1000
      timer = setTimeout(tick, toNextSecond > 0 ? toNextSecond : 1000 + toNextSecond)
    }
    tick()
    return () => clearTimeout(timer)
  }, [clock, deadlineAt, stepOf])
  return left
}

/** What is left, as one of the moments at which something is said: over, a minute, five minutes. */
export const warningStep = (seconds: number): number =>
  [0, 60, 300].find((step) => seconds <= step) ?? Infinity

/** Seconds as a clock shows them: 24:18, or 1:03:00 from an hour on. */
export function clockFace(seconds: number): string {
  const two = (number: number) => String(number).padStart(2, '0')
  const minutes = Math.floor(seconds / 60)
  const rest = two(seconds % 60)
  return minutes < 60
    ? `${two(minutes)}:${rest}`
    : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${rest}`
}
