import { useMatches, useSearchParams } from '@remix-run/react'
import { placeIn } from './places.ts'

/** The place of the question that is shown, from 1; null on the last look before handing in. */
export function usePlaceInView(questions: readonly { id: string }[]): number | null {
  const [search] = useSearchParams()
  const isQuestion = useMatches().at(-1)?.pathname.endsWith('/hand-in') === false
  return isQuestion ? placeIn(questions, search.get('q')) : null
}
