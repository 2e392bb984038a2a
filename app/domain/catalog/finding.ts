import type { LocalizedText } from '../locale.ts'
import type { FlawValues } from './flaws/flaw.ts'

/** Where something starts in a file: both count from 1. */
export type Place = { line: number; column: number }

/**
 * Something wrong (error: nothing is published) or doubtful (warning) in a content file. What it says
 * is made in i18n/ from its code and values; lessons and figures have codes of their own beside these.
 */
export type Finding = Place & {
  severity: 'error' | 'warning'
  /** Path under the content folder. */
  path: string
  code: string
  values: readonly (string | number)[]
  /** What is wrong in the figure that a lesson shows here. */
  cause?: Cause
}
/** A warning that the author has set aside, with the reason. */
export type FindingAside = { finding: Finding; reason: LocalizedText }

type Cause = Place & Pick<Finding, 'code' | 'values' | 'cause'>

/** The findings of the folder, courses, banks and exams, each with the values its sentence needs. */
export type FindingValues = {
  'no-content-folder': []
  /** A link, or what is neither file nor folder. */
  'not-a-plain-file': [name: string]
  'file-too-large': [name: string, mostMegabytes: number]
  'file-unreadable': [name: string, systemCode: string]
  'yaml-syntax': [problem: string, words: string]
  /** Where in the file, and what is wrong with it in English and in Chinese. */
  schema: [where: string, english: string, chinese: string]
  'slug-differs': [slug: string, name: string]
  'no-course-file': []
  'no-lessons': []
  'lesson-folder-name': [name: string]
  'lesson-missing-language': [file: string]
  'media-type': [name: string]
  'picture-content': [name: string, kind: string]
  'unknown-exam': [exam: string]
  'unknown-competency': [competency: string]
  'unknown-item': [item: string]
  'exam-item-shown': [item: string]
  'kind-not-in-lessons': [item: string]
  'checks-differ': [path: string]
  'stem-missing-language': [item: string, locale: string]
  'option-missing-language': [item: string, option: string, locale: string]
  'item-id-twice': [item: string, path: string]
  'unknown-lesson': [item: string, lesson: string]
  'unknown-objective': [item: string, course: string, objective: string]
  'objective-without-lesson': [item: string, objective: string]
  'no-competency': [item: string]
  'no-difficulty': [item: string]
  'no-lesson': [item: string]
  'unknown-bank': [bank: string]
  'rule-cannot-be-met': [count: number, matching: number]
  /** The rules' numbers, counted from 1. */
  'rules-compete': [rules: string, asked: number, items: number]
  /** Steps of difficulty, the share of the rule from 0 to 1, and how many items of each difficulty it has. */
  'papers-uneven': [
    apart: number,
    most: number,
    share: number,
    easy: number,
    medium: number,
    hard: number,
  ]
  'retakes-repeat': [attempts: number, fresh: number, used: number, pool: number]
  'pass-above-total': [points: number, total: number]
  'unknown-section': [section: string]
  'section-twice': [section: string]
  'section-not-drawn': [section: string]
  'section-above-total': [section: string, points: number, total: number]
  'review-needs-window': []
  /** What the author has set aside and is not found; the item is empty for a bank's and an exam's. */
  'set-aside-in-vain': [item: string, flaw: string]
} & FlawFindingValues

/** An item-writing flaw: of which item and in which language, both empty where it is of none. */
type FlawFindingValues = {
  [Code in keyof FlawValues]: [item: string, locale: string, ...FlawValues[Code]]
}
