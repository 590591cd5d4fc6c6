import { APICallError } from '@ai-sdk/provider'
import { NoObjectGeneratedError, RetryError } from 'ai'
import { AppError } from '@/lib/errors'
import { BlockedAddress } from './guarded-fetch'

/** Why a talk with a model came to no good end, in one word each; the message says the rest. */
type Fault = { message: string; hint: string; fixable: 'later' | 'again' }

const LATER = 'What was drafted and calculated so far is kept. Continue, or draft with another model.'
const AGAIN = 'The part that came is kept below. Draft the step again, or with another model.'
const SETTINGS = 'Look under Settings, Models; then continue.'

/** Longest stretch of a provider's own words that is shown. */
const WORDS = 240

/** Ends like a sentence, so that a hint can follow. */
const sentence = (words: string): string => (/[.!?…:]$/.test(words) ? words : `${words}.`)

/** What a provider said, without anything that looks like a key. */
const ownWords = (text: string): string => {
  const plain = text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/\b(?:sk|key|AIza)[-_]?[\w*-]{8,}/gi, '…')
  if (plain === '') return ''
  return plain.length > WORDS ? `${plain.slice(0, WORDS)}…` : sentence(plain)
}

const later = (message: string, hint = LATER): Fault => ({ message, hint, fixable: 'later' })
const again = (message: string): Fault => ({ message, hint: AGAIN, fixable: 'again' })

function causes(error: unknown): Error[] {
  const chain: Error[] = []
  for (let at = error; at instanceof Error && chain.length < 8; at = at.cause) chain.push(at)
  return chain
}

const codeOf = (error: Error): string => ('code' in error && typeof error.code === 'string' ? error.code : error.name)

const UNREACHED: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens there',
  ENOTFOUND: 'its name leads nowhere',
  EAI_AGAIN: 'its name could not be looked up',
  EHOSTUNREACH: 'there is no way to it',
  ENETUNREACH: 'there is no network',
  ETIMEDOUT: 'it did not answer in time',
  UND_ERR_CONNECT_TIMEOUT: 'it did not answer in time',
}
const SILENT = ['TimeoutError', 'UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT']
const BROKEN = ['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET', 'ERR_STREAM_PREMATURE_CLOSE', 'UND_ERR_ABORTED']

function ofStatus(status: number, error: APICallError): Fault {
  const words = ownWords(error.message) || 'without a word.'
  if (status === 401 || status === 403) return later(`It refused the key (${status}): ${words}`, SETTINGS)
  if (status === 402) return later(`It wants to be paid first (402): ${words}`, SETTINGS)
  if (status === 404) return later(`It does not know this model or address (404): ${words}`, SETTINGS)
  if (status === 413)
    return later(`The step was too long for it (413): ${words}`, 'Choose a model with a larger context.')
  if (status === 429) {
    const wait = Number(error.responseHeaders?.['retry-after'])
    const when = Number.isFinite(wait) && wait > 0 ? ` It asks to wait ${wait} s.` : ''
    return later(`It is limiting requests (429), also after three attempts.${when}`)
  }
  if (status === 529 || status === 503) return later(`It is overloaded (${status}), also after three attempts.`)
  if (status >= 500) return later(`It has a fault of its own (${status}), also after three attempts.`)
  return later(`It refused the request (${status}): ${words}`, SETTINGS)
}

function faultOf(error: unknown): Fault {
  const chain = causes(RetryError.isInstance(error) ? error.lastError : error)
  const blocked = chain.find((one) => one instanceof BlockedAddress)
  if (blocked) return later(blocked.message, SETTINGS)
  const network = chain.map(codeOf)
  const unreached = network.find((code) => code in UNREACHED)
  if (unreached) return later(`It cannot be reached: ${UNREACHED[unreached]}.`)
  const call = chain.find((one) => APICallError.isInstance(one))
  if (APICallError.isInstance(call) && call.statusCode !== undefined && call.statusCode !== 200)
    return ofStatus(call.statusCode, call)
  if (/redirect/i.test(messages(chain)))
    return later('It answered with a redirect, which is not followed: the key would travel along.', SETTINGS)
  if (network.some((code) => SILENT.includes(code))) return later('It fell silent, and was waited for no longer.')
  if (network.some((code) => BROKEN.includes(code)) || /terminated|socket|other side closed/i.test(messages(chain)))
    return later('The connection broke in the middle of its answer.')
  if (/without a finish|JSON parsing failed/i.test(messages(chain)))
    return later('Its answer broke off, or was garbled on the way.')
  if (chain.some((one) => one instanceof RangeError && /call stack/.test(one.message)))
    return again('Its answer cannot be used: it is nested too deep.')
  const form = chain.find((one) => NoObjectGeneratedError.isInstance(one))
  if (NoObjectGeneratedError.isInstance(form) && form.text?.trim() && !form.text.includes('{'))
    return {
      // Not which words: a server may repeat the key in them.
      message: 'It answered in words, and not with a draft.',
      hint: 'Draft the step again, or with another model.',
      fixable: 'again',
    }
  if (form) return again(`Its answer cannot be used: ${sentence(form.message)}`)
  if (chain.length > 0) return later(`It reported an error: ${ownWords(messages(chain.slice(0, 1)))}`)
  return later(
    `It reported an error: ${ownWords(typeof error === 'string' ? error : (JSON.stringify(error) ?? 'none named'))}`,
  )
}

const messages = (chain: readonly Error[]): string => chain.map(({ message }) => message).join(' ')

/**
 * What went wrong with a model, for people. `unavailable`: outside of us, and the run can go on from its checkpoint;
 * `unprocessable`: the model ended, with something that is no draft.
 */
export function modelFault(model: string, error: unknown): AppError {
  if (error instanceof AppError) return error
  const { message, hint, fixable } = faultOf(error)
  const code = fixable === 'later' ? 'unavailable' : 'unprocessable'
  return new AppError(code, `${model} did not finish. ${message}`, { hint, cause: error })
}

const REASONS: Readonly<Record<string, Fault>> = {
  length: again('Its answer was longer than it may write, and was cut off.'),
  'content-filter': again('The provider’s filter stopped its answer.'),
  'tool-calls': again('It kept calling tools and never drafted.'),
  error: later('It reported an error at the end of its answer.'),
  interrupted: later('The connection closed in the middle of its answer.'),
  other: later('The connection closed in the middle of its answer.'),
}

/** What a finish reason other than `stop` means. */
export function unfinished(model: string, reason: string): AppError {
  const { message, hint, fixable } = REASONS[reason] ?? later(`It stopped early (${reason}).`)
  const code = fixable === 'later' ? 'unavailable' : 'unprocessable'
  return new AppError(code, `${model} did not finish. ${message}`, { hint })
}
