import { isRecord, JSON_BODY, messageOf } from '@/components/shell/request'
import { saving } from '@/components/shell/save-store'
import type { FactProposal } from '@/lib/profile/facts'

export type Sent = { ok: true; kept: string[]; moved: number } | { ok: false; message: string }

/** Rows that were measured, or a schema whose names were read; and what the file is called. */
export type Origin = { from: 'rows' | 'schema'; file: string }

/** The only thing that leaves the machine: the ticked figures, their notes, and the file's name. */
export async function sendFigures(designId: string, origin: Origin, ticked: readonly FactProposal[]): Promise<Sent> {
  const done = saving()
  try {
    const facts = ticked.map(({ path, value, note, over }) => ({ path, value, note, over }))
    const response = await fetch(`/api/designs/${designId}/facts`, {
      method: 'POST',
      headers: JSON_BODY,
      body: JSON.stringify({ from: origin.from, editId: crypto.randomUUID(), file: origin.file.slice(0, 200), facts }),
    })
    const body: unknown = await response.json()
    if (!response.ok || !isRecord(body))
      return { ok: false, message: messageOf(body, 'The figures could not be saved.') }
    const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])
    return {
      ok: true,
      kept: list(body['kept']).filter((path) => typeof path === 'string'),
      moved: list(body['moved']).length,
    }
  } catch {
    return { ok: false, message: 'No answer from the server. Nothing is lost; try again.' }
  } finally {
    done()
  }
}
