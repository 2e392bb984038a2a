import type { Random } from '#app/domain/evidence/seeded-random.ts'

/** How one trial goes, all of it drawn from its seed. */
export type Plan = {
  /** How wrong the clock of each device is, in milliseconds. */
  skews: number[]
  acts: Act[]
  ending: 'handed in' | 'time over' | 'time over while offline' | 'left alone'
}

export type Act = { device: number; wait: number } & (
  | { do: 'answer'; item: number; pick: number; window: number }
  | { do: 'flag'; item: number; on: boolean }
  | { do: 'go offline' | 'come online' | 'open a window' | 'end the session' }
  | { do: 'reload' | 'crash' }
  | { do: 'change the clock'; by: number }
)

/** Answers crowd on so few items, so that they meet. */
export const ITEMS = 6
const HOUR_MS = 3_600_000

/** Draws a trial; one in ten has to sign in again. */
export function drawPlan(random: Random): Plan {
  const devices = random(100) < 45 ? 2 : 1
  const skews = Array.from({ length: devices }, () => random(4 * HOUR_MS) - 2 * HOUR_MS)
  const endsSession = random(10) === 0
  const length = 12 + random(20)
  const acts = Array.from({ length }, () => drawAct(random, devices))
  if (endsSession)
    acts[random(length)] = { device: random(devices), wait: 5, do: 'end the session' }
  const endings = [
    'handed in',
    'handed in',
    'time over',
    'time over while offline',
    'left alone',
  ] as const
  return { skews, acts, ending: endings[random(endings.length)]! }
}

function drawAct(random: Random, devices: number): Act {
  const common = { device: random(devices), wait: random(30) }
  const drawn = random(100)
  if (drawn < 66)
    return { ...common, do: 'answer', item: random(ITEMS), pick: random(4), window: random(4) }
  if (drawn < 72) return { ...common, do: 'flag', item: random(ITEMS), on: random(2) === 0 }
  if (drawn < 78) return { ...common, do: 'go offline' }
  if (drawn < 85) return { ...common, do: 'come online' }
  if (drawn < 89) return { ...common, do: 'open a window' }
  if (drawn < 93) return { ...common, do: 'reload' }
  if (drawn < 97) return { ...common, do: 'crash' }
  return { ...common, do: 'change the clock', by: random(2 * HOUR_MS) - HOUR_MS }
}
