import type { LinksFunction } from '@remix-run/node'
import { Links, Meta, Outlet, Scripts, ScrollRestoration } from '@remix-run/react'
import { useNonce } from '#app/session/nonce.tsx'
import styles from '#app/ui/app.css?url'

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }]

export default function Root() {
  const nonce = useNonce()
  return (
    <html lang="zh-CN" data-stock="lesson">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Links />
      </head>
      <body>
        <Outlet />
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  )
}
