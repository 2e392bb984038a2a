import { db, type Connection } from './database.server.ts'
import { Lru } from './lru.ts'

/** Marks as last seen: asked at every answer. Another instance of the server may have added one since. */
const known = new Lru<readonly string[]>(500)

/** The marks of the addresses that an attempt was answered from, the opening's first; none where none are kept. */
export async function listAddressMarks(attemptId: string): Promise<readonly string[]> {
  const marks = known.get(attemptId)
  return marks ?? listAddressMarksAnew(attemptId)
}

/** The same as kept by now. */
export async function listAddressMarksAnew(
  attemptId: string,
  connection: Connection = db(),
): Promise<readonly string[]> {
  const rows = await connection.attemptAddress.findMany({
    where: { attemptId },
    orderBy: { number: 'asc' },
    select: { mark: true },
  })
  const marks = rows.map(({ mark }) => mark)
  known.set(attemptId, marks)
  return marks
}

/** Keeps the mark of one more address. Throws a conflict when there is one of that number. */
export async function saveAddress(
  attemptId: string,
  number: number,
  mark: string,
  at: Date,
  connection: Connection,
): Promise<void> {
  known.delete(attemptId)
  await connection.attemptAddress.create({ data: { attemptId, number, mark, at } })
}
