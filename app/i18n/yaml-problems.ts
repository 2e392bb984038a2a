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

/** A schema's reason in Chinese: our own rules speak English, the library already speaks Chinese. */
export function schemaReasonInChinese(reason: string): string {
  for (const [pattern, chinese] of ownReasons)
    if (pattern.test(reason)) return reason.replace(pattern, chinese)
  return reason
}
