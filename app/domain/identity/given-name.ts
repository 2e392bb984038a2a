const compoundSurnames = new Set(
  '欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 司徒 夏侯 长孙 宇文 端木 南宫 独孤'.split(' '),
)

/**
 * What to call somebody in a Latin script: of a Han name's transcription, which begins with the
 * surname, the words after it; without a transcription the given name as it is written.
 */
export function givenNameInLatin(name: string, transcription: string | null): string {
  const given = transcription?.trim().split(/\s+/).slice(1).join(' ')
  return given && /^\p{Script=Han}+$/u.test(name.trim()) ? given : givenName(name)
}

/**
 * What to call somebody by: a Han name of three or more characters without its surname, the part
 * before the dot of a transcribed name, the first word of a Latin one; any other name whole.
 */
export function givenName(name: string): string {
  const whole = name.trim()
  const [beforeDot = whole] = whole.split('·')
  if (beforeDot !== whole) return beforeDot
  const characters = [...whole]
  if (!/^\p{Script=Han}+$/u.test(whole)) return whole.split(/\s+/)[0] ?? whole
  if (characters.length < 3) return whole
  const surname = compoundSurnames.has(characters.slice(0, 2).join('')) ? 2 : 1
  const given = characters.slice(surname)
  return given.length < 2 ? whole : given.join('')
}
