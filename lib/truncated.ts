import ipaddr from 'ipaddr.js'

/** `e…@example.com`: enough to tell invitations apart, too little to write to. What is masked stays as it is. */
export function maskedEmail(email: string): string {
  const at = email.lastIndexOf('@')
  const [first = ''] = Array.from(email)
  return at < 1 ? '…' : `${first}…${email.slice(at)}`
}

/** Bits that are kept: about a town's worth of households. */
const KEPT_BITS = { ipv4: 24, ipv6: 48 } as const

/** A network address as it may be recorded, `192.0.2.0/24`; undefined for what is none. */
export function truncatedAddress(address: string): string | undefined {
  const [literal = ''] = address.split('/')
  if (!ipaddr.isValid(literal)) return undefined
  const parsed = ipaddr.process(literal)
  const bits = KEPT_BITS[parsed.kind()]
  const bytes = parsed.toByteArray().map((byte, at) => (at * 8 < bits ? byte : 0))
  return `${ipaddr.fromByteArray(bytes).toString()}/${bits}`
}
