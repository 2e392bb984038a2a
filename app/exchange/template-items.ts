import type { ExchangeItem } from './exchange-item.ts'

const option = (label: string, text: string, why?: string) => ({
  label,
  text,
  ...(why !== undefined && { why }),
})

/** Items of the kinds that banks are mostly made of, for a template to be filled in. They read back as they are. */
export const templateItems: readonly ExchangeItem[] = [
  {
    kind: 'single-choice',
    stem: '客户说“我再考虑考虑”，最先该做什么？',
    options: [
      option('A', '问清他还在顾虑什么'),
      option('B', '马上降价'),
      option('C', '换一位同事接待'),
      option('D', '请他想好了再来'),
    ],
    key: ['A'],
    rationale: '先弄清顾虑，才知道要回应什么。',
    difficulty: 'easy',
    line: 1,
  },
  {
    kind: 'multiple-choice',
    stem: '接到投诉时，哪些做法合适？',
    options: [
      option('A', '先听客户讲完'),
      option('B', '复述一遍确认'),
      option('C', '先解释不是自己的错'),
      option('D', '约好什么时候回复'),
    ],
    key: ['A', 'B', 'D'],
    rationale: '先解释等于还没听完就辩解。',
    difficulty: 'medium',
    line: 2,
  },
  {
    kind: 'true-false',
    stem: '客户没有抱怨，就说明他满意。',
    options: [],
    key: ['false'],
    rationale: '多数不满意的客户不说话，直接离开。',
    difficulty: 'easy',
    line: 3,
  },
  {
    kind: 'fill-in',
    stem: '回访电话最迟在交付后____天内打出。',
    options: [],
    key: [],
    blanks: [{ accept: ['3', '三'] }],
    line: 4,
  },
  {
    kind: 'short-answer',
    stem: '说说怎样向客户道歉才有诚意？',
    options: [],
    key: [],
    model: '承认给客户带来的麻烦，说明怎么补救，并按约定时间做到。',
    criteria: [
      { text: '承认麻烦', points: 3 },
      { text: '说明补救', points: 4 },
    ],
    line: 5,
  },
]
