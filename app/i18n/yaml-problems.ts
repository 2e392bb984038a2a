/** What is wrong with the writing of a YAML file, by the reader's code for it; in English it has its own words. */
export const yamlProblems: Record<string, string> = {
  ALIAS_PROPS: '别名（*）后面不能再加标签或锚点',
  BAD_ALIAS: '别名（*）写得不对，普通文字以 * 开头时请加引号',
  BAD_COLLECTION_TYPE: '列表和对照表混用了',
  BAD_DIRECTIVE: '这里的 % 指令读不懂，普通文字以 % 开头时请加引号',
  BAD_DQ_ESCAPE: '双引号里的反斜杠写法不对，请写成 \\\\，或改用单引号',
  BAD_INDENT: '缩进和上下文对不上',
  BAD_PROP_ORDER: '标签和锚点的位置不对',
  BAD_SCALAR_START: '文字不能以这个符号开头，请给整段加引号',
  BLOCK_AS_IMPLICIT_KEY: '一行里有不止一个冒号加空格，请给整段文字加引号',
  BLOCK_IN_FLOW: '花括号或方括号里不能换行写成缩进的形式',
  DUPLICATE_KEY: '同一个名称写了两次',
  KEY_OVER_1024_CHARS: '冒号前的名称太长，多半是少了引号',
  MISSING_CHAR: '这里少了一个符号，多半是引号、冒号、逗号或括号没有成对',
  MULTILINE_IMPLICIT_KEY: '冒号前的名称跨了行，多半是上一行少了冒号或引号',
  MULTIPLE_ANCHORS: '一处只能有一个锚点（&）',
  MULTIPLE_DOCS: '一个文件里只能写一份，请删去中间的 ---',
  MULTIPLE_TAGS: '一处只能有一个标签（!）',
  NON_STRING_KEY: '冒号前的名称要是文字',
  RESOURCE_EXHAUSTION: '套得太深或太长，请拆短',
  TAB_AS_INDENT: '缩进要用空格，不能用制表符',
  TAG_RESOLVE_FAILED: '这里的标签（!）读不懂，普通文字以 ! 开头时请加引号',
  UNEXPECTED_TOKEN: '这里多了东西，多半是少了引号或缩进不对',
}

/** The reasons that our own rules give, beside those of the schema library. */
const ownReasons: readonly [RegExp, string][] = [
  [/^must be lower-case letters, digits and single hyphens$/, '只能用小写字母、数字和单个连字符'],
  [/^must be 1 to 8 lower-case letters or digits$/, '要用 1 到 8 个小写字母或数字'],
  [/^has an option id twice$/, '有两个选项的 id 相同'],
  [/^names an option twice$/, '同一个选项写了两次'],
  [/^names no option: (.*)$/, '没有 $1 这个选项'],
  [/^must be a date and a time, written like (.*)$/, '要写日期和时间，例如 $1'],
  [/^must be later than opens$/, '要晚于 opens'],
  [/^needs a text in zh-CN or en$/, '至少要有 zh-CN 或 en 的文字'],
]

/** What a field holds, as authors call it: the schema library speaks of types, which are programmers' words. */
const held: Record<string, { en: string; 'zh-CN': string }> = {
  string: { en: 'text', 'zh-CN': '文字' },
  number: { en: 'a number', 'zh-CN': '数字' },
  int: { en: 'a whole number', 'zh-CN': '整数' },
  boolean: { en: 'true or false', 'zh-CN': 'true 或 false' },
  array: { en: 'a list', 'zh-CN': '列表' },
  object: { en: 'a group of fields', 'zh-CN': '一组字段' },
  record: { en: 'a group of fields', 'zh-CN': '一组字段' },
}

type Reason = { en: string; 'zh-CN': string }

/** The library's own reasons, in words for an author. */
const libraryReasons: readonly [RegExp, (...parts: string[]) => Reason][] = [
  [
    /^Invalid input: expected (\w+), received undefined$/,
    (type) => ({
      en: `is missing; write ${held[type!]?.en ?? type}`,
      'zh-CN': `没有填写，这里要写${held[type!]?.['zh-CN'] ?? ` ${type}`}`,
    }),
  ],
  [
    /^Invalid input: expected (\w+), received .+$/,
    (type) => ({
      en: `must be ${held[type!]?.en ?? type}`,
      'zh-CN': `这里要写${held[type!]?.['zh-CN'] ?? ` ${type}`}`,
    }),
  ],
  [
    /^(?:Invalid option: expected one of|Invalid discriminator value. Expected) (.+)$/,
    (options) => ({
      en: `must be one of ${listed(options!, ', ')}`,
      'zh-CN': `只能是 ${listed(options!, '、')} 之一`,
    }),
  ],
  [
    /^Unrecognized keys?: (.+)$/,
    (names) => ({
      en: `there is no field called ${names!.replaceAll('"', '')} here; check its spelling`,
      'zh-CN': `这里没有 ${names!.replaceAll('"', '').replaceAll(', ', '、')} 这个字段，请核对拼写`,
    }),
  ],
  [
    /^Too (small|big): expected (string|array) to have [<>]=(\d+) \w+$/,
    (way, type, count) => {
      const [one, zh] = type === 'string' ? ['character', '个字符'] : ['entry', '项']
      const many = type === 'string' ? 'characters' : 'entries'
      return {
        en: `must have at ${way === 'small' ? 'least' : 'most'} ${count} ${count === '1' ? one : many}`,
        'zh-CN': `${way === 'small' ? '至少' : '最多'} ${count} ${zh}`,
      }
    },
  ],
  [
    /^Too (small|big): expected \w+ to be [<>]=(-?[\d.]+)$/,
    (way, limit) => ({
      en: `must be ${limit} or ${way === 'small' ? 'more' : 'less'}`,
      'zh-CN': `不能${way === 'small' ? '小于' : '大于'} ${limit}`,
    }),
  ],
]

function listed(options: string, comma: string): string {
  return options.replaceAll(/["' ]/g, '').replaceAll('|', comma)
}

function libraryReason(reason: string): Reason | null {
  for (const [pattern, say] of libraryReasons) {
    const parts = pattern.exec(reason)
    if (parts) return say(...parts.slice(1))
  }
  return null
}

/** A schema's reason in English: our own rules' as it is, the library's in words for an author. */
export function schemaReasonInEnglish(reason: string): string {
  return libraryReason(reason)?.en ?? reason
}

/** The same in Chinese; what neither knows is as the library says it in Chinese. */
export function schemaReasonInChinese(reason: string, otherwise: string): string {
  for (const [pattern, chinese] of ownReasons)
    if (pattern.test(reason)) return reason.replace(pattern, chinese)
  return libraryReason(reason)?.['zh-CN'] ?? otherwise
}
