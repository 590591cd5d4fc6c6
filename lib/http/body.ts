import type * as z from 'zod'
import { AppError } from '@/lib/errors'

/** Of a request body: a brief of 100 kB in JSON's escapes fits. */
const MAX_BYTES = 512 * 1024

/** Levels of lists and objects, many more than any body has. What walks a value calls itself once a level. */
const MAX_LEVELS = 64

/** Reads and parses a JSON body; throws 400, 413 or 422 with a message that names the field. */
export async function readJson<S extends z.ZodType>(
  request: Request,
  schema: S,
  { maxBytes = MAX_BYTES }: { maxBytes?: number } = {},
): Promise<z.infer<S>> {
  const text = await readText(request, maxBytes)
  if (isNestedDeeper(text, MAX_LEVELS))
    throw new AppError('bad-request', `The body is nested deeper than ${MAX_LEVELS} levels.`)
  let raw: unknown
  try {
    // An empty body is an empty object: actions without arguments need none.
    raw = text === '' ? {} : JSON.parse(text)
  } catch (cause) {
    throw new AppError('bad-request', 'The body is not valid JSON.', { cause })
  }
  const parsed = schema.safeParse(raw)
  if (parsed.success) return parsed.data
  const fields = parsed.error.issues.map((issue) => ({ field: issue.path.join('.'), message: issue.message }))
  const first = fields[0]
  throw new AppError(
    'unprocessable',
    first ? `${first.field || 'body'}: ${first.message}` : 'The body has a wrong form.',
    {
      details: { fields },
    },
  )
}

/** Of the text, before it is parsed: what is too deep is never made a value. Brackets in strings are letters. */
function isNestedDeeper(text: string, most: number): boolean {
  let level = 0
  let isString = false
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]
    if (isString && sign === '\\') at++
    else if (sign === '"') isString = !isString
    else if (isString) continue
    else if (sign === '[' || sign === '{') level++
    else if (sign === ']' || sign === '}') level--
    if (level > most) return true
  }
  return false
}

/** Counts while it reads: Content-Length may be missing or wrong. */
async function readText(request: Request, maxBytes: number): Promise<string> {
  const tooLarge = () => new AppError('too-large', `The body is larger than ${Math.round(maxBytes / 1024)} kB.`)
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) throw tooLarge()
  if (!request.body) return ''
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const reader = request.body.getReader()
  let text = ''
  let bytes = 0
  for (;;) {
    const { done, value } = await reader.read().catch(brokenOff)
    if (done) break
    bytes += value.byteLength
    if (bytes > maxBytes) {
      await reader.cancel()
      throw tooLarge()
    }
    text += decode(decoder, value)
  }
  return text + decode(decoder)
}

/** Whoever sent it has gone: no fault of ours, nor of the database. */
function brokenOff(cause: unknown): never {
  throw new AppError('bad-request', 'The body did not arrive whole.', { cause })
}

function decode(decoder: TextDecoder, bytes?: Uint8Array): string {
  try {
    return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode()
  } catch (cause) {
    throw new AppError('bad-request', 'The body is not valid UTF-8.', { cause })
  }
}
