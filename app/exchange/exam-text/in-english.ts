import { readExamText } from './read-exam-text.ts'

/** How written exam text says it in Chinese, and how it is said in English and read just as well. */
const WORDS: readonly (readonly [chinese: RegExp, english: string])[] = [
  [/^一、单选题$/m, 'I. Single choice'],
  [/^一、多选题$/m, 'I. Multiple response'],
  [/^一、判断题$/m, 'I. True or false'],
  [/^一、填空题$/m, 'I. Fill in the blanks'],
  [/^一、计算题$/m, 'I. Calculation'],
  [/^一、匹配题$/m, 'I. Matching'],
  [/^一、排序题$/m, 'I. Ordering'],
  [/^一、简答题$/m, 'I. Short answer'],
  [/^一、论述题$/m, 'I. Essay'],
  [/^答案：对$/m, 'Answer: True'],
  [/^答案：错$/m, 'Answer: False'],
  [/^答案：/m, 'Answer: '],
  [/^解析：/m, 'Explanation: '],
  [/^难度：易$/m, 'Difficulty: easy'],
  [/^难度：中$/m, 'Difficulty: medium'],
  [/^难度：难$/m, 'Difficulty: hard'],
  [/^知识点：/m, 'Competency: '],
]

/** The text of one item with English labels, where it reads as the same; else as it was. */
export function inEnglish(text: string): string {
  const said = WORDS.reduce((before, [chinese, english]) => before.replace(chinese, english), text)
  const read = (one: string) => {
    const { items, problems } = readExamText(one)
    return JSON.stringify([items, problems])
  }
  return read(said) === read(text) ? said : text
}
