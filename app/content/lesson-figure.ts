import type { Locale } from '#app/domain/locale.ts'

type Figure = { kind: 'svg'; markup: string } | { kind: 'image'; url: string }

/**
 * Finds the figures of a lesson: `tree.svg` is `tree.zh-CN.svg` or `tree.en.svg` where the course has
 * one for the language. SVG is set into the page; pictures are served by their hash.
 */
export function lessonFigure(
  find: (name: string) => { mediaType: string; bytes: Uint8Array; hash: string } | undefined,
  locale: Locale,
): (name: string) => Figure | null {
  return (name) => {
    const file = find(figureName(name, locale)) ?? find(name)
    if (!file) return null
    return file.mediaType === 'image/svg+xml'
      ? { kind: 'svg', markup: new TextDecoder().decode(file.bytes) }
      : { kind: 'image', url: `/media/${file.hash}` }
  }
}

/** The name of a figure's rendering in one language. */
export function figureName(name: string, locale: Locale): string {
  return name.replace(/(\.[a-z]+)$/i, `.${locale}$1`)
}
