import { useEffect } from 'react'

/** Takes the keyboard to the first field that is to be put right, whenever a form comes back. */
export function useFocusOnProblem(refusal: unknown): void {
  useEffect(() => {
    if (refusal) document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [refusal])
}
