import { BlockedAddress, guardedFetch } from '@/lib/ai/guarded-fetch'
import { hostsInside, INSIDE_LIST } from './address'

/** Of connecting and answering, in milliseconds. */
export const PATIENCE_MS = 10_000

/** What came of an attempt: a status, or why there is none. */
export type Outcome = { readonly answer: number | null; readonly problem: string | null }

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined

function problemOf(error: unknown, signal: AbortSignal): string {
  const cause = error instanceof Error ? error.cause : undefined
  for (const one of [error, cause]) if (one instanceof BlockedAddress) return one.message
  if (signal.aborted) return 'No answer came in time.'
  if (cause instanceof Error && /redirect/.test(cause.message))
    return 'It answered with a redirect, which is not followed.'
  const code = codeOf(cause) ?? codeOf(error)
  return code === undefined ? 'It could not be reached.' : `It could not be reached (${code}).`
}

/**
 * Tells one address, guarded as the addresses of model servers are: what it leads to is checked as the connection is
 * made, and no redirect is followed. Of the answer the status alone is read: its body is dropped as it begins.
 */
export async function post(
  address: string,
  headers: Readonly<Record<string, string>>,
  body: string,
  patienceMs: number = PATIENCE_MS,
): Promise<Outcome> {
  const signal = AbortSignal.timeout(patienceMs)
  try {
    const url = new URL(address)
    const answer = await guardedFetch(hostsInside(url), INSIDE_LIST)(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'user-agent': 'Groundplan-Webhooks', ...headers },
      body,
      signal,
    })
    await answer.body?.cancel()
    return { answer: answer.status, problem: null }
  } catch (error) {
    return { answer: null, problem: problemOf(error, signal) }
  }
}

export const isWell = ({ answer }: Outcome): boolean => answer !== null && answer >= 200 && answer < 300

/** In words, for the list of deliveries. */
export const outcomeText = ({ answer, problem }: Outcome): string | null =>
  answer === null ? problem : `It answered ${answer}.`
