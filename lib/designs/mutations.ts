import type { DesignScope, WorkspaceScope } from '@/lib/auth/scope'
import { readBrief } from '@/lib/brief/read'
import { pool } from '@/lib/db/client'
import { AppError } from '@/lib/errors'
import { factsFromReading } from '@/lib/facts/from-reading'
import { BRIEF_LIMIT_BYTES } from './bodies'
import type { SetFactBody } from './bodies'
import { insertDesign } from './insert'
import { type FactSet, setFactIn } from './set-fact'
import { titleOf } from './title'
import { transaction } from '@/lib/db/transaction'

/** Refuses what is no brief, and says what to write. */
export function checkBrief(brief: string): void {
  if (Buffer.byteLength(brief) > BRIEF_LIMIT_BYTES) {
    throw new AppError(
      'too-large',
      'This brief is longer than 100 kB. Keep what decides the design; a page or two is plenty.',
    )
  }
  if (brief.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length < 2) {
    throw new AppError(
      'unprocessable',
      'Say in a sentence or two what the system should do, and for whom: for example who acts on its output, how often, and on what data.',
    )
  }
}

/** A design from a brief: its facts are what the reader found, each with the words it was read from. */
export async function createDesign(
  scope: WorkspaceScope,
  brief: string,
  today: string,
  key: string | null,
): Promise<DesignScope> {
  checkBrief(brief)
  const reading = readBrief(brief)
  const archetype = reading.archetype.id
  const facts = factsFromReading([...reading.facts, ...reading.quantities], today)
  const design = { title: titleOf(brief, archetype), brief, asOf: today, archetype, facts }
  return (await transaction((tx) => insertDesign(tx, scope, design, key))).scope
}

/** What a person says about one fact; see set-fact.ts. */
export const setFact = (scope: DesignScope, body: SetFactBody): Promise<FactSet> =>
  transaction((tx) => setFactIn(tx, scope, body))

export async function renameDesign(scope: DesignScope, title: string): Promise<void> {
  await pool().query('update "Design" set "title" = $2, "updatedAt" = now() where "id" = $1', [scope.designId, title])
}

/** Takes a design out of sight, stops its runs and closes its links; the rows stay. */
export function deleteDesign(scope: DesignScope): Promise<void> {
  return transaction(async (tx) => {
    await tx.query('update "Design" set "deletedAt" = now() where "id" = $1 and "deletedAt" is null', [scope.designId])
    await tx.query(
      `update "Run" set "cancelRequested" = true where "designId" = $1 and "status" in ('queued', 'running', 'interrupted')`,
      [scope.designId],
    )
    await tx.query(
      `insert into "AuditEvent" ("workspaceId", "designId", "actor", "action") values ($1, $2, $3, 'design.delete')`,
      [scope.workspaceId, scope.designId, scope.actor.id],
    )
  })
}
