import type { WorkspaceScope } from '@/lib/auth/scope'
import { db } from '@/lib/db/client'
import { AppError } from '@/lib/errors'
import { findEditable } from '@/lib/knowledge/editable'
import type { SetFigure } from './schema'

function known(key: string): void {
  if (!findEditable(key)) throw new AppError('not-found', 'There is no such figure to set.')
}

/** Sets a figure over its default, with its source and day. Designs take it at their next draft; runs keep theirs. */
export async function setFigure(
  { workspaceId, actor }: WorkspaceScope,
  { key, value, source }: SetFigure,
): Promise<void> {
  known(key)
  const data = {
    value,
    sourceTitle: source?.title ?? null,
    sourceUrl: source?.url ?? null,
    asOf: source?.asOf ?? null,
    setBy: actor.id,
  }
  await db().$transaction([
    // Anew rather than changed: the time is the database's.
    db().workspaceFigure.deleteMany({ where: { workspaceId, key } }),
    db().workspaceFigure.create({ data: { workspaceId, key, ...data } }),
    db().auditEvent.create({ data: { workspaceId, actor: actor.id, action: 'figure.set', detail: { key, value } } }),
  ])
}

/** Takes back what was set: the default stands again. */
export async function resetFigure({ workspaceId, actor }: WorkspaceScope, key: string): Promise<void> {
  known(key)
  await db().$transaction([
    db().workspaceFigure.deleteMany({ where: { workspaceId, key } }),
    db().auditEvent.create({ data: { workspaceId, actor: actor.id, action: 'figure.reset', detail: { key } } }),
  ])
}
