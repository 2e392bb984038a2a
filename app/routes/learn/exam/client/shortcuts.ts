import type { KeySwitch } from '#app/ui/keys-dialog.tsx'
import { usePageKeys } from '#app/ui/page-keys.ts'

/** Which of the page's own controls a key presses, by the control's `data-key`. */
const controls: Readonly<Record<string, string>> = {
  Enter: 'next',
  n: 'next',
  j: 'next',
  p: 'previous',
  k: 'previous',
  f: 'flag',
  t: 'time',
  '?': 'help',
}

/** How keys are shown, by what they do. */
export const shownKeys = {
  choose: ['1–9'],
  next: ['Enter', 'J', 'N'],
  previous: ['K', 'P'],
  flag: ['F'],
  time: ['T'],
  help: ['?'],
} as const

const typing =
  'dialog, textarea, select, [contenteditable], input:not([type=radio], [type=checkbox])'
const pressing = 'a, button, input, summary'

/**
 * Keys for the question on the page. They can be turned off (WCAG 2.1.4) and are never taken from a
 * field, a dialog, a browser's or a screen reader's own combination, nor Enter from what it presses.
 */
export function useShortcuts(): KeySwitch {
  return usePageKeys('shortcuts', onKey)
}

function onKey(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return
  const target = event.target instanceof Element ? event.target : document.body
  if (target.closest(typing)) return
  if (event.key === 'Enter' && target.closest(pressing)) return
  const control = /^[1-9]$/.test(event.key) ? choice(Number(event.key)) : named(event.key)
  if (!control) return
  event.preventDefault()
  control.click()
}

function choice(number: number): HTMLElement | undefined {
  const input = document.querySelectorAll<HTMLInputElement>('input[name=choice]')[number - 1]
  input?.focus()
  return input
}

function named(key: string): HTMLElement | null {
  const name = controls[key.length === 1 ? key.toLowerCase() : key]
  return name ? document.querySelector<HTMLElement>(`[data-key=${name}]`) : null
}
