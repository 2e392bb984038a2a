import { z } from 'zod'

/** How the interface is lit; `system` follows the device. */
export const Theme = z.enum(['system', 'light', 'dark'])
export type Theme = z.infer<typeof Theme>
