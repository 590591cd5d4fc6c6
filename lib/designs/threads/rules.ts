import type { Action } from '@/lib/auth/schema'

/** What the rules ask of who acts: the author of the thread, and what their role may. */
type Who = { readonly isAuthor: boolean; readonly can: (action: Action) => boolean }

/**
 * The right that settling a thread takes of anybody but its author (R4): an editor resolves a thread, a blocking one
 * only a reviewer. To lift a block is to settle it.
 */
export const settling = (isBlocking: boolean): Action => (isBlocking ? 'thread.unblock' : 'thread.resolve')

export const maySettle = (isBlocking: boolean, { isAuthor, can }: Who): boolean => isAuthor || can(settling(isBlocking))
