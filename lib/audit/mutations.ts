import { json } from '@/lib/db/json'
import type { Tx } from '@/lib/db/queryable'
import type { AuditKind } from './kinds'

type Happened = {
  readonly workspaceId: string
  readonly designId?: string
  /** Id of a person, or `system`. */
  readonly actor: string
  readonly detail?: Readonly<Record<string, unknown>>
}

/**
 * Writes down what was done, in the transaction that does it: the one place that does. A kind without words does not
 * compile; what people wrote, whole addresses and secrets do not belong into `detail`, since no row is ever changed.
 */
export const recordEvent = (kind: AuditKind, { detail, ...whose }: Happened, tx: Tx) =>
  tx.auditEvent.create({
    data: { ...whose, action: kind, ...(detail !== undefined && { detail: json(detail) }) },
    select: { id: true },
  })
