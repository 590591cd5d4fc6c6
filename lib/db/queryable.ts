import type { Prisma } from './generated/client'

type Statement = string | { name: string; text: string; values?: unknown[] }

/** A pool, or the client of an open transaction. Rows are unknown until they are parsed. */
export type Queryable = {
  query(statement: Statement, values?: unknown[]): Promise<{ rows: unknown[]; rowCount: number | null }>
}

/** Prisma's client, or an open transaction of it. */
export type Tx = Prisma.TransactionClient
