import type { Locale } from '#app/domain/locale.ts'

/** Both languages in the order they stand in side by side; the schema of a locale stays on the server. */
export const bothLanguages = ['zh-CN', 'en'] as const satisfies readonly Locale[]
