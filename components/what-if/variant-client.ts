import { send } from '@/components/shell/send'
import type { ChangeVariantBody, CreateVariantBody } from '@/lib/variants/schema'

const WORDS = {
  refused: 'This could not be saved.',
  unreached: 'No answer from the server; nothing was changed. Try again.',
}

const at = (designId: string, id?: string) => `/api/designs/${designId}/variants${id ? `/${id}` : ''}`

export const createVariant = (designId: string, body: CreateVariantBody) => send('POST', at(designId), body, WORDS)
export const changeVariant = (designId: string, id: string, body: ChangeVariantBody) =>
  send('PATCH', at(designId, id), body, WORDS)
export const discardVariant = (designId: string, id: string) => send('DELETE', at(designId, id), undefined, WORDS)
export const keepVariant = (designId: string, id: string) => send('POST', `${at(designId, id)}/keep`, undefined, WORDS)
