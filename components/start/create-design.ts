import { JSON_BODY, messageOf } from '@/components/shell/request'

export type Created = { ok: true; designId: string } | { ok: false; message: string }

export type NewDesign = { brief: string; draftAll?: boolean; key: string }

/** A design from a brief. The key makes a second click, or a second try, the same design. */
export async function createDesign({ brief, draftAll, key }: NewDesign): Promise<Created> {
  try {
    const response = await fetch('/api/designs', {
      method: 'POST',
      headers: { ...JSON_BODY, 'idempotency-key': key },
      body: JSON.stringify({ brief, ...(draftAll ? { draftAll } : {}) }),
    })
    const body: { designId?: unknown } = await response.json()
    if (response.ok && typeof body.designId === 'string') return { ok: true, designId: body.designId }
    return { ok: false, message: messageOf(body, 'The design could not be made.') }
  } catch {
    return { ok: false, message: 'No answer from the server. Your brief is kept in this browser; try again.' }
  }
}

/** A worked example as a finished design. */
export async function openExample(exampleId: string): Promise<Created> {
  try {
    const response = await fetch(`/api/examples/${exampleId}`, { method: 'POST', headers: JSON_BODY })
    const body: { designId?: unknown } = await response.json()
    if (response.ok && typeof body.designId === 'string') return { ok: true, designId: body.designId }
    return { ok: false, message: messageOf(body, 'The example could not be opened.') }
  } catch {
    return { ok: false, message: 'No answer from the server. Try again.' }
  }
}
