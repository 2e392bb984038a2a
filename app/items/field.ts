import { useRef, type RefCallback } from 'react'
import type { Response } from '#app/domain/assessment/response.ts'
import type { ItemKind } from '#app/domain/catalog/item.ts'
import type { PublicItemOf } from '#app/domain/catalog/public-item.ts'
import type { ItemWords } from '#app/i18n/items.ts'

/**
 * What the field of a kind gets. Its controls are all named `choice`: a form without scripts posts them
 * in the order in which `keptResponse` reads them.
 */
export type FieldProps<K extends ItemKind = ItemKind> = {
  item: PublicItemOf<K>
  response: Response
  onAnswer: (response: string[]) => void
  words: ItemWords
  /** False in the HTML from the server, and in a browser without scripts. */
  isLive: boolean
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/**
 * Takes over what was chosen or typed before scripts were there to hear of it: gives the values of the
 * controls as they stand, when one differs from what the page was sent with.
 */
export function useEarlyAnswer(take: (values: string[]) => void): RefCallback<HTMLElement> {
  const isTaken = useRef(false)
  return (element) => {
    if (!element || isTaken.current) return
    isTaken.current = true
    const controls = [...element.querySelectorAll<Control>('[name=choice]:not([type=hidden])')]
    if (!controls.some(isTouched)) return
    take(controls.filter(counts).map(({ value }) => value))
  }
}

function isTouched(control: Control): boolean {
  if (control instanceof HTMLSelectElement) {
    const options = [...control.options]
    const first = options.findIndex(({ defaultSelected }) => defaultSelected)
    return control.selectedIndex !== Math.max(0, first)
  }
  return isTick(control)
    ? control.checked !== control.defaultChecked
    : control.value !== control.defaultValue
}

function counts(control: Control): boolean {
  return !isTick(control) || control.checked
}

function isTick(control: Control): control is HTMLInputElement {
  return control instanceof HTMLInputElement && /^(radio|checkbox)$/.test(control.type)
}
