/** Where things are on the sheet, in px of 1/96 inch from its top left corner; A4 is 1122.5 by 793.7. */
export const geometry = {
  width: 1122.52,
  height: 793.7,
  frame: { thick: { inset: 34, line: 5 }, thin: { inset: 43, line: 1 } },
  /** The slip on the left, as wide as its rule is far from the edge of the text. */
  slip: { left: 92, right: 204, top: 92, bottom: 698 },
  body: { left: 262, right: 1010.5, top: 112 },
  table: { width: 470, widest: 560, label: 150, row: 31 },
  /** The seal stands so far above the issuer's name; its characters on a field of 124. */
  seal: {
    size: 124,
    gap: 35,
    characters: [
      ['客', 64, 56],
      ['心', 64, 106],
      ['可', 15, 56],
      ['信', 15, 106],
    ],
  },
  qr: 78,
} as const
