import * as z from 'zod'
import type { Queryable } from '@/lib/db/queryable'

const schema = z.object({ at: z.date() })

/** The database's time as ISO text. */
export async function clock(on: Queryable): Promise<string> {
  const result = await on.query('select now() as "at"')
  return schema.parse(result.rows[0]).at.toISOString()
}
