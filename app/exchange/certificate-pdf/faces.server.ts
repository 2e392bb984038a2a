import { createRequire } from 'node:module'
import path from 'node:path'
import { openSync, type Font } from 'fontkit'
import type { Locale } from '#app/domain/locale.ts'

/** What a face is for: titles and names, running text, words that stand out in it. */
export type Role = 'title' | 'text' | 'strong'

/** A font, and how much larger than asked it is set to look as large as the others. */
export type Face = { font: Font; scale: number }

const { resolve } = createRequire(import.meta.url)

/** Font files by package, from the folder that the package resolves to. */
const files = {
  song: ['@expo-google-fonts/noto-serif-sc', '700Bold/NotoSerifSC_700Bold.ttf', 1],
  hei: ['@embedpdf/fonts-sc', '../fonts/NotoSansHans-Regular.otf', 1],
  heiBold: ['@embedpdf/fonts-sc', '../fonts/NotoSansHans-Bold.otf', 1],
  serif: ['@expo-google-fonts/source-serif-4', '700Bold/SourceSerif4_700Bold.ttf', 1],
  // The Latin of the Chinese faces is Source Sans made larger.
  sans: ['@expo-google-fonts/source-sans-3', '400Regular/SourceSans3_400Regular.ttf', 1.1],
  sansBold: ['@expo-google-fonts/source-sans-3', '600SemiBold/SourceSans3_600SemiBold.ttf', 1.1],
} as const

type FaceName = keyof typeof files

/** Chinese lines take their Latin and figures from the Chinese face, as the screen does. */
const stacks: Record<Locale, Record<Role, readonly FaceName[]>> = {
  'zh-CN': {
    title: ['song', 'serif', 'hei'],
    text: ['hei', 'sans', 'song'],
    strong: ['heiBold', 'sansBold', 'song'],
  },
  en: {
    title: ['serif', 'song', 'hei'],
    text: ['sans', 'hei', 'song'],
    strong: ['sansBold', 'heiBold', 'song'],
  },
}

const opened = new Map<FaceName, Face>()

/** The faces to look for a character in, first to last; each is read from disk once. */
export function facesFor(role: Role, locale: Locale): Face[] {
  return stacks[locale][role].map((name) => {
    const known = opened.get(name)
    if (known) return known
    const [packageName, file, scale] = files[name]
    const font = openSync(path.join(path.dirname(resolve(packageName)), file))
    if (!('layout' in font)) throw new Error(`${file} is a collection, not one font`)
    const face = { font, scale }
    opened.set(name, face)
    return face
  })
}
