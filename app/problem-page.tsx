import { isRouteErrorResponse, useLocation, useRouteError } from '@remix-run/react'
import { commonMessages } from '#app/i18n/common.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import { useRootData } from '#app/root-data.ts'
import { asFailure, referenceOf } from '#app/session/failure.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Page } from '#app/ui/page.tsx'
import { Problem } from '#app/ui/problem.tsx'
import { Moment } from '#app/ui/time.tsx'

/** What a reader sees when a page fails: what happened, what is safe, what to do. Never the error's own words. */
export function ProblemPage() {
  const messages = useMessages(commonMessages)
  const { pathname, search } = useLocation()
  const { kind, reference, at } = useProblem()
  const retriable = kind === 'failed' || kind === 'offline'
  const details = [
    ...(reference ? [{ term: messages.reference, value: <b>{reference}</b> }] : []),
    ...(at ? [{ term: messages.time, value: <Moment at={new Date(at)} seconds /> }] : []),
  ]
  return (
    <Page crumbs={[{ label: messages[`${kind}Short`] }]}>
      <Problem
        title={messages[kind]}
        what={messages[`${kind}What`] + (reference ? messages.quote : '')}
        details={details}
        actions={
          <>
            {retriable && (
              <ButtonLink kind="ink" to={pathname + search} reloadDocument>
                {messages.again}
              </ButtonLink>
            )}
            <ButtonLink kind={retriable ? 'bare' : 'ink'} to="/">
              {messages.home}
            </ButtonLink>
          </>
        }
      />
    </Page>
  )
}

function useProblem(): { kind: ProblemKind; reference?: string; at?: string } {
  const error = useRouteError()
  const requestId = useRootData()?.requestId
  const kind = problemKindOf(error)
  if (isRouteErrorResponse(error)) return { kind, ...asFailure(error.data) }
  // A page that failed while the server rendered it is logged with the page's own request.
  const onServer = error instanceof Error && error.message === 'Unexpected Server Error'
  return { kind, reference: onServer && requestId ? referenceOf(requestId) : undefined }
}

type ProblemKind = 'failed' | 'offline' | 'missing' | 'forbidden' | 'tooLarge' | 'refused'

/** What a reader needs to know of an error: whose fault it is, and so what can be done. */
export function problemKindOf(error: unknown): ProblemKind {
  if (!isRouteErrorResponse(error))
    return typeof navigator !== 'undefined' && navigator.onLine === false ? 'offline' : 'failed'
  const { status } = error
  if (status >= 500) return 'failed'
  if (status === 404 || status === 410) return 'missing'
  if (status === 413) return 'tooLarge'
  return status === 401 || status === 403 ? 'forbidden' : 'refused'
}
