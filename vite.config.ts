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

export default defineConfig({
  plugins: [
    tailwindcss(),
    remix({
      buildDirectory: bench ? '.cache/bench-build' : 'build',
      ignoredRouteFiles: ['**/*'],
      future: {
        v3_fetcherPersist: true,
        v3_lazyRouteDiscovery: true,
        v3_relativeSplatPath: true,
        v3_routeConfig: true,
        v3_singleFetch: true,
        v3_throwAbortReason: true,
      },
    }),
  ],
  build: {
    target: 'es2022',
    // A part that several pages share is a request of its own only when it is worth one.
    rollupOptions: { output: { experimentalMinChunkSize: 10_000 } },
  },
})
