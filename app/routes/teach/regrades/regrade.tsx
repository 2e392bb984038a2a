import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { teachMessages } from '#app/i18n/teach.ts'
import { teachRegradeMessages } from '#app/i18n/teach-regrades.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import { applyRegrade } from '#app/operations/apply-regrade.server.ts'
import { openRegrade } from '#app/operations/open-regrade.server.ts'
import { pageTitle } from '#app/root-data.ts'
import { clock } from '#app/session/clock.server.ts'
import { readForm } from '#app/session/form.server.ts'
import { findLocale } from '#app/session/preferences.server.ts'
import { requireTrainer } from '#app/session/viewer.server.ts'
import { Flash } from '#app/ui/flash.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { Page } from '#app/ui/page.tsx'
import { Section } from '#app/ui/section.tsx'
import { ItemInBoth } from '../banks/item-in-both.tsx'
import { LanguageTabs } from '../languages/language-tabs.tsx'
import { shownLanguage } from '../languages/shown-language.ts'
import { ConfirmForm } from './confirm-form.tsx'
import { CorrectionForm } from './correction-form.tsx'
import { correctionFrom, reasonFrom } from './correction-request.ts'
import { EffectTable } from './effect-table.tsx'
import { regradeView } from './regrade-view.server.ts'

export const meta: MetaFunction = ({ matches }) =>
  pageTitle(matches, (locale) => teachRegradeMessages[locale].title)

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireTrainer(args)
  const locale = findLocale(args.request, viewer.locale)
  const asked = new URL(args.request.url).searchParams
  const view = await regradeView(args.params.exam!, args.params.revision!, asked, locale)
  if (!view) throw new Response(null, { status: 404 })
  return { ...view, name: viewer.name, shown: shownLanguage(args.request, locale) }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireTrainer(args)
  const { exam, revision } = args.params
  const form = await readForm(args.request)
  const correction = correctionFrom(form)
  const id = String(form.get('id') ?? '')
  if (!correction || !/^[0-9a-f-]{36}$/.test(id)) throw new Response(null, { status: 400 })
  const moment = clock()
  const reason = reasonFrom(form)
  const { outcome } = await openRegrade(
    {
      id,
      examSlug: exam!,
      revision: revision!,
      correction,
      mayFall: form.get('mayFall') === 'yes',
      reason,
      by: viewer.id,
    },
    moment.now,
  )
  if (outcome === 'not-asked') throw new Response(null, { status: 404 })
  if (outcome !== 'opened' && outcome !== 'opened-before')
    return data({ outcome, reason }, { status: 422 })
  await applyRegrade(id, moment)
  return redirect(`/teach/exams/${exam!}/regrades?done=${id}`)
}

export default function Regrade() {
  const view = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const messages = useMessages(teachRegradeMessages)
  const { exams } = useMessages(teachMessages)
  const { exam, item, previewed, shown } = view
  const path = `/teach/exams/${exam.slug}`
  return (
    <Page
      crumbs={[
        { label: exams, to: '/teach/exams' },
        { label: exam.title, to: path },
        { label: messages.title, to: `${path}/regrades` },
        { label: item.id },
      ]}
    >
      <PageTitle>{messages.title}</PageTitle>
      <div className="space-y-8">
        <Section title={messages.asked}>
          <LanguageTabs shown={shown} />
          <ItemInBoth item={item} shown={shown} />
        </Section>
        <CorrectionForm
          choices={view.choices}
          correction={view.correction}
          mayFall={view.mayFall}
        />
        {previewed && previewed.outcome !== 'previewed' && (
          <Flash kind="problem">
            {messages[previewed.outcome === 'unchanged' ? 'unchanged' : 'unfit']}
          </Flash>
        )}
        {previewed?.outcome === 'previewed' && view.correction && (
          <>
            <EffectTable preview={previewed.preview} more={previewed.more} />
            <ConfirmForm
              id={view.freshId}
              correction={view.correction}
              mayFall={view.mayFall}
              others={view.others}
              name={view.name}
              languages={view.languages}
              reason={result?.reason ?? {}}
              problem={result ? messages[problems[result.outcome]] : undefined}
            />
          </>
        )}
      </div>
    </Page>
  )
}

const problems = { 'no-reason': 'noReason', unchanged: 'unchanged', unfit: 'unfit' } as const
