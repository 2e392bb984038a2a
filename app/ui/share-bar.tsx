/** A bar from nothing to the whole, with a dashed line at a target; the figures stand beside it. */
export function ShareBar({ part, whole, target }: { part: number; whole: number; target: number }) {
  const at = `${Math.min(100, target)}%`
  return (
    <svg aria-hidden className="block h-5 w-full overflow-visible">
      <rect y="5" width="100%" height="10" className="fill-sunk" />
      <rect
        y="5"
        width={`${whole > 0 ? (part / whole) * 100 : 0}%`}
        height="10"
        className="fill-ink"
      />
      <line
        x1={at}
        x2={at}
        y2="20"
        strokeWidth="1.5"
        strokeDasharray="3 2"
        className="stroke-link"
      />
    </svg>
  )
}

/** What the dashed line of the bars below stands for, set at its place. */
export function ShareBarTarget({ target, children }: { target: number; children: string }) {
  return (
    <svg role="img" aria-label={children} className="block h-4 w-full overflow-visible">
      <text
        x={`${Math.min(100, target)}%`}
        y="12"
        textAnchor={target > 50 ? 'end' : 'start'}
        className="fill-link"
      >
        {children}
      </text>
    </svg>
  )
}
