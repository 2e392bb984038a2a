import { z } from 'zod'

const item = z.string().max(200)

/** What a learner's browser sends for one answer or mark. */
export const Packet = z.strictObject({
  entry: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('answered'),
      item,
      choice: z.array(z.string().max(20)).max(20),
    }),
    z.strictObject({ kind: z.literal('flagged'), item, on: z.boolean() }),
  ]),
  /** When it was made, in milliseconds since 1970 on the server's clock as far as the device knows it. */
  madeAt: z.int().min(0).max(8_640_000_000_000_000),
  /** Number of the last link of the chain that the device had seen by then. */
  seen: z.int().min(0),
})
export type Packet = z.infer<typeof Packet>

/** What comes back for a packet. `now` is the server's time, in milliseconds since 1970. */
export type PacketReply =
  | { outcome: 'saved'; at: string; sequence: number; now: number }
  | { outcome: 'overtaken' | 'closed' | 'unknown-item' | 'unknown-option' }
