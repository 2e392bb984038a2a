import { Form, useNavigation } from '@remix-run/react'
import { useMessages } from '#app/i18n/locale.tsx'
import { teachPublishMessages } from '#app/i18n/teach-publish.ts'
import { Button } from '#app/ui/button.tsx'
import { WuRule } from '#app/ui/wu-rule.tsx'
import type { Publication } from './publication.server.ts'

/** Where a trainer puts their name to a publication. */
export function PublishForm({
  publication,
  changes,
  blocked,
  name,
}: {
  publication: Publication
  changes: number
  blocked: boolean
  name: string
}) {
  const messages = useMessages(teachPublishMessages)
  const busy = useNavigation().formMethod === 'POST'
  return (
    <section>
      <WuRule />
      <Form
        method="post"
        className="flex flex-wrap items-center justify-between gap-x-8 gap-y-3 bg-sheet px-4 py-4 md:px-6"
      >
        <input type="hidden" name="hash" value={publication.hash} />
        <div>
          <p className="max-w-measure text-sm text-ink-2">{messages.signWhat}</p>
          <p className="text-sm">{messages.signed(name)}</p>
        </div>
        <Button
          type="submit"
          kind="seal"
          glyph="saved"
          busy={busy}
          busyLabel={messages.publishing}
          unavailable={blocked ? messages.blocked : undefined}
        >
          {messages.publishCount(changes)}
        </Button>
      </Form>
    </section>
  )
}
