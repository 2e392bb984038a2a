import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { askedPage } from '#app/domain/page-of.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import { notebookMessages } from '#app/i18n/notebook.ts'
import { markPractice } from '#app/operations/mark-practice.server.ts'
import { pageTitle } from '#app/root-data.ts'
import { clock } from '#app/session/clock.server.ts'
import { readForm } from '#app/session/form.server.ts'
import { findLocale } from '#app/session/preferences.server.ts'
import { requireLearner } from '#app/session/viewer.server.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { Page } from '#app/ui/page.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import { Section } from '#app/ui/section.tsx'
import { WuRule } from '#app/ui/wu-rule.tsx'
import { MarkFlash } from '../practice/mark-flash.tsx'
import { NotebookFilters } from './notebook-filters.tsx'
import { NotebookLine } from './notebook-line.tsx'
import { notebookAddress, notebookPath, notebookSearch, searchFields } from './notebook-search.ts'
import { notebookView } from './notebook-view.server.ts'
import { PractiseForm } from './practise-form.tsx'

export const meta: MetaFunction = ({ matches }) =>
  pageTitle(matches, (locale) => notebookMessages[locale].notebook)
export const headers = () => ({ 'Cache-Control': 'no-store' })

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireLearner(args)
  const locale = findLocale(args.request, viewer.locale)
  const asked = new URL(args.request.url).searchParams
  const search = notebookSearch(asked)
  const page = askedPage(asked.get('page'))
  const notebook = await notebookView(viewer.id, search, page, locale, clock())
  if (page > notebook.pages) throw redirect(notebookAddress(search, notebook.pages))
  return { notebook, search, said: asked.get('said'), item: asked.get('item') }
}

/** A word on an entry: that it is known, or should be asked again after all. */
export async function action(args: ActionFunctionArgs) {
  const viewer = await requireLearner(args)
  const asked = new URL(args.request.url).searchParams
  const form = await readForm(args.request)
  const itemId = String(form.get('item') ?? '')
  const kind = form.get('mark') === 'back' ? 'back' : 'known'
  const { outcome } = await markPractice({ personId: viewer.id, itemId, kind }, clock())
  const page = askedPage(asked.get('page'))
  const back = new URL(notebookAddress(notebookSearch(asked), page), args.request.url)
  back.searchParams.set('said', outcome === 'marked' ? kind : 'gone')
  if (outcome === 'marked') back.searchParams.set('item', itemId)
  return redirect(`${back.pathname}${back.search}`)
}

export default function Notebook() {
  const { notebook, search, said, item } = useLoaderData<typeof loader>()
  const messages = useMessages(notebookMessages)
  const here = notebookAddress(search, notebook.page)
  return (
    <Page crumbs={[{ label: messages.notebook }]}>
      <PageTitle note={messages.privacy}>{messages.notebook}</PageTitle>
      <div className="space-y-6">
        {/* In sight also far down a long page, where the entry was that has gone. */}
        <div className="sticky top-2 z-10 empty:hidden">
          <MarkFlash said={said} item={item} action={here} />
        </div>
        {notebook.all === 0 ? (
          <EmptyState
            title={messages.nothing}
            actions={
              <ButtonLink kind="ink" to="/learn/courses">
                {messages.toCourses}
              </ButtonLink>
            }
          >
            {messages.nothingWhat}
          </EmptyState>
        ) : (
          <>
            <div>
              <WuRule />
              <NotebookFilters notebook={notebook} search={search} />
            </div>
            {notebook.matching === 0 ? (
              <NothingShown isFiltered={searchFields(search).length > 0} />
            ) : (
              <>
                {notebook.practisable && <PractiseForm search={search} />}
                {notebook.groups.map(({ title, lines }) => (
                  <Section key={title} title={title ?? messages.otherCourse}>
                    {lines.map((line) => (
                      <NotebookLine key={line.itemId} line={line} action={here} />
                    ))}
                  </Section>
                ))}
                <Pagination
                  previous={
                    notebook.page > 1 ? notebookAddress(search, notebook.page - 1) : undefined
                  }
                  next={
                    notebook.page < notebook.pages
                      ? notebookAddress(search, notebook.page + 1)
                      : undefined
                  }
                >
                  {messages.shown(notebook.from, notebook.to, notebook.matching)}
                </Pagination>
              </>
            )}
          </>
        )}
      </div>
    </Page>
  )
}

/** Nothing of the notebook is shown: by its filters, or because all of it is mastered. */
function NothingShown({ isFiltered }: { isFiltered: boolean }) {
  const messages = useMessages(notebookMessages)
  const [title, what, action] = isFiltered
    ? [messages.nothingHere, messages.nothingHereWhat, messages.clear]
    : [messages.noneOpen, messages.noneOpenWhat, messages.showAll]
  return (
    <EmptyState
      title={title}
      actions={<ButtonLink to={`${notebookPath}?state=all`}>{action}</ButtonLink>}
    >
      {what}
    </EmptyState>
  )
}
