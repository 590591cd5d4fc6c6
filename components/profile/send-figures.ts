import { send } from '@/components/shell/send'
import { type Given, readGiven } from '@/components/shell/undo-facts'
import type { FactProposal } from '@/lib/profile/facts'

export type FiguresSent =
  | { ok: true; kept: string[]; moved: number; change: string | null; given: Given[] }
  | { ok: false; message: string }

/** Rows that were measured, or a schema whose names were read; and what the file is called. */
export type Origin = { from: 'rows' | 'schema'; file: string }

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

/** The only thing that leaves the machine: the ticked figures, their notes, and the file's name. */
export async function sendFigures(
  designId: string,
  { from, file }: Origin,
  ticked: readonly FactProposal[],
): Promise<FiguresSent> {
  const facts = ticked.map(({ path, value, note, over }) => ({ path, value, note, over }))
  const sent = await send(
    'POST',
    `/api/designs/${designId}/facts`,
    { from, file: file.slice(0, 200), facts },
    {
      refused: 'The figures could not be saved.',
      unreached: 'No answer from the server. Nothing is lost; try again.',
    },
  )
  if (!sent.ok) return sent
  const { kept, moved, change } = sent.body
  return {
    ok: true,
    kept: list(kept).filter((path) => typeof path === 'string'),
    moved: list(moved).length,
    change: typeof change === 'string' ? change : null,
    given: readGiven(sent.body),
  }
}
