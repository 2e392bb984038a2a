import type { ReactNode } from 'react'
import type { Locale } from '#app/domain/locale.ts'
import { LocaleProvider, TimeZoneProvider } from '#app/i18n/locale.tsx'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Checkbox, Choices, Radio } from '#app/ui/choice.tsx'
import { Cover } from '#app/ui/cover.tsx'
import { DefinitionList } from '#app/ui/definition-list.tsx'
import { Dialog } from '#app/ui/dialog.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Field, Select, TextArea } from '#app/ui/field.tsx'
import { Flash } from '#app/ui/flash.tsx'
import { Kbd } from '#app/ui/kbd.tsx'
import { Column, Figure, Ledger, TotalRow } from '#app/ui/ledger.tsx'
import { Mark } from '#app/ui/mark.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { Page } from '#app/ui/page.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import { Problem } from '#app/ui/problem.tsx'
import { Progress } from '#app/ui/progress.tsx'
import { SaveState, SaveStrip } from '#app/ui/save-state.tsx'
import { Section } from '#app/ui/section.tsx'
import { useLightLinks } from '#app/ui/light-link.tsx'
import { Shell } from '#app/ui/shell.tsx'
import { Stamp } from '#app/ui/stamp.tsx'
import { State, stateKinds } from '#app/ui/state.tsx'
import { Tabs } from '#app/ui/tabs.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import { Day, Moment } from '#app/ui/time.tsx'
import { WuRule } from '#app/ui/wu-rule.tsx'
import { words } from './words.ts'

/** The page of parts with what the root gives it in the product. */
export function PartsInContext({ locale }: { locale: Locale }) {
  return (
    <LocaleProvider value={locale}>
      <TimeZoneProvider value="Asia/Shanghai">
        <Parts locale={locale} />
      </TimeZoneProvider>
    </LocaleProvider>
  )
}

/** Every part in every state, on one page, to be looked at. */
function Parts({ locale }: { locale: Locale }) {
  useLightLinks()
  const say = words[locale]
  const navigation = say.places.map((label, at) => ({ to: at ? `/${at}` : '/', label }))
  return (
    <Shell
      home="/"
      items={navigation}
      areas={navigation.slice(0, 3).map((item, at) => ({ ...item, current: at === 0 }))}
      person={{ name: say.name, number: 'QH20419' }}
    >
      <Page
        crumbs={[
          { label: say.places[0]!, to: '/' },
          { label: say.course, to: '/1' },
          { label: say.lesson },
        ]}
        notice={<SaveStrip saving={{ kind: 'offline', waiting: 2 }} />}
        status={<SaveState saving={{ kind: 'saved', at: '14:32:07' }} />}
      >
        <PageTitle note={say.note} actions={<Button small>{say.export}</Button>}>
          {say.title}
        </PageTitle>
        <WuRule />
        <div className="look-columns">
          <Section title={say.mark}>
            <Row>
              <Mark size={96} label={say.product} />
              <Mark size={40} label={say.product} />
              <Mark label={say.product} />
              <Mark size={26} label={say.product} />
              <Mark size={16} label={say.product} />
              <Mark size={40} tone="ink" label={say.product} />
            </Row>
            <Row>
              <Stamp columns={say.certificate} filled />
              <Stamp columns={say.certificate} />
              <Stamp columns={[say.passed]} size="large" landing />
              <Stamp columns={[say.remark]} size="mini" />
            </Row>
            <Row>
              <Cover slip={say.slips[0]!} cloth={1} large />
              <Cover slip={say.slips[1]!} cloth={2} />
              <Cover slip={say.slips[2]!} cloth={3} />
            </Row>
          </Section>
          <Section
            title={say.buttons}
            aside={
              <TextLink to="/1" quiet>
                {say.all}
              </TextLink>
            }
          >
            <Row>
              <ButtonLink to="/1" kind="ink" then="right">
                {say.go}
              </ButtonLink>
              <Button>{say.export}</Button>
              <Button small>{say.small}</Button>
            </Row>
            <Row>
              <Button kind="seal">{say.handIn}</Button>
              <Button kind="seal" busyLabel={say.handingIn}>
                {say.handIn}
              </Button>
              <Button kind="seal" busy busyLabel={say.handingIn}>
                {say.handIn}
              </Button>
            </Row>
            <Row>
              <Button kind="bare">{say.bare}</Button>
              <TextLink to="/1">{say.link}</TextLink>
              <Kbd>Ctrl K</Kbd>
            </Row>
            <Row>
              <Button unavailable={say.why}>{say.unavailable}</Button>
            </Row>
          </Section>
          <Section title={say.states}>
            <Ledger caption={say.states}>
              <tbody>
                {stateKinds.map((kind) => (
                  <tr key={kind}>
                    <td>
                      <State kind={kind} />
                    </td>
                    <td>
                      <State kind={kind} quiet wash>
                        {say.fuller[kind]}
                      </State>
                    </td>
                  </tr>
                ))}
              </tbody>
            </Ledger>
          </Section>
          <Section title={say.form}>
            <div className="look-stack">
              <Field label={say.nameLabel} defaultValue={say.name} hint={say.nameHint} />
              <Field label={say.due} defaultValue="2026-02-30" error={say.dueError} />
              <Select label={say.job} options={say.jobs} note={say.optional} />
              <TextArea label={say.reason} />
              <Choices legend={say.notify} error={say.notifyError}>
                <Checkbox label={say.mail} defaultChecked />
                <Checkbox label={say.message} hint={say.messageHint} />
                <Radio name="when" label={say.now} defaultChecked />
                <Radio name="when" label={say.later} />
                <Radio name="when" label={say.never} disabled />
              </Choices>
            </div>
          </Section>
          <Section title={say.flashes}>
            <div className="look-stack">
              <Tabs
                label={say.tabs}
                items={say.tabNames.map((label, at) => ({
                  to: at ? `/${at}` : '/',
                  label,
                  end: true,
                }))}
              />
              <Flash kind="done">{say.done}</Flash>
              <Flash kind="note">{say.newer}</Flash>
              <Flash kind="problem">{say.problem}</Flash>
              <Progress done={3} total={9}>
                {say.progress}
              </Progress>
              <SaveState saving={{ kind: 'saving' }} />
              <SaveState saving={{ kind: 'offline', waiting: 2 }} />
              <SaveState saving={{ kind: 'failed', retry: () => undefined }} />
              <DefinitionList
                items={[
                  { term: say.due, value: <Day date="2026-07-24" weekday /> },
                  {
                    term: say.handedIn,
                    value: <Moment at={new Date('2026-07-24T07:02:41Z')} seconds />,
                  },
                ]}
              />
            </div>
          </Section>
          <Section title={say.register}>
            <Ledger caption={say.register}>
              <thead>
                <tr>
                  <Column sort={{ to: '?sort=name' }}>{say.certificateName}</Column>
                  <Column figure sort={{ to: '?sort=soon', direction: 'descending' }}>
                    {say.soon}
                  </Column>
                  <Column figure>{say.sum}</Column>
                </tr>
              </thead>
              <tbody>
                {say.rows.map((name, at) => (
                  <tr key={name} data-selected={at === 1}>
                    <th scope="row">{name}</th>
                    <Figure>{9 - 3 * at}</Figure>
                    <Figure>{`1,${(21 - at) * 10}`}</Figure>
                  </tr>
                ))}
              </tbody>
              <tfoot>
                <TotalRow>
                  <th scope="row">{say.sum}</th>
                  <Figure>18</Figure>
                  <Figure>3,600</Figure>
                </TotalRow>
              </tfoot>
            </Ledger>
            <Pagination previous="?before=a" next="?after=z">
              {say.shown}
            </Pagination>
          </Section>
        </div>
        <Dialog
          title={say.question}
          back="/back"
          actions={
            <>
              <ButtonLink to="/">{say.back}</ButtonLink>
              <Button kind="seal">{say.handIn}</Button>
            </>
          }
        >
          {say.counts}
        </Dialog>
        <EmptyState
          title={say.empty}
          actions={
            <ButtonLink to="/1" kind="ink">
              {say.all}
            </ButtonLink>
          }
        >
          {say.emptyWhat}
        </EmptyState>
        <Problem
          title={say.failed}
          what={say.failedWhat}
          details={[{ term: say.reference, value: 'E-3F2A91BC' }]}
          actions={<Button kind="ink">{say.again}</Button>}
        />
      </Page>
    </Shell>
  )
}

function Row({ children }: { children: ReactNode }) {
  return <div className="look-row">{children}</div>
}
