import type { DraftContent } from './draft.ts'
import { readFolderApart } from './folder-reader.server.ts'
import { folderSignature } from './folder-signature.server.ts'
import type { KnownLesson } from './known-lesson.ts'

let last: { base: string; signature: string; drafts: DraftContent } | null = null
let queue: Promise<unknown> = Promise.resolve()

/**
 * A content folder as it is at this moment. It is read again only when a file has changed, and one
 * reading at a time: whoever asks meanwhile waits for it and shares what it gives. `rendersInForce`
 * are lessons that a first reading need not compile.
 */
export function currentContent(
  base: string,
  rendersInForce: () => Promise<KnownLesson[]>,
): Promise<DraftContent> {
  const turn = queue.then(async () => {
    const signature = await folderSignature(base)
    if (last?.base === base && last.signature === signature) return last.drafts
    const known = last?.base === base ? knownLessons(last.drafts) : await rendersInForce()
    const drafts = await readFolderApart(base, known)
    last = { base, signature, drafts }
    return drafts
  })
  queue = turn.catch(() => {})
  return turn
}

/** The lessons that the last reading has compiled. */
function knownLessons({ content, courses }: DraftContent): KnownLesson[] {
  return content.courses.flatMap(({ file, lessons }) => {
    const entries = courses.get(file.slug)?.manifest.lessons ?? []
    return lessons.flatMap(({ slug, files }) =>
      Object.values(files).flatMap(({ locale, lesson }) => {
        const entry = entries.find((lesson) => lesson.slug === slug)
        const revision = entry?.renderings[locale]?.revision
        return revision
          ? [{ course: file.slug, lesson: slug, locale, revision, rendered: lesson }]
          : []
      }),
    )
  })
}
