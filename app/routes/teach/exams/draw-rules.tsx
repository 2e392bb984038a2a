import type { AuditedPapers } from '#app/domain/assessment/paper-audit/papers.ts'
import { isEven, type Spread } from '#app/domain/assessment/paper-audit/spread.ts'
import { formatCount, formatDecimal, formatPercent } from '#app/i18n/format.ts'
import { itemMessages } from '#app/i18n/items.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import { teachBankMessages } from '#app/i18n/teach-banks.ts'
import { teachExamAuditMessages } from '#app/i18n/teach-exam-audit.ts'
import { teachExamMessages } from '#app/i18n/teach-exams.ts'
import { Glyph } from '#app/ui/glyph.tsx'
import { Column, Figure, Ledger, TotalRow } from '#app/ui/ledger.tsx'
import { Section } from '#app/ui/section.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import { filteredPath } from '../banks/bank-path.ts'
import type { ExamView, RuleView } from './exam-view.server.ts'
import { SpreadMark } from './spread-mark.tsx'

/** The rules of a draw in their order: what each finds, and what that means for papers where it is known. */
export function DrawRules({ exam: { rules, total, audit } }: { exam: ExamView }) {
  const messages = useMessages(teachExamMessages)
  const words = useMessages(teachExamAuditMessages)
  const papers = audit?.papers.outcome === 'met' ? audit.papers : null
  return (
    <Section title={messages.draw}>
      <div className="whitespace-nowrap">
        <Ledger caption={messages.drawCaption} wide>
          <thead>
            <tr>
              <Column>{messages.what}</Column>
              <Column figure>{messages.count}</Column>
              <Column figure>{messages.matching}</Column>
              <Column figure>{words.ratio}</Column>
              <Column>{messages.supply}</Column>
              {papers && (
                <>
                  <Column figure>{words.common}</Column>
                  <Column figure>{words.repeats}</Column>
                  <Column>{words.spread}</Column>
                </>
              )}
              <Column figure>{messages.sum}</Column>
            </tr>
          </thead>
          <tbody>
            {rules.map((rule, at) => (
              <tr key={at}>
                <td>
                  <WhatItDraws rule={rule} number={at + 1} sharing={papers?.rules[at]!.sharing} />
                </td>
                <Figure>{formatCount(rule.needed)}</Figure>
                <Figure>
                  <Matching rule={rule} />
                </Figure>
                <Figure>{formatPercent(rule.needed, rule.matching)}</Figure>
                <td>
                  <Enough rule={rule} />
                </td>
                {papers && <Papers of={papers.rules[at]!} />}
                <Figure>{formatCount(rule.needed * rule.points)}</Figure>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <TotalRow>
              <th scope="row">{messages.total}</th>
              <Figure>{formatCount(rules.reduce((sum, { needed }) => sum + needed, 0))}</Figure>
              <td colSpan={3} />
              {papers && (
                <>
                  <Figure>{formatDecimal(papers.overlap.mean, 2)}</Figure>
                  <Figure>{words.times(papers.fresh)}</Figure>
                  <td>{papers.difficulty && <Level spread={papers.difficulty} />}</td>
                </>
              )}
              <Figure>{formatCount(total)}</Figure>
            </TotalRow>
          </tfoot>
        </Ledger>
      </div>
      {papers && <p className="mt-2 text-xs text-ink-3">{words.scale}</p>}
    </Section>
  )
}

function WhatItDraws({
  rule,
  number,
  sharing,
}: {
  rule: RuleView
  number: number
  sharing?: readonly number[]
}) {
  const { bank, kind, difficulty, competency, points } = rule
  const messages = useMessages(teachExamMessages)
  const auditWords = useMessages(teachExamAuditMessages)
  const words = useMessages(teachBankMessages)
  const itemWords = useMessages(itemMessages)
  const said = [
    kind && itemWords.kind(kind),
    difficulty && words.difficulty(difficulty),
    competency?.name,
  ].filter(Boolean)
  return (
    <div className="flex min-w-56 gap-x-2 py-1 whitespace-normal">
      <span className="text-ink-3">{number}</span>
      <div>
        {bank.title ? (
          <TextLink to={`/teach/banks/${bank.slug}`}>{bank.title}</TextLink>
        ) : (
          <span className="font-code">{bank.slug}</span>
        )}
        <p className="mt-0.5 text-ink-2">
          {said.length > 0 ? said.join(' · ') : messages.anything}
          <span className="ms-3 whitespace-nowrap">{messages.pointsForEach(points)}</span>
        </p>
        {sharing !== undefined && sharing.length > 0 && (
          <p className="text-xs text-ink-3">
            {auditWords.sharing(sharing.map((other) => other + 1))}
          </p>
        )}
      </div>
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

function Enough({ rule: { bank, shortage } }: { rule: RuleView }) {
  const messages = useMessages(teachExamMessages)
  if (!shortage)
    return (
      <span className="text-done">
        <Glyph name="saved" /> {messages.enough}
      </span>
    )
  const { rules, asked, items } = shortage
  return (
    <span className="text-late">
      <Glyph name="overdue" />{' '}
      {bank.isUnread
        ? messages.unreadBank
        : !bank.title
          ? messages.unknownBank
          : rules.length > 1
            ? messages.competing(
                rules.map((rule) => rule + 1),
                asked - items,
              )
            : messages.notEnough(asked - items)}
    </span>
  )
}

/** What a rule means for the papers: items two people share, papers without a repeat, difficulty. */
function Papers({ of: { overlap, fresh, difficulty } }: { of: AuditedPapers['rules'][number] }) {
  const words = useMessages(teachExamAuditMessages)
  return (
    <>
      <Figure>{formatDecimal(overlap, 2)}</Figure>
      <Figure>{words.times(fresh)}</Figure>
      <td>{difficulty ? <Level spread={difficulty} /> : words.noDifficulty}</td>
    </>
  )
}

function Level({ spread }: { spread: Spread }) {
  const words = useMessages(teachExamAuditMessages)
  const { mean, sd, least, most } = spread
  return (
    <div className="flex items-center gap-x-3">
      <SpreadMark spread={spread} />
      <span>
        {formatDecimal(mean, 2)}{' '}
        <span className="font-normal text-ink-3">
          {isEven(spread)
            ? words.even
            : `± ${formatDecimal(sd, 2)} · ${formatDecimal(least, 1)}–${formatDecimal(most, 1)}`}
        </span>
      </span>
    </div>
  )
}
