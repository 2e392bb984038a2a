import type { ImportSettings, SettingsProblem } from '#app/domain/catalog/import-settings.ts'
import { formatCount, plural } from './format.ts'
import { defineMessages } from './messages.ts'

/** What a page of an import groups its entries by. */
type Group =
  'refused' | 'unfit' | 'revised' | 'repeated' | 'new' | 'unchanged' | 'stray' | 'skipped'
type Field =
  'stem' | 'options' | 'key' | 'rationale' | 'difficulty' | 'competency' | 'scoring' | 'grading'

/** Bringing a question bank in. */
export const teachImportMessages = defineMessages(
  {
    title: '导入题库',
    titleInto: (bank: string) => `导入到「${bank}」`,
    start: '导入题库',
    startInto: '导入到这个题库',
    note: '粘贴试卷文字，或者上传文件。先核对，再导入，核对前什么都不会改动。',
    paste: '粘贴试卷文字',
    pasteHint:
      '每题写题号、题干、选项和答案，例如“1. 题干”“A. 选项”“答案：A”。从 Word、网页或表格里复制都可以。',
    file: '或者上传文件',
    fileHint: 'Word、Excel、CSV、纯文本、GIFT、Aiken、Moodle XML，以及本系统的 YAML，最大 20 MB。',
    format: '格式',
    formatAuto: '自动识别',
    into: '导入到哪里',
    newBank: '新建一个题库',
    read: '读取并核对',
    reading: '正在读取',
    templates: '没有现成的文件？下载模板填写：',
    templateXlsx: 'Excel 模板',
    templateText: '文字模板',
    nothingGiven: '请粘贴文字，或者选一个文件。',
    tooMany: (count: number, most: number) =>
      `文件里有 ${formatCount(count)} 题，一次最多导入 ${formatCount(most)} 题，请拆成几份。`,
    tooHard: '这份文件读得太久，已经停下。请检查文件，或者拆成几份。',
    notRead: '没有读到试题：',
    brokenBank: '这份题库文件有错误，改好再上传：',
    atLine: (line: number) => `第 ${formatCount(line)} 行`,
    atCell: (line: number, column: string) => `第 ${formatCount(line)} 行 ${column} 列`,
    more: (count: number) => `还有 ${formatCount(count)} 处。`,
    inSheet: (sheet: string) => `工作表「${sheet}」`,

    drafts: '还没导完的',
    draftsWhat: '只有你看得到，最后一次改动后保留 30 天。',
    pasted: '粘贴的文字',
    changed: '上次改动',

    previewNote: (found: number, refused: number) =>
      `找到 ${formatCount(found)} 题，${formatCount(refused)} 题没有读懂`,
    settings: '导入设置',
    slug: '题库编号',
    slugHint: '小写字母、数字和连字符，用在网址和题目编号里，以后不能改。',
    titleZh: '中文名称',
    titleEn: '英文名称',
    pool: '新题的用途',
    poolHint: '题库里已有的题保持原来的用途。',
    locale: '文字的语言',
    localeHint: '题目的另一种语言如果已有，会保留。',
    apply: '按这些设置重新核对',
    problem: ({ field, what }: SettingsProblem) =>
      ({
        missing: field === 'slug' ? '请给题库起一个编号。' : '请填写。',
        malformed: '只能用小写字母、数字和单个连字符，例如 service-basics。',
        taken: '已经有这个编号的题库了。换一个编号，或者在上面选那个题库。',
        reserved: '这个编号系统要用，请换一个。',
        gone: '这个题库已经不在，请另选一个。',
      })[what],

    outcome: '导入后会怎样',
    group: (group: Group) =>
      ({
        refused: '没有读懂',
        unfit: '不能导入',
        revised: '改动已有的题',
        repeated: '重复',
        new: '新题',
        unchanged: '没有变化',
        stray: '不属于哪道题',
        skipped: '不导入',
      })[group],
    count: (count: number) => `${formatCount(count)} 题`,
    strayCount: (count: number) => `${formatCount(count)} 段`,
    repeats: (line: number) => `和第 ${formatCount(line)} 行的题相同，不重复导入。`,
    changes: '改了：',
    changedField: (field: Field) =>
      ({
        stem: '题干',
        options: '选项',
        key: '答案',
        rationale: '解析',
        difficulty: '难度',
        competency: '能力',
        scoring: '计分方式',
        grading: '评分内容',
      })[field],
    wasStem: '原来的题干：',
    alikeLine: (line: number) => `和第 ${formatCount(line)} 行的题问的差不多。`,
    alikeItem: (id: string) => `和题库里的 ${id} 问的差不多。`,
    unknownCompetency: (word: string) => `“${word}”不是已有的能力项，没有标上。`,
    needsBoth:
      '这个题库的题都有中英文两种文字，新题也要两种齐全，而这份文字里只有一种。可以导入到一个新题库，只用这一种文字；或者用 YAML 一次带上两种，在题库的“导出”里取一份照着写。',
    notes: '读取时的说明',
    fix: '修改文字',
    fixWhat: '改好后按“保存并重新核对”。清空就不导入这一段。',
    fixLabel: (line: number) => `第 ${formatCount(line)} 行的文字`,
    notEditable: '这道题不能在这里改，请改好原文件再导入。',
    skip: '不导入',
    save: '保存并重新核对',
    previous: '上一页',
    next: '下一页',
    shown: (from: number, to: number, count: number) =>
      `第 ${formatCount(from)}–${formatCount(to)} 段，共 ${formatCount(count)} 段`,
    saved: '已保存，并重新核对过。',

    exams: (titles: string) => `同时更新从这个题库抽题的考试：${titles}。正在考的人不受影响。`,
    courses: (count: number) => `同时更新 ${formatCount(count)} 门课里的即时检验。`,
    findings: '这样导入会让下面的考试或课程出错，所以还不能导入：',
    doubts: '导入以后，下面的考试值得再看一眼：',
    edition: (edition: number) => `题库会有第 ${formatCount(edition)} 版。`,
    sum: (added: number, revised: number) =>
      [
        added > 0 ? `新增 ${formatCount(added)} 题` : '',
        revised > 0 ? `改动 ${formatCount(revised)} 题` : '',
      ]
        .filter(Boolean)
        .join('，'),
    left: (count: number) => `没有读懂或不能导入的 ${formatCount(count)} 段留在这里，可以接着改。`,
    signed: (name: string) => `导入人：${name}`,
    import: '导入',
    importing: '正在导入',
    finish: '结束这次导入',
    blocked: '先填好上面标出的设置，再重新核对',
    blockedExams: '先解决上面考试或课程的问题',
    moved: '情况刚有变化，什么都没有导入。请再核对一遍下面的内容，然后导入。',
    refused: '还不能导入，什么都没有改动。请看下面标出的地方。',
    discard: '放弃这次导入',
    discardWhat: '读到的和改过的都会删去，题库不变。',

    imported: (added: number, revised: number) =>
      `已导入：${[
        added > 0 ? `新增 ${formatCount(added)} 题` : '',
        revised > 0 ? `改动 ${formatCount(revised)} 题` : '',
      ]
        .filter(Boolean)
        .join('，')}。`,
    unchanged: '内容和题库里的一样，什么都没有改动。',
    leftOver: (count: number) => `还有 ${formatCount(count)} 段没有导入，`,
    goOn: '接着改',
    locales: (locale: ImportSettings['locale']) => ({ 'zh-CN': '中文', en: '英文' })[locale],
  },
  {
    title: 'Import a bank',
    titleInto: (bank) => `Import into ${bank}`,
    start: 'Import a bank',
    startInto: 'Import into this bank',
    note: 'Paste exam text or upload a file. You look it through first; until then nothing changes.',
    paste: 'Paste exam text',
    pasteHint:
      'For each item a number, the stem, its options and the key, such as “1. Stem”, “A. Option”, “Answer: A”. Copied from Word, a web page or a sheet will do.',
    file: 'Or upload a file',
    fileHint:
      'Word, Excel, CSV, plain text, GIFT, Aiken, Moodle XML and our own YAML; 20 MB at most.',
    format: 'Format',
    formatAuto: 'Find out',
    into: 'Import into',
    newBank: 'A new bank',
    read: 'Read and look through',
    reading: 'Reading',
    templates: 'No file yet? Fill in a template:',
    templateXlsx: 'Excel template',
    templateText: 'Text template',
    nothingGiven: 'Paste a text or choose a file.',
    tooMany: (count, most) =>
      `The file has ${plural(count, 'item')}; ${formatCount(most)} can be imported at once. Divide it.`,
    tooHard: 'Reading this file took too long and was stopped. Check the file, or divide it.',
    notRead: 'No item was read:',
    brokenBank: 'This bank file has errors; correct them and upload it again:',
    atLine: (line) => `Line ${formatCount(line)}`,
    atCell: (line, column) => `Row ${formatCount(line)}, column ${column}`,
    more: (count) => `${formatCount(count)} more.`,
    inSheet: (sheet) => `Sheet “${sheet}”`,

    drafts: 'Not finished yet',
    draftsWhat: 'Only you see these. They are kept for 30 days after the last change.',
    pasted: 'Pasted text',
    changed: 'Last changed',

    previewNote: (found, refused) =>
      `${plural(found, 'item')} found, ${formatCount(refused)} not understood`,
    settings: 'Settings',
    slug: 'Id of the bank',
    slugHint:
      'Lower-case letters, digits and hyphens. It is part of addresses and item ids, for good.',
    titleZh: 'Title in Chinese',
    titleEn: 'Title in English',
    pool: 'Use of new items',
    poolHint: 'Items that the bank has already keep theirs.',
    locale: 'Language of the text',
    localeHint: 'What an item says in the other language stays.',
    apply: 'Look again with these settings',
    problem: ({ field, what }) =>
      ({
        missing: field === 'slug' ? 'Give the bank an id.' : 'Fill this in.',
        malformed: 'Use lower-case letters, digits and single hyphens, such as service-basics.',
        taken: 'There is a bank with this id. Take another, or choose that bank above.',
        reserved: 'This id is needed by the system; take another.',
        gone: 'This bank is not there any more; choose another.',
      })[what],

    outcome: 'What importing would do',
    group: (group) =>
      ({
        refused: 'Not understood',
        unfit: 'Cannot be imported',
        revised: 'Changes an item',
        repeated: 'Repeated',
        new: 'New',
        unchanged: 'Unchanged',
        stray: 'Belongs to no item',
        skipped: 'Left out',
      })[group],
    count: (count) => plural(count, 'item'),
    strayCount: (count) => plural(count, 'passage'),
    repeats: (line) => `The same as the item on line ${formatCount(line)}; not imported twice.`,
    changes: 'Changed:',
    changedField: (field) =>
      ({
        stem: 'stem',
        options: 'options',
        key: 'key',
        rationale: 'rationale',
        difficulty: 'difficulty',
        competency: 'competency',
        scoring: 'scoring',
        grading: 'grading',
      })[field],
    wasStem: 'The stem was:',
    alikeLine: (line) => `Asks nearly the same as the item on line ${formatCount(line)}.`,
    alikeItem: (id) => `Asks nearly the same as ${id} in the bank.`,
    unknownCompetency: (word) => `“${word}” names no competency and was left out.`,
    needsBoth:
      'This bank has every item in Chinese and English, and a new one needs both; this text holds one language. Import it into a new bank that is in that language alone, or bring both at once as YAML: export some to go by.',
    notes: 'Noticed while reading',
    fix: 'Edit the text',
    fixWhat: 'Then press “Save and look again”. An emptied text is left out.',
    fixLabel: (line) => `Text of line ${formatCount(line)}`,
    notEditable: 'This item cannot be edited here; correct the file and import it again.',
    skip: 'Leave out',
    save: 'Save and look again',
    previous: 'Previous page',
    next: 'Next page',
    shown: (from, to, count) =>
      `${formatCount(from)}–${formatCount(to)} of ${plural(count, 'passage')}`,
    saved: 'Saved and looked through again.',

    exams: (titles) =>
      `Exams that draw from this bank are updated with it: ${titles}. Whoever is sitting one is not touched.`,
    courses: (count) => `The checks in ${plural(count, 'course')} are updated with it.`,
    findings: 'Importing would break these exams or courses, so it cannot be done yet:',
    doubts: 'Once this is imported, these exams are worth another look:',
    edition: (edition) => `The bank gets edition ${formatCount(edition)}.`,
    sum: (added, revised) =>
      [
        added > 0 ? `${formatCount(added)} new` : '',
        revised > 0 ? `${formatCount(revised)} changed` : '',
      ]
        .filter(Boolean)
        .join(', '),
    left: (count) =>
      `${plural(count, 'passage')} not understood or not fit ${count === 1 ? 'stays' : 'stay'} here to be corrected.`,
    signed: (name) => `Imported by ${name}`,
    import: 'Import',
    importing: 'Importing',
    finish: 'End this import',
    blocked: 'First correct the settings marked above, then look again',
    blockedExams: 'Solve the problems of exams and courses above first',
    moved:
      'Something has just changed, and nothing was imported. Look through it again, then import.',
    refused: 'It cannot be imported yet, and nothing was changed. See what is marked below.',
    discard: 'Give up this import',
    discardWhat: 'What was read and typed is deleted; the bank stays as it is.',

    imported: (added, revised) =>
      `Imported: ${[
        added > 0 ? `${formatCount(added)} new` : '',
        revised > 0 ? `${formatCount(revised)} changed` : '',
      ]
        .filter(Boolean)
        .join(', ')}.`,
    unchanged: 'The bank says all of it already; nothing was changed.',
    leftOver: (count) =>
      `${plural(count, 'passage')} ${count === 1 ? 'was' : 'were'} not imported. `,
    goOn: 'Go on with them',
    locales: (locale) => ({ 'zh-CN': 'Chinese', en: 'English' })[locale],
  },
)
