import type { ElementContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { checkOutput } from './output-wall.ts'

/** HTML of nodes that the renderer made. */
export function toMarkup(nodes: ElementContent[]): string {
  checkOutput(nodes)
  return toHtml(nodes)
}
