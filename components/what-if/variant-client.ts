import { isRecord, JSON_BODY, messageOf } from '@/components/shell/request'
import { saving } from '@/components/shell/save-store'
import type { ChangeVariantBody, CreateVariantBody } from '@/lib/variants/schema'

export type Sent = { ok: true; body: unknown } | { ok: false; message: string }

const UNSAVED = 'This could not be saved.'
const UNREACHED = 'No answer from the server; nothing was changed. Try again.'

async function send(address: string, method: string, body?: unknown): Promise<Sent> {
  const done = saving()
  try {
    const text = body === undefined ? {} : { body: JSON.stringify(body) }
    const response = await fetch(address, { method, headers: JSON_BODY, ...text })
    const answer: unknown = response.status === 204 ? null : await response.json()
    return response.ok
      ? { ok: true, body: answer }
      : { ok: false, message: isRecord(answer) ? messageOf(answer, UNSAVED) : UNSAVED }
  } catch {
    return { ok: false, message: UNREACHED }
  } finally {
    done()
  }
}

const at = (designId: string, id?: string) => `/api/designs/${designId}/variants${id ? `/${id}` : ''}`

export const createVariant = (designId: string, body: CreateVariantBody) => send(at(designId), 'POST', body)
export const changeVariant = (designId: string, id: string, body: ChangeVariantBody) =>
  send(at(designId, id), 'PATCH', body)
export const discardVariant = (designId: string, id: string) => send(at(designId, id), 'DELETE')
export const keepVariant = (designId: string, id: string) => send(`${at(designId, id)}/keep`, 'POST')
