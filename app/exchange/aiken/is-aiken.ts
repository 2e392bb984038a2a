/** Whether a text shows that it is Aiken: `ANSWER:` and a letter after options, and no numbered questions. */
export function isAiken(text: string): boolean {
  const isAnswered = /^ANSWER:[ \t]?[A-Z][ \t]{0,9}\r?$/m.test(text)
  return isAnswered && /^[A-Z][.)][ \t]/m.test(text) && !/^\d{1,4}[.、．)]/m.test(text)
}
