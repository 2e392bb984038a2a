import { useEffect, useRef, useState } from 'react'
import type { PaperQuestion } from '#app/domain/assessment/attempt-view.ts'
import type { Response } from '#app/domain/assessment/response.ts'
import type { ItemKind } from '#app/domain/catalog/item.ts'
import type { Sitting } from './sitting.ts'

/** Kinds that are typed: an answer is sent when the typing rests, not at every key. */
const typed: { [K in ItemKind]: boolean } = {
  'single-choice': false,
  'multiple-choice': false,
  'true-false': false,
  'fill-in': true,
  numeric: true,
  matching: false,
  ordering: false,
  scenario: false,
  'short-answer': true,
  essay: true,
}

/** How long typing rests before it is sent, and how long it may go on without being sent. */
const REST_MS = 600
const LONGEST_MS = 5_000

/**
 * The response as it is on the screen, and what takes a new one. What is typed goes to the outbox when
 * it rests, when the question is left and when the page is.
 */
export function useSettling(
  { state, answer, setTyping }: Sitting,
  { id, kind }: PaperQuestion,
): { response: Response; onAnswer: (choice: string[]) => void } {
  const [draft, setDraft] = useState<string[] | null>(null)
  const pending = useRef<{ choice: string[]; since: number; timer: number } | null>(null)

  const settle = useRef(() => {})
  useEffect(() => {
    settle.current = () => {
      if (!pending.current) return
      clearTimeout(pending.current.timer)
      answer(id, pending.current.choice)
      pending.current = null
      setDraft(null)
      setTyping(false)
    }
  })
  useEffect(() => {
    const now = () => settle.current()
    // Ahead of the outbox, which sends then what it has.
    const first = { capture: true }
    document.addEventListener('visibilitychange', now, first)
    window.addEventListener('pagehide', now, first)
    return () => {
      document.removeEventListener('visibilitychange', now, first)
      window.removeEventListener('pagehide', now, first)
      now()
    }
  }, [])

  const onAnswer = (choice: string[]) => {
    if (!typed[kind]) return answer(id, choice)
    const since = pending.current?.since ?? Date.now()
    clearTimeout(pending.current?.timer)
    const wait = Math.max(0, Math.min(REST_MS, since + LONGEST_MS - Date.now()))
    pending.current = { choice, since, timer: window.setTimeout(() => settle.current(), wait) }
    setDraft(choice)
    setTyping(true)
  }
  return { response: draft ?? state.responses[id] ?? [], onAnswer }
}
