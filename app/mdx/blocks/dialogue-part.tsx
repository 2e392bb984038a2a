import type { LessonWords } from '#app/i18n/lesson.ts'
import { Stamp } from '#app/ui/stamp.tsx'
import { classNames } from '#app/ui/class-names.ts'
import type { DialoguePart } from './dialogue-steps.ts'
import { Html } from './html.tsx'

/** A turn with its speaker beside it, or the trainer's remark under his mark. */
export function DialoguePartView({ part, words }: { part: DialoguePart; words: LessonWords }) {
  if (part.kind === 'remark')
    return (
      <div className="remark">
        <span lang="zh-CN" role="img" aria-label={words.remarkLabel}>
          <Stamp columns={[words.remark]} size="mini" />
        </span>
        <Html html={part.html} />
      </div>
    )
  const role = words.role(part.role)
  const named = part.speaker.toLowerCase() !== role.toLowerCase()
  // Kai type and quotation marks say that a customer speaks; words that bring their own keep them.
  const quoted = part.role === 'customer' && !/^<p>\s*[“"「]/.test(part.html)
  return (
    <div className="turn">
      <p className="speaker">
        <b>{part.speaker}</b>
        {named && <span>{role}</span>}
      </p>
      <Html
        className={classNames('said', `said-${part.role}`, quoted && 'quoted')}
        html={part.html}
      />
    </div>
  )
}
