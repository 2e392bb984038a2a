import { z } from 'zod'
import { canonicalJson, hashOf } from '../evidence/canonical-json.ts'
import { Locale } from '../locale.ts'
import { sendBackReasons } from './send-back-reason.ts'

/**
 * When the learner's device says it was given, on the server's clock as far as the device knows it;
 * never after the link's own time. A plain form says nothing.
 */
const given = z.string().optional()

const SenderId = z.string().regex(/^[a-z0-9]{4,40}$/)

/** Which page of which browser sent something, and which of the things it sent. A plain form says nothing. */
export const Sender = z.strictObject({
  /** Made by a browser for this attempt alone, and the same in all its windows. */
  device: SenderId,
  /** Made by a page each time it is loaded. */
  page: SenderId,
  /** 1, 2, … in the order in which the page made them. */
  number: z.int().min(1),
})
export type Sender = z.infer<typeof Sender>

/** What an answer or a mark says of its way here. */
const way = {
  given,
  sender: Sender.optional(),
  /** It came when the grace was over, and was taken because its device says it was made in time. */
  late: z.literal(true).optional(),
}

/** Which signal of which page it is, so that one sent twice is kept once. */
const from = z.strictObject({ page: SenderId, number: z.int().min(1) })

/** What a signal says of its moment: on the server's clock as far as the device knows it. */
const signal = {
  given: z.string(),
  /** The question in view; none on the last look before handing in. */
  item: z.string().optional(),
  from,
}

/** What can happen to an attempt, and what each event says besides its time. */
export const AttemptEventBody = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('opened'),
    attempt: z.string(),
    person: z.string(),
    exam: z.string(),
    /** The cycle it counts in; null outside of any. */
    cycle: z.string().nullable(),
    number: z.number().int(),
    seed: z.string(),
    paper: z.string(),
    /** Instant, UTC, or null without a time limit. */
    deadline: z.string().nullable(),
    /** The language it was opened in; attempts from before this was kept do not say. */
    locale: Locale.optional(),
    /** Percent of the time limit that this person has besides; the deadline has it in it. */
    extraPercent: z.int().min(1).optional(),
    /** The make-up that allowed it, and when that closes; the deadline has it in it. */
    makeUp: z.strictObject({ id: z.string(), closes: z.string().nullable() }).optional(),
    /** What the learner declared before it began, word for word. */
    honour: z.string().optional(),
    /** Whether signals are noted, as the learner was told before. Attempts from before were not told. */
    signals: z.literal(true).optional(),
  }),
  z.strictObject({
    kind: z.literal('answered'),
    item: z.string(),
    choice: z.array(z.string()),
    ...way,
  }),
  z.strictObject({ kind: z.literal('flagged'), item: z.string(), on: z.boolean(), ...way }),
  /** More time, given while it was sat: until when (instant, UTC), by whom and why. */
  z.strictObject({
    kind: z.literal('extended'),
    until: z.string(),
    by: z.string(),
    reason: z.string(),
  }),
  /** Signals (signals.ts): the exam's page was left, and came back after so many seconds. */
  z.strictObject({ kind: z.literal('left'), ...signal }),
  z.strictObject({ kind: z.literal('returned'), seconds: z.int().min(1), ...signal }),
  /** So many characters were pasted into a written answer; what they were is not kept. */
  z.strictObject({ kind: z.literal('pasted'), characters: z.int().min(1), ...signal }),
  /** An answer came from a network address from which none had come; they count from 1, the opening's. */
  z.strictObject({ kind: z.literal('moved'), address: z.int().min(2) }),
  z.strictObject({
    kind: z.literal('submitted'),
    earned: z.number().int(),
    total: z.number().int(),
  }),
  z.strictObject({ kind: z.literal('expired'), earned: z.number().int(), total: z.number().int() }),
  /** After it was closed: what a person gave for a written answer, by criterion, and what it comes to. */
  z.strictObject({
    kind: z.literal('graded'),
    item: z.string(),
    /** Who graded. */
    by: z.string(),
    marks: z.record(z.string(), z.number().int().min(0)),
    /** For the learner; may be empty. */
    comment: z.string(),
    earned: z.number().int(),
    total: z.number().int(),
  }),
  /** After it was closed: a grader gave a written answer back, for somebody else to take. */
  z.strictObject({
    kind: z.literal('sent-back'),
    item: z.string(),
    by: z.string(),
    reason: z.enum(sendBackReasons),
    /** For whoever takes it next; may be empty. */
    note: z.string(),
  }),
  /** After it was closed: the marks that count instead of those given before, and why. */
  z.strictObject({
    kind: z.literal('grading-corrected'),
    item: z.string(),
    by: z.string(),
    /** By what right: it was their own grading, or they are a chief grader. */
    as: z.enum(['own', 'chief']),
    marks: z.record(z.string(), z.number().int().min(0)),
    /** For the learner, as is the reason; may be empty. */
    comment: z.string(),
    reason: z.string(),
    earned: z.number().int(),
    total: z.number().int(),
  }),
  /** After it was closed: what it comes to once a scoring was put right (regrade.ts). */
  z.strictObject({
    kind: z.literal('regraded'),
    /** The regrade, by hash. */
    regrade: z.string(),
    earned: z.number().int(),
    total: z.number().int(),
  }),
])
export type AttemptEventBody = z.infer<typeof AttemptEventBody>

/** One link of an attempt's chain. `previous` is the hash of the link before; the paper's for the first. */
export type AttemptEvent = {
  sequence: number
  /** Instant, UTC, ISO 8601 with milliseconds. */
  at: string
  body: AttemptEventBody
  previous: string
  hash: string
}

/** The link that follows `last` (or the paper's hash, for the first link). */
export function linkEvent(
  last: { sequence: number; hash: string } | { paperHash: string },
  body: AttemptEventBody,
  now: Date,
): AttemptEvent {
  const first = 'paperHash' in last
  const link = {
    sequence: first ? 1 : last.sequence + 1,
    at: now.toISOString(),
    body,
    previous: first ? last.paperHash : last.hash,
  }
  return { ...link, hash: hashOf(link) }
}

/** The sequence number of the first link that does not follow from the one before, or null. */
export function brokenLink(paperHash: string, events: readonly AttemptEvent[]): number | null {
  let previous = paperHash
  for (const [index, { hash, ...link }] of events.entries()) {
    if (link.sequence !== index + 1 || link.previous !== previous || hashOf(link) !== hash)
      return link.sequence
    previous = hash
  }
  return null
}

/** An event's body as it is stored, and read back with `AttemptEventBody`. */
export function storedBody(body: AttemptEventBody): string {
  return canonicalJson(body)
}
