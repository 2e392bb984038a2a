/** A lesson of this size takes two hours to read. */
export const mostSourceBytes = 200_000
export const mostNesting = 12
export const mostNodes = 20_000
export const mostFigureBytes = 200_000
export const mostFigureElements = 2_000
/** A full lesson compiles in a few hundredths of a second. */
export const compileSeconds = 5
export const compileMegabytes = 256
