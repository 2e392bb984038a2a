import { renderToString } from 'react-dom/server'
import {
  createStaticHandler,
  createStaticRouter,
  StaticRouterProvider,
} from 'react-router-dom/server.js'
import { builtPage } from './built.ts'
import { PartsInContext } from './parts.tsx'

export type Look = {
  locale: 'zh-CN' | 'en'
  theme: 'light' | 'dark'
  stock: 'lesson' | 'ledger'
}

const arrangement = `
.look-columns { display: grid; gap: 2rem 2.5rem; padding-block: 2rem }
.look-columns > * { min-width: 0 }
.look-row { display: flex; flex-wrap: wrap; align-items: center; gap: .75rem; padding-top: 1rem }
.look-stack { display: grid; grid-template-columns: minmax(0, 1fr); gap: .75rem; padding-top: 1rem }
@media (min-width: 60rem) { .look-columns { grid-template-columns: repeat(3, minmax(0, 1fr)) } }`

/** The page of parts, as a function of how it is to be looked at; `live` adds its scripts. */
export async function partsPage(): Promise<(look: Look, live?: boolean) => Promise<string>> {
  const { script, styles } = await builtPage(new URL('live.tsx', import.meta.url))
  return async ({ locale, theme, stock }, live = false) => {
    const { query, dataRoutes } = createStaticHandler([
      { path: '*', element: <PartsInContext locale={locale} /> },
    ])
    const context = await query(new Request('http://look/'))
    if (context instanceof Response) throw new Error('The page of parts redirected')
    const body = renderToString(
      <StaticRouterProvider
        router={createStaticRouter(dataRoutes, context)}
        context={context}
        hydrate={false}
      />,
    )
    return `<!doctype html><html lang="${locale}" data-theme="${theme}" data-stock="${stock}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Kexin</title><style>${styles}${arrangement}</style></head><body><div id="root">${body}</div>${
      live ? `<script type="module">${script}</script>` : ''
    }</body></html>`
  }
}
