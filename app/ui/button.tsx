import { Link, type LinkProps } from '@remix-run/react'
import { forwardRef, useId, type ComponentPropsWithoutRef, type ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { Glyph } from './glyph.tsx'
import type { GlyphName } from './glyph-paths.ts'

type Look = {
  /** `ink`: the one thing to do here. `seal`: somebody puts their name to it. */
  kind?: 'ink' | 'plain' | 'seal' | 'bare'
  small?: boolean
  /** As wide as its place. */
  wide?: boolean
  glyph?: GlyphName
  /** A glyph after the words, such as → on the way on. */
  then?: GlyphName
  children: ReactNode
}

function lookOf({ kind = 'plain', small, wide }: Look): string {
  return classNames('button', kind, small && 'small', wide && 'w-full')
}

function Words({ glyph, then, children }: Pick<Look, 'glyph' | 'then' | 'children'>) {
  return (
    <>
      {glyph && <Glyph name={glyph} />}
      {children}
      {then && <Glyph name={then} />}
    </>
  )
}

type ButtonProps = Look &
  ComponentPropsWithoutRef<'button'> & {
    busy?: boolean
    /** The verb while it is being done; room for it is kept from the start. */
    busyLabel?: string
    /** Why it cannot be pressed; it is then disabled, and the reason stands next to it. */
    unavailable?: string
  }

/** A button, of a form unless told otherwise. */
export const Button = forwardRef<HTMLButtonElement, ButtonProps>(function Button(
  { kind, small, wide, glyph, then, children, busy, busyLabel, unavailable, ...native },
  ref,
) {
  const reasonId = useId()
  const button = (
    <button
      ref={ref}
      {...native}
      className={lookOf({ kind, small, wide, children })}
      disabled={native.disabled || Boolean(unavailable)}
      aria-disabled={busy || undefined}
      aria-describedby={unavailable ? reasonId : native['aria-describedby']}
      onClick={busy ? (event) => event.preventDefault() : native.onClick}
    >
      <span className={classNames('button-words', busy && busyLabel && 'invisible')}>
        <Words glyph={glyph} then={then}>
          {children}
        </Words>
      </span>
      {busyLabel && (
        <span className={classNames('button-words', !busy && 'invisible')}>
          <Words glyph="saving">{busyLabel}</Words>
        </span>
      )}
    </button>
  )
  if (!unavailable) return button
  return (
    <span className="inline-flex flex-wrap items-center gap-x-3 gap-y-1">
      {button}
      <span id={reasonId} className="text-sm text-ink-2">
        {unavailable}
      </span>
    </span>
  )
})

/** A link that looks like a button, because it leads to the next thing to do. */
export function ButtonLink({
  kind,
  small,
  wide,
  glyph,
  then,
  children,
  ...link
}: Look & LinkProps) {
  return (
    <Link {...link} className={lookOf({ kind, small, wide, children })}>
      <span className="button-words">
        <Words glyph={glyph} then={then}>
          {children}
        </Words>
      </span>
    </Link>
  )
}
