import * as z from 'zod'
import type { User } from '@/lib/auth/session'
import { db } from '@/lib/db/client'
import { agentWords } from './agent-words'

export type SessionView = {
  readonly id: string
  /** The program that it was begun with, as far as that says it. */
  readonly what: string
  readonly since: Date
  readonly isThis: boolean
}

const rowSchema = z.array(z.object({ id: z.string(), userAgent: z.string().nullable(), createdAt: z.date() }))

/** Where somebody is signed in, the latest first, on the database's clock. */
export async function listSessions({ id, sessionId }: User): Promise<SessionView[]> {
  const rows = await db().$queryRaw`
    select "id", "userAgent", "createdAt" from "Session"
    where "userId" = ${id} and "expiresAt" > transaction_timestamp() order by "createdAt" desc, "id"`
  return rowSchema.parse(rows).map(({ id: own, userAgent, createdAt }) => ({
    id: own,
    what: agentWords(userAgent),
    since: createdAt,
    isThis: own === sessionId,
  }))
}
