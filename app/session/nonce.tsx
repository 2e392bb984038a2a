import { createContext, useContext } from 'react'

const NonceContext = createContext<string | undefined>(undefined)

/** On the server: the nonce of this response's scripts. */
export const NonceProvider = NonceContext.Provider

/** The nonce while rendering on the server, undefined in the browser, which hides it from scripts. */
export function useNonce(): string | undefined {
  return useContext(NonceContext)
}
