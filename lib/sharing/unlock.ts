import { createHmac, timingSafeEqual } from 'node:crypto'

/** Seconds that a password need not be given again. */
export const UNLOCKED_SECONDS = 12 * 60 * 60

type Locked = { readonly id: string; readonly epoch: number; readonly passwordHash: string | null }

/**
 * Signed with the password's own hash, which nobody outside has, salt and all: it is of this link, this password and
 * this epoch, and of no other, without a key that an installation would have to keep.
 */
const sign = ({ id, epoch }: Locked, passwordHash: string, until: string): Buffer =>
  createHmac('sha256', passwordHash).update(`unlock\n${id}\n${epoch}\n${until}`).digest()

/** What a browser holds once it gave the password. `now`: the database's. */
export function unlockValue(link: Locked, now: Date): string | undefined {
  if (link.passwordHash === null) return undefined
  const until = String(Math.floor(now.getTime() / 1000) + UNLOCKED_SECONDS)
  return `${until}.${sign(link, link.passwordHash, until).toString('base64url')}`
}

/** Whether a link is open to whoever holds this; one without a password is to everybody. */
export function isUnlocked(link: Locked, held: string | undefined, now: Date): boolean {
  if (link.passwordHash === null) return true
  const [, until, signed] = /^(\d{1,12})\.([\w-]{43})$/.exec(held ?? '') ?? []
  if (until === undefined || signed === undefined || Number(until) * 1000 <= now.getTime()) return false
  const given = Buffer.from(signed, 'base64url')
  const wanted = sign(link, link.passwordHash, until)
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}
