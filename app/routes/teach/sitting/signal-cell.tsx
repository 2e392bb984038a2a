import { useMessages } from '#app/i18n/locale.tsx'
import { signalMessages } from '#app/i18n/signals.ts'
import { Glyph } from '#app/ui/glyph.tsx'
import type { GlyphName } from '#app/ui/glyph-paths.ts'
import type { SignalLine } from './sitting-view.server.ts'

/** What was noted of somebody, in a few words each with its glyph; no colour, it is no verdict. */
export function SignalCell({ signals }: { signals: SignalLine }) {
  const messages = useMessages(signalMessages)
  const { noted, left, seconds, awaySince, pastes, characters, addresses, devices, plain } = signals
  if (!noted) return <span className="text-ink-3">{messages.notNoted}</span>
  const said: [GlyphName, string][] = [
    ...(awaySince ? [['away', messages.away] as [GlyphName, string]] : []),
    ...(left > 0 ? [['away', messages.left(left, seconds)] as [GlyphName, string]] : []),
    ...(pastes > 0 ? [['paste', messages.pasted(pastes, characters)] as [GlyphName, string]] : []),
    ...(addresses > 1 ? [['network', messages.addresses(addresses)] as [GlyphName, string]] : []),
    ...(devices > 1 ? [['network', messages.devices(devices)] as [GlyphName, string]] : []),
  ]
  if (said.length === 0)
    return <span className="text-ink-3">{plain ? messages.withoutScripts : messages.none}</span>
  return (
    <span className="flex gap-x-3 whitespace-nowrap">
      {said.map(([glyph, words]) => (
        <span key={words}>
          <Glyph name={glyph} /> {words}
        </span>
      ))}
    </span>
  )
}
