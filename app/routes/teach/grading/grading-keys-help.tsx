import { useMessages } from '#app/i18n/locale.tsx'
import { teachGradingMessages } from '#app/i18n/teach-grading.ts'
import { Button } from '#app/ui/button.tsx'
import { Checkbox } from '#app/ui/choice.tsx'
import { Dialog } from '#app/ui/dialog.tsx'
import { Kbd } from '#app/ui/kbd.tsx'
import { shownKeys, type GradingKeys } from './grading-keys.ts'

const words = {
  mark: 'keyMark',
  move: 'keyMove',
  comment: 'keyComment',
  save: 'keySave',
  next: 'keyNext',
  previous: 'keyPrevious',
  sendBack: 'keySendBack',
  help: 'keyHelp',
} as const
const rows = Object.entries(shownKeys) as [keyof typeof words, readonly string[]][]

/** The keys, and the switch that turns them off. */
export function GradingKeysHelp({
  shortcuts: { isOn, setOn },
  close,
}: {
  shortcuts: GradingKeys
  close: () => void
}) {
  const messages = useMessages(teachGradingMessages)
  return (
    <Dialog
      title={messages.keysTitle}
      back={close}
      actions={
        <Button type="button" kind="ink" onClick={close}>
          {messages.keysClose}
        </Button>
      }
    >
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] items-baseline gap-x-5 gap-y-1">
        {rows.map(([name, keys]) => (
          <div key={name} className="contents">
            <dt className="flex gap-1">
              {keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dt>
            <dd>{messages[words[name]]}</dd>
          </div>
        ))}
      </dl>
      <div className="mt-3 border-t pt-2">
        <Checkbox
          label={messages.keysOn}
          checked={isOn}
          onChange={(event) => setOn(event.currentTarget.checked)}
        />
      </div>
    </Dialog>
  )
}
