import tailwindcss from '@tailwindcss/vite'
import { build, type Rollup } from 'vite'

/** The scripts and styles of a page, built from its entry. */
export async function builtPage(entry: URL): Promise<{ script: string; styles: string }> {
  const { output } = (await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [tailwindcss()],
    build: { write: false, rollupOptions: { input: entry.pathname } },
  })) as Rollup.RollupOutput
  const assets = output.flatMap((file) => (file.type === 'asset' ? [file.source] : []))
  return { script: output[0].code.replaceAll('</script', '<\\/script'), styles: assets.join('') }
}
