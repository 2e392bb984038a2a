const ANSWERS = /\{\s{0,9}(?:[=~]|#\s{0,9}[-\d=]|(?:T|F|TRUE|FALSE)\s{0,9}[}#])/
const MARKS = /^(?:\$CATEGORY:|::[^\n]{1,300}?::)/m
/** Numbered stems, and below them options by letter or answers by their label: an exam that has braces. */
const NUMBERED = /^[ \t\u3000]{0,9}[\d０-９]{1,4}[ \t]?[.．、)）]/m
const LETTERED =
  /^[ \t\u3000]{0,9}(?:[A-HＡ-Ｈ][ \t]?[.．、)）:：]|【?(?:参考|正确|标准)?答案|Answer)/im

/**
 * Whether a text shows that it is GIFT: a category, a name between `::`, or answers between braces where it
 * is no numbered exam.
 */
export function isGift(text: string): boolean {
  if (MARKS.test(text)) return true
  return ANSWERS.test(text) && !(NUMBERED.test(text) && LETTERED.test(text))
}
