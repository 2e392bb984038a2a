import { Link } from '@remix-run/react'
import type { ItemCount } from '#app/domain/catalog/bank-tally.ts'
import type { ItemFilter } from '#app/domain/catalog/item-filter.ts'
import { itemKinds } from '#app/domain/catalog/item-kinds.ts'
import { formatCount } from '#app/i18n/format.ts'
import { itemMessages } from '#app/i18n/items.ts'
import { useMessages } from '#app/i18n/locale.tsx'
import { teachBankMessages } from '#app/i18n/teach-banks.ts'
import { Column, Figure, Ledger, TotalRow } from '#app/ui/ledger.tsx'
import { filteredPath } from './bank-path.ts'

const pools = ['practice', 'exam'] as const

/** Where the table is wider than the screen, what a row counts stays in sight. */
const frozen = 'sticky start-0 bg-paper'

/** How many items there are of each kind and difficulty, practice and exam apart; each number leads to them. */
export function BankTally({ tally }: { tally: readonly ItemCount[] }) {
  const messages = useMessages(teachBankMessages)
  const itemWords = useMessages(itemMessages)
  const rated = ['easy', 'medium', 'hard'] as const
  const difficulties = tally.some(({ difficulty }) => difficulty === null)
    ? [...rated, null]
    : rated
  const shownKinds = itemKinds.filter((kind) => tally.some((count) => count.kind === kind))
  const cells = pools.flatMap((pool) => [
    ...difficulties.map((difficulty) => ({ pool, difficulty: difficulty ?? ('none' as const) })),
    { pool },
  ])
  return (
    <div className="whitespace-nowrap">
      <Ledger caption={messages.tallyCaption} wide>
        <thead>
          <tr>
            <td className={frozen} />
            {pools.map((pool) => (
              <th key={pool} scope="colgroup" colSpan={difficulties.length + 1} className="figure">
                {messages.pool(pool)}
              </th>
            ))}
            <td />
          </tr>
          <tr>
            <th scope="col" className={frozen}>
              {messages.kindField}
            </th>
            {cells.map(({ pool, ...cell }) => (
              <Column key={`${pool} ${'difficulty' in cell ? cell.difficulty : ''}`} figure>
                {'difficulty' in cell
                  ? messages.difficulty(cell.difficulty === 'none' ? null : cell.difficulty)
                  : messages.total}
              </Column>
            ))}
            <Column figure>{messages.total}</Column>
          </tr>
        </thead>
        <tbody>
          {shownKinds.map((kind) => (
            <tr key={kind}>
              <th scope="row" className={frozen}>
                {itemWords.kind(kind)}
              </th>
              {[...cells, {}].map((cell, at) => (
                <Count key={at} tally={tally} filter={{ ...cell, kind }} />
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <TotalRow>
            <th scope="row" className={frozen}>
              {messages.total}
            </th>
            {[...cells, {}].map((cell, at) => (
              <Count key={at} tally={tally} filter={cell} />
            ))}
          </TotalRow>
        </tfoot>
      </Ledger>
    </div>
  )
}

function Count({ tally, filter }: { tally: readonly ItemCount[]; filter: ItemFilter }) {
  const count = tally
    .filter(
      ({ kind, pool, difficulty }) =>
        (filter.kind ?? kind) === kind &&
        (filter.pool ?? pool) === pool &&
        (filter.difficulty ?? difficulty ?? 'none') === (difficulty ?? 'none'),
    )
    .reduce((sum, one) => sum + one.count, 0)
  return (
    <Figure>
      {count === 0 ? (
        <span className="text-ink-3">–</span>
      ) : (
        <Link to={filteredPath(filter)} preventScrollReset className="link text-inherit">
          {formatCount(count)}
        </Link>
      )}
    </Figure>
  )
}
