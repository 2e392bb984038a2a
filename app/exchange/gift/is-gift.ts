const ANSWERS = /\{\s{0,9}(?:[=~]|#\s{0,9}[-\d=]|(?:T|F|TRUE|FALSE)\s{0,9}[}#])/

/** Whether a text shows that it is GIFT: a category, a name between `::`, or answers between braces. */
export function isGift(text: string): boolean {
  return /^(?:\$CATEGORY:|::[^\n]{1,300}?::)/m.test(text) || ANSWERS.test(text)
}
