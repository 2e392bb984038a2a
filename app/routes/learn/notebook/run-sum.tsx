import { useMessages } from '#app/i18n/locale.tsx'
import { notebookMessages } from '#app/i18n/notebook.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { WuRule } from '#app/ui/wu-rule.tsx'
import { notebookPath } from './notebook-search.ts'
import type { RunSumView } from './run.server.ts'

/** What a run came to, and the ways on. */
export function RunSum({ sum, again }: { sum: RunSumView; again: string }) {
  const messages = useMessages(notebookMessages)
  return (
    <div className="max-w-text">
      <WuRule />
      <h1 className="title pt-5 text-xl">{messages.done}</h1>
      <p className="mt-2.5 text-md leading-prose">
        {messages.doneSum(sum.right, sum.answered, sum.skipped)}
      </p>
      <div className="mt-6 flex flex-wrap gap-3">
        <ButtonLink kind="ink" to={notebookPath}>
          {messages.toNotebook}
        </ButtonLink>
        <ButtonLink to={again}>{messages.once}</ButtonLink>
      </div>
    </div>
  )
}
