import type { Mail } from '@/lib/mail/mutations'

/** The token stands behind a page with a button: what opens links of mail to look at them does not use it up. */
export const linkMail = (origin: string, to: string, token: string): Mail => ({
  kind: 'sign-in',
  to,
  subject: 'Your link to sign in to Groundplan',
  text: `Open this link to sign in to Groundplan. It works once, within 15 minutes:

${origin}/sign-in/link?token=${encodeURIComponent(token)}

If you did not ask for it, leave it: nobody gets in without this mail.
`,
})

export const resetMail = (origin: string, to: string, token: string): Mail => ({
  kind: 'reset',
  to,
  subject: 'A new password for Groundplan',
  text: `Open this link to choose a new password for Groundplan. It works once, within 15 minutes:

${origin}/reset?token=${encodeURIComponent(token)}

If you did not ask for it, leave it: your password stays as it is.
`,
})
