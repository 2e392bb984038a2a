import type { ExamManifest } from '../../catalog/exam.ts'
import type { FindingValues } from '../../catalog/finding.ts'
import type { AuditedRule } from './audited-rule.ts'
import { auditPapers, type AuditedPapers, type PaperAudit } from './papers.ts'
import { apartness, MOST_APART, stepOf } from './spread.ts'

/** What an audit may find; an error is refused at publish. */
export type AuditProblem = {
  [Code in AuditCode]: {
    code: Code
    severity: 'error' | 'warning'
    /** Place of the rule that it is said of. */
    at: number
    values: FindingValues[Code]
  }
}[AuditCode]

type AuditCode = 'rule-cannot-be-met' | 'rules-compete' | 'papers-uneven' | 'retakes-repeat'

type SetAside = NonNullable<ExamManifest['setAside']>[number]

export type ExamAudit = {
  audit: PaperAudit
  problems: AuditProblem[]
  /** What was found and its author has set aside, with the reason. */
  aside: { problem: AuditProblem; reason: SetAside['reason'] }[]
  /** What its author has set aside and is not found. */
  inVain: SetAside[]
}

/**
 * Audits an exam before it is published. Whatever publishes an exam, from files or because a bank that it
 * draws from has changed, asks this of the pools it is about to publish, and refuses when a problem is an
 * error: `auditExam({ ...manifest, draw }).problems.some(({ severity }) => severity === 'error')`, with
 * the difficulty of each item beside its id in the pool.
 */
export function auditExam(
  exam: Pick<ExamManifest, 'attempts' | 'setAside'> & { draw: readonly AuditedRule[] },
): ExamAudit {
  const audit = auditPapers(exam.draw)
  const found = audit.outcome === 'short' ? short(audit.shortages) : unfair(exam, audit)
  const setAside = exam.setAside ?? []
  const reasonOf = ({ code }: AuditProblem) => setAside.find(({ finding }) => finding === code)
  return {
    audit,
    problems: found.filter((problem) => !reasonOf(problem)),
    aside: found.flatMap((problem) => {
      const set = reasonOf(problem)
      return set ? [{ problem, reason: set.reason }] : []
    }),
    // Of a draw that gives no papers nobody knows.
    inVain:
      audit.outcome === 'short'
        ? []
        : setAside.filter(({ finding }) => !found.some(({ code }) => code === finding)),
  }
}

function short(shortages: Extract<PaperAudit, { outcome: 'short' }>['shortages']): AuditProblem[] {
  return shortages.map(({ rules, asked, items }) =>
    rules.length === 1
      ? { code: 'rule-cannot-be-met', severity: 'error', at: rules[0]!, values: [asked, items] }
      : {
          code: 'rules-compete',
          severity: 'error',
          at: rules.at(-1)!,
          values: [rules.map((at) => at + 1).join(', '), asked, items],
        },
  )
}

function unfair(
  { draw, attempts }: { draw: readonly AuditedRule[]; attempts: number },
  audit: AuditedPapers,
): AuditProblem[] {
  const problems: AuditProblem[] = []
  const apart = audit.difficulty && apartness(audit.difficulty)
  if (apart !== null && apart > MOST_APART) {
    const shares = shareOfSpread(draw, audit)
    const at = shares.indexOf(Math.max(...shares))
    const levels = draw[at]!.pool.map(stepOf)
    const ofStep = (step: number) => levels.filter((level) => level === step).length
    problems.push({
      code: 'papers-uneven',
      severity: 'error',
      at,
      values: [apart, MOST_APART, shares[at]!, ofStep(1), ofStep(2), ofStep(3)],
    })
  }
  if (audit.fresh < attempts) {
    const at = audit.rules.findIndex(({ fresh }) => fresh === audit.fresh)
    const { used, pool } = audit.rules[at]!
    const values: FindingValues['retakes-repeat'] = [attempts, audit.fresh, used, pool]
    problems.push({ code: 'retakes-repeat', severity: 'warning', at, values })
  }
  return problems
}

/** How much of the variance of a paper's difficulty comes from each rule. */
function shareOfSpread(draw: readonly AuditedRule[], { rules }: AuditedPapers): number[] {
  const parts = rules.map(
    ({ difficulty }, at) => (draw[at]!.rule.count * draw[at]!.rule.points * difficulty!.sd) ** 2,
  )
  const all = parts.reduce((sum, part) => sum + part, 0)
  return parts.map((part) => part / all)
}
