import { recordEvent } from '@/lib/audit/mutations'
import type { DesignScope, WorkspaceScope } from '@/lib/auth/scope'
import { readBrief } from '@/lib/brief/read'
import { db } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { AppError } from '@/lib/errors'
import { factsFromReading } from '@/lib/facts/from-reading'
import { notify } from '@/lib/notifications/mutations'
import { cancelRunsOf } from '@/lib/runs/mutations'
import { BRIEF_LIMIT_BYTES, contradictionIn } from './bodies'
import type { MeasuredBody, SetFactBody, UndoFactsBody } from './bodies'
import { recordAct } from './acts/store'
import { clock } from './clock'
import { insertDesign, keyed } from './insert'
import { type FactSet, type FactsGiven, type FactsMeasured, measureFactsIn, setFactIn, undoFactsIn } from './set-fact'
import { titleOf } from './title'
import { changeDesign, holdDesign } from './transaction'

/** Not every script puts spaces between its words. */
function hasTwoWords(text: string): boolean {
  let words = 0
  for (const { isWordLike, segment } of new Intl.Segmenter('und', { granularity: 'word' }).segment(text))
    if (isWordLike && /\p{L}/u.test(segment) && ++words === 2) return true
  return false
}

/** Refuses what is no brief, and says what to write. */
export function checkBrief(brief: string): void {
  if (Buffer.byteLength(brief) > BRIEF_LIMIT_BYTES) {
    throw new AppError(
      'too-large',
      'This brief is longer than 100 kB. Keep what decides the design; a page or two is plenty.',
    )
  }
  if (!hasTwoWords(brief)) {
    throw new AppError(
      'unprocessable',
      'Say in a sentence or two what the system should do, and for whom: for example who acts on its output, how often, and on what data.',
    )
  }
}

/** A design from a brief: its facts are what the reader found, each with the words it was read from. */
export async function createDesign(scope: WorkspaceScope, brief: string, key: string | null): Promise<DesignScope> {
  checkBrief(brief)
  const reading = readBrief(brief)
  const archetype = reading.archetype.id
  const title = titleOf(brief, archetype)
  const today = (await clock(db())).toISOString().slice(0, 10)
  const facts = factsFromReading([...reading.facts, ...reading.quantities], today)
  const design = { title, brief, asOf: today, archetype, facts }
  return (await transaction((tx) => insertDesign(scope, design, keyed(key, { brief, title }), tx))).scope
}

/** What a person says about one fact; see set-fact.ts. */
export async function setFact(scope: DesignScope, body: SetFactBody): Promise<FactSet> {
  const contradiction = contradictionIn(body)
  if (contradiction !== undefined) throw new AppError('bad-request', contradiction)
  return changeDesign(scope, (held) => setFactIn(held, body))
}

/** Figures measured on a file; see set-fact.ts. */
export const measureFacts = (scope: DesignScope, body: MeasuredBody): Promise<FactsMeasured> =>
  changeDesign(scope, (held) => measureFactsIn(held, body))

/** A change of several facts, taken back as one; see set-fact.ts. */
export const undoFacts = (scope: DesignScope, body: UndoFactsBody): Promise<FactsGiven> =>
  changeDesign(scope, (held) => undoFactsIn(held, body))

export const renameDesign = (scope: DesignScope, title: string): Promise<void> =>
  changeDesign(scope, async (held) => {
    const where = { id: scope.designId, workspaceId: scope.workspaceId }
    const before = await held.tx.design.findUniqueOrThrow({ where, select: { title: true } })
    if (before.title === title) return
    await held.tx.design.update({ where, data: { title }, select: { id: true } })
    await recordAct(held, { cause: 'rename', before: before.title, after: title })
  })

/** Takes a design out of sight, stops its runs and closes its links; the rows stay. */
export function deleteDesign(scope: DesignScope): Promise<void> {
  const { designId, workspaceId, actor } = scope
  return transaction(async (tx) => {
    // Runs before the design, as the end of a run takes them: the other way round the two could block one another.
    await cancelRunsOf(scope, tx)
    const { at } = await holdDesign(scope, tx)
    await tx.design.update({ where: { id: designId }, data: { deletedAt: at }, select: { id: true } })
    await recordEvent('design.delete', { workspaceId, designId, actor: actor.id }, tx)
    await notify(tx, scope, { kind: 'design.delete', event: `design.delete:${designId}:${at.getTime()}` })
  })
}
