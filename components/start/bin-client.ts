import { JSON_BODY, messageOf } from '@/components/shell/request'

/** What went wrong, or null. */
type Outcome = Promise<string | null>

async function ask(method: string, address: string, otherwise: string): Outcome {
  try {
    const response = await fetch(address, { method, headers: JSON_BODY })
    return response.ok ? null : messageOf(await response.json(), otherwise)
  } catch {
    return 'No answer from the server. Nothing was changed; try again.'
  }
}

export const deleteDesign = (id: string): Outcome => ask('DELETE', `/api/designs/${id}`, 'It was not deleted.')
export const restoreDesign = (id: string): Outcome => ask('POST', `/api/bin/${id}`, 'It was not restored.')
export const destroyDesign = (id: string): Outcome => ask('DELETE', `/api/bin/${id}`, 'It was not deleted.')
