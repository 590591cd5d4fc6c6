import { BlockedAddress, checkAddress, hostAndPort } from '@/lib/ai/guarded-fetch'
import { env } from '@/lib/env'
import { AppError } from '@/lib/errors'

/** The operator's variable. */
export const INSIDE_LIST = 'WEBHOOK_HOSTS'

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/

/**
 * Hosts inside the network that may be told: what the operator names, and in local mode this machine, whose owner is
 * the only one who could ask for it.
 */
export function hostsInside(url: URL): ReadonlySet<string> {
  const { GROUNDPLAN_AUTH, WEBHOOK_HOSTS } = env()
  const own = GROUNDPLAN_AUTH === 'local' && LOOPBACK.test(url.hostname) ? [hostAndPort(url)] : []
  return new Set([...own, ...WEBHOOK_HOSTS.map((host) => host.toLowerCase())])
}

const refuse = (message: string) => new AppError('unprocessable', message)

/** The address as it is stored. Refused with what to do where it may not be told. */
export function webhookAddress(typed: string): string {
  const url = URL.canParse(typed) ? new URL(typed) : null
  if (!url) throw refuse('This is no address. One looks like https://hooks.example.com/groundplan.')
  url.hash = ''
  try {
    checkAddress(url, hostsInside(url), INSIDE_LIST)
  } catch (error) {
    if (error instanceof BlockedAddress) throw refuse(error.message)
    throw error
  }
  return url.href
}
