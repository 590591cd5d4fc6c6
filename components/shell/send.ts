import { isRecord, JSON_BODY, messageOf } from './request'
import { saving } from './saving'

/** `conflict`: what the server says stands there now, where somebody else was faster. */
export type Sent =
  | { ok: true; body: Record<string, unknown> }
  | { ok: false; message: string; gone?: boolean; conflict?: Record<string, unknown> }

/** What is said where the server refuses without a reason, and where no answer comes. */
type Words = { readonly refused: string; readonly unreached: string }

/** Sends one change; the page says that it is being saved meanwhile. An answer without a body is an empty one. */
export async function send(
  method: string,
  address: string,
  body: unknown,
  words: Words,
  headers: Readonly<Record<string, string>> = {},
): Promise<Sent> {
  const done = saving()
  try {
    const response = await fetch(address, {
      method,
      headers: { ...JSON_BODY, ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    const answer: unknown = response.status === 204 ? {} : await response.json()
    if (response.ok && isRecord(answer)) return { ok: true, body: answer }
    const conflict = response.status === 409 && isRecord(answer) ? { conflict: answer } : {}
    return { ok: false, message: messageOf(answer, words.refused), gone: response.status === 404, ...conflict }
  } catch {
    return { ok: false, message: words.unreached }
  } finally {
    done()
  }
}
