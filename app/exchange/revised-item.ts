import { Difficulty } from '#app/domain/catalog/kinds/item-parts.ts'
import type { Item, ItemOf } from '#app/domain/catalog/item.ts'
import type { Locale, LocalizedText } from '#app/domain/locale.ts'
import type { ExchangeItem, ExchangeItemOf, ExchangeKind } from './exchange-item.ts'
import { ownItem } from './own-item.ts'
import { freeId, mergedParts, mergedText, type Part } from './merged-parts.ts'

/**
 * An item of ours as a file says it now: what the file says in its language takes the place of what was
 * there; the other language, and all that the file does not speak of, stays. Parts keep their ids where
 * their texts, or else their places, are the same. A file of the same words gives the same item.
 */
export function revisedItem(was: Item, item: ExchangeItem, locale: Locale): Item {
  const said = Difficulty.safeParse(item.difficulty)
  const stem = mergedText(was.stem, item.stem, locale)
  const difficulty = said.success ? { difficulty: said.data } : {}
  if (was.kind !== item.kind) {
    const { competency, objective, lesson, id, pool } = was
    const kept = { ...(competency && { competency }), ...(objective && { objective }) }
    const fresh = ownItem(item, { id, pool, locale })
    return { ...fresh, ...kept, ...(lesson && { lesson }), ...difficulty, stem } as Item
  }
  const body = makers[item.kind] as (was: Item, item: ExchangeItem, locale: Locale) => object
  return { ...was, ...difficulty, stem, ...body(was, item, locale) } as Item
}

type Makers = {
  [K in ExchangeKind]: (was: ItemOf<K>, item: ExchangeItemOf<K>, locale: Locale) => object
}

// A kind that formats can bring in does not compile until it says what of it a file revises.
const makers: Makers = {
  'single-choice': (was, item, locale) => {
    const { parts, idOf } = choices(was, item, locale)
    return { options: parts, key: idOf(item.key[0]!) }
  },
  'multiple-choice': (was, item, locale) => {
    const { parts, idOf } = choices(was, item, locale)
    const key = item.key.map(idOf)
    const isSame = [...key].sort().join() === [...was.key].sort().join()
    return { options: parts, key: isSame ? was.key : key, scoring: item.scoring ?? was.scoring }
  },
  'true-false': ({ why }, { key: [key], rationale }, locale) => {
    const [own, other] =
      key === 'true' ? (['true', 'false'] as const) : (['false', 'true'] as const)
    const isOther = !why[own] && why[other]?.[locale] === rationale
    const isSaid = rationale !== undefined && !isOther
    const reason = isSaid && { [own]: mergedText(why[own] ?? {}, rationale, locale) }
    return { key: key === 'true', why: { ...why, ...reason } }
  },
  'fill-in': (was, { blanks, anyOrder, caseSensitive, rationale }, locale) => {
    const ids = was.blanks.map(({ id }) => id)
    const forms = blanks.map(({ accept }, at) => {
      const before = was.blanks[at]
      const isSame = before?.accept[locale]?.join('\n') === accept.join('\n')
      if (before && isSame) return before
      const id = before?.id ?? freeId(ids, at, 'number')
      return { id, accept: { ...before?.accept, [locale]: accept } }
    })
    return {
      blanks: forms,
      anyOrder: anyOrder ?? was.anyOrder,
      caseSensitive: caseSensitive ?? was.caseSensitive,
      ...reason(was, rationale, locale),
    }
  },
  numeric: (was, { value, tolerance, unit, rationale }, locale) => {
    const [first, ...others] = was.units
    const said = unit !== undefined && {
      units: [
        first
          ? { ...first, text: mergedText(first.text, unit, locale) }
          : { id: 'u1', text: { [locale]: unit }, factor: '1' },
        ...others,
      ],
    }
    return {
      value: sameNumber(was.value, value),
      tolerance: sameNumber(was.tolerance, tolerance),
      ...said,
      ...reason(was, rationale, locale),
    }
  },
  matching: (was, item, locale) => {
    const left = mergedParts(was.options, item.options, locale, 'letter')
    const right = mergedParts(was.matches, item.matches, locale, 'number')
    const pairs = item.key.map((pair) => pair.split('=') as [string, string])
    return {
      options: left.parts,
      matches: right.parts,
      key: Object.fromEntries(pairs.map(([one, other]) => [left.idOf(one), right.idOf(other)])),
      ...reason(was, item.rationale, locale),
    }
  },
  ordering: (was, item, locale) => {
    const { parts, idOf } = mergedParts(was.options, item.options, locale, 'letter')
    return { options: parts, key: item.key.map(idOf), ...reason(was, item.rationale, locale) }
  },
  'short-answer': (was, item, locale) => written(was, item, locale),
  essay: (was, item, locale) => written(was, item, locale),
}

function choices(
  was: ItemOf<'single-choice' | 'multiple-choice'>,
  item: ExchangeItemOf<'single-choice' | 'multiple-choice'>,
  locale: Locale,
) {
  const merged = mergedParts(was.options, item.options, locale, 'letter')
  const parts = merged.parts.map((part, at) => {
    const { label, why } = item.options[at]!
    const said = why ?? (item.key.includes(label) ? item.rationale : undefined)
    const before = (part as Part & { why?: LocalizedText }).why
    return said === undefined ? part : { ...part, why: mergedText(before ?? {}, said, locale) }
  })
  return { parts, idOf: merged.idOf }
}

function written(
  was: ItemOf<'short-answer' | 'essay'>,
  { model, rationale, criteria = [] }: ExchangeItemOf<'short-answer' | 'essay'>,
  locale: Locale,
): object {
  const whole = model ?? (was.model ? undefined : rationale)
  const lines = criteria.map(({ text }, at) => ({ label: String(at + 1), text }))
  const { parts } = mergedParts(was.rubric, lines, locale, 'number')
  const rubric = parts.map((part, at) => {
    const before = was.rubric.find(({ id }) => id === part.id)
    const points = Math.max(1, Math.round(criteria[at]!.points ?? before?.points ?? 1))
    // Levels are told in points of their criterion: with other points they say something else.
    const { levels, ...bare } = {
      levels: undefined,
      ...part,
      points,
    } as (typeof was.rubric)[number]
    return { ...bare, ...(levels && points === before?.points && { levels }) }
  })
  return {
    ...(whole !== undefined && { model: mergedText(was.model ?? {}, whole, locale) }),
    ...(rubric.length > 0 && { rubric }),
  }
}

function reason(
  was: { rationale?: LocalizedText },
  rationale: string | undefined,
  locale: Locale,
): { rationale?: LocalizedText } {
  if (rationale === undefined) return {}
  return { rationale: mergedText(was.rationale ?? {}, rationale, locale) }
}

/** A number written another way is the same number. */
function sameNumber(was: string, now: string): string {
  return Number(was) === Number(now) ? was : now
}
