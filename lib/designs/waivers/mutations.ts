import * as z from 'zod'
import type { AuditKind } from '@/lib/audit/kinds'
import { recordEvent } from '@/lib/audit/mutations'
import type { DesignScope } from '@/lib/auth/scope'
import { findCheck } from '@/lib/checks/registry'
import { json } from '@/lib/db/json'
import { AppError } from '@/lib/errors'
import { contentOf, readDesign } from '../data'
import { recordAct } from '../acts/store'
import { documentFindings, isDocumentCheck, titleOfCheck } from '../document-findings'
import { findingsOf } from '../findings'
import type { DesignRecord } from '../records'
import { changeDesign, type HeldDesign } from '../transaction'
import { toWaiver, WAIVER_COLUMNS } from './data'
import type { WaiveBody, Waiver } from './schema'
import { fingerprintOf, type Waivable } from './standing'

/** The finding as it stands now; refuses what is not found any more, and what is no check. */
function findingOf(design: DesignRecord, check: string): Waivable {
  if (!findCheck(check) && !isDocumentCheck(check)) throw new AppError('not-found', 'There is no such check.')
  const findings: readonly Waivable[] = isDocumentCheck(check)
    ? documentFindings(contentOf(design, []))
    : findingsOf(design.facts)
  const finding = findings.find((found) => found.check === check)
  if (!finding) throw new AppError('conflict', 'This finding is not there any more: there is nothing to waive.')
  return finding
}

function refuseUnlessSeen({ clauses }: Waivable, seen: WaiveBody['seen']): void {
  const read = new Map(seen.map(({ path, text }) => [path, text]))
  const isSame = read.size === clauses.length && clauses.every(({ path, text }) => read.get(path) === text)
  if (!isSame)
    throw new AppError('conflict', 'What this finding is about changed while you wrote. Read it again, then waive it.')
}

export type WaiverGiven = { waiver: Waiver; isNew: boolean }

/**
 * Waives a finding as it was read. The same again gives the waiver that is there; with another reason it is refused.
 * One that has lapsed is replaced, and kept as withdrawn.
 */
export const waiveFinding = (scope: DesignScope, { check, reason, seen }: WaiveBody): Promise<WaiverGiven> =>
  changeDesign(scope, async (held) => {
    const design = await readDesign(scope, held.tx)
    const finding = findingOf(design, check)
    refuseUnlessSeen(finding, seen)
    const inputs = finding.clauses.map(({ path, label, text, value }) => ({ path, label, text, value }))
    const fingerprint = fingerprintOf(inputs)
    const earlier = design.waivers.find((waiver) => waiver.check === check)
    if (earlier?.fingerprint === fingerprint) {
      if (earlier.reason === reason) return { waiver: earlier, isNew: false }
      throw new AppError('conflict', 'This finding is waived already, with another reason. Withdraw that waiver first.')
    }
    if (earlier) await withdrawRow(held, earlier.id)
    const { designId, workspaceId, actor } = scope
    const data = { designId, workspaceId, check, reason, by: actor.id, byName: actor.name, fingerprint }
    const row = await held.tx.waiver.create({ data: { ...data, inputs: json(inputs) }, select: WAIVER_COLUMNS })
    const waiver = toWaiver(row)
    await recordAct(held, { cause: 'waive', check, title: titleOfCheck(check), reason }, findCheck(check)?.step)
    await audit(held, 'finding.waive', { waiver: waiver.id, check, replaces: earlier?.id ?? null })
    return { waiver, isNew: true }
  })

/** The finding is open again. Unknown and foreign ids are a 404; withdrawing twice is not an error. */
export const withdrawWaiver = (scope: DesignScope, waiverId: string): Promise<void> =>
  changeDesign(scope, async (held) => {
    const { designId, workspaceId } = scope
    const where = { id: waiverId, designId, workspaceId }
    const waiver = z.uuid().safeParse(waiverId).success
      ? await held.tx.waiver.findFirst({ where, select: { check: true, withdrawnAt: true } })
      : null
    if (!waiver) throw new AppError('not-found', 'There is no such waiver.')
    if (waiver.withdrawnAt) return
    await withdrawRow(held, waiverId)
    const { check } = waiver
    await recordAct(held, { cause: 'withdraw', check, title: titleOfCheck(check) }, findCheck(check)?.step)
    await audit(held, 'finding.withdraw', { waiver: waiverId, check })
  })

async function withdrawRow({ scope, tx, at }: HeldDesign, id: string): Promise<void> {
  await tx.waiver.update({
    where: { id, workspaceId: scope.workspaceId },
    data: { withdrawnAt: at, withdrawnBy: scope.actor.id },
    select: { id: true },
  })
}

async function audit({ scope, tx }: HeldDesign, kind: AuditKind, detail: Record<string, unknown>): Promise<void> {
  const { workspaceId, designId, actor } = scope
  await recordEvent(kind, { workspaceId, designId, actor: actor.id, detail }, tx)
}
