import type { Role } from '@/lib/auth/schema'
import type { ReviewRole } from '@/lib/reviews/schema'

/** What each role is, for whoever chooses one. */
export const ROLE_WORDS: Record<Role, string> = {
  viewer: 'reads designs',
  commenter: 'also comments, and suggests changes',
  editor: 'also writes, has steps drafted and shares',
  reviewer: 'also decides on reviews',
  admin: 'also sets models and limits, and deletes for good',
  owner: 'also invites people and says what they may',
}

export const INVITATION_DAYS = 7
export const MOST_INVITATIONS = 100
export const PASSWORD_CHARS = { least: 12, most: 128 } as const

export type MemberView = {
  readonly id: string
  readonly name: string
  /** Null for who may not see addresses. */
  readonly email: string | null
  readonly role: Role
  /** What they speak for in reviews. */
  readonly reviews: readonly ReviewRole[]
  readonly isSelf: boolean
}
export type InvitationView = {
  readonly id: string
  readonly email: string
  readonly role: Role
  readonly inviter: string
  readonly isExpired: boolean
}
export type WorkspaceView = { readonly id: string; readonly name: string; readonly role: Role }

/** Who looks at a page; `account` is null in local mode, where nobody signs in. */
export type Viewer = {
  readonly id: string
  /** In the workspace of the page. */
  readonly role: Role
  readonly workspaceId: string
  readonly account: {
    readonly name: string
    readonly email: string
    readonly workspaces: readonly WorkspaceView[]
  } | null
}

/** What a form is told after it was sent. */
export type MemberAnswer =
  | { readonly status: 'idle' }
  | { readonly status: 'done'; readonly message: string }
  | { readonly status: 'refused'; readonly message: string }
