import { renderToString } from 'react-dom/server'
import {
  createStaticHandler,
  createStaticRouter,
  StaticRouterProvider,
} from 'react-router-dom/server.js'
import { expect, test } from 'vitest'
import type { Locale } from '#app/domain/locale.ts'
import { sampleMedia } from '#tests/fixtures/lesson-samples.ts'
import { sampleLessons } from '#tests/fixtures/sample-lesson.ts'
import { sampleChecks } from '#tests/look/lesson/sample-checks.ts'
import { compile } from './compilation.ts'
import { firstHtml } from './first-html.server.tsx'
import { LessonBody } from './lesson-body.tsx'

test.each<{ locale: Locale; given: Record<string, string[]>; search: string }>([
  { locale: 'zh-CN', given: {}, search: '' },
  { locale: 'en', given: {}, search: '' },
  { locale: 'en', given: { 'recovery-p-01': ['a'], 'recovery-p-02': ['a', 'c'] }, search: '' },
  { locale: 'zh-CN', given: { 'recovery-p-01': ['b'] }, search: '?lang=zh-CN&x=a%26b' },
  { locale: 'zh-CN', given: { 'recovery-p-01': ['a'] }, search: '?again=recovery-p-01' },
])('the server draws what the browser takes over: $locale, $given, $search', async (look) => {
  const { locale, given, search } = look
  const outcome = await compile(sampleLessons[locale], locale, sampleMedia)
  if (outcome.outcome === 'refused') throw new Error(JSON.stringify(outcome.findings))
  const { segments } = outcome.lesson
  const text = { segments, checks: sampleChecks(locale, given), action: '/check', locale }
  const drawn = firstHtml({ ...text, search: new URLSearchParams(search) })

  const { query, dataRoutes } = createStaticHandler([
    { path: '/', element: <LessonBody {...text} /> },
  ])
  const context = await query(new Request(`http://look/${search}`))
  if (context instanceof Response) throw new Error('The lesson redirected')
  const whole = renderToString(
    <StaticRouterProvider
      router={createStaticRouter(dataRoutes, context)}
      context={context}
      hydrate={false}
    />,
  )
  expect(whole).toBe(`<div class="lesson" lang="${locale}">${drawn}</div>`)
})
