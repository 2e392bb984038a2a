import { useEffect } from 'react'

/**
 * When a form comes back, takes the keyboard to the first field that is to be put right, or to the
 * password where none is named. A password that was refused is to be written anew.
 */
export function useRefusedField(refusal: unknown): void {
  useEffect(() => {
    if (!refusal) return
    const find = (selector: string) => document.querySelector<HTMLInputElement>(selector)
    const field = find('main [aria-invalid="true"]') ?? find('main [type="password"]')
    if (field?.type === 'password') field.value = ''
    field?.focus()
  }, [refusal])
}
