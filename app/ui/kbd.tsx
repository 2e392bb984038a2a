/** A key to press. */
export function Kbd({ children }: { children: string }) {
  return (
    <kbd className="rounded-control border border-b-2 border-rule-mid bg-sheet px-1.25 py-0.5 font-num text-xs leading-none text-ink-2">
      {children}
    </kbd>
  )
}
