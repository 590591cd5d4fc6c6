import { JSON_BODY, messageOf } from '@/components/shell/request'

export type Created = { ok: true; designId: string } | { ok: false; message: string }

export type NewDesign = { brief: string; draftAll?: boolean; key: string }

async function create(path: string, init: RequestInit, otherwise: string): Promise<Created> {
  const response = await fetch(path, { method: 'POST', ...init })
  const body: { designId?: unknown } = await response.json()
  if (response.ok && typeof body.designId === 'string') return { ok: true, designId: body.designId }
  return { ok: false, message: messageOf(body, otherwise) }
}

/** A design from a brief. The key makes a second click, or a second try, the same design. Rejects where nobody answers. */
export const createDesign = ({ brief, draftAll, key }: NewDesign): Promise<Created> =>
  create(
    '/api/designs',
    {
      headers: { ...JSON_BODY, 'idempotency-key': key },
      body: JSON.stringify({ brief, ...(draftAll ? { draftAll } : {}) }),
    },
    'The design could not be made.',
  )

/** A worked example as a finished design. Rejects where nobody answers. */
export const openExample = (exampleId: string): Promise<Created> =>
  create(`/api/examples/${exampleId}`, { headers: JSON_BODY }, 'The example could not be opened.')
