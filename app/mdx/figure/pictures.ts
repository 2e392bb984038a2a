import type { Root } from 'mdast'
import type { Element } from 'hast'
import { visit } from 'unist-util-visit'
import type { Locale } from '#app/domain/locale.ts'
import { findProps } from '#app/mdx/tree/block-props.ts'
import { checkFigureSvg } from '#app/mdx/figure-svg.ts'
import { finding, findingBecause, type Finding, type Place } from '#app/mdx/finding.ts'
import { mediaNameOf } from '#app/mdx/policy/markdown-rules.ts'
import { placeOf } from '#app/mdx/tree/place.ts'

/** A file under the course's media folder. The address of an image begins with / or https:. */
export type Media =
  { kind: 'svg'; markup: string } | { kind: 'image'; url: string; width?: number; height?: number }

/** Looks a file up by its path under media/; null when there is none. */
export type FindMedia = (name: string) => Media | null | Promise<Media | null>

export type Picture = { name: string } & (
  { kind: 'svg'; figure: Element } | { kind: 'image'; url: string; width?: number; height?: number }
)

/** The pictures of a lesson by the name it calls them, or what is wrong with them. */
export async function findPictures(
  tree: Root,
  locale: Locale,
  findMedia: FindMedia,
): Promise<{ pictures: Map<string, Picture>; findings: Finding[] }> {
  const pictures = new Map<string, Picture>()
  const findings: Finding[] = []
  for (const { name, place } of namesIn(tree)) {
    if (pictures.has(name)) continue
    const found = await findPicture(name, locale, findMedia, place)
    if ('code' in found) findings.push(found)
    else pictures.set(name, found)
  }
  return { pictures, findings }
}

function namesIn(tree: Root): { name: string; place: Place }[] {
  const names: { name: string; place: Place }[] = []
  visit(tree, (node) => {
    const name =
      node.type === 'image'
        ? mediaNameOf(node.url)
        : node.type === 'mdxJsxFlowElement' && node.name === 'Figure'
          ? findProps('Figure', node)?.src
          : null
    if (name) names.push({ name, place: placeOf(node) })
  })
  return names
}

/** `goldfish.zh-CN.svg` is taken for `goldfish.svg` in a Chinese lesson, where it exists. */
async function findPicture(
  name: string,
  locale: Locale,
  findMedia: FindMedia,
  place: Place,
): Promise<Picture | Finding> {
  const localName = name.replace(/(?=\.\w+$)/, `.${locale}`)
  const local = await findMedia(localName)
  const media = local ?? (await findMedia(name))
  if (!media) return finding(place, 'figure-missing', name)
  const found = local ? localName : name
  if (media.kind === 'image') return { ...media, name: found }
  const svg = checkFigureSvg(media.markup)
  if (svg.outcome === 'safe') return { kind: 'svg', name: found, figure: svg.figure }
  return findingBecause(place, found, svg.findings[0]!)
}
