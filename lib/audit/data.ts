import { LOCAL_ACTOR, type WorkspaceScope } from '@/lib/auth/scope'
import { db } from '@/lib/db/client'
import type { Tx } from '@/lib/db/queryable'
import { auditWords } from './kinds'
import { type AuditCursor, type AuditFilter, type AuditPage, type AuditRow, PAGE_ROWS } from './schema'
import { maskedEmail } from '@/lib/truncated'

const DAY_MS = 86_400_000
const SELECT = { id: true, at: true, action: true, actor: true, designId: true, detail: true } as const
type Stored = Awaited<ReturnType<typeof storedRows>>[number]

/**
 * By (time, id) and never by offset: the thousandth page costs what the first does, and what is written meanwhile moves
 * nothing. The first line of `key` is what an index can follow.
 */
function storedRows(
  { workspaceId }: WorkspaceScope,
  { person, kind, design, from, to }: AuditFilter,
  before: AuditCursor | null,
  take: number,
  on: Tx,
) {
  const key = before && {
    at: { lte: new Date(before.at) },
    OR: [{ at: { lt: new Date(before.at) } }, { at: new Date(before.at), id: { lt: BigInt(before.id) } }],
  }
  return on.auditEvent.findMany({
    where: {
      workspaceId,
      ...(person !== null && { actor: person }),
      ...(kind !== null && { action: kind }),
      ...(design !== null && { designId: design }),
      AND: [
        key ?? {},
        from === null ? {} : { at: { gte: new Date(`${from}T00:00:00.000Z`) } },
        to === null ? {} : { at: { lt: new Date(Date.parse(`${to}T00:00:00.000Z`) + DAY_MS) } },
      ],
    },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take,
    select: SELECT,
  })
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
const field = (detail: unknown, name: string): string | undefined => {
  const value = isRecord(detail) ? detail[name] : undefined
  return typeof value === 'string' ? value : undefined
}

/** People whom a row names. */
const PEOPLE = ['user', 'to', 'of'] as const

async function namesOf(rows: readonly Stored[], on: Tx): Promise<(id: string | undefined) => string> {
  const ids = rows.flatMap(({ actor, detail }) => [actor, ...PEOPLE.flatMap((name) => field(detail, name) ?? [])])
  const users = await on.user.findMany({ where: { id: { in: [...new Set(ids)] } }, select: { id: true, name: true } })
  const names = new Map(users.map(({ id, name }) => [id, name]))
  return (id) => {
    if (id === undefined) return 'somebody'
    if (id === 'system') return 'Groundplan'
    if (id === 'guest' || id.startsWith('guest:')) return 'A guest of a link'
    return names.get(id) ?? (id === LOCAL_ACTOR.id ? LOCAL_ACTOR.name : 'Somebody without an account')
  }
}

async function designsOf({ workspaceId }: WorkspaceScope, rows: readonly Stored[], on: Tx) {
  const ids = [...new Set(rows.flatMap(({ designId }) => designId ?? []))]
  const found = await on.design.findMany({
    where: { id: { in: ids }, workspaceId },
    select: { id: true, title: true, deletedAt: true },
  })
  return new Map(found.map((design) => [design.id, design]))
}

const masked = (detail: unknown): unknown =>
  isRecord(detail) && typeof detail['email'] === 'string' ? { ...detail, email: maskedEmail(detail['email']) } : detail

/** The log of a workspace, newest first. */
export async function listAudit(
  scope: WorkspaceScope,
  filter: AuditFilter,
  before: AuditCursor | null,
  { take = PAGE_ROWS, on = db() }: { take?: number; on?: Tx } = {},
): Promise<AuditPage> {
  const found = await storedRows(scope, filter, before, take + 1, on)
  const rows = found.slice(0, take)
  const [person, designs] = [await namesOf(rows, on), await designsOf(scope, rows, on)]
  const last = rows.at(-1)
  return {
    rows: rows.map(({ id, at, action, actor, designId, detail }): AuditRow => {
      const design = designId === null ? undefined : designs.get(designId)
      const title = design?.title ?? field(detail, 'title') ?? 'A design that is gone'
      return {
        id: String(id),
        at: at.toISOString(),
        kind: action,
        actorId: actor,
        actor: person(actor),
        words: auditWords(action, detail, { person }),
        design: designId === null ? null : { id: designId, title, isHere: design?.deletedAt === null },
        detail: masked(detail),
      }
    }),
    next: found.length > take && last ? { at: last.at.toISOString(), id: String(last.id) } : null,
  }
}

/** Whom the log can be narrowed to: those who are in the workspace now, and the app itself. */
export async function listAuditPeople({ workspaceId }: WorkspaceScope): Promise<{ id: string; name: string }[]> {
  const rows = await db().membership.findMany({
    where: { workspaceId },
    orderBy: [{ createdAt: 'asc' }, { userId: 'asc' }],
    select: { user: { select: { id: true, name: true } } },
  })
  return rows.map(({ user }) => user)
}

/** The title of a design of this workspace, gone or not. */
export async function titleOf({ workspaceId }: WorkspaceScope, designId: string): Promise<string | null> {
  const found = await db().design.findFirst({ where: { id: designId, workspaceId }, select: { title: true } })
  return found?.title ?? null
}
