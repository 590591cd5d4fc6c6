import { saving, setKept } from '@/components/shell/save-store'

/** One edit of a field as it waits on this device. `base` is what the person saw when they began. */
export type Edit = {
  editId: string
  designId: string
  step: string
  field: string
  value: string
  base: string
  at: string
}

export type SaveResult =
  | { kind: 'saved'; rev: number }
  | { kind: 'conflict'; rev: number; value: string }
  | { kind: 'refused'; message: string }
  | { kind: 'away' }

const PREFIX = 'groundplan:edit:'
const keyOf = (edit: Pick<Edit, 'designId' | 'step' | 'field'>) =>
  `${PREFIX}${edit.designId}:${edit.step}:${edit.field}`

function isEdit(value: unknown): value is Edit {
  if (typeof value !== 'object' || value === null) return false
  const entries: Record<string, unknown> = { ...value }
  return ['editId', 'designId', 'step', 'field', 'value', 'base', 'at'].every(
    (name) => typeof entries[name] === 'string',
  )
}

function parseEdit(text: string | null): Edit | null {
  if (text === null) return null
  try {
    const value: unknown = JSON.parse(text)
    return isEdit(value) ? value : null
  } catch {
    // Another version of the page wrote it, or it was cut short: there is nothing to restore.
    return null
  }
}

/** The words of a person are on this device before they travel. */
export function keepEdit(edit: Edit): void {
  try {
    localStorage.setItem(keyOf(edit), JSON.stringify(edit))
  } catch {
    // Full or forbidden storage must not stop anybody from writing; the server is asked all the same.
  }
  countKept()
}

export function keptEdit(place: Pick<Edit, 'designId' | 'step' | 'field'>): Edit | null {
  try {
    return parseEdit(localStorage.getItem(keyOf(place)))
  } catch {
    return null
  }
}

/** Every edit of a step that waits on this device, oldest first. */
export function keptEdits(place: Pick<Edit, 'designId' | 'step'>): Edit[] {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(`${PREFIX}${place.designId}:${place.step}:`))
      .flatMap((key) => parseEdit(localStorage.getItem(key)) ?? [])
      .toSorted((a, b) => a.at.localeCompare(b.at))
  } catch {
    return []
  }
}

export function dropEdit(place: Pick<Edit, 'designId' | 'step' | 'field'>): void {
  try {
    localStorage.removeItem(keyOf(place))
  } catch {
    // See keepEdit.
  }
  countKept()
}

export function countKept(): void {
  try {
    setKept(Object.keys(localStorage).filter((key) => key.startsWith(PREFIX)).length)
  } catch {
    setKept(0)
  }
}

const revs = new Map<string, number>()
const queues = new Map<string, Promise<unknown>>()

/** The newest revision of a step that this page has seen. */
export function seeRev(designId: string, step: string, rev: number): void {
  const key = `${designId}:${step}`
  revs.set(key, Math.max(rev, revs.get(key) ?? 0))
}

/** Saves of one step go one after another, each against the revision that the one before brought. */
export function saveEdit(edit: Edit): Promise<SaveResult> {
  const key = `${edit.designId}:${edit.step}`
  const before = queues.get(key) ?? Promise.resolve()
  const next = before.then(() => settle(edit, key))
  queues.set(key, next)
  return next
}

/** Somebody else's change of another field raises the revision too: where this field is as it was, that is no conflict. */
async function settle(edit: Edit, key: string): Promise<SaveResult> {
  let result = await send(edit, key)
  for (let again = 0; again < 3 && result.kind === 'conflict' && result.value === edit.base; again++) {
    // The refused attempt is in the journal under its id; this is another one.
    result = await send({ ...edit, editId: crypto.randomUUID() }, key)
  }
  return result
}

async function send(edit: Edit, key: string): Promise<SaveResult> {
  const done = saving()
  try {
    const response = await fetch(`/api/designs/${edit.designId}/steps/${edit.step}`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json', 'if-match': `"${revs.get(key) ?? 0}"` },
      body: JSON.stringify({ editId: edit.editId, field: edit.field, value: edit.value }),
    })
    const body: { rev?: unknown; current?: unknown; error?: { message?: unknown } } = await response.json()
    if (typeof body.rev === 'number') revs.set(key, body.rev)
    if (response.ok && typeof body.rev === 'number') return { kind: 'saved', rev: body.rev }
    if (response.status === 409 && typeof body.rev === 'number') {
      return { kind: 'conflict', rev: body.rev, value: typeof body.current === 'string' ? body.current : '' }
    }
    if (response.status >= 500) return { kind: 'away' }
    const message = body.error?.message
    return { kind: 'refused', message: typeof message === 'string' ? message : 'This could not be saved.' }
  } catch {
    // No connection, or an answer that is not ours: the edit stays on this device and is sent again.
    return { kind: 'away' }
  } finally {
    done()
  }
}
