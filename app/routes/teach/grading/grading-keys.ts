import type { KeySwitch } from '#app/ui/keys-dialog.tsx'
import { usePageKeys } from '#app/ui/page-keys.ts'

/** Which of the page's own controls a key presses, by the control's `data-key`. */
const controls: Readonly<Record<string, string>> = {
  n: 'next',
  p: 'previous',
  c: 'comment',
  s: 'send-back',
  '?': 'help',
}

/** How keys are shown, by what they do. */
export const shownKeys = {
  mark: ['0–9'],
  move: ['←', '→'],
  comment: ['C'],
  save: ['Enter'],
  next: ['N'],
  previous: ['P'],
  sendBack: ['S'],
  help: ['?'],
} as const

const typing = 'dialog, textarea, select, input:not([type=radio])'
const pressing = 'a, button, summary'

/**
 * Keys for the answer on the page. They can be turned off (WCAG 2.1.4) and are never taken from a
 * field, a dialog, a browser's or a screen reader's own combination, nor Enter from what it presses.
 */
export function useGradingKeys(): KeySwitch {
  return usePageKeys('grading-keys', onKey)
}

function onKey(event: KeyboardEvent): void {
  const target = event.target instanceof Element ? event.target : document.body
  const form = document.querySelector<HTMLFormElement>('[data-grade-form]')
  if (!form || target.closest('dialog')) return
  const act = target.matches('textarea')
    ? inComment(event, form, target)
    : onPage(event, form, target)
  if (!act) return
  event.preventDefault()
  act()
}

/** In the comment only what leaves it: the save that Enter cannot be there, and Escape. */
function inComment(event: KeyboardEvent, form: HTMLFormElement, area: Element) {
  if (!form.contains(area)) return null
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) return () => form.requestSubmit()
  return event.key === 'Escape' ? () => focusCriterion(form, criteriaOf(form)[0]) : null
}

function onPage(event: KeyboardEvent, form: HTMLFormElement, target: Element) {
  if (event.ctrlKey || event.metaKey || event.altKey || target.closest(typing)) return null
  const other = target.closest('form')
  if (other && other !== form) return null
  if (event.key === 'Enter') return target.closest(pressing) ? null : () => form.requestSubmit()
  if (/^[0-9]$/.test(event.key)) return markBy(event.key, form, target)
  const name = controls[event.key.toLowerCase()]
  const control = name && document.querySelector<HTMLElement>(`[data-key=${name}]`)
  if (!control) return null
  if (name === 'comment') return () => control.focus()
  return () => {
    control.click()
    const opened = control.closest('details[open]')
    opened?.querySelector<HTMLElement>('[type=radio]')?.focus()
  }
}

function criteriaOf(form: HTMLFormElement): HTMLElement[] {
  return [...form.querySelectorAll<HTMLElement>('[data-criterion]')]
}

/** Gives a digit to the criterion where the focus is, else to the first without points, and goes on. */
function markBy(digit: string, form: HTMLFormElement, target: Element) {
  const criteria = criteriaOf(form)
  const here =
    target.closest<HTMLElement>('[data-criterion]') ??
    criteria.find((one) => !one.querySelector(':checked') && one.querySelector('[type=radio]'))
  const radio = here?.querySelector<HTMLInputElement>(`[type=radio][value="${digit}"]`)
  if (!radio) return null
  return () => {
    radio.click()
    const next = criteria[criteria.indexOf(here!) + 1]
    if (next) focusCriterion(form, next)
    else radio.focus()
  }
}

/** Puts the focus on what is chosen of a criterion, else on its first number. */
function focusCriterion(form: HTMLFormElement, criterion: HTMLElement | undefined): void {
  const input =
    criterion?.querySelector<HTMLElement>(':checked') ??
    criterion?.querySelector<HTMLElement>('input')
  ;(input ?? form).focus()
}
