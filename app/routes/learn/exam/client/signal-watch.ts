import { useEffect, useRef } from 'react'
import { Away } from './away.ts'
import { signalsInBrowser } from './kept-signals.ts'
import { newSenderId } from './own-device.ts'
import { usePlaceInView } from './place-in-view.ts'
import { sendSignals } from './send-signals.ts'
import { SignalQueue } from './signal-queue.ts'
import type { Sitting } from './sitting.ts'

/**
 * Notes that the page of an attempt was left and came back, and how many characters were pasted into a
 * written answer, where the learner was told that it is noted. Answers go first: signals are sent when
 * none waits.
 */
export function useSignals({ view, clock, outbox }: Sitting): void {
  const place = usePlaceInView(view.questions)
  const item = place === null ? undefined : view.questions[place - 1]?.id
  const inView = useRef(item)
  useEffect(() => void (inView.current = item), [item])
  const { id, signals } = view

  useEffect(() => {
    if (!signals) return
    const page = newSenderId()
    const kept = signalsInBrowser(id, page)
    const queue = new SignalQueue({
      page,
      keep: kept.keep,
      send: (packet) => sendSignals(id, packet),
      onKept: (links) => outbox.passOver(links),
    })
    const send = () => {
      const { sending, closed } = outbox.state()
      if (sending === 'idle' && !closed) void queue.send()
    }
    const at = (ago: number, about: string | undefined) => ({
      madeAt: Math.max(0, Math.round(clock.now() - ago)),
      ...(about !== undefined && { item: about }),
    })
    const away = new Away({
      own: Date.now,
      keep: kept.keepAbsence,
      onLeft: ({ ago, item: about }) => {
        queue.note({ kind: 'left', ...at(ago, about) })
        send()
      },
      onReturned: ({ seconds, item: about }) => {
        queue.note({ kind: 'returned', seconds, ...at(0, about) })
        send()
      },
    })
    queue.takeUp(kept.takeAll())
    away.resume(kept.takeAbsence())
    send()

    const look = () => {
      if (document.visibilityState === 'visible' && document.hasFocus()) away.here()
      else away.gone(inView.current)
    }
    const here = () => away.here()
    const paste = watchPastes((characters) => {
      if (inView.current === undefined) return
      queue.note({ kind: 'pasted', characters, ...at(0, inView.current) })
      send()
    })
    const stopHearing = outbox.subscribe(send)
    document.addEventListener('visibilitychange', look)
    window.addEventListener('blur', look)
    window.addEventListener('focus', look)
    // A window can be used without ever having been told that it has the keyboard again.
    window.addEventListener('pointerdown', here)
    window.addEventListener('keydown', here)
    return () => {
      stopHearing()
      paste.stop()
      document.removeEventListener('visibilitychange', look)
      window.removeEventListener('blur', look)
      window.removeEventListener('focus', look)
      window.removeEventListener('pointerdown', here)
      window.removeEventListener('keydown', here)
    }
  }, [id, signals, clock, outbox])
}

/** Counts what is pasted into a written answer, unless it was cut or copied on this page. */
function watchPastes(onPasted: (characters: number) => void) {
  let own = ''
  const take = () => void (own = selectedText())
  const paste = ({ target, clipboardData }: ClipboardEvent) => {
    const text = clipboardData?.getData('text') ?? ''
    if (target instanceof HTMLTextAreaElement && text !== '' && text !== own) onPasted(text.length)
  }
  document.addEventListener('copy', take)
  document.addEventListener('cut', take)
  document.addEventListener('paste', paste)
  return {
    stop() {
      document.removeEventListener('copy', take)
      document.removeEventListener('cut', take)
      document.removeEventListener('paste', paste)
    },
  }
}

function selectedText(): string {
  const field = document.activeElement
  return field instanceof HTMLTextAreaElement
    ? field.value.slice(field.selectionStart, field.selectionEnd)
    : String(document.getSelection() ?? '')
}
