import { JSON_BODY, messageOf } from '@/components/shell/request'
import type { WaiveBody } from '@/lib/designs/waivers/schema'

/** What went wrong, or null. */
async function send(method: 'POST' | 'DELETE', path: string, body?: WaiveBody): Promise<string | null> {
  try {
    const response = await fetch(path, { method, headers: JSON_BODY, body: body ? JSON.stringify(body) : null })
    if (response.ok) return null
    const answer: unknown = await response.json().catch(() => null)
    return messageOf(answer, `The server answered ${response.status}. Nothing was changed.`)
  } catch {
    return 'No answer from the server. Try again.'
  }
}

const base = (designId: string) => `/api/designs/${designId}/waivers`

export const sendWaiver = (designId: string, body: WaiveBody) => send('POST', base(designId), body)

export const sendWithdrawal = (designId: string, waiverId: string) => send('DELETE', `${base(designId)}/${waiverId}`)
