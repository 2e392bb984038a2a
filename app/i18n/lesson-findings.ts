import { defineMessages } from './messages.ts'

/** What is wrong with a lesson or a figure and what its author should do, by the finding's code. */
export const lessonFindingMessages = defineMessages(
  {
    // The file
    'source-too-large': (kilobytes: number) => `这一课超过 ${kilobytes} kB，请拆成两课。`,
    'nesting-too-deep': (levels: number) =>
      `列表、引用和版块最多套 ${levels} 层，请把结构放平一些。`,
    'too-many-parts': (count: number) =>
      `这一课的段落、列表项和格式合计超过 ${count} 处，请拆成两课。`,
    'too-slow': (seconds: number) =>
      `这一课 ${seconds} 秒内没能读完，多半是某处符号重复了成百上千次，请删去。`,
    'too-complex': '这一课占用的内存超出限度，多半是某处符号重复了成百上千次，请删去。',
    'control-character': (code: string) =>
      `这里有一个看不见的控制字符（${code}），请删掉重新输入。`,
    'bidi-control': (code: string) =>
      `这里有一个改变文字方向的隐形字符（${code}），它会让读到的和写下的不一样，请删去。`,
    'replacement-character':
      '这里有一个损坏的字符（�），文件多半不是按 UTF-8 保存的，请重新输入并另存为 UTF-8。',
    'lesson-empty': '文件头下面没有内容，请写正文。',

    // Front matter
    'front-matter-missing': '文件要以文件头开始：一行 ---，接着 title: 和 question:，再一行 ---。',
    'front-matter-invalid':
      '文件头不是合法的 YAML。每行写“名称: 内容”，内容里有冒号就给整段加上引号。',
    'front-matter-field-missing': (field: string) =>
      `文件头缺少 ${field}，请加上一行 ${field}: …。`,
    'front-matter-field-unknown': (field: string) =>
      `文件头里没有 ${field} 这一项，只能写 title 和 question，请删去这一行。`,
    'front-matter-not-text': (field: string) =>
      `文件头的 ${field} 要写成一段不空的文字；如果它像数字或日期，请加上引号。`,
    'front-matter-too-long': (field: string, most: number) =>
      `文件头的 ${field} 最多 ${most} 个字符，请写短一些。`,

    // Syntax
    'tag-not-closed': (tag: string) =>
      `${tag} 没有结束。请在它的内容后面单独一行写上对应的结束标签，或在 > 前加 /。`,
    'tag-unexpected-close': (tag: string) =>
      `${tag} 没有对应的开始标签，或者和别的标签交叉了，请检查成对的标签。`,
    'tag-malformed':
      '这里的标签写得不完整。属性写成 名称="内容"，标签以 > 或 /> 结束；正文里的小于号写成 \\<。',
    'angle-bracket': '正文里的小于号要写成 \\<，不然会被当作标签的开头。',
    'html-comment': '不能写 <!-- 注释 -->，请删去。',
    'autolink-brackets': '网址不能放在尖括号里，请写成 [文字](网址)。',
    'brace-not-closed': '正文里的花括号要写成 \\{ 和 \\}，不然会被当作程序。',
    'lazy-line': '标签跨行时，每一行都要和第一行一样缩进或带上 >，请把标签写在一行里。',
    syntax: '这里的写法读不懂。请对照《写课程、题库和考试》的“版块”一节检查附近的标签和花括号。',

    // What MDX has and lessons have not
    'import-not-allowed':
      '一行不能以 import 或 export 开头：课里不能有程序。如果是正文，请换个词起头。',
    'expression-not-allowed': '正文里不能有 {…}。要显示花括号，请写成 \\{ 和 \\}。',
    'comment-not-allowed': '不能写 {/* 注释 */}，请删去。',
    'spread-not-allowed': (block: string) =>
      `<${block}> 不能用 {…} 展开属性，请逐个写成 名称="内容"。`,
    'html-not-allowed': (tag: string) => `不能写 HTML 标签 <${tag}>，请改用 Markdown 或版块。`,
    'footnote-not-allowed': '不能用脚注。请在段落后面写 <Callout tone="aside">。',
    'node-not-allowed': (kind: string) => `课里不能用这种写法（${kind}），请改用普通 Markdown。`,

    // Blocks
    'block-unknown': (block: string, known: string) =>
      `没有名叫 <${block}> 的版块，可用的有：${known}。`,
    'block-in-text': (block: string) =>
      `<${block}> 不能夹在一行文字中间，请让它独占几行，前后各空一行。`,
    'block-misplaced': (block: string) =>
      `<${block}> 不能放在这里，请移到外面，不要放在列表、引用或别的版块里。`,
    'block-only-inside': (block: string, holders: string) =>
      `<${block}> 只能直接放在 ${holders} 里。`,
    'block-holds-blocks': (block: string, allowed: string) =>
      `<${block}> 里只能放 ${allowed}，这一段请移到它们里面，或移到 <${block}> 外面。`,
    'block-holds-nothing': (block: string) => `<${block}> 不能有内容，请写成 <${block} … />。`,
    'block-empty': (block: string) => `<${block}> 里没有内容，请写上，或删去这个版块。`,
    'prop-unknown': (block: string, prop: string, known: string) =>
      `<${block}> 没有 ${prop} 这个属性，可用的有：${known}。`,
    'prop-missing': (block: string, prop: string) =>
      `<${block}> 缺少 ${prop}，请加上 ${prop}="…"。`,
    'prop-duplicate': (block: string, prop: string) =>
      `<${block}> 的 ${prop} 写了两次，请删去一个。`,
    'prop-expression': (block: string, prop: string) =>
      `<${block}> 的 ${prop} 只能是文字、数字或 true、false，不能是程序。`,
    'prop-not-text': (block: string, prop: string) =>
      `<${block}> 的 ${prop} 要写成文字：${prop}="…"。`,
    'prop-not-number': (block: string, prop: string) =>
      `<${block}> 的 ${prop} 要写成数字：${prop}={83}。`,
    'prop-not-listed': (block: string, prop: string, known: string) =>
      `<${block}> 的 ${prop} 只能是：${known}。`,
    'prop-empty': (block: string, prop: string) => `<${block}> 的 ${prop} 是空的，请写上内容。`,
    'prop-too-long': (block: string, prop: string, most: number) =>
      `<${block}> 的 ${prop} 最多 ${most} 个字符，请写短一些。`,
    'prop-form': (block: string, prop: string, form: string) =>
      `<${block}> 的 ${prop} 写法不对，应当像 ${form}。`,
    'case-parts': '<Case> 里要依次放 <Situation>、<Action>、<Insight>，各一个。',
    'too-few-blocks': (block: string, least: number, child: string) =>
      `<${block}> 里至少要有 ${least} 个 <${child}>。`,
    'too-many-blocks': (block: string, most: number, child: string) =>
      `<${block}> 里最多放 ${most} 个 <${child}>。`,
    'remark-first': '<Dialogue> 不能以 <Remark> 开头，请先写一个 <Turn>。',
    'chart-labels-differ': (label: string) =>
      `这一组数据缺少或多出了“${label}”，各组的标签要一样，顺序也一样。`,
    'chart-label-twice': (label: string) => `“${label}”在这一组里出现了两次，请改名或删去。`,
    'chart-negative-bar': '条形图从 0 画起，不能有负数。请改用 kind="line"。',
    'chart-target-label': '写了 targetLabel 就要写 target={…}。',
    'check-twice': (item: string) => `这一课已经有一个 ${item}，请删去其中一个。`,

    // Headings, links, pictures
    'heading-depth': '课题已经写在文件头里，正文的标题从 ## 开始。',
    'heading-skips': (was: number, is: number) => `标题从 ${was} 级跳到了 ${is} 级，请逐级往下写。`,
    'heading-empty': '这个标题是空的，请写上文字或删去。',
    'heading-misplaced': '列表和引用里不能有标题，请移到外面，或加粗一行文字。',
    'heading-in-block': (block: string) =>
      `<${block}> 里不能有标题，请用它的 title，或加粗一行文字。`,
    'link-empty': '这个链接没有地址，请写成 [文字](地址)。',
    'link-text-missing': '这个链接没有文字，请在方括号里写上。',
    'link-scheme': (scheme: string) =>
      `链接不能以 ${scheme} 开头，只能用 http、https、mailto、tel。`,
    'link-relative': (address: string) =>
      `链接 ${address} 要写全：https://…，或以 / 开头的站内地址，或 #标题。`,
    'link-malformed': '链接地址里有空格、反斜线或看不见的字符，请改成普通网址。',
    'link-anchor-missing': (anchor: string) => `这一课没有标题对应 #${anchor}，请照标题的文字改。`,
    'link-runs-on': '网址把后面的文字也算进去了，请写成 [文字](网址)。',
    'image-outside-media': (address: string) =>
      `图片 ${address} 不在课程的 media/ 里，请放进去，写成 ![说明](media/文件名)。`,
    'image-in-text': '图片要单独成段，前后各空一行。',
    'image-alt-missing': '图片没有文字说明，请在方括号里写上看不见图的人需要知道的内容。',
    'figure-missing': (name: string) => `课程的 media/ 里没有 ${name}，请加上文件或改正文件名。`,
    'figure-unsafe': (name: string, line: number, why: string) => `${name} 第 ${line} 行：${why}`,

    // A figure in SVG
    'svg-too-large': (kilobytes: number) => `图超过 ${kilobytes} kB，请简化。`,
    'svg-too-many-parts': (count: number) => `图里的元素超过 ${count} 个，请简化。`,
    'svg-malformed': '图不是合法的 XML，请检查这里的标签、引号和 & 符号。',
    'svg-not-svg': '图的最外层要是 <svg>。',
    'svg-doctype': '图里不能有 DOCTYPE 或实体声明，请删去。',
    'svg-instruction': '图里不能有处理指令（<?…?>），请删去。',
    'svg-cdata': '图里不能有 CDATA，请写成普通文字。',
    'svg-element': (element: string) => `图里不能用 <${element}>，请删去或换成基本图形。`,
    'svg-attribute': (attribute: string) => `图里不能用属性 ${attribute}，请删去。`,
    'svg-value': (attribute: string) => `属性 ${attribute} 的值不能这样写，请只用数字和基本写法。`,
    'svg-colour': (attribute: string) =>
      `${attribute} 只能是 none、currentColor 或页面的颜色，例如 var(--ink)。`,
    'svg-view-box': '最外层的 <svg> 要有 viewBox="0 0 宽 高"，宽和高大于 0。',
    'svg-text-place': '文字要放在 <text>、<tspan>、<title> 或 <desc> 里，请移进去或删去。',
    'svg-text-small': (least: number) => `字太小：按图的宽度，font-size 至少要 ${least}。`,
  },
  {
    'source-too-large': (kilobytes) =>
      `This lesson is larger than ${kilobytes} kB; split it into two.`,
    'nesting-too-deep': (levels) =>
      `Lists, quotations and blocks nest at most ${levels} levels deep; make the structure flatter.`,
    'too-many-parts': (count) =>
      `This lesson has more than ${count} paragraphs, list items and marks; split it into two.`,
    'too-slow': (seconds) =>
      `This lesson could not be read within ${seconds} seconds. Usually a mark is repeated hundreds of times somewhere; remove it.`,
    'too-complex':
      'This lesson needs more memory than it may have. Usually a mark is repeated hundreds of times somewhere; remove it.',
    'control-character': (code) =>
      `There is an invisible control character here (${code}); delete it and type the text again.`,
    'bidi-control': (code) =>
      `There is an invisible character here that turns the direction of text (${code}), so that what is read differs from what is written; delete it.`,
    'replacement-character':
      'There is a damaged character here (�): the file was probably not saved as UTF-8. Type it again and save as UTF-8.',
    'lesson-empty': 'Nothing follows the front matter; write the lesson.',

    'front-matter-missing':
      'The file must begin with front matter: a line ---, then title: and question:, then a line ---.',
    'front-matter-invalid':
      'The front matter is not valid YAML. Write “name: text” on each line, and put a text that holds a colon in quotes.',
    'front-matter-field-missing': (field) =>
      `The front matter has no ${field}; add a line ${field}: ….`,
    'front-matter-field-unknown': (field) =>
      `The front matter may hold title and question only; delete ${field}.`,
    'front-matter-not-text': (field) =>
      `${field} in the front matter must be a text that is not empty; put it in quotes if it looks like a number or a date.`,
    'front-matter-too-long': (field, most) =>
      `${field} in the front matter may have at most ${most} characters; shorten it.`,

    'tag-not-closed': (tag) =>
      `${tag} is never closed. Write its closing tag on a line of its own after what it holds, or end it with />.`,
    'tag-unexpected-close': (tag) =>
      `${tag} closes nothing that is open here; check that tags come in pairs and do not cross.`,
    'tag-malformed':
      'The tag is not complete here. Write a prop as name="text" and end the tag with > or />; a literal less-than sign is written \\<.',
    'angle-bracket':
      'Write a literal less-than sign as \\<, or it is taken for the beginning of a tag.',
    'html-comment': 'Comments such as <!-- … --> are not allowed; delete it.',
    'autolink-brackets':
      'An address may not stand in angle brackets; write [words](address) instead.',
    'brace-not-closed': 'Write literal braces as \\{ and \\}, or they are taken for a program.',
    'lazy-line':
      'Every line of a tag must be indented, or begin with >, like its first; write the tag on one line.',
    syntax:
      'This cannot be read. Compare the tags and braces near here with “Blocks” in the authoring guide.',

    'import-not-allowed':
      'A line may not begin with import or export: lessons hold no program. If it is prose, begin with another word.',
    'expression-not-allowed': 'Text may not hold {…}. To show braces write \\{ and \\}.',
    'comment-not-allowed': 'Comments such as {/* … */} are not allowed; delete it.',
    'spread-not-allowed': (block) =>
      `<${block}> may not take props from {…}; write each as name="text".`,
    'html-not-allowed': (tag) =>
      `The HTML element <${tag}> is not allowed; use Markdown or a block.`,
    'footnote-not-allowed':
      'Footnotes are not allowed; write <Callout tone="aside"> after the paragraph instead.',
    'node-not-allowed': (kind) =>
      `Lessons may not use this construct (${kind}); use ordinary Markdown.`,

    'block-unknown': (block, known) => `There is no block called <${block}>; use one of ${known}.`,
    'block-in-text': (block) =>
      `<${block}> may not stand inside a line of text; give it lines of its own, with a blank line before and after.`,
    'block-misplaced': (block) =>
      `<${block}> may not stand here; move it out of the list, quotation or block around it.`,
    'block-only-inside': (block, holders) =>
      `<${block}> may stand only directly inside ${holders}; move it there.`,
    'block-holds-blocks': (block, allowed) =>
      `<${block}> holds only ${allowed}; move this into one of them, or out of <${block}>.`,
    'block-holds-nothing': (block) => `<${block}> holds nothing; write it as <${block} … />.`,
    'block-empty': (block) => `<${block}> is empty; write something in it or delete it.`,
    'prop-unknown': (block, prop, known) =>
      `<${block}> has no prop called ${prop}; it takes ${known}.`,
    'prop-missing': (block, prop) => `<${block}> needs ${prop}; add ${prop}="…".`,
    'prop-duplicate': (block, prop) => `<${block}> has ${prop} twice; delete one.`,
    'prop-expression': (block, prop) =>
      `${prop} of <${block}> may be a text, a number, true or false, not a program.`,
    'prop-not-text': (block, prop) => `${prop} of <${block}> must be a text: write ${prop}="…".`,
    'prop-not-number': (block, prop) =>
      `${prop} of <${block}> must be a number: write ${prop}={83}.`,
    'prop-not-listed': (block, prop, known) => `${prop} of <${block}> must be one of ${known}.`,
    'prop-empty': (block, prop) => `${prop} of <${block}> is empty; write something.`,
    'prop-too-long': (block, prop, most) =>
      `${prop} of <${block}> may have at most ${most} characters; shorten it.`,
    'prop-form': (block, prop, form) => `${prop} of <${block}> must be written like ${form}.`,
    'case-parts': '<Case> holds <Situation>, <Action> and <Insight>, one each and in that order.',
    'too-few-blocks': (block, least, child) => `<${block}> needs at least ${least} <${child}>.`,
    'too-many-blocks': (block, most, child) => `<${block}> may hold at most ${most} <${child}>.`,
    'remark-first': '<Dialogue> may not begin with <Remark>; begin with a <Turn>.',
    'chart-labels-differ': (label) =>
      `“${label}” is missing from this series or not in the others; all series need the same labels in the same order.`,
    'chart-label-twice': (label) =>
      `“${label}” appears twice in this series; rename or delete one.`,
    'chart-negative-bar':
      'Bars begin at 0, so a value may not be negative; use kind="line" instead.',
    'chart-target-label': 'targetLabel needs target={…} beside it.',
    'check-twice': (item) => `This lesson already asks ${item}; delete one of the two.`,

    'heading-depth':
      'The title of the lesson is in the front matter; headings in the text begin at ##.',
    'heading-skips': (was, is) =>
      `The heading goes from level ${was} to level ${is}; go down one level at a time.`,
    'heading-empty': 'The heading is empty; write something or delete it.',
    'heading-misplaced':
      'A heading may not stand in a list or a quotation; move it out, or use a line in bold.',
    'heading-in-block': (block) =>
      `<${block}> may not hold a heading; use its title, or a line in bold.`,
    'link-empty': 'The link has no address; write [words](address).',
    'link-text-missing': 'The link has no words; write them between the square brackets.',
    'link-scheme': (scheme) =>
      `A link may not begin with ${scheme}; use http, https, mailto or tel.`,
    'link-relative': (address) =>
      `Write the link ${address} in full: https://…, an address of this site beginning with /, or #heading.`,
    'link-malformed':
      'The address of the link holds a space, a backslash or an invisible character; write a plain address.',
    'link-anchor-missing': (anchor) =>
      `No heading of this lesson answers to #${anchor}; write it like the words of the heading.`,
    'link-runs-on': 'The address has swallowed the words after it; write [words](address).',
    'image-outside-media': (address) =>
      `The picture ${address} is not in the course’s media folder; put it there and write ![description](media/name.png).`,
    'image-in-text':
      'A picture needs a paragraph of its own; leave a blank line before and after it.',
    'image-alt-missing':
      'The picture has no description; write between the square brackets what somebody who cannot see it needs to know.',
    'figure-missing': (name) =>
      `The course’s media folder has no ${name}; add the file or correct its name.`,
    'figure-unsafe': (name, line, why) => `${name}, line ${line}: ${why}`,

    'svg-too-large': (kilobytes) => `The figure is larger than ${kilobytes} kB; simplify it.`,
    'svg-too-many-parts': (count) => `The figure has more than ${count} elements; simplify it.`,
    'svg-malformed': 'The figure is not valid XML; check the tags, quotes and & signs here.',
    'svg-not-svg': 'The outermost element of a figure must be <svg>.',
    'svg-doctype': 'A figure may not hold a DOCTYPE or entity declarations; delete them.',
    'svg-instruction': 'A figure may not hold processing instructions (<?…?>); delete it.',
    'svg-cdata': 'A figure may not hold CDATA; write plain text.',
    'svg-element': (element) =>
      `A figure may not hold <${element}>; delete it or draw it with basic shapes.`,
    'svg-attribute': (attribute) => `A figure may not use the attribute ${attribute}; delete it.`,
    'svg-value': (attribute) =>
      `The value of ${attribute} is not allowed; use plain numbers and keywords only.`,
    'svg-colour': (attribute) =>
      `${attribute} must be none, currentColor or a colour of the page, such as var(--ink).`,
    'svg-view-box': 'The outermost <svg> needs viewBox="0 0 width height", both greater than 0.',
    'svg-text-place':
      'Text must stand in <text>, <tspan>, <title> or <desc>; move it there or delete it.',
    'svg-text-small': (least) =>
      `The text is too small: for a figure this wide font-size must be at least ${least}.`,
  },
)
