import { useMessages } from '#app/i18n/locale.tsx'
import { teachGradingMessages } from '#app/i18n/teach-grading.ts'
import { KeysDialog, type KeySwitch } from '#app/ui/keys-dialog.tsx'
import { shownKeys } from './grading-keys.ts'

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
export function GradingKeysHelp({ shortcuts, close }: { shortcuts: KeySwitch; close: () => void }) {
  const messages = useMessages(teachGradingMessages)
  return (
    <KeysDialog
      title={messages.keysTitle}
      rows={rows.map(([name, keys]) => ({ keys, does: messages[words[name]] }))}
      switchLabel={messages.keysOn}
      closeLabel={messages.keysClose}
      keys={shortcuts}
      close={close}
    />
  )
}
