/** Kinds of things that a Chinese noun names by its last characters. */
const things = {
  person: /(?:员|师|人|者|长|生|主管|经理|主任|顾客|客户|代表|司机|工)$/u,
  vehicle: /车$/u,
  document: /(?:合同|单|表|票|卡|证|协议|报告|方案|计划|证书)$/u,
  letter: /(?:邮件|信|函)$/u,
  organisation: /(?:公司|店|厂|院|馆|银行|企业|所|仓库)$/u,
  machine: /(?:机|器|电脑|设备|电梯)$/u,
  rule: /(?:规定|建议|意见|要求|制度|原则|线索|流程)$/u,
  money: /(?:款|费|钱|定金|奖金|税)$/u,
  meeting: /(?:会|会议|培训)$/u,
  call: /电话$/u,
  place: /(?:仓库|门店|厂房|办公室|室)$/u,
} as const
type Thing = keyof typeof things

/** The things each measure word counts; one that counts nearly everything (个) gives nothing away. */
const counted: Record<string, Thing[]> = {
  位: ['person'],
  名: ['person'],
  家: ['organisation'],
  辆: ['vehicle'],
  封: ['letter'],
  张: ['document'],
  台: ['machine'],
  份: ['document'],
  条: ['rule'],
  笔: ['money'],
  间: ['place', 'organisation'],
  通: ['call'],
}

/** The measure word on which a stem stops for its options: 一位（  ）。 Null where there is none. */
export function measureWordBefore(stem: string): string | null {
  const found =
    /[一二两三四五六七八九十几\d这那每某](\p{Script=Han})\s*[（(]\s*[）)][。？]?$/u.exec(stem)
  const word = found?.[1]
  return word && word in counted ? word : null
}

/** Whether a noun can stand after a measure word; null where its last characters do not tell. */
export function fitsMeasureWord(measure: string, noun: string): boolean | null {
  const kinds = kindsOf(noun)
  if (kinds.length === 0) return null
  return kinds.some((kind) => counted[measure]!.includes(kind))
}

/** Whether a short text names a thing and no deed. */
export function saysThing(text: string): boolean {
  return [...text].length <= 3 && kindsOf(text).length > 0
}

function kindsOf(noun: string): Thing[] {
  return (Object.keys(things) as Thing[]).filter((kind) => things[kind].test(noun))
}
