import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx'
import type { z } from 'zod'
import { blockProps, type BlockName, type BlockProps } from './block.ts'
import { findDecodedCharacters } from '#app/mdx/policy/characters.ts'
import { finding, type Finding, type Place } from '#app/mdx/finding.ts'
import { placeOf } from './place.ts'

export type BlockNode = MdxJsxFlowElement | MdxJsxTextElement
type Literal = string | number | boolean

/** Everything wrong with the props of a block. */
export function checkProps(name: BlockName, node: BlockNode): Finding[] {
  const findings: Finding[] = []
  const written = new Map<string, { place: Place; value: Literal | undefined }>()
  const known = Object.keys(blockProps[name].shape)
  for (const attribute of node.attributes) {
    const place = placeOf(attribute)
    if (attribute.type === 'mdxJsxExpressionAttribute') {
      findings.push(finding(place, 'spread-not-allowed', name))
      continue
    }
    const prop = attribute.name
    const value = literalOf(attribute)
    if (!known.includes(prop))
      findings.push(finding(place, 'prop-unknown', name, prop, known.join(', ') || '–'))
    else if (value === undefined) findings.push(finding(place, 'prop-expression', name, prop))
    if (written.has(prop)) findings.push(finding(place, 'prop-duplicate', name, prop))
    if (typeof value === 'string') findings.push(...findDecodedCharacters(value, place))
    written.set(prop, { place, value })
  }

  const values = known.flatMap((prop) =>
    written.has(prop) ? [[prop, written.get(prop)!.value]] : [],
  )
  const parsed = blockProps[name].safeParse(Object.fromEntries(values))
  for (const issue of parsed.error?.issues ?? []) {
    const prop = String(issue.path[0])
    const { place, value } = written.get(prop) ?? {}
    if (!place) findings.push(finding(placeOf(node), 'prop-missing', name, prop))
    else if (value !== undefined) findings.push(describe(issue, name, prop, place))
  }
  return findings
}

/** The props of a block, or null when the policy has something to say about them. */
export function findProps<Name extends BlockName>(
  name: Name,
  node: BlockNode,
): BlockProps<Name> | null {
  const values = node.attributes.map((attribute) =>
    attribute.type === 'mdxJsxAttribute'
      ? [attribute.name, literalOf(attribute)]
      : ['…', undefined],
  )
  const parsed = blockProps[name].safeParse(Object.fromEntries(values))
  return parsed.success ? (parsed.data as BlockProps<Name>) : null
}

/** The props of a block in a lesson that passed the policy. Throws for any other. */
export function readProps<Name extends BlockName>(name: Name, node: BlockNode): BlockProps<Name> {
  const props = findProps(name, node)
  if (!props) throw new Error(`The props of <${name}> were not checked`)
  return props
}

/** The string, number or boolean a prop is written as; undefined for every other expression. */
function literalOf({ value }: MdxJsxAttribute): Literal | undefined {
  if (value === null || value === undefined) return true
  if (typeof value === 'string') return value
  const [statement, ...more] = value.data?.estree?.body ?? []
  if (!statement || more.length > 0 || statement.type !== 'ExpressionStatement') return undefined
  const { expression } = statement
  const negative = expression.type === 'UnaryExpression' && expression.operator === '-'
  const literal = negative ? expression.argument : expression
  if (literal.type !== 'Literal' || literal.value === null) return undefined
  if (typeof literal.value === 'number') return negative ? -literal.value : literal.value
  if (negative || typeof literal.value === 'bigint' || literal.value instanceof RegExp)
    return undefined
  return literal.value
}

/** What a value of the wrong form should look like. */
const forms: Record<string, string> = { src: 'goldfish.svg', item: 'wcf-p-01' }

function describe(issue: z.core.$ZodIssue, name: BlockName, prop: string, place: Place): Finding {
  switch (issue.code) {
    case 'invalid_value':
      return finding(place, 'prop-not-listed', name, prop, issue.values.join(', '))
    case 'invalid_type':
      return finding(
        place,
        issue.expected === 'number' ? 'prop-not-number' : 'prop-not-text',
        name,
        prop,
      )
    case 'too_small':
      return finding(place, 'prop-empty', name, prop)
    case 'too_big':
      return finding(place, 'prop-too-long', name, prop, Number(issue.maximum))
    default:
      return finding(place, 'prop-form', name, prop, forms[prop] ?? '…')
  }
}
