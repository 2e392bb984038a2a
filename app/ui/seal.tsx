import { sealPath } from './seal-path.ts'

/** 客心可信, the seal under a certificate. One on a page. */
export function Seal({ label }: { label: string }) {
  return (
    <svg viewBox="0 0 124 124" role="img" aria-label={label} className="size-full">
      <rect
        x="3"
        y="3"
        width="118"
        height="118"
        rx="7"
        strokeWidth="5"
        className="fill-none stroke-seal"
      />
      <path d={sealPath} className="fill-seal" />
    </svg>
  )
}
