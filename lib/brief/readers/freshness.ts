import { applyRules, type FactRule, states } from '../fact-rule'
import type { Measure } from '../measures'
import { rule } from '../rule'
import type { Scan } from '../scan'
import { isOver, ofOthers } from '../subject'

const HELD =
  '(?:index|features?|counters?|catalogue|catalog|embeddings?|vectors?|matrix|factori[sz]ation|recommendations?|candidates|list|aggregates?|data|it|engine)'
const REBUILT: readonly FactRule[] = [
  states(
    'arch.featureFreshnessActualS',
    604_800,
    'weekly rebuild',
    '(?:re-?built|re-?indexed|re-?computed|re-?calculated|refreshed|re-?trained) (?:only )?(?:on|each|every) (?:sun|mon|tues|wednes|thurs|fri|satur)days?(?: \\w+)?',
    '(?:re-?built|re-?indexed|re-?computed|re-?calculated|re-?generated|refreshed|updated|enters? the index|enter\\w*) (?:only )?(?:every week|weekly|once a week|each week|on mondays)',
    "until the (?:weekly|next week's) \\w+",
  ),
  states(
    'arch.featureFreshnessActualS',
    86_400,
    '(?:nightly|daily) rebuild',
    '(?:re-?built|re-?indexed|refreshed|updated) (?:only )?(?:every (?:night|day)|nightly|daily|once a day|overnight)',
  ),
]

const NIGHTLY: readonly FactRule[] = [
  states(
    'arch.featureFreshnessActualS',
    3600,
    `(?:features?|counters?|aggregates?|profiles?|index|stock|prices|positions?) (?:\\w+ )?(?:are|is|get|gets) (?:only )?(?:re-?computed|updated|refreshed|re-?calculated|loaded|renewed|synced) (?:once (?:an|per|every) hour|hourly|every hour|each hour)`,
  ),
  states(
    'arch.featureFreshnessActualS',
    86_400,
    `(?:features?|counters?|aggregates?|profiles?) (?:\\w+ )?(?:are|is|get|gets) (?:only )?(?:re-?computed|updated|refreshed|re-?calculated|loaded) (?:once a (?:night|day)|nightly|daily|every (?:night|day)|overnight)`,
  ),
]
const STALE = new RegExp(
  `\\b${HELD}\\b[^¶\\d]{0,24}(?:up to|about|around)? ?$|(?:invisible|not (?:shown|found|visible)|unseen|missing|takes?|lag(?:s|ging)?)(?: \\w+){0,4} (?:for |by )?(?:up to |about |around )?$`,
)
const OLD = /^ (?:old|behind|stale|until (?:a|an|the) new|before (?:a|an|the) new|late when)\b/
const NEEDED =
  /\b(?:findable|visible|searchable|shown|appear|available|discoverable|in the index|show up|found|reflect\w*|usable)(?: \w+){0,3} (?:within|after|in|inside|no later than|in less than|in under) (?:about |at most )?$|\b(?:no|not be|not) (?:older|staler) than (?:about )?$/
const LIMIT_OLD = /\b(?:at most|no more than|max(?:imum)?|under|less than) $/
const FRESH = /^(?: old)? (?:at (?:the )?most|is the limit)\b/
const NEW =
  /\b(?:new|fresh|latest|listings?|items?|uploads?|tracks?|songs?|products?|articles?|videos?|data|features?|counters?|it)\b/

/** How old what is looked up is, and how old it may be. */
export function readFreshness(s: Scan): void {
  const times = s.measures.filter((m) => m.kind === 'time' && m.value >= 1 && m.value <= 31 * 86_400)
  const needed = times.find((m) => isNeeded(s, m)) ?? times.find((m) => isWanted(s, m))
  if (needed) s.number('arch.featureFreshnessNeededS', needed.value, needed)
  if (s.is('candidate_retrieval', 'semantic_search', 'ctr_ranking', 'search_ranking')) applyRules(s, REBUILT)
  applyRules(s, NIGHTLY)
  const actual = times.find((m) => m !== needed && isActual(s, m))
  if (actual) s.number('arch.featureFreshnessActualS', actual.value, actual)
}

const own = ({ start, end }: Measure) => ({ start, end })

const WANTED =
  /\b(?:needs?|wants?|wanted|should be|must be|ought to be|requires?|no older than|not older than|asks? for)(?: (?:it|one|them|about|within|at most|no older than))* $/
const RIGHT =
  /^ (?:old )?(?:would be (?:right|needed|fine|enough|better)|is (?:needed|wanted|what \w+ needs?)|are needed)\b/
const LOOKED_UP =
  /\b(?:index|features?|vectors?|embeddings?|stock|counters?|catalogue|profile|listener|articles?|products?|items?|aggregates?|inventory|positions?|locations?|telemetry|rebuilt|sync\w*|refresh\w*|table)\b/
/** The age that is asked for beside the age that is had. */
const isWanted = (s: Scan, m: Measure): boolean =>
  s.is(...RETRIEVED) &&
  (WANTED.test(s.before(m, 50)) || RIGHT.test(s.after(m, 40))) &&
  LOOKED_UP.test(s.low.slice(Math.max(0, m.start - 160), m.end)) &&
  /\b(?:every|after|rebuilt|sync\w*|refresh\w*|old|updated|recomputed)\b/.test(
    s.low.slice(Math.max(0, m.start - 160), m.start),
  ) &&
  !/\b(?:answer|response|result|click|latency)\b/.test(s.before(m, 40)) &&
  !ofOthers(s, own(m))

function isNeeded(s: Scan, m: Measure): boolean {
  const before = s.before(m, 60)
  // What appears after a week is how it is, unless it must.
  if (
    /\bafter (?:about |at most )?$/.test(before) &&
    !/\b(?:must|should|have to|has to|want\w*|need\w*|shall)\b/.test(before)
  )
    return false
  return (
    (((NEEDED.test(before) || FRESH.test(s.after(m, 20))) && NEW.test(s.before(m, 110))) ||
      (LIMIT_OLD.test(before) && /^ old\b/.test(s.after(m, 8)))) &&
    RETRIEVED.some((id) => s.is(id)) &&
    !ofOthers(s, own(m))
  )
}
const RETRIEVED = [
  'candidate_retrieval',
  'semantic_search',
  'ctr_ranking',
  'search_ranking',
  'fraud_detection',
  'eta_prediction',
  'contextual_bandit',
  'dynamic_pricing',
  'rag_qa',
]

function isActual(s: Scan, m: Measure): boolean {
  if (!RETRIEVED.some((id) => s.is(id)) || ofOthers(s, own(m)) || isOver(s, own(m))) return false
  const before = s.before(m, 60)
  const after = s.after(m, 30)
  const must = /\b(?:must|should|may|have to|has to|want|need|no older|not)\b/.test(before)
  const renewed =
    /\b(?:every|each|only every|once in|once every|after)(?: about| some)? $/.test(before) &&
    /\b(?:sync\w*|re-?built|re-?fresh\w*|re-?computed|re-?indexed|re-?calculated|updated|enters? the index|appears? in the index|enter the index|loaded|written|reach(?:es)? us|arrive\w*|come in|delivered|sent|transmitted|job)\b/.test(
      before,
    )
  return (
    !must &&
    (renewed || (OLD.test(after) && NEW.test(before + after)) || (STALE.test(before) && /\bnew\b/.test(before)))
  )
}

const UP = /\b(?:availability|up-?time|available|be up|reachable)\b/
const NINES = rule('(?:two|three|four|five) (?:nines|9s)')
const MANY: Readonly<Record<string, number>> = { two: 0.99, three: 0.999, four: 0.9999, five: 0.999_99 }

/** Share of time that it must work. */
export function readAvailability(s: Scan): void {
  const share = s.measures.find((m) => {
    if (m.kind !== 'ratio' || m.value < 0.9 || m.value >= 1 || m.low !== undefined) return false
    const clause = `${s.before(m, 40).split(/[,;]/).at(-1)}${s.low.slice(m.start, m.end)}${s.after(m, 30).split(/[,;]/)[0]}`
    return UP.test(clause) && !ofOthers(s, own(m)) && !isOver(s, own(m))
  })
  if (share) s.number('arch.availabilityTarget', share.value, share)
  const nines = s.find(NINES)
  if (nines) s.number('arch.availabilityTarget', MANY[nines.text.split(/[\s-]/)[0] ?? ''] ?? Number.NaN, nines)
}
