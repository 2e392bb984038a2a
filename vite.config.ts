import { vitePlugin as remix } from '@remix-run/dev'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig, type Plugin } from 'vite'

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true
  }
}

// `npm run bench` measures a build of its own, with an empty page beside the product's.
const bench = process.env.KEXIN_BENCH === '1'

/** The parts that pages are made of, and their words; not what only a few pages have. */
const FRAME =
  /\/app\/(ui\/(?!qr-|keys-dialog|kept-switch|save-state)|i18n\/(locale|common|format|messages)\.|(area-shell|navigation|root-data|problem-page|session\/nonce)\.)/

/** How items are answered and looked back at, in lessons and exams. */
const ITEMS =
  /\/app\/(items\/|mdx\/blocks\/keys\.|i18n\/items\.|domain\/catalog\/stem\.|domain\/count-words\.)/

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [
    onServerOnly(/\/node_modules\/(zod|temporal-polyfill)\//),
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
    // Of what a first visit takes, which is mostly React and Remix, it leaves 4 kB less than esbuild.
    minify: isSsrBuild ? false : 'terser',
    terserOptions: { ecma: 2020, module: true, compress: { passes: 2 } },
    rollupOptions: {
      output: { manualChunks: chunkOf },
      // The domain does nothing by being loaded: what a page does not use of it stays out, its libraries too.
      treeshake: { moduleSideEffects: (id) => !id.includes('/app/domain/') },
    },
  },
}))

/** Fails a build that would send such modules to browsers. */
function onServerOnly(modules: RegExp): Plugin {
  return {
    name: 'on-server-only',
    apply: (_, { isSsrBuild }) => !isSsrBuild,
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk') continue
        const sent = file.moduleIds.find(
          (id) => modules.test(id) && file.modules[id]!.renderedLength > 0,
        )
        if (sent) this.error(`${file.fileName} would bring ${sent} to browsers`)
      }
    },
  }
}

/** What every page needs comes in two files; what several pages share, alone only when it is worth a request. */
function chunkOf(id: string): string | undefined {
  if (
    /\/node_modules\/(react|react-dom|scheduler|react-router|react-router-dom|@remix-run)\//.test(
      id,
    )
  )
    return 'remix'
  if (FRAME.test(id)) return 'frame'
  if (ITEMS.test(id)) return 'items'
  return undefined
}
