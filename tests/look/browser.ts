import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'

const candidates = [process.env.KEXIN_CHROMIUM, '/usr/bin/chromium', '/usr/bin/google-chrome']

/** Where the system's Chromium is; undefined on a machine without one. */
export const chromiumPath = candidates.find((file) => file && existsSync(file))

/** A browser that talks to nobody but the page it is given. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}
