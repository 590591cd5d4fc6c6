import { recordEvent } from '@/lib/audit/mutations'
import type { WorkspaceScope } from '@/lib/auth/scope'
import { db } from '@/lib/db/client'
import { AppError } from '@/lib/errors'
import { type Editable, findEditable } from '@/lib/knowledge/editable'
import { checkFigure } from './range'
import type { SetFigure } from './schema'

function known(key: string): Editable {
  const editable = findEditable(key)
  if (!editable) throw new AppError('not-found', 'There is no such figure to set.')
  return editable
}

/** Sets a figure over its default, with its source and day. Designs take it at their next draft; runs keep theirs. */
export async function setFigure(
  { workspaceId, actor }: WorkspaceScope,
  { key, value, source }: SetFigure,
): Promise<void> {
  const editable = known(key)
  const checked = value === null ? null : checkFigure(editable, value)
  if (checked?.ok === false) throw new AppError('unprocessable', checked.message)
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
    recordEvent('figure.set', { workspaceId, actor: actor.id, detail: { key, value } }, db()),
  ])
}

/** Takes back what was set: the default stands again. */
export async function resetFigure({ workspaceId, actor }: WorkspaceScope, key: string): Promise<void> {
  known(key)
  await db().$transaction([
    db().workspaceFigure.deleteMany({ where: { workspaceId, key } }),
    recordEvent('figure.reset', { workspaceId, actor: actor.id, detail: { key } }, db()),
  ])
}
