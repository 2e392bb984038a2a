import { Link, type LinkProps } from '@remix-run/react'

/** A link among words: underlined, thicker under the pointer. `quiet` where it stands beside a heading. */
export function TextLink({ quiet, ...link }: Omit<LinkProps, 'className'> & { quiet?: boolean }) {
  return <Link {...link} className={quiet ? 'link quiet' : 'link'} />
}
