import type { FlawCode } from '#app/domain/catalog/flaws/flaw.ts'
import type { FindingValues } from '#app/domain/catalog/finding.ts'
import { defineMessages } from './messages.ts'

type Sentences = { [Code in FlawCode]: (...values: FindingValues[Code]) => string }

/** Of which item, and in which language where it is of one. */
const ofItem = {
  'zh-CN': (item: string, locale: string) =>
    item + ({ 'zh-CN': '（中文）', en: '（英文）' }[locale] ?? ''),
  en: (item: string, locale: string) =>
    item + ({ 'zh-CN': ' (Chinese)', en: ' (English)' }[locale] ?? ''),
}
const inChinese = ofItem['zh-CN']
const inEnglish = ofItem.en

/** What an item-writing flaw is and what its author should do, by its code. */
export const flawFindingMessages = defineMessages<Sentences>(
  {
    'negative-stem': (item, locale, word) =>
      `${inChinese(item, locale)}：题干用“${word}”反着问，却没有标出来，容易看漏。请改成正面的问法，或者写成【${word}】。`,
    'all-of-the-above': (item, locale, option) =>
      `${inChinese(item, locale)}：选项 ${option} 说的是别的选项，看懂两项就能猜中，顺序打乱后也对不上。请换成一个实在的选项。`,
    'absolute-word': (item, locale, option, word) =>
      `${inChinese(item, locale)}：选项 ${option} 有“${word}”这样绝对的词，正确选项没有，不懂也能排除它。请改得像一句会有人说的话。`,
    'overlapping-options': (item, locale, one, other) =>
      `${inChinese(item, locale)}：选项 ${one} 和 ${other} 相同或有重叠，对了一个，另一个也不全错。请分开。`,
    'near-duplicate-stems': (item, locale, other) =>
      `${inChinese(item, locale)}：问的和 ${other} 几乎一样。请留下一道，或者换一个角度问。`,
    'unfocused-stem': (item, locale) =>
      `${inChinese(item, locale)}：遮住选项，就不知道题干问什么。请把问题在题干里问完整。`,
    'one-key-multiple': (item, locale) =>
      `${inChinese(item, locale)}：多选题只有一个正确答案。请改成单选，或者补上别的正确选项。`,
    'missing-rationale': (item, locale, options) =>
      `${inChinese(item, locale)}：${options ? `选项 ${options.replaceAll(' ', '、')} ` : ''}没有写理由。`,
    'grammatical-cue': (item, locale, option, ending) =>
      `${inChinese(item, locale)}：题干停在“${ending}”，正确选项接得上，选项 ${option} 接不上，等于提示了答案。`,
    'clang-cue': (item, locale, option, word) =>
      `${inChinese(item, locale)}：只有正确选项 ${option} 重复了题干里的“${word}”，等于提示了答案。`,
    'longest-key': (item, locale, count, items, byChance) =>
      `${inChinese(item, locale)}：有 ${items} 题一眼看得出哪个选项最长，其中 ${count} 题最长的就是正确答案，碰巧的话约 ${byChance} 题。请把正确选项写短，或者把别的写长。`,
    'key-position': (_item, _locale, place, count, items, options) =>
      `${items} 道 ${options} 个选项的单选题，有 ${count} 道的正确答案在第 ${place} 项，不像碰巧。请调换一些题的选项顺序。`,
  },
  {
    'negative-stem': (item, locale, word) =>
      `${inEnglish(item, locale)}: the stem asks for what is not so (“${word}”) and does not set that off, so it is easily missed. Ask for what is so, or write it in capitals.`,
    'all-of-the-above': (item, locale, option) =>
      `${inEnglish(item, locale)}: option ${option} speaks of other options; whoever knows two of them can guess, and after shuffling it points to nothing. Write an option that says something.`,
    'absolute-word': (item, locale, option, word) =>
      `${inEnglish(item, locale)}: option ${option} has the absolute word “${word}” and no right option has one, so it can be struck out without knowing the matter. Write what somebody would really say.`,
    'overlapping-options': (item, locale, one, other) =>
      `${inEnglish(item, locale)}: options ${one} and ${other} are the same or overlap, so one cannot be right with the other quite wrong. Keep them apart.`,
    'near-duplicate-stems': (item, locale, other) =>
      `${inEnglish(item, locale)}: it asks almost the same as ${other}. Keep one, or ask from another side.`,
    'unfocused-stem': (item, locale) =>
      `${inEnglish(item, locale)}: with the options covered nobody knows what is asked. Ask the whole question in the stem.`,
    'one-key-multiple': (item, locale) =>
      `${inEnglish(item, locale)}: a multiple choice with one right answer. Make it a single choice, or add another right option.`,
    'missing-rationale': (item, locale, options) =>
      options
        ? `${inEnglish(item, locale)} does not say why for option ${options.replaceAll(' ', ', ')}.`
        : `${inEnglish(item, locale)} does not say why for every answer.`,
    'grammatical-cue': (item, locale, option, ending) =>
      `${inEnglish(item, locale)}: the stem stops at “${ending}”; the right option goes on from there and option ${option} does not, which gives the answer away.`,
    'clang-cue': (item, locale, option, word) =>
      `${inEnglish(item, locale)}: only the right option ${option} repeats “${word}” of the stem, which gives the answer away.`,
    'longest-key': (item, locale, count, items, byChance) =>
      `${inEnglish(item, locale)}: in ${items} items one option is longest to the eye, and in ${count} of them it is right; by chance it would be about ${byChance}. Shorten right options, or lengthen others.`,
    'key-position': (_item, _locale, place, count, items, options) =>
      `Of ${items} single choices with ${options} options, ${count} have the right answer in place ${place}, which does not look like chance. Change the order of options in some.`,
  },
)
