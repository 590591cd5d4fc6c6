import type { Setting } from '../types'

/** A shop that takes payments for itself: there are no merchants, and one loser. */
export const ownShop: Setting = {
  id: 'own_shop',
  name: 'One shop’s own orders',
  signs: [/\b(our|an|my|a) (own )?(online|web|internet) ?(shop|store)\b(?!s)/i, /\bour (shop|store)\b(?!s)/i],
  over: {
    words: {
      unit: 'order',
      units: 'orders',
      positive: 'fraud',
      entity: 'card',
      action: 'allow, challenge or block it',
      actor: 'the checkout',
      consumer: 'the good customer',
      merchant: 'product category',
      group: 'linked customer',
      groups: 'linked customers',
      losers: 'the shop',
    },
    exp: { unit: 'linked customer' },
  },
}
