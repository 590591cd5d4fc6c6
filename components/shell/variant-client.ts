import { send } from './send'
import type { Given } from './undo-facts'
import type { ChangeVariantBody } from '@/lib/variants/schema'

const WORDS = {
  refused: 'This could not be saved.',
  unreached: 'No answer from the server; nothing was changed. Try again.',
}

const at = (designId: string, id?: string) => `/api/designs/${designId}/variants${id ? `/${id}` : ''}`

/** One that comes back has its values from where the page kept them: the server looks at them anew. */
type NewVariant = { name: string; overrides: readonly Given[] }

export const createVariant = (designId: string, body: NewVariant) => send('POST', at(designId), body, WORDS)
export const changeVariant = (designId: string, id: string, body: ChangeVariantBody) =>
  send('PATCH', at(designId, id), body, WORDS)
export const discardVariant = (designId: string, id: string) => send('DELETE', at(designId, id), undefined, WORDS)
export const keepVariant = (designId: string, id: string) => send('POST', `${at(designId, id)}/keep`, undefined, WORDS)
