import type { Mail } from '@/lib/mail/mutations'
import { linkTo } from '@/lib/members/invitations/mail'

/** To the new address, which its link proves. */
export const confirmMail = (to: string, name: string, token: string): Mail => ({
  kind: 'email-confirm',
  to,
  subject: 'Confirm your new address for Groundplan',
  text: `${name} wants to sign in to Groundplan with this address from now on. Open this link to confirm it. It works
once, within 15 minutes:

${linkTo(`/email?token=${token}`)}

If this was not you, leave it: nothing changes.
`,
})

/** To the old address, for whoever did not ask for it. */
export const changedMail = (to: string, name: string): Mail => ({
  kind: 'email-changed',
  to,
  subject: 'Your address for Groundplan was changed',
  text: `The account of ${name} in Groundplan has another e-mail address now, and this one no longer opens it.

If this was not you, tell somebody who owns a workspace that you are in: they can take the account out of it.
`,
})
