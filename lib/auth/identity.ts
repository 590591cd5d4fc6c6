import { hkdfSync, randomUUID } from 'node:crypto'
import { prismaAdapter } from 'better-auth/adapters/prisma'
import { betterAuth } from 'better-auth/minimal'
import { genericOAuth } from 'better-auth/plugins/generic-oauth'
import { magicLink } from 'better-auth/plugins/magic-link'
import { db } from '@/lib/db/client'
import { env } from '@/lib/env'
import { AppError } from '@/lib/errors'
import { queueMail } from '@/lib/mail/mutations'
import { linkMail, resetMail } from './mail'
import { hostCookie, isOverTls, OIDC } from './names'
import { hashPassword, verifyPassword } from './password'

const DAY_SECONDS = 24 * 3600
/** How long what is mailed works. */
const MAILED_SECONDS = 15 * 60

function settings(): { origin: string; secret: string } {
  const { GROUNDPLAN_AUTH, GROUNDPLAN_ORIGIN: origin, GROUNDPLAN_SECRET } = env()
  if (GROUNDPLAN_AUTH !== 'accounts' || origin === undefined || GROUNDPLAN_SECRET === undefined)
    throw new AppError('unavailable', 'Accounts are not set up here.', {
      hint: 'GROUNDPLAN_AUTH=accounts needs GROUNDPLAN_ORIGIN and GROUNDPLAN_SECRET.',
    })
  // A key of its own: what signs cookies opens nothing that the secret has sealed.
  const key = hkdfSync('sha256', GROUNDPLAN_SECRET, '', 'groundplan sessions', 32)
  return { origin, secret: Buffer.from(key).toString('hex') }
}

/** The OpenID Connect provider, where one is configured. Whoever comes from there needs an account here first. */
function providers() {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME } = env()
  if (OIDC_ISSUER === undefined || OIDC_CLIENT_ID === undefined || OIDC_CLIENT_SECRET === undefined) return []
  const provider = {
    providerId: OIDC,
    name: OIDC_NAME,
    discoveryUrl: `${OIDC_ISSUER.replace(/\/$/, '')}/.well-known/openid-configuration`,
    clientId: OIDC_CLIENT_ID,
    clientSecret: OIDC_CLIENT_SECRET,
    scopes: ['openid', 'email', 'profile'],
    pkce: true,
    disableSignUp: true,
  }
  return [genericOAuth({ config: [provider] })]
}

function build() {
  const { origin, secret } = settings()
  return betterAuth({
    appName: 'Groundplan',
    baseURL: origin,
    basePath: '/api/auth',
    secret,
    trustedOrigins: [origin],
    telemetry: { enabled: false },
    // Its own page of faults is none of the addresses that are open.
    onAPIError: { errorURL: `${origin}/sign-in` },
    database: prismaAdapter(db(), { provider: 'postgresql', transaction: true }),
    emailAndPassword: {
      enabled: true,
      minPasswordLength: 12,
      maxPasswordLength: 128,
      // An account is made of an invitation (lib/members), which proves the address.
      disableSignUp: true,
      requireEmailVerification: true,
      revokeSessionsOnPasswordReset: true,
      resetPasswordTokenExpiresIn: MAILED_SECONDS,
      sendResetPassword: ({ user, token }) => queueMail(resetMail(origin, user.email, token), db()),
      password: { hash: hashPassword, verify: verifyPassword },
    },
    session: { expiresIn: 14 * DAY_SECONDS, disableSessionRefresh: true, cookieCache: { enabled: false } },
    verification: { storeIdentifier: 'hashed' },
    account: { accountLinking: { enabled: true, requireLocalEmailVerified: true }, encryptOAuthTokens: true },
    plugins: [
      magicLink({
        disableSignUp: true,
        storeToken: 'hashed',
        expiresIn: MAILED_SECONDS,
        sendMagicLink: async ({ email, token }) => {
          const user = await db().user.findFirst({ where: { email }, select: { id: true } })
          if (user) await queueMail(linkMail(origin, email, token), db())
        },
      }),
      ...providers(),
    ],
    // It names addresses; what fails is thrown, and told by us.
    logger: { disabled: true },
    // Its limiter keys on the address alone; ours stands before it (docs/decisions, record 30).
    rateLimit: { enabled: false },
    advanced: {
      // It knows the prefix __Secure- only, which a sister domain may use as well.
      useSecureCookies: false,
      cookiePrefix: hostCookie('groundplan', origin),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/', secure: isOverTls(origin) },
      ipAddress: { disableIpTracking: true },
      database: { generateId: () => randomUUID() },
    },
  })
}

declare global {
  var groundplanIdentity: ReturnType<typeof build> | undefined
}

/** better-auth on our own tables: says who somebody is. Made at the first call, so that local mode never has it. */
export const identity = (): ReturnType<typeof build> => (globalThis.groundplanIdentity ??= build())
