import type { QrDrawing } from '#app/domain/evidence/certificate-sheet.ts'

/** Modules of white around the code, so that it can be scanned on any ground. */
const QUIET = 2

/** A QR code: dark on light in both themes, because scanners expect it. */
export function QrCode({ drawing: { size, path }, label }: { drawing: QrDrawing; label: string }) {
  const field = size + 2 * QUIET
  return (
    <svg
      viewBox={`${-QUIET} ${-QUIET} ${field} ${field}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
      className="size-full"
    >
      <rect x={-QUIET} y={-QUIET} width={field} height={field} className="fill-slip" />
      <path d={path} className="fill-on-slip" />
    </svg>
  )
}
