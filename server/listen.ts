import type { Server } from 'node:http'
import type { Booted } from '../app/boot.server.ts'

/** Answers under way have so long to finish once the process is asked to end. */
const LAST_CALL_MS = 10_000

/** Listens where the settings say, until the process is asked to end; then finishes what is under way. */
export function listen(server: Server, { settings, log, welcome, stop }: Booted): void {
  // Longer than proxies keep idle connections, so that none sends a request into a closing one.
  server.keepAliveTimeout = 65_000
  server.headersTimeout = 66_000
  server.requestTimeout = 60_000

  server.on('error', (error: NodeJS.ErrnoException) => {
    console.error(
      error.code === 'EADDRINUSE'
        ? `Port ${settings.port} on ${settings.host} is taken by another program; choose another with PORT.`
        : `Cannot listen on ${settings.host}, port ${settings.port} (HOST, PORT): ${error.message}`,
    )
    process.exit(1)
  })
  server.listen(settings.port, settings.host, () => {
    const address = server.address()
    const port = typeof address === 'object' && address ? address.port : settings.port
    log.info({ host: settings.host, port, database: settings.database.provider }, 'listening')
    console.log(
      `Kexin 客心: ${settings.port === port ? settings.origin : `http://localhost:${port}`}`,
    )
    if (welcome) console.log(welcome)
  })

  let ending = false
  const end = (signal: string) => {
    if (ending) return
    ending = true
    log.info({ signal }, 'ending')
    // Browsers hold connections open; each is let go as its last answer is through.
    const letGo = setInterval(() => server.closeIdleConnections(), 50)
    const lastCall = setTimeout(() => server.closeAllConnections(), LAST_CALL_MS)
    server.close(async () => {
      clearInterval(letGo)
      clearTimeout(lastCall)
      await stop()
      process.exit(0)
    })
  }
  process.on('SIGTERM', end)
  process.on('SIGINT', end)
}
