import { vitePlugin as remix } from '@remix-run/dev'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'vite'

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true
  }
}

// `npm run bench` measures a build of its own, with an empty page beside the product's.
const bench = process.env.KEXIN_BENCH === '1'

/** The parts that pages are made of, and their words. */
const FRAME =
  /\/app\/(ui\/|i18n\/(locale|common|format|messages)\.|(area-shell|navigation|root-data|problem-page|session\/nonce)\.)/

export default defineConfig({
  plugins: [
    tailwindcss(),
    remix({
      buildDirectory: bench ? '.cache/bench-build' : 'build',
      ignoredRouteFiles: ['**/*'],
      future: {
        v3_fetcherPersist: true,
        v3_relativeSplatPath: true,
        v3_routeConfig: true,
        v3_singleFetch: true,
        v3_throwAbortReason: true,
      },
    }),
  ],
  build: {
    target: 'es2022',
    rollupOptions: { output: { manualChunks: chunkOf } },
  },
})

/** What every page needs comes in two files; what several pages share, alone only when it is worth a request. */
function chunkOf(id: string): string | undefined {
  if (
    /\/node_modules\/(react|react-dom|scheduler|react-router|react-router-dom|@remix-run)\//.test(
      id,
    )
  )
    return 'remix'
  if (FRAME.test(id)) return 'frame'
  return undefined
}
