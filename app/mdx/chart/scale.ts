/** Round values that enclose these, two to seven of them, evenly apart. */
export function ticksFor(values: readonly number[]): number[] {
  const least = Math.min(...values)
  const most = Math.max(...values)
  // A line that starts near nothing is read against nothing; one far from it would be flattened.
  const from = least >= 0 && least < most / 2 ? 0 : least
  // Values that differ by no more than dust are one value.
  const apart = most - from > Math.max(Math.abs(most) * 1e-6, 1e-9)
  const span = apart ? most - from : Math.max(Math.abs(most), 1)
  const step = roundStep(span / 4)
  const first = Math.floor(from / step)
  const last = Math.max(Math.ceil(most / step), first + 1)
  return Array.from({ length: last - first + 1 }, (_, index) => tidy((first + index) * step))
}

/** The next 1, 2 or 5 times a power of ten. */
function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough))
  const factor = [1, 2, 5].find((one) => one * power >= rough) ?? 10
  return factor * power
}

/** Without the dust of binary fractions (0.30000000000000004). */
function tidy(value: number): number {
  return Number(value.toPrecision(12))
}

/** Maps a value between these ends to a length between those; equal ends map to the first. */
export function between(from: number, to: number, start: number, end: number) {
  return (value: number): number =>
    from === to ? start : start + ((value - from) / (to - from)) * (end - start)
}
