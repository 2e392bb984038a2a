import { useEffect, useRef } from 'react'

const PREFIX = 'kexin.grading.'

/** The answer whose form was sent last: once another is shown, it was saved. */
let sent: string | null = null

/**
 * Keeps what is typed into a form in this tab until the answer is no longer at hand: a page that was
 * lost, or loaded again, has it back. Gives the form its ref.
 */
export function useKeptDraft(key: string) {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    const element = form.current
    if (!element) return
    if (sent !== null && sent !== key) remove(sent)
    sent = null
    fill(element, read(key))
    const keep = () => {
      sent = null
      write(key, new FormData(element))
    }
    const send = () => (sent = key)
    element.addEventListener('input', keep)
    element.addEventListener('submit', send)
    return () => {
      element.removeEventListener('input', keep)
      element.removeEventListener('submit', send)
    }
  }, [key])
  return form
}

type Draft = Record<string, string>

/** Fills in what the page itself has no value for. */
function fill(form: HTMLFormElement, draft: Draft): void {
  for (const [name, value] of Object.entries(draft)) {
    const field = form.elements.namedItem(name)
    if (field instanceof RadioNodeList) {
      if (field.value === '') field.value = value
    } else if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) {
      if (field.value === '') field.value = value
    }
  }
}

function read(key: string): Draft {
  try {
    return JSON.parse(sessionStorage.getItem(PREFIX + key) ?? '{}') as Draft
  } catch {
    return {}
  }
}

function write(key: string, data: FormData): void {
  const draft = Object.fromEntries(
    [...data].filter(([name]) => name !== 'key').map(([name, value]) => [name, String(value)]),
  )
  try {
    sessionStorage.setItem(PREFIX + key, JSON.stringify(draft))
  } catch {
    // Storage is switched off or full.
  }
}

function remove(key: string): void {
  try {
    sessionStorage.removeItem(PREFIX + key)
  } catch {
    // Storage is switched off.
  }
}
