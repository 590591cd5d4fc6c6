import type { Measure } from '../measures'
import type { Scan } from '../scan'
import { isUnreal, ofOthers } from '../subject'

const KEPT =
  '(?:data|logs?|lines|records?|recordings?|rows|entries|posts?|tickets?|messages?|chats?|footage|events?|memory|history|files?|payments?|transactions?|clicks?|readings?|samples?|mails?|images?|pictures?|videos?|visits?|queries|searches|positions|scans|signals|measurements?|till system|tills?|recorders?|controllers?|loggers?|buffers?|archives?|database|telemetry|calls|bookings|orders|sessions)'
const GOES =
  '(?:delet\\w+|eras\\w+|purg\\w+|wip(?:e|es|ed|ing)|overwrit\\w+|vanish\\w*|disappear\\w*|expir\\w+|discard\\w*|destroy\\w*|gone|cleared|clears|dropped|lost|removed|anonymi[sz]ed|shredded|rolls? over|(?:lives?|kept|keeps?|stored|survives?|retained|available|remains?)(?: only)? for|room (?:only )?for|reach(?:es)? back|go back (?:only|no (?:more|further)))'
const DATA = new RegExp(`\\b${KEPT}\\b`)
const VANISHES = new RegExp(`\\b${GOES}\\b`)
const BEFORE =
  /\b(?:after|every|older than|for|within|only|at most|of|past|beyond)\s(?:about |some |just |roughly |only |at most |the )*$/
const AFTER = /^ (?:after\b|later\b|and (?:are |is )?(?:then|purge|delete|wipe|erase)|,? then\b|only\b|back\b)/
const GOODS =
  /\b(?:bread|bearings?|parts|spare|stock|goods|food|warrant\w+|contract|offers?|vouchers?|coupons?|batter\w+|position|job|customers? (?:are|is) lost|sales people|warning|battery|history for|for the (?:last|past)|retrain\w*|have (?:been )?(?:kept|stored|recorded))\b/

/** Rows that are gone after a time, whatever the word for it. */
export function vanishes(s: Scan, m: Measure): boolean {
  const before =
    s
      .before(m, 90)
      .split(/[;:]\s|, (?:but|while|and we|so)\b/)
      .at(-1) ?? ''
  const after = s.after(m, 60).split(/[;:]\s|, (?:but|while|so)\b/)[0] ?? ''
  const clause = `${before}¶${after}`
  if (!DATA.test(clause) || !VANISHES.test(clause) || GOODS.test(clause)) return false
  if (ofOthers(s, m) || isUnreal(s, m)) return false
  // A history that is at hand is not one that goes.
  if (
    /\bavailable|remain|keeps?|kept|stored\b/.test(before) &&
    !/\bonly\b|\bmost\b/.test(before) &&
    !/purg|delet|wip|eras/.test(clause)
  )
    return false
  return BEFORE.test(before) || AFTER.test(after)
}
