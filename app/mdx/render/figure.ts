import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Drafting } from './drafting.ts'

/** A figure from the course's media folder with its words; SVG is set into the page to follow the theme. */
export function drawFigure(
  name: string,
  alt: string,
  caption: string | undefined,
  { pictures }: Drafting,
): Element {
  const picture = pictures.get(name)
  if (!picture) throw new Error(`The figure ${name} was not found before rendering`)
  const drawing =
    picture.kind === 'svg'
      ? {
          ...picture.figure,
          properties: { ...picture.figure.properties, role: 'img', ariaLabel: alt },
        }
      : h('img', {
          src: picture.url,
          alt,
          width: picture.width,
          height: picture.height,
          loading: 'lazy',
          decoding: 'async',
        })
  return h('figure', { className: ['figure'] }, [
    drawing,
    ...(caption ? [h('figcaption', caption)] : []),
  ])
}
