import type { Role } from '@/lib/auth/schema'
import { env } from '@/lib/env'
import type { Mail } from '@/lib/mail/mutations'
import { INVITATION_DAYS, ROLE_WORDS } from '../schema'

/** Under the one address of the installation, never under what a request says of its host. */
export const linkTo = (path: string): string => new URL(path, env().GROUNDPLAN_ORIGIN ?? 'http://127.0.0.1').href

type Invited = { to: string; role: Role; inviter: string; workspace: string; token: string }

export const invitationMail = ({ to, role, inviter, workspace, token }: Invited): Mail => ({
  kind: 'invitation',
  to,
  subject: `${inviter} invites you to ${workspace} in Groundplan`,
  text: `${inviter} invites you to the workspace ${workspace} in Groundplan, as ${role}: ${ROLE_WORDS[role]}.

Open this link to join. It works once, for this address, within ${INVITATION_DAYS} days:

${linkTo(`/join/${token}`)}

If you did not expect this, leave it: nothing happens.
`,
})
