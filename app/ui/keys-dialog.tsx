import { Button } from './button.tsx'
import { Checkbox } from './choice.tsx'
import { Dialog } from './dialog.tsx'
import { Kbd } from './kbd.tsx'

/** Keys of a page, and whether they are on. */
export type KeySwitch = { isOn: boolean; setOn: (on: boolean) => void }

/** The keys of a page, what each does, and the switch that turns them off. */
export function KeysDialog({
  title,
  rows,
  switchLabel,
  closeLabel,
  keys: { isOn, setOn },
  close,
}: {
  title: string
  rows: readonly { keys: readonly string[]; does: string }[]
  switchLabel: string
  closeLabel: string
  keys: KeySwitch
  close: () => void
}) {
  return (
    <Dialog
      title={title}
      back={close}
      actions={
        <Button type="button" kind="ink" onClick={close}>
          {closeLabel}
        </Button>
      }
    >
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] items-baseline gap-x-5 gap-y-1">
        {rows.map(({ keys, does }) => (
          <div key={does} className="contents">
            <dt className="flex gap-1">
              {keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <div className="mt-3 border-t pt-2">
        <Checkbox
          label={switchLabel}
          checked={isOn}
          onChange={(event) => setOn(event.currentTarget.checked)}
        />
      </div>
    </Dialog>
  )
}
