import { type PictureCell, picturesOf } from './pictures.ts'
import type { Parts } from './unzip-parts.ts'
import { tellXml } from './xml-events.ts'

export type SheetPart = {
  name: string
  isHidden: boolean
  bytes: Uint8Array
  pictures: PictureCell[]
}

/** The worksheets of a workbook in their order, and where its texts and styles are. Throws where a part is missing. */
export function listSheets(parts: Parts): {
  sheets: SheetPart[]
  strings?: Uint8Array
  styles?: Uint8Array
} {
  const path = Object.keys(parts).find((name) => /(?:^|\/)workbook\.xml$/i.test(name))
  if (path === undefined) throw new Error('no workbook')
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  const targets = new Map<string, string>()
  const byType = new Map<string, string>()
  const relations = parts[`${folder}_rels/workbook.xml.rels`]
  if (!relations) throw new Error('no relationships')
  tellXml(relations, {
    open: (name, { Id, Target = '', Type = '' }) => {
      if (name !== 'Relationship' || Id === undefined) return
      const target = Target.startsWith('/') ? Target.slice(1) : folder + Target.replace(/^\.\//, '')
      targets.set(Id, target)
      byType.set(Type.slice(Type.lastIndexOf('/') + 1), target)
    },
  })
  const sheets: SheetPart[] = []
  tellXml(parts[path]!, {
    open: (element, attributes) => {
      if (element !== 'sheet') return
      const id = Object.entries(attributes).find(([name]) => /(?:^|:)id$/.test(name))?.[1]
      const target = targets.get(id ?? '') ?? ''
      const bytes = parts[target]
      // A sheet that is a chart has no part among those that are read.
      if (!bytes) return
      const isHidden = (attributes.state ?? 'visible') !== 'visible'
      const pictures = picturesOf(parts, target)
      sheets.push({ name: attributes.name ?? '', isHidden, bytes, pictures })
    },
  })
  const strings = parts[byType.get('sharedStrings') ?? '']
  const styles = parts[byType.get('styles') ?? '']
  return { sheets, ...(strings && { strings }), ...(styles && { styles }) }
}
