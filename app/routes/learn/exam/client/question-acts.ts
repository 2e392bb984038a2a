/** What the buttons of a question do once scripts have taken over. */
export type QuestionActs = {
  go: (place: number) => void
  openHelp: () => void
  openPalette: () => void
}
