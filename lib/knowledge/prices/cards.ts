import { HARDWARE } from '../hardware/registry'
import type { Hardware } from '../hardware/schema'
import type { Price } from './schema'

/** The accelerator that a machine holds, and how many of it; none in a machine of processors. */
export function cardsIn({ machine, related }: Price): { readonly card: Hardware; readonly count: number } | undefined {
  const card = HARDWARE.find(({ id }) => related.includes(`hardware:${id}`))
  return card && machine && machine.devices > 0 ? { card, count: machine.devices } : undefined
}
