/** What somebody may be in a workspace. Each may do all that those before it may. */
export const ROLES = ['viewer', 'commenter', 'editor', 'reviewer', 'admin', 'owner'] as const
export type Role = (typeof ROLES)[number]

/**
 * All that is asked for a role, with the least that may do it. Every route handler and server action names one of
 * these; app/api/matrix.data.test.ts holds each of them to its word.
 */
export const RIGHTS = {
  'workspace.read': 'viewer',
  'design.read': 'viewer',
  'design.suggest': 'commenter',
  'design.comment': 'commenter',
  'design.create': 'editor',
  'design.edit': 'editor',
  'thread.resolve': 'editor',
  'design.draft': 'editor',
  'design.share': 'editor',
  'design.bin': 'editor',
  'thread.unblock': 'reviewer',
  'review.submit': 'editor',
  'review.decide': 'reviewer',
  'review.dismiss': 'admin',
  'design.destroy': 'admin',
  'figures.set': 'editor',
  'models.set': 'admin',
  'sharing.set': 'admin',
  'audit.read': 'admin',
  'webhooks.set': 'admin',
  'members.read': 'viewer',
  'members.manage': 'owner',
} as const satisfies Record<string, Role>
export type Action = keyof typeof RIGHTS

/** What each of them is, after "may": the end of the sentence that refuses it. */
export const ACTION_WORDS: Record<Action, string> = {
  'workspace.read': 'see this workspace',
  'design.read': 'read this design',
  'design.suggest': 'suggest a change',
  'design.comment': 'comment on this design',
  'design.create': 'begin a design here',
  'design.edit': 'change this design',
  'thread.resolve': 'resolve a thread that somebody else began',
  'thread.unblock': 'resolve a blocking thread that somebody else began',
  'review.submit': 'ask for a review, hand a version in or take the review back',
  'review.decide': 'decide on a review',
  'review.dismiss': 'dismiss a verdict or take a reviewer out',
  'design.draft': 'have a step drafted, or stop it',
  'design.share': 'see its links, make one or close one',
  'design.bin': 'put a design into the bin or take it out',
  'design.destroy': 'delete a design for good',
  'figures.set': 'set prices and figures of hardware',
  'models.set': 'set models and their limits',
  'sharing.set': 'set how this workspace shares',
  'audit.read': 'read the audit log',
  'webhooks.set': 'see or set webhooks',
  'members.read': 'see who is in this workspace',
  'members.manage': 'invite people, change what they may do or take them out',
}

const rank = (role: Role): number => ROLES.indexOf(role)

export const mayDo = (role: Role, action: Action): boolean => rank(role) >= rank(RIGHTS[action])

/** Why not, and who can. */
export function refusal(role: Role, action: Action): string {
  const least = ROLES.slice(rank(RIGHTS[action]))
  const who = least.length === 1 ? 'its owners' : `${least.slice(0, -1).join(', ')} or ${least.at(-1)}`
  return `As ${role} you may not ${ACTION_WORDS[action]}. Who may is ${who}.`
}
