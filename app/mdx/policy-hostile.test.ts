import { expect, test } from 'vitest'
import { lessonWith } from '#tests/fixtures/lesson-samples.ts'
import { checkLesson } from './policy.ts'

const long = 'a'.repeat(100)

test.each<[title: string, body: string, expected: string]>([
  // Programs
  ['an import', 'import fs from "fs"', '6:1 import-not-allowed'],
  ['an import after text', 'Text.\n\nimport fs from "fs"', '8:1 import-not-allowed'],
  ['an export', 'export const a = 1', '6:1 import-not-allowed'],
  ['an export over lines', 'export const a = {\n\n}', '6:1 import-not-allowed'],
  ['an import that is no import', 'import duties are high', '6:1 import-not-allowed'],
  ['a re-export', 'export * from "node:child_process"', '6:1 import-not-allowed'],
  ['a default export', 'export default () => process.exit()', '6:1 import-not-allowed'],
  ['an expression in text', 'Hello {process.env.SECRET}', '6:7 expression-not-allowed'],
  ['an expression on a line', '{process.exit(1)}', '6:1 expression-not-allowed'],
  ['a literal in text', 'Hello {1}', '6:7 expression-not-allowed'],
  ['an expression in a heading', '## {title}', '6:4 expression-not-allowed'],
  ['an expression in a table', '| a |\n| - |\n| {b} |', '8:3 expression-not-allowed'],
  ['an expression that is no JavaScript', '{1 2}', '6:1 expression-not-allowed'],
  ['an empty expression', '{}', '6:1 expression-not-allowed'],
  ['a dynamic import', '{await import("fs")}', '6:1 expression-not-allowed'],
  ['a comment in braces', '{/* later */}', '6:1 comment-not-allowed'],
  ['a comment in braces in text', 'a {/* b */} c', '6:3 comment-not-allowed'],
  ['a brace left open', 'a { b', '6:3 brace-not-closed'],
  ['a brace left open at the end of a lesson', 'a\n\n{', '8:1 brace-not-closed'],
  ['a spread', '<Callout {...props}>a</Callout>', '6:10 spread-not-allowed'],
  [
    'a spread with a value',
    '<Callout tone="note" {...{a: 1}}>a</Callout>',
    '6:22 spread-not-allowed',
  ],
  ['two spreads at once', '<Callout {...a, ...b}>a</Callout>', '6:10 expression-not-allowed'],
  ['a call in a prop', '<Check item={get()} />', '6:8 prop-expression'],
  ['a template in a prop', '<Check item={`a-1`} />', '6:8 prop-expression'],
  ['a sum in a prop', '<Check item={"a" + "b"} />', '6:8 prop-expression'],
  ['null in a prop', '<Check item={null} />', '6:8 prop-expression'],
  ['a regular expression in a prop', '<Check item={/a/} />', '6:8 prop-expression'],
  ['a big integer in a prop', '<Check item={1n} />', '6:8 prop-expression'],
  ['an object in a prop', '<Check item={{a: 1}} />', '6:8 prop-expression'],
  ['an element in a prop', '<Check item={<b/>} />', '6:8 prop-expression'],
  ['a function in a prop', '<Check item={() => 1} />', '6:8 prop-expression'],
  ['a global in a prop', '<Check item={undefined} />', '6:8 prop-expression'],

  // HTML
  ['an element', '<div>a</div>', '6:1 html-not-allowed'],
  ['an element in text', 'a <b>b</b>', '6:3 html-not-allowed'],
  ['a script', '<script>alert(1)</script>', '6:1 html-not-allowed'],
  ['a script over lines', '<script>\n\nalert(1)\n\n</script>', '6:1 html-not-allowed'],
  ['a style', '<style>a</style>', '6:1 html-not-allowed'],
  ['an image that runs', '<img src="x" onError="alert(1)" />', '6:1 html-not-allowed'],
  ['a frame', '<iframe src="https://a.example"></iframe>', '6:1 html-not-allowed'],
  ['inline SVG', '<svg><path d="M0 0"/></svg>', '6:1 html-not-allowed'],
  ['a form', '<form action="/sign-out"><button>a</button></form>', '6:1 html-not-allowed'],
  ['a custom element', '<x-y />', '6:1 html-not-allowed'],
  ['a namespaced element', '<svg:script />', '6:1 html-not-allowed'],
  ['a member of an object', '<process.env />', '6:1 html-not-allowed'],
  ['a fragment', '<>a</>', '6:1 html-not-allowed'],
  [
    'an element in a block',
    '<Callout tone="note">\n\n<b>a</b>\n\n</Callout>',
    '8:1 html-not-allowed',
  ],
  ['an HTML comment', '<!-- a -->', '6:1 html-comment'],
  ['a doctype', '<!DOCTYPE html>', '6:1 angle-bracket'],
  ['CDATA', '<![CDATA[a]]>', '6:1 angle-bracket'],
  ['a processing instruction', '<?php echo 1 ?>', '6:1 angle-bracket'],
  ['a heart', 'I <3 you', '6:3 angle-bracket'],
  ['an autolink', '<https://a.example>', '6:1 autolink-brackets'],
  ['an autolink of mail', '<a@b.example>', '6:1 autolink-brackets'],
  ['an autolink that runs', '<javascript:alert(1)>', '6:1 autolink-brackets'],

  // Links
  ['a link that runs', '[a](javascript:alert(1))', '6:1 link-scheme'],
  ['mixed case', '[a](JaVaScRiPt:alert(1))', '6:1 link-scheme'],
  ['a decimal entity', '[a](&#106;avascript:alert(1))', '6:1 link-scheme'],
  ['a hexadecimal entity', '[a](&#x6A;avascript:alert(1))', '6:1 link-scheme'],
  ['an entity for the colon', '[a](javascript&colon;alert(1))', '6:1 link-scheme'],
  ['an escaped colon', '[a](javascript\\:alert(1))', '6:1 link-scheme'],
  ['an entity for a tab inside', '[a](java&Tab;script:alert(1))', '6:1 link-malformed'],
  ['an entity for a line end inside', '[a](java&#10;script:alert(1))', '6:1 link-malformed'],
  ['a space before', '[a](< javascript:alert(1)>)', '6:1 link-malformed'],
  ['an entity for a control character before', '[a](&#1;javascript:alert(1))', '6:1 link-relative'],
  ['an entity for a zero-width space inside', '[a](java&#8203;script:a)', '6:1 link-malformed'],
  ['a fullwidth scheme', '[a](ｊａｖａｓｃｒｉｐｔ:alert(1))', '6:1 link-relative'],
  ['percent signs', '[a](javascript%3Aalert(1))', '6:1 link-relative'],
  ['data', '[a](data:text/html,<script>)', '6:1 link-scheme'],
  ['data in mixed case', '[a](DATA:text/html;base64,PHNjcmlwdD4=)', '6:1 link-scheme'],
  ['Visual Basic', '[a](vbscript:msgbox)', '6:1 link-scheme'],
  ['a file', '[a](file:///etc/passwd)', '6:1 link-scheme'],
  ['a blob', '[a](blob:https://a.example/1)', '6:1 link-scheme'],
  ['an app', '[a](weixin://dl/business)', '6:1 link-scheme'],
  ['a nested scheme', '[a](view-source:javascript:a)', '6:1 link-scheme'],
  ['no scheme but a host', '[a](//evil.example)', '6:1 link-relative'],
  ['backslashes for a host', '[a](\\\\\\\\evil.example)', '6:1 link-malformed'],
  ['a slash and a backslash', '[a](/\\\\evil.example)', '6:1 link-malformed'],
  ['three slashes', '[a](///evil.example)', '6:1 link-relative'],
  ['a web address without a host', '[a](https:evil.example)', '6:1 link-malformed'],
  ['a name before the host', '[a](https://bank.example@evil.example/)', '6:1 link-malformed'],
  ['a relative address', '[a](next-lesson)', '6:1 link-relative'],
  ['no address', '[a]()', '6:1 link-empty'],
  ['no words', '[](https://a.example)', '6:1 link-text-missing'],
  ['a definition that runs', '[a]\n\n[a]: javascript:alert(1)', '8:1 link-scheme'],
  ['a definition nobody uses', 'a\n\n[b]: data:text/html,a', '8:1 link-scheme'],
  ['a definition in a quotation', '[a]\n\n> [a]: vbscript:a', '8:3 link-scheme'],
  ['a link in a table', '| a |\n| - |\n| [a](javascript:a) |', '8:3 link-scheme'],
  [
    'a link in a block',
    '<Callout tone="note">\n\n[a](javascript:a)\n\n</Callout>',
    '8:1 link-scheme',
  ],
  ['a bare address that runs on', '见https://a.example。下一句', '6:2 link-runs-on'],
  ['a heading that is not there', '[a](#nowhere)\n\n## Somewhere', '6:1 link-anchor-missing'],

  // Pictures
  ['a picture from elsewhere', '![a](https://evil.example/a.png)', '6:1 image-outside-media'],
  ['a picture of data', '![a](data:image/svg+xml,<svg/>)', '6:1 image-outside-media'],
  ['a picture above media', '![a](media/../../secret.png)', '6:1 image-outside-media'],
  ['a picture that runs', '![a](javascript:alert(1))', '6:1 image-outside-media'],
  ['a picture that is no picture', '![a](media/a.html)', '6:1 image-outside-media'],
  [
    'a picture by definition',
    '![a][b]\n\n[b]: https://evil.example/a.png',
    '6:1 image-outside-media',
  ],
  ['a picture without words', '![](media/desk.png)', '6:1 image-alt-missing'],
  ['a picture in a line', 'a ![b](media/desk.png)', '6:3 image-in-text'],

  // Characters
  ['a right-to-left override', 'a \u202E b', '6:3 bidi-control'],
  ['an isolate', 'a\u2066b', '6:2 bidi-control'],
  ['an override by entity', 'a &#x202E; b', '6:1 bidi-control'],
  ['an override in a prop', '<Card front="&#x202E;" />', '6:7 bidi-control'],
  ['a null', 'a\u0000b', '6:2 control-character'],
  ['an escape', 'a\u001B[31m', '6:2 control-character'],
  ['a zero-width space', '客\u200B户', '6:2 control-character'],
  ['a tag character', 'a\u{E0041}', '6:2 control-character'],
  ['half a character', 'a\uD800', '6:2 replacement-character'],
  ['a damaged character', 'a\uFFFD', '6:2 replacement-character'],

  // Size
  ['deep quotations', `${'>'.repeat(20)} a`, '6:14 nesting-too-deep'],
  ['too many marks', '`a` '.repeat(10_500), '6:2001 too-many-parts'],
  ['too large a file', `${long}\n`.repeat(2000), '1:1 source-too-large'],
])('refuses %s', { timeout: 60_000 }, (_, body, expected) => {
  const judged = checkLesson(lessonWith(body))
  expect(judged.outcome).toBe('refused')
  if (judged.outcome !== 'refused') return
  expect(judged.findings.map(({ line, column, code }) => `${line}:${column} ${code}`)).toContain(
    expected,
  )
  for (const { message } of judged.findings) expect(message).toMatch(/^\S.{15,}[.…]$/s)
})
