import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { locales } from '#app/domain/locale.ts'
import { sampleMedia } from '#tests/fixtures/lesson-samples.ts'
import { sampleLessons } from '#tests/fixtures/sample-lesson.ts'
import { compile } from './compilation.ts'
import { pipelineVersion } from './pipeline-version.ts'

test('whoever changes what lessons come out as changes the version of the pipeline', async () => {
  const rendered = await Promise.all(
    locales.map((locale) => compile(sampleLessons[locale], locale, sampleMedia)),
  )
  const digest = createHash('sha256').update(JSON.stringify(rendered)).digest('hex').slice(0, 16)
  // When this fails and the change is meant: raise `pipelineVersion`, then write both down here.
  expect({ pipelineVersion, digest }).toEqual({ pipelineVersion: '2', digest: 'cfda11f7b9e2fb03' })
})
