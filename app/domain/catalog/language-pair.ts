import { locales, type Locale } from '../locale.ts'

/** One language of a lesson on disk, as far as it can be held against the other. */
export type LessonHalf = {
  /** Depths of its headings, in order. */
  headings: readonly number[]
  figures: number
  /** Another than the one in force; also when nothing is in force. */
  changed: boolean
}

/** Why the two languages of a lesson may not say the same. */
export type PairDoubt =
  | { kind: 'missing' | 'broken' | 'older'; locale: Locale }
  | { kind: 'headings' | 'figures'; 'zh-CN': number; en: number }

/**
 * What a translator should look at: a language that is not there or cannot be read, one that stayed as
 * it is in force while the other changed, and halves of another build. Empty when nothing speaks
 * against the pair; that the words agree, only a reader can tell.
 */
export function pairDoubts(halves: Record<Locale, LessonHalf | 'missing' | 'broken'>): PairDoubt[] {
  const { 'zh-CN': zh, en } = halves
  if (typeof zh === 'string' || typeof en === 'string')
    return locales.flatMap((locale) => {
      const half = halves[locale]
      return typeof half === 'string' ? [{ kind: half, locale }] : []
    })
  const doubts: PairDoubt[] = []
  if (zh.changed !== en.changed) doubts.push({ kind: 'older', locale: zh.changed ? 'en' : 'zh-CN' })
  if (zh.headings.join() !== en.headings.join())
    doubts.push({ kind: 'headings', 'zh-CN': zh.headings.length, en: en.headings.length })
  if (zh.figures !== en.figures)
    doubts.push({ kind: 'figures', 'zh-CN': zh.figures, en: en.figures })
  return doubts
}
