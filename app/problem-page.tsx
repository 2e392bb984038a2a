import { isRouteErrorResponse, useLocation, useRouteError } from '@remix-run/react'
import { commonMessages } from '#app/i18n/common.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import { useRootData } from '#app/root-data.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Page } from '#app/ui/page.tsx'
import { Problem } from '#app/ui/problem.tsx'

/** What a reader sees when a page fails: what happened, what is safe, what to do. Never the error's own words. */
export function ProblemPage() {
  const error = useRouteError()
  const messages = useMessages(commonMessages)
  const requestId = useRootData()?.requestId
  const { pathname, search } = useLocation()
  const kind = kindOf(isRouteErrorResponse(error) ? error.status : 500)
  const reference = kind === 'failed' || kind === 'refused' ? requestId?.slice(0, 8) : undefined
  return (
    <Page crumbs={[{ label: messages.product }]}>
      <Problem
        title={messages[kind]}
        what={messages[`${kind}What`]}
        details={
          reference ? [{ term: messages.reference, value: `E-${reference.toUpperCase()}` }] : []
        }
        actions={
          <>
            {kind === 'failed' && (
              <ButtonLink kind="ink" to={pathname + search} reloadDocument>
                {messages.again}
              </ButtonLink>
            )}
            <ButtonLink kind={kind === 'failed' ? 'bare' : 'ink'} to="/" reloadDocument>
              {messages.home}
            </ButtonLink>
          </>
        }
      />
    </Page>
  )
}

function kindOf(status: number): 'failed' | 'missing' | 'forbidden' | 'refused' {
  if (status >= 500) return 'failed'
  if (status === 404 || status === 410) return 'missing'
  if (status === 401 || status === 403) return 'forbidden'
  return 'refused'
}
