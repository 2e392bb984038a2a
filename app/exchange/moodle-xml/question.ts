import type { ExchangeItem } from '#app/exchange/exchange-item.ts'
import type { TextFormat } from '#app/exchange/moodle/plain-text.ts'
import type { XmlNode } from './tree.ts'

/** What every kind of question says. */
type Head = Pick<ExchangeItem, 'stem' | 'line' | 'id' | 'competency' | 'difficulty' | 'points'>

/** A question before its kind is looked at; `general` is its general feedback, `format` that of its text. */
export type XmlQuestion = { node: XmlNode; head: Head; general: string; format: TextFormat }
