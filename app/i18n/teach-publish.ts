import type { ShelfKind } from '#app/domain/catalog/shelf-state.ts'
import type { Locale } from '#app/domain/locale.ts'
import { formatCount, plural } from './format.ts'
import { defineMessages } from './messages.ts'
import { languageWords } from './teach.ts'

const { 'zh-CN': zhNames, en: enNames } = languageWords

/** The numbers that are not nought, each with its words before and behind. */
function parts(...all: [before: string, count: number, behind: string][]): string[] {
  return all
    .filter(([, count]) => count > 0)
    .map(([before, count, behind]) => `${before} ${formatCount(count)} ${behind}`.trim())
}

/** What a publication would do, and that it was done. */
export const teachPublishMessages = defineMessages(
  {
    summary: (count: number) => `${formatCount(count)} 项改动待发布`,
    competencies: '能力',
    competenciesWhat: '能力的名称或清单有改动。',

    toEdition: (number: number) => (number === 1 ? '首次发布' : `发布后是第 ${number} 版`),
    newCourse: (lessons: number) => `新课程，${lessons} 节。`,
    newBank: (items: number) => `新题库，${formatCount(items)} 题。`,
    newExam: (items: number) => `新考试，抽 ${formatCount(items)} 题。`,
    courseDetails: '标题、简介、封面、目标或能力有改动。',
    courseRules: '怎样算学完有改动。',
    lessonsAdded: (count: number, names: string) => `新增 ${count} 节：${names}。`,
    lessonsRemoved: (count: number, names: string) => `去掉 ${count} 节：${names}。`,
    lessonsChanged: (count: number, names: string) => `改了 ${count} 节：${names}。`,
    lessonIn: (title: string, languages: readonly Locale[]) =>
      languages.length === 1 ? `「${title}」（${zhNames[languages[0]!]}）` : `「${title}」`,
    listed: (names: readonly string[]) => names.join('、'),
    reordered: '课时的顺序有改动。',
    checksChanged: (count: number) => `检验题有 ${formatCount(count)} 道不同。`,
    bankDetails: '标题或语言有改动。',
    itemsAdded: (count: number) => `新增 ${formatCount(count)} 题：`,
    itemsRemoved: (count: number) => `去掉 ${formatCount(count)} 题，不再抽到：`,
    itemsChanged: (count: number) => `改了 ${formatCount(count)} 题：`,
    itemsRekeyed: (count: number) => `其中 ${formatCount(count)} 题换了答案，按旧答案得的分不变：`,
    andMore: (count: number) => `等，还有 ${formatCount(count)} 题`,
    examDetails: '标题、简介或证书有改动。',
    examPolicy: '时间、时段、次数、及格线、承诺、打乱、讲解、评阅或旁记的规则有改动。',
    examRules: '抽题规则有改动。',
    examItems: (added: number, removed: number, changed: number) =>
      `可抽的题有变：${parts(['新增', added, '题'], ['去掉', removed, '题'], ['改了', changed, '题']).join('，')}。`,
    openCycles: (count: number) => `${formatCount(count)} 人还没学完，进度保留`,
    completions: (count: number) => `${formatCount(count)} 份完成记录不变`,
    sitting: (count: number) => `${formatCount(count)} 人正在考，继续用原来的试卷`,

    signWhat: '发布以后学员马上看到新的一版。已发布的每一版都留着，不会改动。',
    signed: (name: string) => `发布人：${name}`,
    publishCount: (count: number) => `发布 ${formatCount(count)} 项改动`,
    publishing: '正在发布',
    blocked: '有错误，改好之前不能发布',
    kept: (banks: string) =>
      `以下题库在网页上导入过，文件里还没有导入的内容，发布不会盖掉它们：${banks}。`,
    uncertain: '有的文件无法读取，改好以后，这里会列出要发布的改动。',
    errors: '要改的地方',
    warningsWhat: '提醒不妨碍发布。',

    nothing: '没有要发布的改动',
    nothingWhat: '文件里的课程、题库和考试与已发布的相同。改了文件以后，刷新这一页。',
    done: (count: number) => `已发布 ${formatCount(count)} 项，学员现在看到的就是新的一版。`,
    moved: '你看这一页的时候，文件又有改动，所以什么都没有发布。下面是现在的内容，请再看一遍。',
    refused: '检查发现错误，什么都没有发布。',
    last: '上一次发布',
    kind: (kind: ShelfKind) => ({ courses: '课程', banks: '题库', exams: '考试' })[kind],
    lastNote: (date: string, by: string | null) => `${date}${by ? `，${by}` : ''}`,
  },
  {
    summary: (count) => `${plural(count, 'change')} to publish`,
    competencies: 'Competencies',
    competenciesWhat: 'The names or the list of competencies have changed.',

    toEdition: (number) =>
      number === 1 ? 'Published for the first time' : `Becomes edition ${number}`,
    newCourse: (lessons) => `New course, ${plural(lessons, 'lesson')}.`,
    newBank: (items) => `New bank, ${plural(items, 'item')}.`,
    newExam: (items) => `New exam, ${plural(items, 'item')} drawn.`,
    courseDetails: 'Title, summary, cover, objectives or competencies have changed.',
    courseRules: 'How it is completed has changed.',
    lessonsAdded: (count, names) => `${plural(count, 'lesson')} added: ${names}.`,
    lessonsRemoved: (count, names) => `${plural(count, 'lesson')} removed: ${names}.`,
    lessonsChanged: (count, names) => `${plural(count, 'lesson')} changed: ${names}.`,
    lessonIn: (title, languages) =>
      languages.length === 1 ? `“${title}” (${enNames[languages[0]!]})` : `“${title}”`,
    listed: (names) => names.join('; '),
    reordered: 'The order of its lessons has changed.',
    checksChanged: (count) => `${plural(count, 'check')} differ${count === 1 ? 's' : ''}.`,
    bankDetails: 'Title or languages have changed.',
    itemsAdded: (count) => `${plural(count, 'item')} added:`,
    itemsRemoved: (count) => `${plural(count, 'item')} removed, not drawn any more:`,
    itemsChanged: (count) => `${plural(count, 'item')} changed:`,
    itemsRekeyed: (count) =>
      `${formatCount(count)} of them ${count === 1 ? 'has' : 'have'} another key; scores by the old key stay as they are:`,
    andMore: (count) => `and ${formatCount(count)} more`,
    examDetails: 'Title, summary or certificate have changed.',
    examPolicy:
      'Time, window, attempts, pass mark, declaration, shuffling, review, grading or signals have changed.',
    examRules: 'The rules of the draw have changed.',
    examItems: (added, removed, changed) =>
      `Items it may draw: ${parts(['', added, 'added'], ['', removed, 'removed'], ['', changed, 'changed']).join(', ')}.`,
    openCycles: (count) =>
      `${plural(count, 'learner')} ${count === 1 ? 'has' : 'have'} not finished and ${count === 1 ? 'keeps the' : 'keep their'} progress`,
    completions: (count) => `${plural(count, 'completion')} on record, unchanged`,
    sitting: (count) =>
      `${plural(count, 'person', 'people')} ${count === 1 ? 'is sitting it now and goes' : 'are sitting it now and go'} on with the same paper`,

    signWhat:
      'Learners see the new edition at once. Every edition ever published is kept and never altered.',
    signed: (name) => `Publishing as ${name}`,
    publishCount: (count) => `Publish ${plural(count, 'change')}`,
    publishing: 'Publishing',
    blocked: 'There are errors to correct first',
    kept: (banks) =>
      `These banks were imported here, and their files do not contain that; publishing leaves them as they are: ${banks}.`,
    uncertain:
      'Some files cannot be read. What would change is listed here once they are corrected.',
    errors: 'To be corrected',
    warningsWhat: 'Warnings do not keep anything from being published.',

    nothing: 'Nothing to publish',
    nothingWhat:
      'Courses, banks and exams on disk are the same as published. Reload this page after changing a file.',
    done: (count) => `${plural(count, 'change')} published. This is what learners see now.`,
    moved:
      'The content on disk has changed while you were looking at this page, and nothing was published. This is how it stands now; please look again.',
    refused: 'The check found errors, and nothing was published.',
    last: 'Last published',
    kind: (kind) => ({ courses: 'Course', banks: 'Bank', exams: 'Exam' })[kind],
    lastNote: (date, by) => `${date}${by ? `, by ${by}` : ''}`,
  },
)
