import type { Role } from '#app/domain/identity/role.ts'
import type { Locale } from '#app/domain/locale.ts'
import { commonMessages } from '#app/i18n/common.ts'
import type { AreaItem } from '#app/ui/person-menu.tsx'
import type { NavigationItem } from '#app/ui/shell.tsx'

export type Area = 'learn' | 'teach' | 'people'

type Word =
  | 'learn'
  | 'courses'
  | 'notebook'
  | 'certificates'
  | 'me'
  | 'banks'
  | 'exams'
  | 'publish'
  | 'completions'
  | 'extraTime'
type Place = { to: string; word: Word }

/** Who an area is for, where it begins, and what its spine names. */
const areas: Record<Area, { role: Role; places: readonly [Place, ...Place[]] }> = {
  learn: {
    role: 'learner',
    places: [
      { to: '/learn', word: 'learn' },
      { to: '/learn/courses', word: 'courses' },
      { to: '/learn/notebook', word: 'notebook' },
      { to: '/learn/certificates', word: 'certificates' },
      { to: '/account', word: 'me' },
    ],
  },
  teach: {
    role: 'trainer',
    places: [
      { to: '/teach/courses', word: 'courses' },
      { to: '/teach/banks', word: 'banks' },
      { to: '/teach/exams', word: 'exams' },
      { to: '/teach/publish', word: 'publish' },
    ],
  },
  people: {
    role: 'hr',
    places: [
      { to: '/people/completions', word: 'completions' },
      { to: '/people/extra-time', word: 'extraTime' },
    ],
  },
}

/** What the spine of an area names. */
export function placesOf(area: Area, locale: Locale): NavigationItem[] {
  return areas[area].places.map(({ to, word }) => ({ to, label: commonMessages[locale][word] }))
}

/** The areas open to these roles, each with where it begins; the one they are in is marked. */
export function areasOf(
  roles: readonly Role[],
  here: Area | undefined,
  locale: Locale,
): AreaItem[] {
  return openAreas(roles).map((area) => ({
    to: startOf(area),
    label: commonMessages[locale][area],
    current: area === here,
  }))
}

/** The area somebody with these roles lands in; undefined where none is open to them. */
export function firstArea(roles: readonly Role[]): Area | undefined {
  return openAreas(roles)[0]
}

/** Whether an area is open to these roles. */
export function mayEnter(roles: readonly Role[], area: Area): boolean {
  return roles.includes(areas[area].role)
}

/** The first page of an area. */
export function startOf(area: Area): string {
  return areas[area].places[0].to
}

function openAreas(roles: readonly Role[]): Area[] {
  return (Object.keys(areas) as Area[]).filter((area) => mayEnter(roles, area))
}
