import { send } from '@/components/shell/send'

/** `act`: the one that took it back. `isConflict`: somebody wrote there since, so that it never will be. */
export type Taken = { ok: true; act: string; isOpen: boolean } | { ok: false; message: string; isConflict: boolean }

/** Takes back one act on what is offered for a step; the same act asked for twice is taken back once. */
export async function sendTakeBack(designId: string, act: string): Promise<Taken> {
  const sent = await send(
    'POST',
    `/api/designs/${designId}/acts/${act}/undo`,
    {},
    {
      refused: 'Nothing was taken back.',
      unreached: 'no answer from the server. Try again.',
    },
  )
  if (!sent.ok)
    return { ok: false, message: sent.message, isConflict: sent.conflict !== undefined || sent.gone === true }
  const { decision, isOpen } = sent.body
  return typeof decision === 'string'
    ? { ok: true, act: decision, isOpen: isOpen === true }
    : { ok: false, message: 'The answer of the server could not be read.', isConflict: true }
}
