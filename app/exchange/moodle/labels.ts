const DIFFICULTIES: Record<string, string> = {
  easy: 'easy',
  medium: 'medium',
  hard: 'hard',
  易: 'easy',
  中: 'medium',
  难: 'hard',
  简单: 'easy',
  中等: 'medium',
  困难: 'hard',
}

/** The difficulty that a tag names, if it names one. */
export function difficultyOf(tag: string): string | undefined {
  const word = tag.trim().toLowerCase()
  return Object.hasOwn(DIFFICULTIES, word) ? DIFFICULTIES[word] : undefined
}

/** Names that Moodle puts before a category to say where it is kept. */
const PLACES = /^(?:\$(?:course|module|system|cat\d{0,6}[a-z]{0,20})\$\/?)?(?:top(?:\/|$))?/

/** A category of Moodle as its author named it: the path without where it is kept, or undefined. */
export function categoryName(path: string): string | undefined {
  const name = path.trim().replace(PLACES, '').trim()
  return name === '' ? undefined : name
}

/** The path under which Moodle keeps a category; none is the top. */
export function categoryPath(name: string | undefined): string {
  return name === undefined ? '$course$/top' : `$course$/top/${name}`
}
