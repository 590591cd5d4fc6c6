import { absent } from '../absence'
import { ours, segmentOf } from '../figure'
import type { FactRule } from '../fact-rule'
import { states } from '../fact-rule'
import type { Measure } from '../measures'
import { rule } from '../rule'
import { SOMEBODY } from './people'
import type { Scan } from '../scan'
import { applyOurs, ofOthers, oursOf } from '../subject'

const PART =
  /\b(?:gateways?|firewalls?|(?:load )?balancers?|stores?|servers?|prox(?:y|ies)|index|rankers?|scorers?|scoring|brokers?|jobs?|pagers?|collectors?|kafka|flink|redis|queues?|databases?|db|apis?|caches?|services?|networks?|look-?ups?|routers?|models?|bus|clusters?|cdn|dns|auth\w*|ingest\w*|loaders?|dashboards?|bureau|switch(?:es)?|links?|engines?|streams?|telephony|modem|carriers?|notifiers?|adapters?|frontends?|backends?|connectors?|providers?|cloud|vpn)\b[^,;¶]{0,14}$/
const IN_SERIES =
  /\b(?:chain|series|serial|one (?:after|behind) (?:the other|another)|in turn|parts|hops?|components?|passes|path|pipeline|needs? all|all (?:of (?:them|these) )?(?:must|have to)|availabilit\w+|uptime)\b/
const AIM =
  /\b(?:promise[sd]?|promised|goal|target|objective|must|owe[sd]?|asked|wants?|wanted|needs?|required?|agreed|due)\b/
/** "Cloud 99.9, gateway 99.5": the sign is said once. */
const bareShare = (m: Measure): boolean =>
  m.kind === 'count' && m.per === undefined && m.noun === '' && m.value > 90 && m.value < 100
const valueOf = (m: Measure): number => (m.kind === 'count' ? Number((m.value / 100).toPrecision(8)) : m.value)
const isShare = (m: Measure) => m.kind === 'ratio' && m.value >= 0.9 && m.value < 1 && m.low === undefined

/** Availability of the parts that a request passes one after the other, and what is promised of the whole. */
function readParts(s: Scan): void {
  for (const sentence of s.all(/[^¶]{20,500}/g)) {
    const inside = s.measures.filter((m) => m.start >= sentence.start && m.end <= sentence.end)
    const signed = inside.some(isShare)
    const shares = inside.filter((m) => isShare(m) || (signed && bareShare(m)))
    const parts = shares.filter((m) => PART.test(segmentOf(s, m, 60).before.replace(/[\s(:=]+(?:at |is |has )?$/, '')))
    const [first, last] = [parts[0], parts.at(-1)]
    if (
      parts.length < 2 ||
      !first ||
      !last ||
      !IN_SERIES.test(s.low.slice(Math.max(0, sentence.start - 60), sentence.end))
    )
      continue
    if (ofOthers(s, { start: first.start, end: first.end })) continue
    s.set('arch.componentAvailabilities', parts.map(valueOf), { start: first.start, end: last.end })
    const whole = shares.find((m) => !parts.includes(m) && AIM.test(s.around(m, 50, 30)))
    if (whole) s.number('arch.availabilityTarget', valueOf(whole), whole)
    return
  }
}

const SLO =
  /\b(?:slos?|slas?|service[- ]level(?:s| objectives?| agreements?| targets?)?|service (?:objective|target)|error budget)\b/
const PROMISED = /\b(?:contracts?|promises?|promised|guarantee[sd]?|commit\w*|agreement|penalt\w+)\b/
const UP = /\b(?:availability|available|up-?time|reachable)\b/
function readObjective(s: Scan): void {
  const share = s.measures.find((m) => {
    if (!isShare(m) || !ours(s, m) || ofOthers(s, { start: m.start, end: m.end })) return false
    const { before, after } = segmentOf(s, m)
    return SLO.test(`${before} ${after}`)
  })
  if (share) s.number('prod.slo', share.value, share)
  const promised = s.measures.find(
    (m) => isShare(m) && ours(s, m) && UP.test(s.around(m, 50, 30)) && PROMISED.test(s.sentence(m)) && !ofOthers(s, m),
  )
  if (promised) s.number('prod.slo', promised.value, promised, true)
}

const SUBSTITUTE =
  '(?:fall-?backs?|plan b|back-?ups?(?: (?:path|rule|plan|price|answer|model|system))?|stand-?in(?: \\w+)?|substitutes?(?: \\w+)?|(?:alternative|second|other|emergency|degraded) (?:path|route|way|answer|procedure|mode|rule|source)s?|replacements?(?: for it)?|contingency(?: \\w+)?|emergency (?:rule|path|procedure)s?)'
const FAILS =
  "(?:(?:is|are|be|was) (?:down|unreachable|unavailable|gone|dead|offline|away|not (?:available|reachable|there)|out|too slow|lost|overloaded|interrupted)|goes (?:down|away|offline)|fails?|crash(?:es)?|times? out|cannot be reached|can't be reached|can not be reached|(?:(?:does|do)(?:n't| not)|not) (?:answer|respond|reply|work|be (?:reachable|available|there))|breaks?(?: down)?|drops?(?: out)?|falls? over|stops)"
const OUTAGE =
  '(?:on|during|in case of|upon|in|for) (?:an? |the |any )?(?:time-?outs?|outages?|failures?|breakdowns?|crash|downtime)(?: of (?:the |our )?\\w+)?'
const DOWN = `(?:(?:if|when|whenever|should|once|in case|while) [^¶;]{2,60}? (?:${FAILS})|${OUTAGE}|(?:if|when) no \\w+ (?:arrives?|comes?|is there|is returned))`
const NOTHING =
  '(?:(?:it )?(?:has |was |is )?(?:not|never)(?: \\w+)? (?:been )?thought (?:about|of|through)|nobody has thought (?:about|of)(?: \\w+)?|(?:there is )?nothing (?:stands |is |sits |comes |lies )?(?:there )?behind(?: it)?|nothing (?:takes over|stands? in|steps in|replaces|happens|else(?: \\w+)?|is (?:shown|returned)|answers|comes)|no (?:answer|price|result|\\w+) (?:at all|is (?:shown|given|returned))|(?:just|simply|then) (?:hangs?|waits?|stops?|blocks?|stalls?)|hangs|(?:is |are )?left (?:hanging|waiting|open)|(?:stays?|remains?|is|are|goes) (?:simply |just )?(?:empty|blank|blocked|stuck|frozen)|shows? (?:an error|nothing|a blank|an empty)|(?:everything|all|work|it all) (?:stops|stands still|waits)|an error(?: message| page)?|(?:pages?|screens?|lists?|box(?:es)?|fields?) (?:\\w+ )?(?:empty|blank|white))'

const FALLBACK: readonly FactRule[] = [
  {
    ...states(
      'arch.fallback',
      null,
      ...absent(SUBSTITUTE, 'thought|built|designed|planned'),
      `what (?:happens|comes|to do|then)[^¶;]{0,12} ${DOWN}[^¶;]{0,30} (?:not|never|nobody|no one|open|unclear|undecided)(?: \\w+){0,4}`,
      `(?:nobody|no one|not|never)[^¶;]{0,30} what (?:happens|comes|to do)[^¶;]{0,8} ${DOWN}`,
      'nothing to fall back (?:on|to)',
      'no (?:plan|provision|arrangement|procedure)s? (?:for|in case of) (?:an? |the )?(?:outages?|failures?|downtime|breakdowns?|time-?outs?)(?: \\w+){0,3}',
      `${DOWN}[^¶]{0,40}? ${NOTHING}(?: \\w+){0,3}`,
      `${NOTHING}(?: \\w+){0,6} (?:if|when|whenever|once|while) [^¶;]{2,50}? ${FAILS}`,
    ),
    unless: /\b(?:must not|should not|may not|want\w*|must have|customers whom)\b/,
  },
  ...(
    [
      ['popular', '(?:most popular(?: \\w+)?|best-?sell\\w+|popular \\w+|bestsellers?)'],
      [
        'cached_score',
        '(?:last known|cached|stored|previous|yesterday.s) (?:score|price|answer|value|estimate|list|result|forecast)s?',
      ],
      [
        'cached_score',
        '(?:the )?(?:one|ones|price|value|score|list|forecast)s? (?:of|from) (?:yesterday|the day before|last \\w+) (?:stays?|is|are|remains?|counts?)',
      ],
      [
        'default',
        '(?:(?:the |a |an |our )?(?:fixed|safe|default|standard|conservative) (?:values?|prices?|set-?points?|answers?|orders?|settings?|programme)|(?:\\w+ ){0,2}(?:is|are) (?:approved|accepted|allowed|let through|passed|refused|declined)(?: by default)?)',
      ],
      ['rules', '(?:the |our |plain |hand-written |simple |old |velocity |fixed )*rules?'],
      ['human', '(?:an? |the )?(?:human|person|clerk|agent|operator|employee|colleague)'],
      ['human', `${SOMEBODY} (?:takes? over|decides?|handles?|steps? in|does|do)`],
    ] as const
  ).map(
    ([value, what]): FactRule => ({
      ...states(
        'arch.fallback',
        value,
        `${DOWN},? (?:then )?(?:the |we (?:show|use|take|fall back to) (?:the )?|it (?:shows|uses|falls back to) (?:the )?)?${what}(?: \\w+){0,3}`,
      ),
      unless: /\b(?:not|no(?! \w+ (?:arrives?|comes?|is (?:there|returned)))|never|nothing|must|should be|want)\b/,
    }),
  ),
]

/** What people get instead, called by its own name: "riders see the printed timetable". */
const INSTEAD = rule(
  `${DOWN},? (?:the |our )?[a-z]+ (?:then )?(?:gets?|sees?|are shown|is shown|receives?|are given|is given) (?:the |an? |our |its |their )?(?:(?!most|last|cached)[a-z]+ )?([a-z]{4,})`,
)
function readInstead(s: Scan): void {
  const hit = oursOf(s, INSTEAD)
  const noun = hit?.groups.find((group) => group !== undefined)
  if (hit && noun !== undefined && !NO_SUBSTITUTE.test(`${noun} ${s.sentence(hit)}`)) s.set('arch.fallback', noun, hit)
}
const NO_SUBSTITUTE =
  /\b(?:nothing|errors?|message|blank|empty|must|should|want\w*|angry|annoyed|impatient|upset|late|refund|compensation|alarm|alert|call)\b/

/** How much of the time it works, and what answers if it does not. */
export function readUptime(s: Scan): void {
  readParts(s)
  readObjective(s)
  applyOurs(s, FALLBACK)
  readInstead(s)
}
