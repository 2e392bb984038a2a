import { useEffect, useRef } from 'react'

/** Takes the keyboard and the screen reader to a heading when it appears. */
export function useFocusOnMount() {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  return heading
}

/** Takes them to a heading whenever `what` it stands over has changed, but not at first. */
export function useFocusOnChange(what: unknown) {
  const heading = useRef<HTMLHeadingElement>(null)
  const before = useRef(what)
  useEffect(() => {
    if (before.current !== what) heading.current?.focus({ preventScroll: true })
    before.current = what
  }, [what])
  return heading
}
