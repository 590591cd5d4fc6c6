import { isPassing } from '@/lib/db/faults'

/** The lease went to someone else, or the run was ended from outside: write nothing more. */
export class FencedError extends Error {
  override readonly name = 'FencedError'
}

/** True where the statement may succeed later: server gone, starting, out of space, deadlock. */
export const isTransient = (error: unknown): boolean => !(error instanceof FencedError) && isPassing(error)
