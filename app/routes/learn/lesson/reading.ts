import { useNavigate } from '@remix-run/react'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { FinishResult } from './lesson-end.tsx'
import type { LessonView } from './lesson-view.server.ts'

/** How often the place reached is sent while somebody reads, in milliseconds. */
const SEND_MS = 20_000

/**
 * Follows the reader through a lesson: keeps the place reached on the server, says that the end is
 * reached (again when the course wants more time), and turns pages with the arrow keys.
 */
export function useReading(view: LessonView, posted: FinishResult | undefined) {
  const end = useRef<HTMLDivElement>(null)
  const address = `/learn/courses/${view.course.slug}/${view.slug}`
  const [said, setSaid] = useState<{ address: string; result: FinishResult }>()
  const result = said?.address === address ? said.result : posted

  const finish = useCallback(async () => {
    const answer = await fetch(`${address}/finish`, { method: 'POST' }).catch(() => null)
    if (answer?.ok) setSaid({ address, result: (await answer.json()) as FinishResult })
  }, [address])

  useEffect(() => {
    if (view.isRead || !end.current) return
    const observer = new IntersectionObserver(([entry]) => {
      if (!entry?.isIntersecting) return
      observer.disconnect()
      void finish()
    })
    observer.observe(end.current)
    return () => observer.disconnect()
  }, [finish, view.isRead])

  const wait = result?.outcome === 'too-soon' ? result.waitSeconds : null
  useEffect(() => {
    if (wait === null) return
    const timer = setTimeout(() => void finish(), wait * 1000 + 500)
    return () => clearTimeout(timer)
  }, [finish, wait])

  usePlace(address, view.reached)
  useTurning(view)
  return { end, result }
}

/** Sends the furthest place reached, in thousandths of the page, now and then and on leaving. */
function usePlace(address: string, reached: number) {
  useEffect(() => {
    let furthest = reached
    let sent = reached
    const look = () => {
      const { scrollHeight, clientHeight, scrollTop } = document.documentElement
      const place = Math.round(((scrollTop + clientHeight) / scrollHeight) * 1000)
      furthest = Math.max(furthest, Math.min(1000, place))
    }
    const send = () => {
      look()
      if (furthest - sent < 20) return
      sent = furthest
      navigator.sendBeacon(`${address}/place`, new URLSearchParams({ reached: String(furthest) }))
    }
    const timer = setInterval(send, SEND_MS)
    addEventListener('scroll', look, { passive: true })
    addEventListener('pagehide', send)
    return () => {
      clearInterval(timer)
      removeEventListener('scroll', look)
      removeEventListener('pagehide', send)
      send()
    }
  }, [address, reached])
}

/** ← and → turn to the neighbouring lessons, except where they mean something else. */
function useTurning({ course, previous, next }: LessonView) {
  const navigate = useNavigate()
  useEffect(() => {
    const turn = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
      if ((event.target as HTMLElement).closest('input, textarea, select, summary, [role], table'))
        return
      const to = event.key === 'ArrowLeft' ? previous : event.key === 'ArrowRight' ? next : null
      if (to) navigate(`/learn/courses/${course.slug}/${to.slug}`)
    }
    addEventListener('keydown', turn)
    return () => removeEventListener('keydown', turn)
  }, [course.slug, previous, next, navigate])
}
