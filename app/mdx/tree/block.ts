import { z } from 'zod'
import { Slug } from '#app/domain/catalog/slug.ts'

/** A figure's path under the course's media folder. */
export const MediaName = z
  .string()
  .max(120)
  .regex(/^(?!.*\.\.)[a-z0-9][\w.-]*(\/[a-z0-9][\w.-]*)*\.(svg|png|jpe?g|webp)$/i)

const text = (most: number) => z.string().trim().min(1).max(most)
const line = text(200)
const label = text(60)
const optionalTitle = z.strictObject({ title: line.optional() })
const none = z.strictObject({})

/** The props of every block that a lesson may use. */
export const blockProps = {
  Callout: z.strictObject({
    tone: z.enum(['note', 'key', 'caution', 'aside']),
    title: line.optional(),
  }),
  Case: z.strictObject({ title: line, source: line.optional() }),
  Situation: none,
  Action: none,
  Insight: none,
  Dialogue: optionalTitle,
  Turn: z.strictObject({
    speaker: label,
    role: z.enum(['customer', 'you', 'colleague', 'teacher', 'student']),
  }),
  Remark: none,
  Compare: z.strictObject({ title: line, left: line, right: line }),
  Row: z.strictObject({ topic: line, left: text(400), right: text(400) }),
  Steps: optionalTitle,
  Step: z.strictObject({ title: line }),
  Figure: z.strictObject({
    src: MediaName,
    alt: text(400),
    caption: text(400).optional(),
  }),
  Chart: z.strictObject({
    kind: z.enum(['bar', 'line']),
    title: line,
    unit: text(24).optional(),
    source: line.optional(),
    target: z.number().optional(),
    targetLabel: label.optional(),
  }),
  Series: z.strictObject({ name: label }),
  Point: z.strictObject({ label, value: z.number() }),
  Flashcards: optionalTitle,
  Card: z.strictObject({ front: line }),
  Check: z.strictObject({ item: Slug }),
}

export type BlockName = keyof typeof blockProps
export type BlockProps<Name extends BlockName> = z.infer<(typeof blockProps)[Name]>

type Content =
  | { kind: 'nothing' }
  /** Markdown, and these blocks between its paragraphs. */
  | { kind: 'text'; blocks: readonly BlockName[] }
  /** These blocks and nothing else; the first of them at least and at most so many times. */
  | { kind: 'blocks'; blocks: readonly [BlockName, ...BlockName[]]; least: number; most: number }

const nothing: Content = { kind: 'nothing' }
const markdown: Content = { kind: 'text', blocks: [] }
const explained: Content = { kind: 'text', blocks: ['Figure', 'Chart', 'Compare', 'Callout'] }
const blocks = (least: number, most: number, ...names: [BlockName, ...BlockName[]]): Content => ({
  kind: 'blocks',
  blocks: names,
  least,
  most,
})

/** What may stand inside each block. */
export const blockContent: Record<BlockName, Content> = {
  Callout: markdown,
  Case: blocks(1, 1, 'Situation', 'Action', 'Insight'),
  Situation: explained,
  Action: explained,
  Insight: explained,
  Dialogue: blocks(2, 60, 'Turn', 'Remark'),
  Turn: markdown,
  Remark: markdown,
  Compare: blocks(1, 20, 'Row'),
  Row: nothing,
  Steps: blocks(2, 20, 'Step'),
  Step: explained,
  Figure: nothing,
  Chart: blocks(1, 3, 'Series'),
  Series: blocks(1, 60, 'Point'),
  Point: nothing,
  Flashcards: blocks(1, 40, 'Card'),
  Card: markdown,
  Check: nothing,
}

/** What may stand between the paragraphs of the lesson itself. */
export const lessonBlocks: readonly BlockName[] = [
  'Callout',
  'Case',
  'Dialogue',
  'Compare',
  'Steps',
  'Figure',
  'Chart',
  'Flashcards',
  'Check',
]

/** Whether there is a block of this name. */
export function isBlockName(name: string | null): name is BlockName {
  return name !== null && Object.hasOwn(blockProps, name)
}

/** The blocks that directly hold this one; empty for those that stand in the lesson. */
export function holdersOf(name: BlockName): BlockName[] {
  if (lessonBlocks.includes(name)) return []
  const names = Object.keys(blockContent) as BlockName[]
  return names.filter((holder) => {
    const content = blockContent[holder]
    return content.kind !== 'nothing' && content.blocks.includes(name)
  })
}
