import type { FlawCode } from '#app/domain/catalog/flaws/flaw.ts'
import type { Finding, FindingValues } from '#app/domain/catalog/finding.ts'
import type { Locale } from '#app/domain/locale.ts'
import { formatDecimal, formatPercent } from './format.ts'
import { flawFindingMessages } from './flaw-findings.ts'
import { lessonFindingMessages } from './lesson-findings.ts'
import { defineMessages } from './messages.ts'
import { schemaReasonInChinese, schemaReasonInEnglish, yamlProblems } from './yaml-problems.ts'

type Sentences = {
  [Code in Exclude<keyof FindingValues, FlawCode>]: (...values: FindingValues[Code]) => string
}

const languages: Record<Locale, Record<string, string>> = {
  'zh-CN': { 'zh-CN': '中文', en: '英文' },
  en: { 'zh-CN': 'Chinese', en: 'English' },
}

/** What is wrong or doubtful in a course, bank or exam and what its author should do, by the finding's code. */
const contentFindingMessages = defineMessages<Sentences>(
  {
    'no-content-folder': () =>
      '找不到内容文件夹。命令行请检查所给的路径，服务器请检查 KEXIN_CONTENT 的设置。',
    'not-a-plain-file': (name) => `${name} 是链接或特殊文件，不予读取。请换成真正的文件或文件夹。`,
    'file-too-large': (name, most) => `${name} 超过 ${most} MB，请压缩或拆小后再放进来。`,
    'file-unreadable': (name, code) => `${name} 读不出来（${code}），请检查它的权限。`,
    'yaml-syntax': (problem) =>
      `YAML 写法有误：${yamlProblems[problem] ?? '请检查这一行的缩进、冒号和引号'}。`,
    schema: (where, english, chinese) =>
      `${where || '整个文件'}：${schemaReasonInChinese(english, chinese)}。`,
    'slug-differs': (slug, name) => `slug 写的是 ${slug}，文件或文件夹却叫 ${name}，两者要一致。`,
    'no-course-file': () => '这个课程文件夹缺少 course.yaml。',
    'no-lessons': () => '这门课一节课也没有。课时文件夹的名字像 01-first-lesson。',
    'lesson-folder-name': (name) => `${name} 不像课时文件夹，请改成 01-first-lesson 这样的名字。`,
    'lesson-missing-language': (file) => `这一节缺少 ${file}。`,
    'media-type': (name) => `${name} 不能用作图片，只收 SVG、PNG、JPEG 和 WebP。`,
    'picture-content': (name, kind) =>
      `${name} 的内容不是 ${kind} 图片，请重新导出，或者改成正确的扩展名。`,
    'unknown-exam': (exam) => `没有 ${exam} 这场考试，请改正，或者补上 exams/${exam}.yaml。`,
    'unknown-competency': (id) => `competencies.yaml 里没有 ${id} 这项能力。`,
    'unknown-item': (item) => `题库里没有 ${item} 这道题。`,
    'exam-item-shown': (item) => `${item} 是考试题，课里只能放练习题。`,
    'kind-not-in-lessons': (item) =>
      `${item} 要一步步走完或由人评分，不能当即时检验；课里换一道能当场判对错的题。`,
    'checks-differ': (path) => `这里的检验题和 ${path} 不一样，两种语言要问同样的题。`,
    'stem-missing-language': (item, locale) =>
      `${item}：题干缺少${languages['zh-CN'][locale] ?? locale}。`,
    'option-missing-language': (item, option, locale) =>
      `${item}：选项 ${option} 缺少${languages['zh-CN'][locale] ?? locale}。`,
    'item-id-twice': (item, path) => `${item} 已经在 ${path} 里用过，题目的 id 不能重复。`,
    'unknown-lesson': (item, lesson) => `${item}：没有 ${lesson} 这节课。`,
    'unknown-objective': (item, course, objective) =>
      `${item}：课程 ${course} 没有 ${objective} 这条目标。`,
    'objective-without-lesson': (item, objective) =>
      `${item}：写了目标 ${objective}，还要写上 lesson，说明是哪节课。`,
    'no-competency': (item) => `${item}：没有写考查哪项能力。`,
    'no-difficulty': (item) => `${item}：没有写难度。`,
    'no-lesson': (item) => `${item}：没有写由哪节课教。`,
    'unknown-bank': (bank) => `没有 ${bank} 这个题库。`,
    'rule-cannot-be-met': (count, matching) =>
      `这条规则要抽 ${count} 题，符合的只有 ${matching} 题，不够抽。`,
    'rules-compete': (rules, asked, items) =>
      `第 ${rules.replaceAll(', ', '、')} 条规则抢同一批题：合起来要抽 ${asked} 题，符合的一共只有 ${items} 题。请补充试题、少抽一些，或把条件写得互不重叠。`,
    'papers-uneven': (apart, most, share, easy, medium, hard) =>
      `试卷难易不均：任取两份卷，难度最多可能相差 ${formatDecimal(apart, 2)} 级（每 100 对里有 95 对在此之内），上限是 ${formatDecimal(most, 2)} 级。差距的 ${formatPercent(share, 1)} 来自这条规则，它的题库里易、中、难各有 ${easy}、${medium}、${hard} 题。请按难度（difficulty）拆成几条规则；确实要这样，就在 set_aside 里写明理由。`,
    'retakes-repeat': (attempts, fresh, used, pool) =>
      `可以考 ${attempts} 次，但从第 ${fresh + 1} 次起会抽到做过的题：符合这条规则的只有 ${pool} 题，考一次最多用掉 ${used} 题。`,
    'pass-above-total': (points, total) => `及格线 ${points} 分高过满分 ${total} 分。`,
    'unknown-section': (section) =>
      `pass.sections 里没有 ${section} 这个部分，请在那里写上它的名称和要求的分数。`,
    'section-twice': (section) => `${section} 这个部分写了两次。`,
    'section-not-drawn': (section) =>
      `没有一条抽题规则写着 section: ${section}，这个部分抽不到题。`,
    'section-above-total': (section, points, total) =>
      `${section} 这个部分要求 ${points} 分，可它一共只有 ${total} 分。`,
    'review-needs-window': () => '要等考试时段结束才公布答案，就要先写上 window。',
    'set-aside-in-vain': (item, flaw) =>
      `${item && `${item}：`}set_aside 里写着 ${flaw}，可这里没有这个问题。请删掉这一条。`,
  },
  {
    'no-content-folder': () =>
      'The content folder is not there; check the folder named, or the setting KEXIN_CONTENT.',
    'not-a-plain-file': (name) =>
      `${name} is a link or a special file and is not read; put the file or folder itself here.`,
    'file-too-large': (name, most) => `${name} is larger than ${most} MB; compress it or split it.`,
    'file-unreadable': (name, code) => `${name} cannot be read (${code}); check its permissions.`,
    'yaml-syntax': (_problem, words) => `This is not valid YAML: ${words}.`,
    schema: (where, english) => `${where || 'the file'}: ${schemaReasonInEnglish(english)}.`,
    'slug-differs': (slug, name) =>
      `The slug is ${slug}, but the file or folder is called ${name}; make them the same.`,
    'no-course-file': () => 'This course folder has no course.yaml.',
    'no-lessons': () => 'The course has no lesson. A lesson folder is named like 01-first-lesson.',
    'lesson-folder-name': (name) =>
      `${name} is not named like a lesson; name it like 01-first-lesson.`,
    'lesson-missing-language': (file) => `The lesson has no ${file}.`,
    'media-type': (name) => `${name} cannot be a figure; use SVG, PNG, JPEG or WebP.`,
    'picture-content': (name, kind) =>
      `${name} does not hold a ${kind} picture; export it again, or correct its extension.`,
    'unknown-exam': (exam) => `There is no exam ${exam}; correct it, or add exams/${exam}.yaml.`,
    'unknown-competency': (id) => `competencies.yaml has no ${id}.`,
    'unknown-item': (item) => `No bank has the item ${item}.`,
    'exam-item-shown': (item) => `${item} is an exam item; a lesson asks practice items only.`,
    'kind-not-in-lessons': (item) =>
      `${item} takes several steps or a person to grade it; a lesson asks what can be judged at once.`,
    'checks-differ': (path) =>
      `This asks other checks than ${path}; both languages must ask the same.`,
    'stem-missing-language': (item, locale) =>
      `${item}: the stem has no ${languages.en[locale] ?? locale}.`,
    'option-missing-language': (item, option, locale) =>
      `${item}: option ${option} has no ${languages.en[locale] ?? locale}.`,
    'item-id-twice': (item, path) => `${item} is in ${path} already; an id is used once.`,
    'unknown-lesson': (item, lesson) => `${item}: there is no lesson ${lesson}.`,
    'unknown-objective': (item, course, objective) =>
      `${item}: course ${course} has no objective ${objective}.`,
    'objective-without-lesson': (item, objective) =>
      `${item}: objective ${objective} needs a lesson beside it.`,
    'no-competency': (item) => `${item} does not say which competency it measures.`,
    'no-difficulty': (item) => `${item} does not say how difficult it is.`,
    'no-lesson': (item) => `${item} does not say which lesson teaches it.`,
    'unknown-bank': (bank) => `There is no bank ${bank}.`,
    'rule-cannot-be-met': (count, matching) =>
      `The rule draws ${count} items, but only ${matching} match.`,
    'rules-compete': (rules, asked, items) =>
      `Rules ${rules} compete for the same items: together they draw ${asked}, but only ${items} match any of them. Add items, draw fewer, or make the rules exclude each other.`,
    'papers-uneven': (apart, most, share, easy, medium, hard) =>
      `Papers are unevenly hard: two of them may differ by ${formatDecimal(apart, 2)} steps of difficulty (95 of 100 pairs stay within that); the most allowed is ${formatDecimal(most, 2)}. ${formatPercent(share, 1)} of the spread comes from this rule, which finds ${easy} easy, ${medium} medium and ${hard} hard. Split it into rules by difficulty; if it is meant, set it aside with a reason under set_aside.`,
    'retakes-repeat': (attempts, fresh, used, pool) =>
      `The exam may be sat ${attempts} times, but from attempt ${fresh + 1} on learners may meet items again: each attempt takes up to ${used} of the ${pool} that match this rule.`,
    'pass-above-total': (points, total) =>
      `The pass mark is ${points} points, but the paper has only ${total}.`,
    'unknown-section': (section) =>
      `pass.sections has no ${section}; give it a title and the points it needs there.`,
    'section-twice': (section) => `Section ${section} is there twice.`,
    'section-not-drawn': (section) =>
      `No draw rule says section: ${section}, so the section has no items.`,
    'section-above-total': (section, points, total) =>
      `Section ${section} needs ${points} points, but is worth only ${total}.`,
    'review-needs-window': () =>
      'Answers are to be shown when the window has closed, but there is no window.',
    'set-aside-in-vain': (item, flaw) =>
      `${item && `${item}: `}set_aside names ${flaw}, which is not found here; delete it.`,
  },
)

/** The sentence of a finding in the language of whoever reads it, lessons and figures included. */
export function sayFinding(
  { code, values, cause }: Pick<Finding, 'code' | 'values' | 'cause'>,
  locale: Locale,
): string {
  const sentences: Record<string, string | ((...values: never[]) => string)> = {
    ...lessonFindingMessages[locale],
    ...flawFindingMessages[locale],
    ...contentFindingMessages[locale],
  }
  const sentence = sentences[code] ?? code
  if (typeof sentence === 'string') return sentence
  const filled = [...values, ...(cause ? [sayFinding(cause, locale)] : [])]
  return sentence(...(filled as never[]))
}
