import { useMessages } from '#app/i18n/locale.tsx'
import { partMessages } from '#app/i18n/parts.ts'
import { classNames } from './class-names.ts'
import { Glyph } from './glyph.tsx'

/** What has become of the latest change. `at` is a time of day such as 14:32:07. */
export type Saving =
  | { kind: 'saved'; at: string }
  | { kind: 'saving' }
  | { kind: 'offline'; waiting: number }
  | { kind: 'failed'; retry: () => void }

type SaveStateProps = { saving: Saving }

/** In the head: saved at, saving; on wide windows also what is wrong. */
export function SaveState({ saving }: SaveStateProps) {
  const messages = useMessages(partMessages)
  return (
    <span className="inline-flex">
      {saving.kind === 'saved' && (
        <span className="save-state">
          <Glyph name="saved" />
          <span className="md:hidden">{messages.savedShort}</span>
          <span className="max-md:hidden">{messages.saved(saving.at)}</span>
        </span>
      )}
      {saving.kind === 'saving' && (
        <span className="save-state">
          <Glyph name="saving" />
          {messages.saving}
        </span>
      )}
      <span role="status" className="save-state text-late max-md:hidden">
        <Trouble saving={saving} />
      </span>
    </span>
  )
}

/** Under the head of a phone: a strip as wide as the screen, only when something is wrong. */
export function SaveStrip({ saving }: SaveStateProps) {
  const wrong = saving.kind === 'offline' || saving.kind === 'failed'
  return (
    <div
      role="status"
      className={classNames(
        'save-state flex text-late md:hidden',
        wrong && 'border-b bg-late-wash px-4 py-2.5 text-sm',
      )}
    >
      <Trouble saving={saving} />
    </div>
  )
}

function Trouble({ saving }: SaveStateProps) {
  const messages = useMessages(partMessages)
  if (saving.kind === 'offline')
    return (
      <>
        <Glyph name="offline" />
        {messages.offline(saving.waiting)}
      </>
    )
  if (saving.kind === 'failed')
    return (
      <>
        <Glyph name="not-passed" />
        <span>
          {messages.notSent}
          <button type="button" onClick={saving.retry} className="link">
            {messages.sendAgain}
          </button>
        </span>
      </>
    )
  return null
}
