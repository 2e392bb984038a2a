import { renderToString } from 'react-dom/server'
import {
  createStaticHandler,
  createStaticRouter,
  StaticRouterProvider,
} from 'react-router-dom/server.js'
import type { Locale } from '#app/domain/locale.ts'
import { compile } from '#app/mdx/compilation.ts'
import { checkAnswer } from '#app/domain/assessment/check-answer.ts'
import { sampleMedia } from '#tests/fixtures/lesson-samples.ts'
import { sampleLessons } from '#tests/fixtures/sample-lesson.ts'
import { builtPage } from '../built.ts'
import { sampleChecks, sampleItems } from './sample-checks.ts'
import { sampleRoutes, type SamplePage } from './sample-page.tsx'

export type Look = {
  locale: Locale
  theme: 'light' | 'dark'
  given?: Record<string, string[]>
  search?: string
}

/** The page of the sample lesson as a function of how it is to be looked at, scripts included. */
export async function lessonPage(): Promise<(look: Look) => Promise<string>> {
  const { script, styles } = await builtPage(new URL('live.tsx', import.meta.url))
  return async ({ locale, theme, given, search = '' }) => {
    const outcome = await compile(sampleLessons[locale], locale, sampleMedia)
    if (outcome.outcome === 'refused') throw new Error(JSON.stringify(outcome.findings))
    const page: SamplePage = { lesson: outcome.lesson, checks: sampleChecks(locale, given) }
    const reply = { answer: checkAnswer(sampleItems[0]!, ['a'], locale) }
    const { query, dataRoutes } = createStaticHandler(sampleRoutes(page, () => reply))
    const context = await query(new Request(`http://look/${search}`))
    if (context instanceof Response) throw new Error('The sample lesson redirected')
    const router = createStaticRouter(dataRoutes, context)
    const body = renderToString(
      <StaticRouterProvider router={router} context={context} hydrate={false} />,
    )
    const sample = JSON.stringify({ page, reply }).replaceAll('<', '\\u003C')
    return `<!doctype html><html lang="${locale}" data-theme="${theme}" data-stock="lesson"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Kexin</title><style>${styles}</style></head><body><div id="root">${body}</div><script>window.sample=${sample}</script><script type="module">${script}</script></body></html>`
  }
}
