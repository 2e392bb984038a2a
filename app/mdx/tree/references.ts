import type { Definition, Nodes, Parents, RootContent } from 'mdast'
import type { Position } from 'unist'

declare module 'mdast' {
  interface LinkData {
    /** For a link by reference: where its address is written. */
    definition?: Position | undefined
  }
}

/**
 * Gives links and images by reference the address of their definition, in place, and takes the used
 * definitions out; those nothing refers to stay, to be judged like any link.
 */
export function resolveReferences(tree: Parents): void {
  const definitions = new Map<string, Definition>()
  collect(tree, definitions)
  const used = new Set<Nodes>()
  replace(tree, (node) => {
    if (node.type !== 'linkReference' && node.type !== 'imageReference') return node
    const definition = definitions.get(node.identifier)
    if (!definition) return node
    used.add(definition)
    const { position } = node
    const { url, title } = definition
    return node.type === 'linkReference'
      ? {
          type: 'link',
          url,
          title,
          children: node.children,
          position,
          data: { definition: definition.position },
        }
      : { type: 'image', url, title, alt: node.alt, position }
  })
  replace(tree, (node) => (used.has(node) ? null : node))
}

/** The first definition of a name counts, as in CommonMark. */
function collect(node: Nodes, definitions: Map<string, Definition>): void {
  if (node.type === 'definition' && !definitions.has(node.identifier))
    definitions.set(node.identifier, node)
  if ('children' in node) for (const child of node.children) collect(child, definitions)
}

function replace(parent: Parents, by: (node: RootContent) => RootContent | null): void {
  const children = (parent.children as RootContent[]).flatMap((child) => by(child) ?? [])
  parent.children = children as typeof parent.children
  for (const child of children) if ('children' in child) replace(child, by)
}
