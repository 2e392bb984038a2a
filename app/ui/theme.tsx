import { createContext, useContext } from 'react'
import type { Theme } from '#app/domain/theme.ts'

const ThemeContext = createContext<Theme>('system')

/** Tells the parts below it which theme was chosen. */
export const ThemeProvider = ThemeContext.Provider

/** The theme that was chosen for this browser. */
export function useTheme(): Theme {
  return useContext(ThemeContext)
}
