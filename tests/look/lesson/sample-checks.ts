import { checkAnswer } from '#app/domain/assessment/check-answer.ts'
import { Item } from '#app/domain/catalog/item.ts'
import { toPublicItem } from '#app/domain/assessment/item-rules.ts'
import type { Locale } from '#app/domain/locale.ts'

/** The items that the sample lesson asks. */
export const sampleItems: Item[] = [
  Item.parse({
    id: 'recovery-p-01',
    pool: 'practice',
    kind: 'single-choice',
    stem: {
      'zh-CN':
        '客户说“你们的 App 害我多付了 80 元”，原因还没查。下面哪一句做到了「认」而没有「认错」？',
      en: 'A customer says “Your app made me pay 80 too much”; the cause is not known yet. Which sentence owns it without confessing?',
    },
    options: [
      {
        id: 'a',
        'zh-CN': '非常抱歉，是我们系统的错，80 元马上退给您。',
        en: 'I am so sorry, our system is at fault; you’ll have the 80 back at once.',
        why: {
          'zh-CN': '还没查就认错、许诺退款。查下来若是重复下单，这句话就要收回，信任损失更大。',
          en: 'Confesses and promises before anything was checked. If it turns out to be a double order, the sentence must be taken back.',
        },
      },
      {
        id: 'b',
        'zh-CN': '请您先把付款截图发过来，我们核实。',
        en: 'Please send us a picture of the payment and we will verify it.',
        why: {
          'zh-CN': '要求合理，但一上来就要证据，客户会觉得不被相信。',
          en: 'A fair request, but to ask for proof first is to say that you do not believe.',
        },
      },
      {
        id: 'c',
        'zh-CN': '多扣 80 元，换谁都会不放心。我先查这笔账，10 分钟内回您电话。',
        en: 'Eighty too much would worry anybody. I’ll check this payment now and ring you within ten minutes.',
        why: {
          'zh-CN': '说出了感受和下一步，时间具体，没有提前定责。',
          en: 'Names the feeling and the next step, with a time, and lays no blame early.',
        },
      },
    ].map(({ id, why, ...text }) => ({ id, text, why })),
    key: 'c',
  }),
  Item.parse({
    id: 'recovery-p-02',
    pool: 'practice',
    kind: 'multiple-choice',
    scoring: 'half',
    stem: { 'zh-CN': '「认」的三句话里有哪些？', en: 'Which belong to the three sentences?' },
    options: [
      {
        id: 'a',
        text: { 'zh-CN': '事实', en: 'The fact' },
        why: { 'zh-CN': '第一句。', en: 'The first.' },
      },
      {
        id: 'b',
        text: { 'zh-CN': '代价', en: 'The cost' },
        why: { 'zh-CN': '第二句。', en: 'The second.' },
      },
      {
        id: 'c',
        text: { 'zh-CN': '责任', en: 'The blame' },
        why: { 'zh-CN': '查清以后再说。', en: 'When it is known.' },
      },
    ],
    key: ['a', 'b'],
  }),
]

/** Items as their reader sees them, with the answers given so far. */
export function sampleChecks(locale: Locale, given: Record<string, string[]> = {}) {
  return Object.fromEntries(
    sampleItems.map((item) => {
      const chosen = given[item.id]
      const answer = chosen ? checkAnswer(item, chosen, locale) : null
      return [item.id, { item: toPublicItem(item, locale), answer }]
    }),
  )
}
