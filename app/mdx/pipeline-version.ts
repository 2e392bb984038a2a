/**
 * Which renderer made a lesson. Renders kept under another version are made again, so it changes
 * whenever the same source would come out different; a test holds the two together.
 */
export const pipelineVersion = '2'
