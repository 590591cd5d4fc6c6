import * as z from 'zod'

/** SQLSTATE classes that a second try cannot mend: bad data, broken constraint, wrong statement. */
const PERMANENT = ['22', '23', '42', '0A', '21']
/** Prisma's own codes that say the same as a lost connection: none to be had in time, deadlock, too many. */
const PASSING_CODES = ['P2024', 'P2028', 'P2034', 'P2037']
const PASSING_KINDS = [
  'DatabaseNotReachable',
  'ConnectionClosed',
  'SocketTimeout',
  'TlsConnectionError',
  'TooManyConnections',
]

const wrappedSchema = z.object({
  meta: z.object({
    driverAdapterError: z.object({ cause: z.object({ kind: z.string(), originalCode: z.string().optional() }) }),
  }),
})

type Fault = { code: string; state: string | undefined; kind: string | undefined }

/** An error of pg as it is, or as Prisma wraps it (P2010 and P2039 only wrap). */
function faultOf(error: Error): Fault {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  const wrapped = wrappedSchema.safeParse(error)
  const cause = wrapped.success ? wrapped.data.meta.driverAdapterError.cause : undefined
  const own = /^[0-9A-Z]{5}$/.test(code) && !isPrismas(code) ? code : undefined
  return { code, state: cause?.originalCode ?? own, kind: cause?.kind }
}

/** `P1001`, `P2002`, …; SQLSTATE `P0001` is what a trigger raises. */
const isPrismas = (code: string): boolean => /^P[1-9]\d{3}$/.test(code)

/** True where the same may succeed later: server gone, starting, out of space, deadlock, no connection to be had. */
export function isPassing(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code, state, kind } = faultOf(error)
  if (state !== undefined) return !PERMANENT.includes(state.slice(0, 2))
  if (kind !== undefined && PASSING_KINDS.includes(kind)) return true
  if (isPrismas(code)) return code.startsWith('P1') || PASSING_CODES.includes(code)
  return /^E[A-Z]+$/.test(code) || /connect|terminat|timeout|end on the pool/i.test(error.message)
}

/** True where another row has the same key already. */
export function isDuplicate(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code, state } = faultOf(error)
  return code === 'P2002' || state === '23505'
}

/** True where a row that was to be changed is not there. */
export const isMissing = (error: unknown): boolean => error instanceof Error && faultOf(error).code === 'P2025'
