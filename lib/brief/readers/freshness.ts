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
const FRESH = /^(?: old)? (?:at (?:the )?most|is the limit)\b/
const NEW =
  /\b(?:new|fresh|latest|listings?|items?|uploads?|tracks?|songs?|products?|articles?|videos?|data|features?|counters?|it)\b/

/** How old what is looked up is, and how old it may be. */
export function readFreshness(s: Scan): void {
  const times = s.measures.filter((m) => m.kind === 'time' && m.value >= 1 && m.value <= 31 * 86_400)
  const needed = times.find((m) => isNeeded(s, m))
  if (needed) s.number('arch.featureFreshnessNeededS', needed.value, needed)
  if (s.is('candidate_retrieval', 'semantic_search', 'ctr_ranking', 'search_ranking')) applyRules(s, REBUILT)
  applyRules(s, NIGHTLY)
  const actual = times.find((m) => m !== needed && isActual(s, m))
  if (actual) s.number('arch.featureFreshnessActualS', actual.value, actual)
}

const own = ({ start, end }: Measure) => ({ start, end })

function isNeeded(s: Scan, m: Measure): boolean {
  const before = s.before(m, 60)
  return (
    (NEEDED.test(before) || FRESH.test(s.after(m, 20))) &&
    NEW.test(s.before(m, 110)) &&
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
  return !must && ((OLD.test(after) && NEW.test(before + after)) || (STALE.test(before) && /\bnew\b/.test(before)))
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
