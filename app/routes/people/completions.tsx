import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readSheetAxes } from '#app/data/sheet-axes.server.ts'
import { formatInstant } from '#app/i18n/format.ts'
import { useLocale, useMessages, useTimeZone } from '#app/i18n/locale.tsx'
import { peopleMessages } from '#app/i18n/people.ts'
import { pageTitle } from '#app/root-data.ts'
import { requireHr } from '#app/session/viewer.server.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { Page } from '#app/ui/page.tsx'
import { WuRule } from '#app/ui/wu-rule.tsx'
import { SheetBody } from './sheet-body.tsx'
import { SheetDownloads } from './sheet-downloads.tsx'
import { SheetFilters } from './sheet-filters.tsx'
import { readSheetRequest } from './sheet-request.server.ts'
import { sheetChoices, sheetView } from './sheet-view.server.ts'

export const meta: MetaFunction = ({ matches }) =>
  pageTitle(matches, (locale) => peopleMessages[locale].sheet)

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireHr(args)
  const asked = readSheetRequest(args.request, viewer)
  const axes = await readSheetAxes(asked.locale)
  const form = { search: asked.search, choices: sheetChoices(axes, asked) }
  if (asked.outcome === 'refused') return { ...form, problems: asked.problems, view: null }
  return { ...form, problems: {}, view: await sheetView(asked, axes, args.request.url) }
}

export default function Completions() {
  const { view, ...form } = useLoaderData<typeof loader>()
  const messages = useMessages(peopleMessages)
  const locale = useLocale()
  const timeZone = useTimeZone()
  return (
    <Page
      crumbs={[{ label: messages.sheet }]}
      width="full"
      status={
        view && (
          <span className="hidden md:inline">
            {messages.asOf(formatInstant(new Date(view.at), timeZone, locale))}
          </span>
        )
      }
    >
      <PageTitle
        note={view && messages.size(view.people, view.total)}
        actions={view && view.total > 0 && <SheetDownloads view={view} />}
      >
        {messages.sheet}
      </PageTitle>
      <SheetFilters {...form} conditions={view && view.conditions} />
      <WuRule />
      {view ? (
        <SheetBody view={view} />
      ) : (
        <EmptyState title={messages.fixPeriod}>{messages.fixPeriodWhat}</EmptyState>
      )}
    </Page>
  )
}
