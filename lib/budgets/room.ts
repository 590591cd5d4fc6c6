import { AppError } from '@/lib/errors'
import type { Amount, Need } from './need'
import { dollars, tokens } from './words'

/** Whose limit: of one person here, of the workspace, of everybody on this server. */
export type Whose = 'person' | 'workspace' | 'instance'
export type LimitKind = 'usdPerMonth' | 'tokensPerDay'

/** A limit, and what has gone of it. */
export type Limit = {
  readonly whose: Whose
  readonly kind: LimitKind
  readonly limit: number
  /** Used since the day or month began. */
  readonly used: number
  /** Reserved by runs that are not over, beyond what they have used. */
  readonly held: number
  /** When the day or month is over. */
  readonly frees: Date
  readonly freesInSeconds: number
}

const OWNERS: Readonly<Record<Whose, string>> = {
  person: 'Your limit',
  workspace: 'The limit of this workspace',
  instance: 'The limit of this server',
}

const KINDS = {
  usdPerMonth: { per: 'a month', now: 'this month', say: dollars, of: ({ usd }: Amount) => usd },
  tokensPerDay: { per: 'a day', now: 'today', say: tokens, of: (amount: Amount): number | null => amount.tokens },
} as const satisfies Record<LimitKind, unknown>

const leftOf = ({ limit, used, held }: Limit): number => Math.max(0, limit - used - held)

/** What is left of a limit, in words. */
export const leftWords = (limit: Limit): string => {
  const { say, now } = KINDS[limit.kind]
  const held = limit.held > 0 ? `, with ${say(limit.held)} set aside for runs under way` : ''
  return `${say(leftOf(limit))} left ${now}${held}`
}

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

const ADVISOR = 'The built-in advisor drafts without any limit.'

const settle = ({ whose }: Limit): string =>
  whose === 'instance' ? 'Whoever runs this server sets it.' : 'It can be raised under Settings, Models.'

function refused(limit: Limit, model: string, least: Amount): AppError {
  const { say, per, of } = KINDS[limit.kind]
  const name = `${OWNERS[limit.whose]}, ${say(limit.limit)} ${per},`
  const need = of(least)
  if (need === null)
    return new AppError('too-many', `${name} cannot be kept with ${model}: it has no prices.`, {
      hint: `Give its prices under Settings, Models (0 for a machine of your own), or draft with another model. ${ADVISOR}`,
    })
  const held = limit.held > 0 ? ` Runs under way have set aside ${say(limit.held)} of it.` : ''
  return new AppError(
    'too-many',
    `${name} leaves ${say(leftOf(limit))}, and this run needs ${say(need)} at least.${held}`,
    {
      hint: `It is free again on ${DAY.format(limit.frees)} at 00:00 UTC. ${settle(limit)} ${ADVISOR}`,
      details: {
        limit: { whose: limit.whose, kind: limit.kind, limit: limit.limit, left: leftOf(limit) },
        retryAfterSeconds: limit.freesInSeconds,
      },
    },
  )
}

/**
 * What a run may be given: the most that it can need, or what every limit leaves where that is less and still enough
 * to begin. Throws AppError `too-many`, with the limit, what is left, until when, and what to do.
 */
export function roomFor(model: string, need: Need, limits: readonly Limit[]): Amount {
  let { tokens: givenTokens, usd: givenUsd } = need.most
  for (const limit of limits) {
    const least = KINDS[limit.kind].of(need.least)
    const left = leftOf(limit)
    if (least === null || left < least) throw refused(limit, model, need.least)
    if (limit.kind === 'tokensPerDay') givenTokens = Math.min(givenTokens, Math.floor(left))
    else if (givenUsd !== null) givenUsd = Math.min(givenUsd, left)
  }
  return { tokens: givenTokens, usd: givenUsd }
}
