const quotation = /“[^”]*”|「[^」]*」|『[^』]*』|‘[^’]*’(?!\p{L})|(?<![\p{L}\p{N}])"[^"]*"/gu

/** A text without what somebody is quoted as saying in it: those words are not its author's. */
export function withoutQuotations(text: string): string {
  return text.replace(quotation, '“”')
}
