/** Numbers that browsers put before the entries of ordered lists. */
export class ListNumbers {
  readonly #lists: { kind: 'ol' | 'ul'; type: string; count: number }[] = []

  /** A list begins or ends. */
  list(kind: 'ol' | 'ul', closes: boolean, attributes: string): void {
    if (closes) {
      const at = this.#lists.findLastIndex((list) => list.kind === kind)
      if (at >= 0) this.#lists.length = at
      return
    }
    const start = /\sstart=["']?(-?\d{1,6})/i.exec(attributes)?.[1]
    const type = /\stype=["']?([aAiI1])/.exec(attributes)?.[1]
    const styled = /list-style(?:-type)?:[^;"']*\b(upper|lower)-(?:alpha|latin)/i.exec(attributes)
    this.#lists.push({
      kind,
      type: type ?? (styled ? (styled[1]!.toLowerCase() === 'upper' ? 'A' : 'a') : '1'),
      count: start === undefined ? 0 : Number(start) - 1,
    })
  }

  /** The number of the next entry, with its dot; nothing in a list of points. */
  next(attributes: string): string {
    const list = this.#lists.at(-1)
    if (list?.kind !== 'ol') return ''
    const value = /\svalue=["']?(\d{1,6})/i.exec(attributes)?.[1]
    list.count = value === undefined ? list.count + 1 : Number(value)
    const isLetter = list.type.toLowerCase() === 'a' && list.count >= 1 && list.count <= 26
    if (!isLetter) return `${list.count}.`
    return `${String.fromCharCode((list.type === 'A' ? 64 : 96) + list.count)}.`
  }
}
