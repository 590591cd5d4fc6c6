import * as z from 'zod'
import type { WorkspaceScope } from '@/lib/auth/scope'
import { db } from '@/lib/db/client'
import type { Tx } from '@/lib/db/queryable'
import { DEFAULT_FIGURES, EDITABLES, type Editable, type Figures } from '@/lib/knowledge/editable'
import { DEFAULT_HARDWARE, type HardwareTable } from '@/lib/knowledge/hardware/table'
import { DEFAULT_PRICES, type PriceTable } from '@/lib/knowledge/prices/table'
import type { TableEntry } from '@/lib/knowledge/table-entry'
import type { Source } from '@/lib/knowledge/source'
import type { FigureSetting } from './schema'

const rowSchema = z.object({
  key: z.string(),
  value: z.number().nullable(),
  sourceTitle: z.string().nullable(),
  sourceUrl: z.string().nullable(),
  asOf: z.string().nullable(),
})
type Own = { readonly value: number | null; readonly source: Source | null }

/** What a workspace has set for itself, by key. */
async function readOwn({ workspaceId }: WorkspaceScope, on: Tx): Promise<ReadonlyMap<string, Own>> {
  const rows = await on.workspaceFigure.findMany({ where: { workspaceId } })
  return new Map(
    z
      .array(rowSchema)
      .parse(rows)
      .map(({ key, value, sourceTitle, sourceUrl, asOf }): [string, Own] => [
        key,
        { value, source: sourceTitle === null ? null : { title: sourceTitle, url: sourceUrl, asOf } },
      ]),
  )
}

function setting({ key, name, figure }: Editable, own: Own | undefined): FigureSetting {
  const { label, unit, value, source, assumption, note } = figure
  if (own)
    return { key, name, label, unit, value: own.value, source: own.source, assumption: false, note: null, own: true }
  return { key, name, label, unit, value, source, assumption, note, own: false }
}

/** Every figure that may be set, as it stands in the workspace. */
export async function listFigures(
  scope: WorkspaceScope,
): Promise<{ prices: FigureSetting[]; hardware: FigureSetting[] }> {
  const own = await readOwn(scope, db())
  const of = (kind: Editable['kind']) =>
    EDITABLES.filter((editable) => editable.kind === kind).map((editable) => setting(editable, own.get(editable.key)))
  return { prices: of('price'), hardware: of('hardware') }
}

/** Their values alone, by key. */
export async function readFigures(scope: WorkspaceScope): Promise<Figures> {
  const own = await readOwn(scope, db())
  return new Map(
    [...DEFAULT_FIGURES].map(([key, value]) => [key, own.has(key) ? (own.get(key)?.value ?? null) : value]),
  )
}

export type FigureTables = { readonly prices: PriceTable; readonly hardware: HardwareTable }

/** The prices and figures of hardware that the workspace's designs are drafted with. */
export async function readFigureTables(scope: WorkspaceScope, on: Tx = db()): Promise<FigureTables> {
  const own = await readOwn(scope, on)
  const over = (kind: Editable['kind'], table: Readonly<Record<string, TableEntry>>) =>
    Object.fromEntries(
      Object.entries(table).map(([id, standing]): [string, TableEntry] => {
        const set = own.get(`${kind}:${id}`)
        return [id, set ? { ...standing, ...set, assumption: false, note: null } : standing]
      }),
    )
  return { prices: over('price', DEFAULT_PRICES), hardware: over('hardware', DEFAULT_HARDWARE) }
}
