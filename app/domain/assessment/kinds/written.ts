import { rubricTotal, type Criterion } from '../../catalog/kinds/written.ts'
import { inLocale } from '../../locale.ts'
import { share, type KindRules } from './rules.ts'

/** A text of more characters than this is refused: it is no exam answer. */
const LONGEST = 20_000

/** The text as it was written. A person grades it; an empty one needs nobody. */
const written: KindRules<'short-answer'> & KindRules<'essay'> = {
  dealt: () => [],
  kept: (_, given) => {
    const [text = '', ...more] = given.map((one) => one.replaceAll('\r\n', '\n'))
    if (more.length > 0 || text.length > LONGEST) return null
    return text.trim() === '' ? [] : [text]
  },
  score: ({ rubric }, _, points, marks) => {
    if (!marks) return null
    const given = rubric.reduce((sum, { id }) => sum + (marks[id] ?? 0), 0)
    return share(points, given, rubricTotal(rubric))
  },
  key: () => [],
  present: ({ length }) => ({ length: length ?? null }),
  review: ({ model, rubric }, response, locale, _, marks) => ({
    given: response[0] ?? null,
    model: model ? inLocale(model, locale) : null,
    criteria: rubric.map((criterion) => {
      const { id, text, points } = criterion
      const given = marks ? (marks[id] ?? 0) : null
      const level = given === null ? null : reachedLevel(criterion, given)
      return {
        id,
        text: inLocale(text, locale),
        given,
        points,
        level: level && inLocale(level.text, locale),
      }
    }),
  }),
}

/** The described level of most points that a mark reaches. */
function reachedLevel({ levels = [] }: Criterion, mark: number) {
  return levels
    .filter(({ points }) => points <= mark)
    .reduce<Level | null>(
      (best, level) => (best && best.points >= level.points ? best : level),
      null,
    )
}

type Level = NonNullable<Criterion['levels']>[number]

export const shortAnswer: KindRules<'short-answer'> = written
export const essay: KindRules<'essay'> = written
