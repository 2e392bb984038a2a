import { createContext, useContext } from 'react'

/** `system` follows the device. */
export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

const ThemeContext = createContext<Theme>('system')

/** Tells the parts below it which theme was chosen. */
export const ThemeProvider = ThemeContext.Provider

/** The theme that was chosen for this browser. */
export function useTheme(): Theme {
  return useContext(ThemeContext)
}
