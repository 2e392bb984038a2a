import { examMessages } from '#app/i18n/exam.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import { KeysDialog, type KeySwitch } from '#app/ui/keys-dialog.tsx'
import { shownKeys } from './shortcuts.ts'

const words = {
  choose: 'keyChoose',
  next: 'keyNext',
  previous: 'keyPrevious',
  flag: 'keyFlag',
  time: 'keyTime',
  help: 'keyHelp',
} as const
const rows = Object.entries(shownKeys) as [keyof typeof words, readonly string[]][]

/** The keys, and the switch that turns them off. */
export function ShortcutHelp({ shortcuts, close }: { shortcuts: KeySwitch; close: () => void }) {
  const messages = useMessages(examMessages)
  return (
    <KeysDialog
      title={messages.keysTitle}
      rows={rows.map(([name, keys]) => ({ keys, does: messages[words[name]] }))}
      switchLabel={messages.keysOn}
      closeLabel={messages.done}
      keys={shortcuts}
      close={close}
    />
  )
}
