import { z } from 'zod'
import type { Competencies } from '#app/domain/catalog/competencies.ts'
import type { Finding } from '#app/domain/catalog/finding.ts'
import { Slug } from '#app/domain/catalog/slug.ts'
import { readYaml } from './yaml-file.ts'

const CompetenciesFile = z.strictObject({
  competencies: z.array(z.strictObject({ id: Slug, 'zh-CN': z.string(), en: z.string() })),
})

/** Reads competencies.yaml. */
export function readCompetencies(
  path: string,
  text: string,
): { competencies: Competencies; findings: Finding[] } {
  const { file, findings } = readYaml(path, text, CompetenciesFile)
  const competencies = file?.value.competencies.map(({ id, ...name }) => ({ id, name })) ?? []
  return { competencies, findings }
}
