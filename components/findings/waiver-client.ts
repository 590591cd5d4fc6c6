import { send } from '@/components/shell/send'
import type { WaiveBody } from '@/lib/designs/waivers/schema'

const WORDS = { refused: 'This could not be saved.', unreached: 'No answer from the server. Try again.' }

const base = (designId: string) => `/api/designs/${designId}/waivers`

export const sendWaiver = (designId: string, body: WaiveBody) => send('POST', base(designId), body, WORDS)

export const sendWithdrawal = (designId: string, waiverId: string) =>
  send('DELETE', `${base(designId)}/${waiverId}`, undefined, WORDS)
