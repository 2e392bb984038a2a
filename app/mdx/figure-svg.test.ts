import fc from 'fast-check'
import { toHtml } from 'hast-util-to-html'
import { expect, test } from 'vitest'
import { checkFigureSvg } from './figure-svg.ts'

function judge(markup: string): string[] {
  const judged = checkFigureSvg(markup)
  if (judged.outcome === 'safe') return ['safe']
  return judged.findings.map(({ line, column, code }) => `${line}:${column} ${code}`)
}

/** A figure that holds this on its second line. */
const holding = (inside: string) => `<svg viewBox="0 0 648 300">\n${inside}\n</svg>`

test.each<[title: string, markup: string, expected: string[]]>([
  ['a script', holding('<script>alert(1)</script>'), ['2:1 svg-element', '2:9 svg-text-place']],
  [
    'HTML inside',
    holding('<foreignObject><div/></foreignObject>'),
    ['2:1 svg-element', '2:16 svg-element'],
  ],
  ['a style', holding('<style>@import "x"</style>'), ['2:1 svg-element', '2:8 svg-text-place']],
  [
    'an image',
    holding('<image href="https://evil.example/a.png"/>'),
    ['2:1 svg-element', '2:1 svg-attribute'],
  ],
  [
    'a link',
    holding('<a href="javascript:alert(1)"><path d="M0 0"/></a>'),
    ['2:1 svg-element', '2:1 svg-attribute'],
  ],
  ['a use', holding('<use href="#a"/>'), ['2:1 svg-element', '2:1 svg-attribute']],
  [
    'an animation',
    holding('<path d="M0 0"><animate attributeName="href"/></path>'),
    ['2:16 svg-element', '2:16 svg-attribute'],
  ],
  ['a set', holding('<set attributeName="onload"/>'), ['2:1 svg-element', '2:1 svg-attribute']],
  [
    'a filter',
    holding('<filter><feImage href="x"/></filter>'),
    ['2:1 svg-element', '2:9 svg-element', '2:9 svg-attribute'],
  ],
  ['a gradient', holding('<linearGradient/>'), ['2:1 svg-element']],
  ['a symbol', holding('<symbol/>'), ['2:1 svg-element']],
  ['an svg in an svg', holding('<svg viewBox="0 0 1 1"/>'), ['2:1 svg-element']],
  ['an element in capitals', holding('<SCRIPT/>'), ['2:1 svg-element']],
  ['an element with a prefix', holding('<svg:script/>'), ['2:1 svg-element']],
  ['a handler', holding('<path d="M0 0" onclick="alert(1)"/>'), ['2:1 svg-attribute']],
  ['a handler on the root', '<svg viewBox="0 0 1 1" onload="a"/>', ['1:1 svg-attribute']],
  ['a handler in capitals', holding('<g ONLOAD="a"/>'), ['2:1 svg-attribute']],
  ['an address', holding('<g href="#a"/>'), ['2:1 svg-attribute']],
  ['an old address', holding('<g xlink:href="#a"/>'), ['2:1 svg-attribute']],
  ['an inline style', holding('<g style="fill:red"/>'), ['2:1 svg-attribute']],
  ['a class', holding('<g class="a"/>'), ['2:1 svg-attribute']],
  ['an id', holding('<g id="a"/>'), ['2:1 svg-attribute']],
  ['data of its own', holding('<g data-a="a"/>'), ['2:1 svg-attribute']],
  [
    'a clip path from elsewhere',
    holding('<g clip-path="url(https://evil.example)"/>'),
    ['2:1 svg-attribute'],
  ],
  ['a mask', holding('<g mask="url(#a)"/>'), ['2:1 svg-attribute']],
  ['a fill from elsewhere', holding('<g fill="url(#a)"/>'), ['2:1 svg-colour']],
  ['a colour by name', holding('<g fill="red"/>'), ['2:1 svg-colour']],
  ['a colour by number', holding('<g stroke="#AB2E1A"/>'), ['2:1 svg-colour']],
  ['the colour of the seal', holding('<g fill="var(--seal)"/>'), ['2:1 svg-colour']],
  ['a colour with a fallback', holding('<g fill="var(--ink, url(#a))"/>'), ['2:1 svg-colour']],
  ['a value that is no length', holding('<rect width="calc(1px)"/>'), ['2:1 svg-value']],
  ['a path that is no path', holding('<path d="M0 0 url(a)"/>'), ['2:1 svg-value']],
  ['a transform that is none', holding('<g transform="expression(1)"/>'), ['2:1 svg-value']],
  ['a font by name', holding('<text font-family="Comic Sans">a</text>'), ['2:1 svg-value']],
  [
    'another namespace',
    '<svg xmlns="http://www.w3.org/1999/xhtml" viewBox="0 0 1 1"/>',
    ['1:1 svg-value'],
  ],
  ['a doctype', `<!DOCTYPE svg>\n${holding('')}`, ['1:1 svg-doctype']],
  [
    'entities',
    `<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>\n${holding('&a;')}`,
    ['1:1 svg-doctype'],
  ],
  ['an unknown entity', holding('<text>&nbsp;</text>'), ['2:12 svg-malformed']],
  ['a style sheet', `<?xml-stylesheet href="a"?>\n${holding('')}`, ['1:1 svg-instruction']],
  ['CDATA', holding('<text><![CDATA[<script>]]></text>'), ['2:7 svg-cdata']],
  ['text outside text', holding('words'), ['2:1 svg-text-place']],
  [
    'an invisible character',
    holding('<text>a\u202Eb</text>'),
    ['2:8 bidi-control', '2:7 bidi-control'],
  ],
  ['an invisible character by entity', holding('<text>a&#x202E;b</text>'), ['2:7 bidi-control']],
  ['no view box', '<svg><g/></svg>', ['1:1 svg-view-box']],
  ['an empty view box', '<svg viewBox="0 0 0 0"/>', ['1:1 svg-view-box']],
  ['small text', holding('<text font-size="9">a</text>'), ['2:1 svg-text-small']],
  [
    'text that is small once shown',
    '<svg viewBox="0 0 1296 600">\n<text font-size="16">a</text></svg>',
    ['2:1 svg-text-small'],
  ],
  ['another root', '<html/>', ['1:1 svg-not-svg']],
  ['nothing', '', ['1:1 svg-malformed']],
  ['a tag left open', '<svg viewBox="0 0 1 1">\n<g>', ['2:3 svg-malformed']],
  ['two roots', '<svg viewBox="0 0 1 1"/>\n<svg/>', ['2:5 svg-malformed']],
  ['an attribute twice', holding('<g x="1" x="2"/>'), ['2:16 svg-malformed']],
  ['thousands of elements', holding('<g/>'.repeat(2001)), ['2:7997 svg-too-many-parts']],
  ['too large a file', holding(' '.repeat(200_000)), ['1:1 svg-too-large']],
])('refuses a figure with %s', (_, markup, expected) => {
  expect(judge(markup).toSorted()).toEqual(expected.toSorted())
})

test('a figure is built anew without what belongs to its file', () => {
  const judged = checkFigureSvg(
    '\uFEFF<?xml version="1.0" encoding="UTF-8"?>\n<!-- drawn by hand -->\n<svg xmlns="http://www.w3.org/2000/svg" width="648" height="300" viewBox="0 0 648 300" role="img"><title>a &lt;b&gt;</title><g transform="translate(1 2) rotate(-3)"><path d="M0,0 L1e1 -2" stroke="var(--ink-2)" stroke-width="1.5"/></g><text x="1" font-size="16" text-anchor="middle">客户 &amp; 你</text></svg>',
  )
  expect(judged.outcome).toBe('safe')
  if (judged.outcome !== 'safe') return
  expect(toHtml(judged.figure)).toBe(
    '<svg viewBox="0 0 648 300"><title>a &#x3C;b></title><g transform="translate(1 2) rotate(-3)"><path d="M0,0 L1e1 -2" stroke="var(--ink-2)" stroke-width="1.5"></path></g><text x="1" font-size="16" text-anchor="middle">客户 &#x26; 你</text></svg>',
  )
})

test('random markup never crashes, and what passes can run and load nothing', () => {
  const piece = fc.constantFrom(
    '<svg viewBox="0 0 9 9">',
    '</svg>',
    '<g>',
    '</g>',
    '<script>',
    '</script>',
    'onload="a"',
    '<text>',
    '</text>',
    '&lt;script&gt;',
    '<a href="javascript:a">',
    '</a>',
    '<path d="M0 0"/>',
    '<g fill="url(a)"/>',
    'a',
    '&#60;',
    '"',
    "'",
    '<',
    '>',
    '/',
    '&',
    '<!--',
    '-->',
    ']]>',
    '<![CDATA[',
    '<?a?>',
    ' ',
  )
  const markup = fc
    .array(piece, { maxLength: 12 })
    .map((pieces) => `<svg viewBox="0 0 9 9">${pieces.join('')}</svg>`)
  fc.assert(
    fc.property(markup, (text) => {
      const judged = checkFigureSvg(text)
      const html = judged.outcome === 'safe' ? toHtml(judged.figure) : ''
      expect(html).not.toMatch(/<script|<a |\son\w+=|url\(|javascript:/i)
    }),
    { numRuns: 2000 },
  )
})
