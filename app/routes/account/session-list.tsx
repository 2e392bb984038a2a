import { Form } from '@remix-run/react'
import type { Device } from '#app/domain/identity/device.ts'
import { accountMessages, deviceMessages, nameDevice } from '#app/i18n/account.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import { Button } from '#app/ui/button.tsx'
import { Moment } from '#app/ui/time.tsx'

type Shown = { id: string; device: Device; address: string; lastUsedAt: Date; isThis: boolean }

/** Where the reader is signed in, each with a way to end it. */
export function SessionList({ sessions }: { sessions: readonly Shown[] }) {
  const messages = useMessages(accountMessages)
  const devices = useMessages(deviceMessages)
  return (
    <>
      <ul>
        {sessions.map(({ id, device, address, lastUsedAt, isThis }) => (
          <li
            key={id}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-b py-3"
          >
            <div>
              <p className="font-strong">{nameDevice(device, devices)}</p>
              <p className="flex flex-wrap gap-x-4 text-sm text-ink-2">
                <span>{isThis ? messages.thisDevice : <Moment at={lastUsedAt} />}</span>
                {address && (
                  <span>
                    {messages.fromAddress} {address}
                  </span>
                )}
              </p>
            </div>
            {!isThis && (
              <Form method="post" preventScrollReset>
                <Button
                  type="submit"
                  small
                  name="session"
                  value={id}
                  aria-label={messages.endOf(nameDevice(device, devices))}
                >
                  {messages.end}
                </Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 pt-3">
        {sessions.length > 1 ? (
          <>
            <p className="text-sm text-ink-2">{messages.sessionsWhat}</p>
            <Form method="post" preventScrollReset>
              <Button type="submit" name="session" value="others">
                {messages.endOthers}
              </Button>
            </Form>
          </>
        ) : (
          <p className="text-sm text-ink-2">{messages.onlyThis}</p>
        )}
      </div>
    </>
  )
}
