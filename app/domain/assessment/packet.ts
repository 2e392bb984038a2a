import { z } from 'zod'
import { Sender } from './attempt-event.ts'
import type { AttemptProgress } from './attempt-view.ts'

const item = z.string().max(200)

/** What a form or a packet may bring as an answer; whether it is one, the item's kind says. */
export const Choice = z.array(z.string().max(20_000)).max(40)

/** What a learner's browser sends for one answer or mark. */
export const Packet = z.strictObject({
  entry: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('answered'),
      item,
      choice: Choice,
    }),
    z.strictObject({ kind: z.literal('flagged'), item, on: z.boolean() }),
  ]),
  /** When it was made, in milliseconds since 1970 on the server's clock as far as the device knows it. */
  madeAt: z.int().min(0).max(8_640_000_000_000_000),
  /** Number of the last link of the chain that the device had seen by then. */
  seen: z.int().min(0),
  /** Missing from pages that were loaded before packets were numbered. */
  sender: Sender.optional(),
})
export type Packet = z.infer<typeof Packet>

/** What comes back for a packet. `now` is the server's time, in milliseconds since 1970. */
export type PacketReply =
  | { outcome: 'saved'; at: string; sequence: number; now: number }
  /** Something made later is kept: `progress` is what the server has. */
  | { outcome: 'overtaken'; progress: AttemptProgress }
  | { outcome: 'closed' | 'unknown-item' | 'unfit-answer' }
