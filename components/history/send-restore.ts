import { isRecord, JSON_BODY, messageOf } from '@/components/shell/request'
import { saving } from '@/components/shell/saving'

export type Restored = { ok: true } | { ok: false; message: string }

/** What is sent to stand again, and the revision that the person looked at. */
export type Restore = {
  readonly method: 'POST' | 'PATCH'
  readonly address: string
  readonly rev: number
  readonly body: unknown
}

const UNREACHED = 'No answer from the server, so it is not known whether it was restored. Load the page again to see.'

export async function sendRestore({ method, address, rev, body }: Restore): Promise<Restored> {
  const done = saving()
  try {
    const response = await fetch(address, {
      method,
      headers: { ...JSON_BODY, 'if-match': `"${rev}"` },
      body: JSON.stringify(body),
    })
    if (response.ok) return { ok: true }
    const answer: unknown = await response.json()
    return { ok: false, message: messageOf(isRecord(answer) ? answer : {}, 'Nothing was restored.') }
  } catch {
    return { ok: false, message: UNREACHED }
  } finally {
    done()
  }
}
