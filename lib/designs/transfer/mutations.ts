import * as z from 'zod'
import type { AuditKind } from '@/lib/audit/kinds'
import { recordEvent } from '@/lib/audit/mutations'
import type { DesignScope, WorkspaceScope } from '@/lib/auth/scope'
import type { Tx } from '@/lib/db/queryable'
import { transaction } from '@/lib/db/transaction'
import { AppError } from '@/lib/errors'
import { sha256 } from '../canonical'
import { readDesign } from '../data'
import { readDesignFile } from '../file/read'
import { wholeOf } from '../file/whole'
import { type Keyed, keyed, usedOtherwise } from '../insert'
import { insertWhole } from '../insert-whole'
import { holdDesign } from '../transaction'
import type { Copied, ImportBody, Imported } from './schema'

async function audit(scope: DesignScope, kind: AuditKind, detail: Record<string, unknown>, tx: Tx): Promise<void> {
  const { workspaceId, designId, actor } = scope
  await recordEvent(kind, { workspaceId, designId, actor: actor.id, detail }, tx)
}

/** The same file within so many seconds is one press too many, or a file dropped twice. */
const AT_ONCE_SECONDS = 60

/**
 * The design that this key was answered with although another request had made it; `unprocessable` for another file.
 * Requests with one key wait for one another: of two with different files only one is the first.
 */
async function answered({ workspaceId }: WorkspaceScope, { key, hash }: Keyed, tx: Tx): Promise<string | null> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended('import-key:' || ${workspaceId} || ${key}, 0))`
  const row = await tx.answeredKey.findUnique({
    where: { workspaceId_key: { workspaceId, key } },
    select: { designId: true, hash: true },
  })
  const made = await tx.design.findUnique({
    where: { workspaceId_requestKey: { workspaceId, requestKey: key } },
    select: { requestHash: true },
  })
  if ((row && row.hash !== hash) || (made && made.requestHash !== hash)) throw usedOtherwise()
  return row?.designId ?? null
}

const importedSchema = z.array(z.object({ id: z.string() }))

/**
 * The design that this very file has just become, as long as nobody has touched it since. Imports of one file wait for
 * one another: of two at the same moment the second one finds what the first has made.
 */
async function justImported(scope: WorkspaceScope, hash: string, key: string | null, tx: Tx): Promise<string | null> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended('import:' || ${scope.workspaceId} || ${hash}, 0))`
  const rows = await tx.$queryRaw`
    select d."id" from "AuditEvent" a join "Design" d on d."id" = a."designId" and d."workspaceId" = a."workspaceId"
    where a."workspaceId" = ${scope.workspaceId}::uuid and a."at" > clock_timestamp() - make_interval(secs => ${AT_ONCE_SECONDS})
      and a."action" = 'design.import' and a."detail" ->> 'sha256' = ${hash} and (a."detail" ->> 'rev')::int = d."rev"
      and d."deletedAt" is null and d."requestKey" is distinct from ${key}
    order by a."at" desc limit 1`
  return importedSchema.parse(rows)[0]?.id ?? null
}

/** A new design from a file. A file that is refused leaves nothing behind; the reason names the place in it. */
export async function importDesign(
  scope: WorkspaceScope,
  { name, text }: ImportBody,
  key: string | null,
): Promise<Imported> {
  const read = readDesignFile(text)
  if (!read.ok) throw new AppError('unprocessable', read.reason, { hint: 'Nothing was imported.' })
  const { design, notes } = read
  const hash = sha256(text)
  const request = keyed(key && `import:${key}`, { text: hash })
  return transaction(async (tx) => {
    const known = request && (await answered(scope, request, tx))
    const earlier = known ?? (await justImported(scope, hash, request?.key ?? null, tx))
    if (earlier) {
      if (request && !known) {
        const data = { ...request, designId: earlier, workspaceId: scope.workspaceId }
        await tx.answeredKey.create({ data, select: { key: true } })
      }
      return { designId: earlier, title: design.title, notes, again: true }
    }
    const made = await insertWhole(scope, design, 'import', request, tx)
    const { designId } = made.scope
    if (made.fresh) {
      const { rev } = await tx.design.findUniqueOrThrow({ where: { id: designId }, select: { rev: true } })
      await audit(made.scope, 'design.import', { file: name, sha256: hash, notes, rev }, tx)
    }
    return { designId, title: design.title, notes, again: false }
  })
}

/** A design that begins where another one stands. Runs, history, links, proposals and variants stay with that one. */
export const copyDesign = (scope: DesignScope, title: string, key: string | null): Promise<Copied> =>
  transaction(async (tx) => {
    await holdDesign(scope, tx)
    const whole = { ...wholeOf(await readDesign(scope, tx)), title }
    const made = await insertWhole(
      scope,
      whole,
      'copy',
      keyed(key && `copy:${key}`, { from: scope.designId, title }),
      tx,
    )
    if (made.fresh) await audit(made.scope, 'design.copy', { from: scope.designId }, tx)
    return {
      designId: made.scope.designId,
      figures: Object.values(whole.facts).filter(({ value }) => typeof value === 'number').length,
      steps: whole.steps.filter(({ content }) => content !== null).length,
      answers: whole.steps.flatMap(({ answers }) => answers).length,
      waivers: whole.waivers.length,
    }
  })
