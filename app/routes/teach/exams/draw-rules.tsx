import { formatCount } from '#app/i18n/format.ts'
import { itemMessages } from '#app/i18n/items.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import { teachBankMessages } from '#app/i18n/teach-banks.ts'
import { teachExamMessages } from '#app/i18n/teach-exams.ts'
import { Glyph } from '#app/ui/glyph.tsx'
import { Column, Figure, Ledger, TotalRow } from '#app/ui/ledger.tsx'
import { Section } from '#app/ui/section.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import { filteredPath } from '../banks/bank-path.ts'
import type { ExamView, RuleView } from './exam-view.server.ts'

/** The rules of a draw in their order, what each finds, and whether that is sure to be enough. */
export function DrawRules({ exam: { rules, total } }: { exam: ExamView }) {
  const messages = useMessages(teachExamMessages)
  const claims = rules.some(({ claimed }) => claimed > 0)
  return (
    <Section title={messages.draw}>
      <div className="whitespace-nowrap">
        <Ledger caption={messages.drawCaption} wide>
          <thead>
            <tr>
              <Column>{messages.what}</Column>
              <Column figure>{messages.count}</Column>
              <Column figure>{messages.matching}</Column>
              {claims && <Column figure>{messages.claimed}</Column>}
              <Column>{messages.supply}</Column>
              <Column figure>{messages.sum}</Column>
            </tr>
          </thead>
          <tbody>
            {rules.map((rule, at) => (
              <tr key={at}>
                <td>
                  <WhatItDraws rule={rule} />
                </td>
                <Figure>{formatCount(rule.needed)}</Figure>
                <Figure>
                  <Matching rule={rule} />
                </Figure>
                {claims && <Figure>{formatCount(rule.claimed)}</Figure>}
                <td>
                  <Enough rule={rule} />
                </td>
                <Figure>{formatCount(rule.needed * rule.points)}</Figure>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <TotalRow>
              <th scope="row">{messages.total}</th>
              <Figure>{formatCount(rules.reduce((sum, { needed }) => sum + needed, 0))}</Figure>
              <td />
              {claims && <td />}
              <td />
              <Figure>{formatCount(total)}</Figure>
            </TotalRow>
          </tfoot>
        </Ledger>
      </div>
    </Section>
  )
}

function WhatItDraws({ rule }: { rule: RuleView }) {
  const { bank, kind, difficulty, competency, points } = rule
  const messages = useMessages(teachExamMessages)
  const words = useMessages(teachBankMessages)
  const itemWords = useMessages(itemMessages)
  const said = [
    kind && itemWords.kind(kind),
    difficulty && words.difficulty(difficulty),
    competency?.name,
  ].filter(Boolean)
  return (
    <div className="py-1 whitespace-normal">
      {bank.title ? (
        <TextLink to={`/teach/banks/${bank.slug}`}>{bank.title}</TextLink>
      ) : (
        <span className="font-code">{bank.slug}</span>
      )}
      <p className="mt-0.5 text-ink-2">
        {said.length > 0 ? said.join(' · ') : messages.anything}
        <span className="ms-3 whitespace-nowrap">{messages.pointsForEach(points)}</span>
      </p>
    </div>
  )
}

function Matching({ rule }: { rule: RuleView }) {
  const { bank, matching, kind, difficulty, competency } = rule
  if (matching === 0 || !bank.title) return formatCount(matching)
  const filter = {
    pool: 'exam' as const,
    kind: kind ?? undefined,
    difficulty: difficulty ?? undefined,
    competency: competency?.id,
  }
  return (
    <TextLink to={`/teach/banks/${bank.slug}${filteredPath(filter)}`}>
      {formatCount(matching)}
    </TextLink>
  )
}

function Enough({ rule: { bank, enough, needed, matching, claimed } }: { rule: RuleView }) {
  const messages = useMessages(teachExamMessages)
  if (enough)
    return (
      <span className="text-done">
        <Glyph name="saved" /> {messages.enough}
      </span>
    )
  return (
    <span className="text-late">
      <Glyph name="overdue" />{' '}
      {bank.isUnread
        ? messages.unreadBank
        : bank.title
          ? messages.notEnough(needed - (matching - claimed))
          : messages.unknownBank}
    </span>
  )
}
