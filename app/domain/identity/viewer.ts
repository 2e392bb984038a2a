import type { Locale } from '../locale.ts'
import type { Role } from './role.ts'

/** Who is asking: what pages and operations need to know of the person signed in. */
export type Viewer = {
  id: string
  sessionId: string
  number: string
  name: string
  departmentId: string
  roles: Role[]
  locale: Locale
}
