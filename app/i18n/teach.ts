import type { ShelfState } from '#app/domain/catalog/shelf-state.ts'
import type { Locale } from '#app/domain/locale.ts'
import { formatCount, plural } from './format.ts'
import { defineMessages } from './messages.ts'

/** Each language by its own name. */
export const languageNames: Record<Locale, string> = { 'zh-CN': '中文', en: 'English' }

/** What each language calls both of them within a sentence. */
export const languageWords: Record<Locale, Record<Locale, string>> = {
  'zh-CN': { 'zh-CN': '中文', en: '英文' },
  en: { 'zh-CN': 'Chinese', en: 'English' },
}

/** Words that all pages of a trainer use: where content stands, what the check found. */
export const teachMessages = defineMessages(
  {
    courses: '课程',
    banks: '题库',
    exams: '考试',
    publish: '发布',
    languages: '语言',

    state: (state: ShelfState) =>
      ({
        published: '已发布',
        changed: '有改动未发布',
        new: '新的，未发布',
        absent: '文件已不在',
        imported: '在网页上导入',
        kept: '以网页导入的为准',
        unread: '无法读取',
      })[state],
    absentWhat: '文件已经不在，学员还在用已发布的这一版。发布不会撤下它。',
    importedWhat: '这个题库是在网页上导入的，内容文件夹里没有。发布不会动它。',
    keptWhat:
      '这个题库后来在网页上导入过，文件夹里的文件还不包含导入的内容，所以发布不会用文件盖掉它。要接着在文件里改，先导出 YAML，放进文件夹的 banks 里。',
    unreadWhat: '文件有错误，无法读取。下面先列出要改的地方，然后是学员还在用的已发布版本。',
    unreadNewWhat: '文件有错误，无法读取，也还没有发布过。下面列出要改的地方。',
    edition: (number: number) => `第 ${number} 版`,
    published: (date: string, by: string | null) => `${date}${by ? `由${by}` : ''}发布`,
    notPublishedYet: '还没有发布过',

    check: '检查',
    noFindings: '没有发现问题',
    findings: '检查结果',
    findingCount: (count: number) => `${formatCount(count)} 处`,
    errorCount: (count: number) => `${formatCount(count)} 处错误`,
    warningCount: (count: number) => `${formatCount(count)} 处提醒`,
    moreFindings: (count: number) => `还有 ${formatCount(count)} 处`,
    error: '错误',
    warning: '提醒',

    pendingChanges: (count: number) => `有 ${formatCount(count)} 项改动还没有发布。`,
    pendingErrors: (count: number) =>
      `检查发现 ${formatCount(count)} 处错误，改好之前什么都不能发布。`,
    seePending: '看看要发布什么',
    seeErrors: '看要改哪里',

    noCourses: '内容文件夹里还没有课程',
    noBanks: '内容文件夹里还没有题库',
    noExams: '内容文件夹里还没有考试',
    nothingWhat: (folder: string) =>
      `课程、题库和考试是文件夹 ${folder} 里的文件。放进去以后刷新这一页，就能看到检查结果、预览并发布。`,
  },
  {
    courses: 'Courses',
    banks: 'Banks',
    exams: 'Exams',
    publish: 'Publish',
    languages: 'Languages',

    state: (state) =>
      ({
        published: 'Published',
        changed: 'Changed on disk',
        new: 'New on disk',
        absent: 'Not on disk',
        imported: 'Imported here',
        kept: 'Kept as imported',
        unread: 'Cannot be read',
      })[state],
    absentWhat:
      'It is no longer on disk. Learners go on using the published edition; publishing does not withdraw it.',
    importedWhat:
      'This bank was imported here and is not in the content folder. Publishing leaves it as it is.',
    keptWhat:
      'This bank was imported here after its file was written, so publishing does not put the file in its place. To go on in the file, export YAML and put it into the folder banks.',
    unreadWhat:
      'Its files have errors and cannot be read. What to correct is listed below, then the published edition, which learners go on using.',
    unreadNewWhat:
      'Its files have errors and cannot be read, and it has never been published. What to correct is listed below.',
    edition: (number) => `Edition ${number}`,
    published: (date, by) => `published ${date}${by ? ` by ${by}` : ''}`,
    notPublishedYet: 'Never published',

    check: 'Check',
    noFindings: 'Nothing found',
    findings: 'What the check found',
    findingCount: (count) => plural(count, 'finding'),
    errorCount: (count) => plural(count, 'error'),
    warningCount: (count) => plural(count, 'warning'),
    moreFindings: (count) => `${formatCount(count)} more`,
    error: 'Error',
    warning: 'Warning',

    pendingChanges: (count) =>
      `${plural(count, 'change')} on disk ${count === 1 ? 'is' : 'are'} not published yet.`,
    pendingErrors: (count) =>
      `The check found ${plural(count, 'error')}. Nothing can be published until ${count === 1 ? 'it is' : 'they are'} corrected.`,
    seePending: 'See what would be published',
    seeErrors: 'See what to correct',

    noCourses: 'There is no course in the content folder yet',
    noBanks: 'There is no bank in the content folder yet',
    noExams: 'There is no exam in the content folder yet',
    nothingWhat: (folder) =>
      `Courses, banks and exams are files in the folder ${folder}. Put them there and reload this page to see what the check finds, to preview and to publish.`,
  },
)
