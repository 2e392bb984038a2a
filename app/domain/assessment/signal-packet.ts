import { z } from 'zod'
import { Sender } from './attempt-event.ts'

const common = {
  /** The question in view. */
  item: z.string().max(200).optional(),
  /** In milliseconds since 1970 on the server's clock as far as the device knows it. */
  madeAt: z.int().min(0).max(8_640_000_000_000_000),
  /** Which page noted it, and which of its signals it is. */
  from: Sender.pick({ page: true, number: true }),
}

/** A signal as a learner's page sends it. */
export const PageSignal = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('left'), ...common }),
  z.strictObject({ kind: z.literal('returned'), seconds: z.int().min(1).max(604_800), ...common }),
  z.strictObject({
    kind: z.literal('pasted'),
    characters: z.int().min(1).max(1_000_000),
    ...common,
  }),
])
export type PageSignal = z.infer<typeof PageSignal>

/** What a page sends at a time. */
export const SignalPacket = z.strictObject({ signals: z.array(PageSignal).min(1).max(20) })
export type SignalPacket = z.infer<typeof SignalPacket>

/** The links that were made of it, if any; the page need not keep what it has sent. */
export type SignalReply = { kept: { at: string; sequence: number }[] }
