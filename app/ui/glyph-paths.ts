/** A drawing on a 16 × 16 field: a stroked path, a filled path, or both. Holes show what lies behind. */
type Drawing = { stroke?: string; width?: number; fill?: string }

const ring = 'M14 8A6 6 0 1 1 2 8A6 6 0 1 1 14 8z'
const disc = 'M15 8A7 7 0 1 1 1 8A7 7 0 1 1 15 8z'

/** The house's glyphs. Circle: progress; triangle: late; diamond: validity; square: a decision on record. */
export const glyphPaths = {
  due: { stroke: ring, width: 1.75 },
  'in-progress': { stroke: ring, width: 1.75, fill: 'M8 2a6 6 0 0 1 0 12z' },
  done: {
    fill: `${disc}M3.93 8.87L7.04 11.98L12.21 6.24L10.79 4.96L6.96 9.22L5.27 7.53z`,
  },
  overdue: { fill: 'M8 1.2L15.4 14.4H.6zM7.15 5.8h1.7v4h-1.7zM7.15 11.2h1.7v1.7h-1.7z' },
  expiring: {
    stroke: 'M8 1.6L14.4 8 8 14.4 1.6 8z',
    width: 1.75,
    fill: 'M9.9 8A1.9 1.9 0 1 1 6.1 8A1.9 1.9 0 1 1 9.9 8z',
  },
  expired: { fill: 'M8 .8L15.2 8 8 15.2.8 8zM4.4 6.95h7.2v2.1h-7.2z' },
  waived: { stroke: 'M2.4 2.4h11.2v11.2H2.4zM5 8h6', width: 1.5 },
  'not-passed': {
    stroke: 'M14.2 8A6.2 6.2 0 1 1 1.8 8A6.2 6.2 0 1 1 14.2 8zM5.4 5.4l5.2 5.2m0-5.2l-5.2 5.2',
    width: 1.6,
  },
  'not-assigned': { fill: 'M9.4 8A1.4 1.4 0 1 1 6.6 8A1.4 1.4 0 1 1 9.4 8z' },
  flag: { stroke: 'M3.5 15V1.8h9l-2.4 3.4 2.4 3.4h-9', width: 1.5 },
  flagged: {
    stroke: 'M3.5 15V1.5h9.5l-2.6 3.6 2.6 3.6H3.5',
    width: 1.4,
    fill: 'M3.5 1.5h9.5l-2.6 3.6 2.6 3.6H3.5z',
  },
  saved: { stroke: 'M2.5 8.5l3.6 3.6 7.4-8.2', width: 2 },
  saving: { stroke: 'M14 8a6 6 0 1 1-2-4.5', width: 1.75 },
  offline: {
    stroke: 'M2 14L14 2M3 6.5A7.4 7.4 0 0 1 8 4.4M13 6.5l-.8-.7M5.2 9.2A4.3 4.3 0 0 1 7 8.2',
    width: 1.6,
    fill: 'M9.4 12.4A1.4 1.4 0 1 1 6.6 12.4A1.4 1.4 0 1 1 9.4 12.4z',
  },
  away: { stroke: 'M6.5 2.5h-4v11h4M6 8h8M11 5l3 3-3 3', width: 1.5 },
  paste: { stroke: 'M5.5 3H3v11h10V3h-2.5M5.5 1.6h5v2.8h-5z', width: 1.5 },
  network: {
    stroke:
      'M5.8 1.6h4.4v3.2H5.8zM8 4.8v3.4M3.7 11V8.2h8.6V11M1.5 11h4.4v3.2H1.5zM10.1 11h4.4v3.2h-4.4z',
    width: 1.3,
  },
  right: { stroke: 'M3 8h9.5M9 4l4 4-4 4' },
  left: { stroke: 'M13 8H3.5M7 4L3 8l4 4' },
  up: { stroke: 'M8 13.5V3.5M4 7l4-4 4 4' },
  down: { stroke: 'M8 2.5v10M4 9l4 4 4-4' },
  open: { stroke: 'M3.5 6l4.5 4.5L12.5 6', width: 1.7 },
  menu: { stroke: 'M2 4h12M2 8h12M2 12h8' },
  close: { stroke: 'M3.5 3.5l9 9m0-9l-9 9', width: 1.7 },
  add: { stroke: 'M8 2.5v11M2.5 8h11', width: 1.7 },
  search: { stroke: 'M11.6 7A4.6 4.6 0 1 1 2.4 7A4.6 4.6 0 1 1 11.6 7zM10.4 10.4L14.4 14.4' },
  here: { fill: 'M2 1h12v13l-6-5-6 5z' },
} satisfies Record<string, Drawing>

export type GlyphName = keyof typeof glyphPaths

/** The drawing under a name, with its line width. */
export function drawingOf(name: GlyphName): Drawing {
  return glyphPaths[name]
}
