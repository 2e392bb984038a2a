import type { BankManifest } from '#app/domain/catalog/bank.ts'
import type { Finding } from '#app/domain/catalog/finding.ts'
import type { Item } from '#app/domain/catalog/item.ts'
import { hashOf } from '#app/domain/evidence/canonical-json.ts'
import type { Bank } from './bank-file.ts'
import type { Content, ContentSources } from './content.ts'
import { crossCheck } from './cross-check.ts'
import { sortedFindings, start } from './finding.ts'
import { bankManifest } from './revisions.ts'

/** A bank whose revision in force was imported in the browser. */
export type ImportedBank = { manifest: BankManifest; sequence: number; items: Item[] }

/** An imported bank that stays as it is in force; `onDisk`: although the folder has a file for it. */
export type KeptBank = { slug: string; edition: number; onDisk: boolean }

/**
 * A content folder as it is published beside what was imported in the browser (decision 020). A bank that
 * was imported stays as it is in force unless its file says the same, or says that it was written from that
 * edition or a later one. Exams and courses of the folder use it as it stays, and are checked with it.
 */
export function besideImported(
  content: Content,
  imported: readonly ImportedBank[],
): { content: Content; kept: KeptBank[] } {
  const bySlug = new Map(content.banks.map((bank) => [bank.slug, bank]))
  const staying = imported.filter((one) => {
    const file = bySlug.get(one.manifest.slug)
    return !file || !knows(file, one)
  })
  if (staying.length === 0) return { content, kept: [] }
  const banks = new Map(staying.map((one) => [one.manifest.slug, bankOf(one, bySlug)]))
  const onlyHere = [...banks.values()].filter(({ slug }) => !bySlug.has(slug))
  const effective = {
    ...content,
    // First, so that an id that comes twice is told of the folder's own bank.
    banks: [...onlyHere, ...content.banks.map((bank) => banks.get(bank.slug) ?? bank)],
    unread: content.unread,
  }
  const paths = new Set([...banks.values()].map(({ path }) => path))
  return {
    content: { ...effective, findings: findingsBeside(content, effective, paths) },
    kept: staying.map(({ manifest: { slug }, sequence }) => ({
      slug,
      edition: sequence,
      onDisk: bySlug.has(slug),
    })),
  }
}

/** Whether a file contains an import: it says the same, or was written from that edition. */
function knows(file: Bank, { manifest, sequence }: ImportedBank): boolean {
  if ((file.edition ?? 0) >= sequence) return true
  return hashOf(bankManifest(file)) === hashOf(manifest)
}

function bankOf(
  { manifest: { slug, title, languages }, items }: ImportedBank,
  bySlug: ReadonlyMap<string, Bank>,
): Bank {
  const file = bySlug.get(slug)
  return {
    slug,
    title,
    languages,
    items,
    path: `banks/${slug}.yaml`,
    lines: [],
    asides: file?.asides ?? [],
    setAside: file?.setAside ?? { bank: [], items: {} },
  }
}

/**
 * The findings of a folder, without those that only its files of imported banks give rise to, and with
 * those that the imported banks do. What was found of an imported bank itself was told when it was imported.
 */
function findingsBeside(
  { findings, ...content }: Content,
  effective: Omit<Content, 'findings'>,
  imported: ReadonlySet<string>,
): Finding[] {
  const before = new Set(crossCheck(sourcesOf(content)).map(keyOf))
  const after = crossCheck(sourcesOf(effective)).filter(({ path }) => !imported.has(path))
  const stands = new Set(after.map(keyOf))
  return sortedFindings([
    ...findings.filter((one) => {
      if (imported.has(one.path)) return false
      return !before.has(keyOf(one)) || stands.has(keyOf(one))
    }),
    ...after.filter((one) => !before.has(keyOf(one))),
  ])
}

function keyOf({ path, code, values }: Finding): string {
  return JSON.stringify([path, code, values])
}

function sourcesOf({ competencies, courses, banks, exams, unread }: Omit<Content, 'findings'>) {
  const placeOf = () => start
  return {
    competencies,
    courses: courses.map((course) => ({ course, placeOf })),
    banks: banks.map((bank) => ({ bank, placeOf })),
    exams: exams.map((exam) => ({ exam, placeOf })),
    unread: new Set(unread),
  } satisfies ContentSources
}
