import type { PairDoubt } from '#app/domain/catalog/language-pair.ts'
import type { Locale } from '#app/domain/locale.ts'
import { formatCount, plural } from './format.ts'
import { defineMessages, otherLocale } from './messages.ts'
import { languageWords } from './teach.ts'

const { 'zh-CN': zhNames, en: enNames } = languageWords

/** A trainer's courses, a course with both its languages, and the preview of a lesson. */
export const teachCourseMessages = defineMessages(
  {
    coursesNote: (count: number) => `共 ${count} 门`,
    lessonCount: (count: number) => `${count} 节`,
    minutesEach: (zh: number, en: number) => `中文 ${zh} 分钟，英文 ${en} 分钟`,
    minutesOne: (minutes: number) => `${minutes} 分钟`,

    lessons: '课时',
    lessonNumber: (number: number) => `第 ${number} 节`,
    lessonPlace: (number: number, of: number) => `第 ${number} 节，共 ${of} 节`,
    size: (minutes: number, size: number | null, locale: Locale) =>
      [
        `${minutes} 分钟`,
        size !== null && `${formatCount(size)} ${locale === 'zh-CN' ? '字' : '词'}`,
      ]
        .filter(Boolean)
        .join('，'),
    checkCount: (count: number) => (count === 0 ? '没有检验题' : `${count} 道检验题`),
    preview: '预览',
    previewPublished: '看已发布的',
    changedHalf: '有改动',
    newLesson: '新的一节',
    removedLesson: '文件里已经没有这一节，发布后学员就看不到了。',
    missingHalf: (locale: Locale) => `缺${zhNames[locale]}`,
    brokenHalf: (locale: Locale) => `${zhNames[locale]}无法读取`,
    agrees: '中英文结构一致',
    doubt: (doubt: PairDoubt) => {
      switch (doubt.kind) {
        case 'missing':
          return `缺${zhNames[doubt.locale]}。`
        case 'broken':
          return `${zhNames[doubt.locale]}有错误，无法读取。`
        case 'older':
          return `${zhNames[doubt.locale]}可能已经过时：${zhNames[otherLocale(doubt.locale)]}有改动，${zhNames[doubt.locale]}还是已发布的那一版。`
        case 'headings':
          return doubt['zh-CN'] === doubt.en
            ? '小标题的层级不一致。'
            : `小标题的数目不一致：中文 ${doubt['zh-CN']} 个，英文 ${doubt.en} 个。`
        case 'figures':
          return `图的数目不一致：中文 ${doubt['zh-CN']} 张，英文 ${doubt.en} 张。`
      }
    },
    stale: '需要核对',

    objectives: '学完之后，学员能',
    competencies: '能力',
    rule: '怎样算学完',
    ruleLessons: (count: number) => `读完全部 ${count} 节`,
    ruleNoLessons: '不要求读完课时',
    ruleShare: (share: number) => `每节读到结尾，停留不少于阅读时间的 ${share}%`,
    ruleChecks: '每节的检验题都答过，对错不影响',
    ruleExam: '通过考试：',

    figures: '图片',
    figureName: '文件',
    figureUse: '用在',
    figureSize: '大小',
    figuresNote: (count: number) => `${count} 个文件`,
    usedIn: (numbers: readonly number[]) => `第 ${numbers.join('、')} 节`,
    unused: '没有用到',
    kilobytes: (size: number) => `${size} kB`,

    barDraft: '预览，尚未发布',
    barSame: '预览，与已发布的相同',
    barPublished: (number: number) => `预览，已发布的第 ${number} 版`,
    barWhat: '学员看到的就是这个样子。在这里读和答题都不会留下记录。',
    onDisk: '文件里的',
    published: '已发布的',
    withAnswers: '检验题带答案',
    asLearner: '检验题不带答案',
    outline: '目录',
    checksOfLesson: '这一节的检验题',
    key: (places: readonly number[]) => `答案是第 ${places.join('、')} 项`,
    seeItem: '在题库里看',
    brokenLesson: (locale: Locale) => `这一节的${zhNames[locale]}无法读取`,
    brokenLessonWhat: '改好下面列出的地方，再刷新这一页。',
    missingLesson: (locale: Locale) => `这一节还没有${zhNames[locale]}`,
    missingLessonWhat: (file: string) => `在课时文件夹里加上 ${file}，再刷新这一页。`,
    otherLanguage: (locale: Locale) => `看${zhNames[locale]}`,
    toCourse: '回到课程',
    previousLesson: '上一节',
    nextLesson: '下一节',
  },
  {
    coursesNote: (count) => `${count} in all`,
    lessonCount: (count) => plural(count, 'lesson'),
    minutesEach: (zh, en) => `${zh} min in Chinese, ${en} min in English`,
    minutesOne: (minutes) => `${minutes} min`,

    lessons: 'Lessons',
    lessonNumber: (number) => `Lesson ${number}`,
    lessonPlace: (number, of) => `Lesson ${number} of ${of}`,
    size: (minutes, size, locale) =>
      [`${minutes} min`, size !== null && plural(size, locale === 'zh-CN' ? 'character' : 'word')]
        .filter(Boolean)
        .join(', '),
    checkCount: (count) => (count === 0 ? 'no checks' : plural(count, 'check')),
    preview: 'Preview',
    previewPublished: 'See the published one',
    changedHalf: 'changed',
    newLesson: 'New lesson',
    removedLesson: 'This lesson is no longer on disk. Once published, learners will not see it.',
    missingHalf: (locale) => `No ${enNames[locale]}`,
    brokenHalf: (locale) => `${enNames[locale]} cannot be read`,
    agrees: 'Both languages are built alike',
    doubt: (doubt) => {
      switch (doubt.kind) {
        case 'missing':
          return `There is no ${enNames[doubt.locale]}.`
        case 'broken':
          return `The ${enNames[doubt.locale]} has errors and cannot be read.`
        case 'older':
          return `The ${enNames[doubt.locale]} may be stale: the ${enNames[otherLocale(doubt.locale)]} has changed, the ${enNames[doubt.locale]} is still as published.`
        case 'headings':
          return doubt['zh-CN'] === doubt.en
            ? 'Headings differ in level.'
            : `Headings differ in number: ${doubt['zh-CN']} in Chinese, ${doubt.en} in English.`
        case 'figures':
          return `Figures differ: ${doubt['zh-CN']} in Chinese, ${doubt.en} in English.`
      }
    },
    stale: 'To be compared',

    objectives: 'Afterwards a learner can',
    competencies: 'Competencies',
    rule: 'How it is completed',
    ruleLessons: (count) => `Read all ${plural(count, 'lesson')}`,
    ruleNoLessons: 'Lessons need not be read',
    ruleShare: (share) =>
      `Reach the end of each, after at least ${share}% of its reading time has passed`,
    ruleChecks: 'Answer every check, right or wrong',
    ruleExam: 'Pass the exam: ',

    figures: 'Figures',
    figureName: 'File',
    figureUse: 'Shown in',
    figureSize: 'Size',
    figuresNote: (count) => plural(count, 'file'),
    usedIn: (numbers) => `${numbers.length === 1 ? 'lesson' : 'lessons'} ${numbers.join(', ')}`,
    unused: 'not shown anywhere',
    kilobytes: (size) => `${size} kB`,

    barDraft: 'Preview, not published',
    barSame: 'Preview, the same as published',
    barPublished: (number) => `Edition ${number}, as published`,
    barWhat: 'Learners see exactly this. Nothing you read or answer here is recorded.',
    onDisk: 'On disk',
    published: 'As published',
    withAnswers: 'Checks with answers',
    asLearner: 'Checks without answers',
    outline: 'Contents',
    checksOfLesson: 'Checks in this lesson',
    key: (places) => `Key: option ${places.join(', ')}`,
    seeItem: 'See it in the bank',
    brokenLesson: (locale) => `The ${enNames[locale]} of this lesson cannot be read`,
    brokenLessonWhat: 'Correct what is listed below and reload this page.',
    missingLesson: (locale) => `This lesson has no ${enNames[locale]} yet`,
    missingLessonWhat: (file) => `Add ${file} to its folder and reload this page.`,
    otherLanguage: (locale) => `See the ${enNames[locale]}`,
    toCourse: 'Back to the course',
    previousLesson: 'Previous lesson',
    nextLesson: 'Next lesson',
  },
)
