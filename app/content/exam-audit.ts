import { auditExam } from '#app/domain/assessment/paper-audit/exam-audit.ts'
import type { AuditedRule } from '#app/domain/assessment/paper-audit/audited-rule.ts'
import type { DrawRule } from '#app/domain/catalog/exam.ts'
import type { Finding } from '#app/domain/catalog/finding.ts'
import type { ExamSource } from './exam-file.ts'
import { warning } from './finding.ts'

/**
 * What the audit of an exam's draw finds, with its places. Of a rule whose bank is not there or cannot be
 * read nothing is said: that is another finding.
 */
export function auditFindings(
  { exam, placeOf }: ExamSource,
  draw: readonly (AuditedRule & { rule: DrawRule })[],
  isKnown: (rule: DrawRule) => boolean,
): Finding[] {
  const { problems, inVain } = auditExam({
    attempts: exam.attempts,
    setAside: exam.set_aside,
    draw,
  })
  const { path } = exam
  return [
    ...problems.flatMap(({ code, severity, at, values }): Finding[] =>
      isKnown(draw[at]!.rule) ? [{ path, ...placeOf(['draw', at]), code, severity, values }] : [],
    ),
    ...inVain.map(({ finding }) =>
      warning(
        path,
        placeOf(['set_aside', exam.set_aside!.findIndex((one) => one.finding === finding)]),
        'set-aside-in-vain',
        '',
        finding,
      ),
    ),
  ]
}
