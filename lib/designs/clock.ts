import * as z from 'zod'
import type { Tx } from '@/lib/db/queryable'

const schema = z.array(z.object({ at: z.date() })).length(1)

/** The database's time: the clocks of two instances differ. */
export async function clock(on: Tx): Promise<Date> {
  const [row] = schema.parse(await on.$queryRaw`select now() as "at"`)
  if (!row) throw new Error('the database told no time')
  return row.at
}
