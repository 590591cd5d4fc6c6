import type { Action } from '@/lib/auth/schema'

/** What the rules ask of who acts: the author of the thread, a required reviewer of the design, and what their role may. */
type Who = { readonly isAuthor: boolean; readonly isRequired: boolean; readonly can: (action: Action) => boolean }

/** The right that settling a thread takes of anybody but its author. To lift a block is to settle it. */
export const settling = (isBlocking: boolean): Action => (isBlocking ? 'thread.unblock' : 'thread.resolve')

/** R4: an editor resolves a thread, a blocking one only a required reviewer; its author either. */
export const maySettle = (isBlocking: boolean, { isAuthor, isRequired, can }: Who): boolean =>
  isAuthor || (can(settling(isBlocking)) && (!isBlocking || isRequired))

/** Who lifts a block, for whoever may not: no role says it. `required`: names of those whom the latest review requires. */
export const blockWords = (required: readonly string[]): string =>
  required.length === 0
    ? 'A blocking thread is resolved by who began it, or by a required reviewer. Nobody is required by a review here yet.'
    : `A blocking thread is resolved by who began it, or by a required reviewer: ${required.join(', ')}.`
