/** How long a text is as people count it: every Han character, and every word of letters or digits. */
export function countWords(text: string): number {
  return (
    text.match(/\p{Script=Han}|[\p{L}\p{N}'’-]+?(?=\p{Script=Han}|[^\p{L}\p{N}'’-]|$)/gu)?.length ??
    0
  )
}
