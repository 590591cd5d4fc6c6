/** The lease went to someone else, or the run was ended from outside: write nothing more. */
export class FencedError extends Error {
  override readonly name = 'FencedError'
}

/** SQLSTATE classes that a second try cannot mend: bad data, broken constraint, wrong statement. */
const PERMANENT = ['22', '23', '42', '0A', '21']

/** True where the statement may succeed later: server gone, starting, out of space, deadlock. */
export function isTransient(error: unknown): boolean {
  if (!(error instanceof Error) || error instanceof FencedError) return false
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  if (/^[0-9A-Z]{5}$/.test(code)) return !PERMANENT.includes(code.slice(0, 2))
  return /^E[A-Z]+$/.test(code) || /connect|terminat|timeout/i.test(error.message)
}
