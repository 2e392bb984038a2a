import ts from 'typescript'
import { breakAt, isTest, type Break, type Rule, type Source } from './source.ts'

/** Where markup made by the server is put into a page, each with what made it safe. */
const writesMarkup: Record<string, string> = {
  'app/mdx/blocks/html.tsx': 'what the compiler wrote and the output wall let through',
}

/** Who may write to the console: the command line, what comes before there is a log, and the log. */
const speaks =
  /^app\/(cli\/|boot\.server|preparation\.server|log\.server|session\/failures\.server)/

const silenced =
  /@ts-(ignore|nocheck|expect-error)|(eslint|oxlint|biome)-(disable|ignore)|prettier-ignore/
const unfinished = /\b(TODO|FIXME|XXX|HACK)\b/

function forEachNode(sources: Source[], judge: (node: ts.Node, file: Source) => string | false) {
  return sources.flatMap((file) =>
    file.nodes.flatMap((node): Break[] => {
      const why = judge(node, file)
      return why ? [breakAt(file, node, why)] : []
    }),
  )
}

function forEachComment(sources: Source[], pattern: RegExp, why: string): Break[] {
  return sources.flatMap((file) =>
    file.text.split('\n').flatMap((line, index): Break[] => {
      const comment = /(\/\/|\/\*|^\s*\*).*$/.exec(line)?.[0] ?? ''
      return pattern.test(comment) ? [`${file.path}:${index + 1} ${why}`] : []
    }),
  )
}

export const hygieneRules: Rule[] = [
  {
    name: 'types are told, not waived: no any',
    check: (sources) =>
      forEachNode(sources, (node) => node.kind === ts.SyntaxKind.AnyKeyword && 'says any'),
  },
  {
    name: 'no checker is told to look away',
    check: (sources) => forEachComment(sources, silenced, 'silences a checker'),
  },
  {
    name: 'nothing is left for later in a comment',
    check: (sources) => forEachComment(sources, unfinished, 'leaves something for later'),
  },
  {
    name: 'no style attribute: the content security policy refuses it',
    check: (sources) =>
      forEachNode(
        sources.filter((file) => !isTest(file)),
        (node) =>
          ts.isJsxAttribute(node) && node.name.getText() === 'style' && 'has a style attribute',
      ),
  },
  {
    name: 'markup is put into a page only where it was made safe',
    check: (sources) =>
      forEachNode(
        sources,
        (node, file) =>
          ts.isIdentifier(node) &&
          node.text === 'dangerouslySetInnerHTML' &&
          !(file.path in writesMarkup) &&
          'puts markup into a page',
      ),
  },
  {
    name: 'the console belongs to the command line and the start',
    check: (sources) =>
      forEachNode(
        sources.filter(({ path }) => !speaks.test(path)),
        (node) =>
          ts.isPropertyAccessExpression(node) &&
          node.expression.getText() === 'console' &&
          'writes to the console',
      ),
  },
]
