import type { ItemFlag } from '#app/domain/assessment/statistics/item-flags.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import { teachStatisticsMessages } from '#app/i18n/teach-statistics.ts'
import { Glyph } from '#app/ui/glyph.tsx'

/** What a trainer should look at in an item. */
export function ItemFlags({ flags }: { flags: readonly ItemFlag[] }) {
  const messages = useMessages(teachStatisticsMessages)
  return flags.map((flag) => (
    <p key={flag} className="text-sm whitespace-normal text-late">
      <Glyph name="overdue" /> {messages.flag(flag)}
    </p>
  ))
}
