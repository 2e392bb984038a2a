import type { ExchangeFile, ExchangeItem, Problem } from '#app/exchange/exchange-item.ts'
import { Findings } from '#app/exchange/moodle/findings.ts'
import { categoryName, difficultyOf } from '#app/exchange/moodle/labels.ts'
import { problem } from '#app/exchange/moodle/problem.ts'
import { MAKERS } from './kinds.ts'
import { formatOf, textOf } from './texts.ts'
import { childOf, childrenOf, readTree, wordOf, type XmlNode } from './tree.ts'

/** Characters; embedded pictures make files large. */
const MOST = 32_000_000

/**
 * Reads Moodle XML (docs.moodle.org, “Moodle XML format”, and Moodle's importer). Texts become plain; what
 * plain text cannot show, and kinds that items here cannot be, are refused with their lines; tags, hints,
 * penalties and the like are named. A file that is not well-formed is refused as a whole.
 */
export function readMoodleXml(text: string): ExchangeFile {
  const none = (found: Problem, refused = 0) => ({ items: [], problems: [found], refused })
  if (text.length > MOST) return none(problem(1, 'file-too-large', 'the file:'))
  const tree = readTree(text)
  if ('line' in tree) {
    const questions = text.match(/<question\s[^<>]{0,200}/g) ?? []
    const refused = questions.filter(
      (tag) => !/type\s*=\s*["'](?:category|description)["']/.test(tag),
    )
    return none(problem(tree.line, 'broken-xml', 'the file:', tree.why), refused.length)
  }
  const items: ExchangeItem[] = []
  const problems: Problem[] = []
  let refused = 0
  let competency: string | undefined
  for (const node of tree.root.name === 'quiz' ? tree.root.children : []) {
    const type = node.attributes.type ?? ''
    if (node.name !== 'question') {
      problems.push(problem(node.line, 'stray-text', `the element ${node.name}`))
    } else if (type === 'category') {
      const path = childOf(node, 'category')
      competency = path && categoryName(wordOf(path, 'text'))
    } else if (type === 'description') {
      problems.push(problem(node.line, 'not-an-item', subjectOf(node)))
    } else {
      const read = readQuestion(node, type, competency)
      problems.push(...read.problems)
      if (read.item) items.push(read.item)
      else refused++
    }
  }
  if (items.length === 0 && problems.length === 0) problems.push(problem(1, 'no-items', 'the file'))
  return { items, problems, refused }
}

function subjectOf(node: XmlNode): string {
  const name = childOf(node, 'name')
  const words = name ? wordOf(name, 'text') : ''
  return words === '' ? 'the question' : `the question “${words.slice(0, 40)}”`
}

function readQuestion(node: XmlNode, type: string, competency: string | undefined) {
  const findings = new Findings(node.line, subjectOf(node))
  const make = Object.hasOwn(MAKERS, type) ? MAKERS[type] : undefined
  if (!make) {
    findings.refuse('unsupported-kind', undefined, type)
    return findings.conclude(undefined)
  }
  const body = childOf(node, 'questiontext')
  const format = formatOf(body, 'html')
  const stem = textOf(body, 'html', findings)
  if (stem === '') findings.refuse('no-stem')
  if (childOf(node, 'image') && wordOf(node, 'image') !== '') findings.refuse('picture')
  const general = textOf(childOf(node, 'generalfeedback'), format, findings)
  const id = wordOf(node, 'idnumber')
  const head = {
    stem,
    line: node.line,
    ...(id !== '' && { id }),
    ...pointsOf(node, findings),
    ...difficultyIn(node, findings),
    ...(competency !== undefined && { competency }),
  }
  nameOthers(node, type, findings)
  return findings.conclude(make({ node, head, general, format }, findings))
}

function pointsOf(node: XmlNode, findings: Findings): { points?: number } {
  const word = wordOf(node, 'defaultgrade')
  if (word === '') return {}
  const points = Number(word)
  if (Number.isSafeInteger(points) && points >= 0) return { points }
  findings.leave(`points that are no whole number (${word.slice(0, 20)})`)
  return {}
}

function difficultyIn(node: XmlNode, findings: Findings): { difficulty?: string } {
  let difficulty: string | undefined
  for (const tag of ['tags', 'coursetags']
    .flatMap((name) => childrenOf(node, name))
    .flatMap((tags) => childrenOf(tags, 'tag'))) {
    const word = wordOf(tag, 'text')
    const named = difficultyOf(word)
    if (named && difficulty === undefined) difficulty = named
    else findings.leave(`the tag ${word.slice(0, 60)}`)
  }
  return difficulty === undefined ? {} : { difficulty }
}

const USUAL_FEEDBACK = /^(?:Your answer is (?:partially )?(?:in)?correct\.)?$/
const USUAL_PENALTY = [0, 0.1, 0.3333333]

/** Names what a question says besides that no item has a place for, where it is not what Moodle writes by itself. */
function nameOthers(node: XmlNode, type: string, findings: Findings) {
  for (const name of ['correctfeedback', 'partiallycorrectfeedback', 'incorrectfeedback'])
    if (!USUAL_FEEDBACK.test(textOf(childOf(node, name), 'html', findings)))
      findings.leave('feedback on the whole answer')
  if (childOf(node, 'hint')) findings.leave('hints')
  const penalty = Number(wordOf(node, 'penalty') || 0)
  const isUsual = USUAL_PENALTY.some((usual) => Math.abs(usual - penalty) < 0.005)
  if (!isUsual && !(type === 'truefalse' && penalty === 1))
    findings.leave('a penalty for further tries')
  const shuffle = wordOf(node, 'shuffleanswers')
  if (shuffle === '0' || shuffle === 'false') findings.leave('a fixed order of answers')
}
