import * as z from 'zod'
import { storableJson } from '@/lib/db/json'
import type { StepId } from '@/lib/facts/fact'
import { type Anchor, type Placed, relocator } from '@/lib/methodology/anchor/anchor'
import { newCells } from '@/lib/methodology/anchor/approximate'
import { parseStepContent, type StepContent } from '@/lib/methodology/content'
import { getField } from '@/lib/methodology/field'
import type { HeldDesign } from '../transaction'
import { placeThere } from './place'

const rowSchema = z.object({
  id: z.string(),
  target: z.string(),
  place: z.string(),
  start: z.number().nullable(),
  end: z.number().nullable(),
  quote: z.string().nullable(),
  prefix: z.string().nullable(),
  suffix: z.string().nullable(),
  orphaned: z.boolean(),
})
type Row = z.infer<typeof rowSchema>

function placedOf({ start, end, quote, prefix, suffix, orphaned }: Row): Placed | undefined {
  if (start === null || end === null || quote === null || prefix === null || suffix === null) return undefined
  return { start, end, quote, prefix, suffix, isLost: orphaned }
}

/**
 * What the threads of a step are about, after a revision of it (R5): passages go where their words went, and what
 * cannot be found is orphaned and looked for again with the next. Runs in the transaction of the revision, before its content.
 */
export async function followThreads(held: HeldDesign, key: StepId, next: StepContent | null): Promise<void> {
  const { scope, tx } = held
  const where = { designId: scope.designId, workspaceId: scope.workspaceId }
  const columns = { id: true, target: true, place: true, start: true, end: true, quote: true, prefix: true } as const
  const rows = await tx.thread.findMany({
    where: { ...where, step: key, kind: 'field' },
    select: { ...columns, suffix: true, orphaned: true },
  })
  if (rows.length === 0) return
  const step = await tx.step.findFirst({ where: { ...where, key }, select: { content: true } })
  const before = step?.content ? parseStepContent(key, step.content).draft : undefined
  const after = next?.draft
  const cells = newCells()
  const relocators = new Map<string, (placed: Placed) => Anchor | undefined>()
  const changed: unknown[] = []
  for (const row of rows.map((one) => rowSchema.parse(one))) {
    const { id, target } = row
    const there = placeThere(key, after, target)
    const placed = placedOf(row)
    const old = (before && getField(before, target)) ?? ''
    let anchor: Anchor | undefined = placed
    if (placed && there?.text !== old) {
      const relocate = relocators.get(target) ?? relocator(old, there?.text ?? '', cells)
      relocators.set(target, relocate)
      anchor = there ? relocate(placed) : undefined
    }
    const isOrphaned = !there || (placed !== undefined && (anchor === undefined || (anchor === placed && row.orphaned)))
    // What is lost keeps the words that it is looked for by.
    const kept = anchor ?? placed
    const place = there?.name ?? row.place
    if (isOrphaned === row.orphaned && place === row.place && kept === placed) continue
    changed.push({ id, place, orphaned: isOrphaned, ...(kept && { ...kept, isLost: undefined }) })
  }
  if (changed.length === 0) return
  await tx.$executeRaw`
    update "Thread" t set "place" = n."place", "orphaned" = n."orphaned", "start" = n."start", "end" = n."end",
      "quote" = n."quote", "prefix" = n."prefix", "suffix" = n."suffix"
    from jsonb_to_recordset(${storableJson(changed)}::jsonb) as n("id" uuid, "place" text, "orphaned" boolean, "start" int,
      "end" int, "quote" text, "prefix" text, "suffix" text)
    where t."id" = n."id" and t."designId" = ${scope.designId}::uuid and t."workspaceId" = ${scope.workspaceId}::uuid`
}
