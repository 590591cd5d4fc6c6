import { nearest, upTo } from '../figure'
import type { Measure } from '../measures'
import type { Scan } from '../scan'
import { isAnothers } from '../subject'

const THOUSAND =
  /\b(?:(?:a|per|each|every|one) (?:thousand|1[.,]?000|1k|mille)\b|per 1k\b|1[.,]000 [a-z]{3,})|\/ ?1(?:k|[.,]?000)\b/
const ONE =
  /^ (?:a|an|per|each|for each) (?:pages?|documents?|tickets?|letters?|chats?|calls?|items?|cases?|requests?|predictions?|turns?|messages?|scans?|forms?|quer(?:y|ies)|answers?|summar(?:y|ies)|files?)\b/
const WORTH = /\b(?:worth|margins?|sav\w+|gains?|benefits?|values?|brings?(?: in)?|earns?|returns?|yields?)\b/
const COST =
  /\b(?:costs?|pays?|paid|charges?|asks?(?: for)?|prices?|priced|bills?|comes? to|fees?|rates?|running|runs|tariff|quotes?|invoices?d?|spend|sets? us back|runs to)\b/
const SOLD = /\b(?:impressions?|e?cpm|advertisers?|views|visitors|owes?|customers)\b/
const BARE_WORTH =
  /\b(?:worth|saves?|saving|gains?|brings?(?: in)?|margins?(?: of| is| per [\w,.]+ is)?) (?:us )?(?:an? margin of |a profit of )?(?:about |some |around |roughly |only |perhaps )*$/

/** What a thousand predictions cost, and what they are worth. */
export function readPerThousand(s: Scan): void {
  for (const { text, start, end } of s.all(/[^¶]{12,400}/g)) {
    const amounts = s.measures.filter(
      (m) =>
        m.start >= start &&
        m.end <= end &&
        m.per === undefined &&
        isAmount(s, m) &&
        !isAnothers(s, { start: m.start, end: m.end }),
    )
    const one = amounts.length > 1 && amounts.every((m) => ONE.test(s.after({ start: m.start, end: m.head }, 24)))
    if ((!THOUSAND.test(text) && !one) || SOLD.test(text)) continue
    for (const [at, m] of amounts.entries()) {
      const before = s.low.slice(amounts[at - 1]?.end ?? start, m.start)
      const after = s.low.slice(m.head, amounts[at + 1]?.start ?? end)
      const close = nearest(before)
      const words = `${close} ${upTo(after)}`
      const times = one ? 1000 : 1
      const value = Number((m.value * times).toPrecision(12))
      if (WORTH.test(close) || (!COST.test(words) && WORTH.test(words))) s.number('perf.valueUsdPer1k', value, m)
      else if (COST.test(words) || COST.test(before) || /\b(?:vendor|supplier|offer)\b/.test(before))
        s.number('perf.estUsdPer1k', value, m)
    }
  }
}

/** Dollars, or a bare figure that is said to be the worth of what was priced in dollars. */
const isAmount = (s: Scan, m: Measure): boolean =>
  (m.kind === 'money' && m.unit === 'usd') ||
  (m.kind === 'count' &&
    m.noun.split(' ')[0]?.match(/^(?:to|of|in)?$/) !== null &&
    m.value < 1e4 &&
    BARE_WORTH.test(s.before(m, 40)))
