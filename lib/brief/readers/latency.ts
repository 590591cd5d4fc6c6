import type { Measure } from '../measures'
import { rule } from '../rule'
import { readStages } from './fan-out'
import type { Scan } from '../scan'
import { FIRST_TOKEN, outerLimit } from './outer-limit'
import { isOver, ofOthers } from '../subject'

const TAIL = /\bp\s?9\d|percentile|hard limit|99th|95th/
const LIMIT =
  /\b(?:within|under|below|inside|in (?:at most|less than|under)|less than|no (?:more|longer|later|slower) than|not more than|at most|max(?:imum)?(?: of)?|up to|faster than|slower than|later than|longer than|budget(?: of| is)?|limit(?: of| is)?|deadline(?: of| is)?|sla(?: of| is)?|target(?: is| of)?|latency(?: of| is| target)?|gives us|have|only|takes?|wait(?:s)?(?: for| of)?|need(?:s|ed)?(?: in)?|due(?: in)?|down to|in|ideally|about|after|around|by)\s?(?:about |around |some |roughly |the |a |approximately |[<≤~]\s?)*$/
const ANSWER =
  /\b(?:answer\w*|(?:be|is|are) (?:there|due)|gives? up|give up|hang up|lose patience|respon[ds]\w*|repl(?:y|ies)|decision|decid\w*|results?|return\w*|predict\w*|scor(?:e|es|ed|ing)|goes live|go live|posted|come back|comes? back|back|appear\w*|shown?|shows|loads?|held up|delayed|display\w*|screen|ready|wait\w*|latency|inference|everything|finish\w*|load|suggest\w*|verdict|approv\w*|refuse\w*|draft|alarm|alerts?|warn\w*|buzz|fire|judged?|blocked?|masked|caption\w*|subtitle\w*|detect\w*|parsing|transcri\w+|render\w*|pointless|useless|ignored|real[- ]time|quote|deliver\w*|retriev\w*|fetch\w*|tills?|publish\w*|summary|book\w*|notif\w*|spot|arrive|post|requests?|called|told|informed|paged|ejected|diverted|pops? up|comes? up|gets? (?:it|them|one))\b/
const AFTER =
  /^\s?(?:p\s?9\d|at (?:the )?(?:p\s?\d|9\d)|max\b|or (?:less|faster|better)|per (?:image|picture|photo|item|request|invoice|document|page|call|frame|part|query|prediction|message|bottle|check)|per \w+ (?:is|are|would be) (?:fine|ok|okay|enough|plenty|acceptable|good)|each\b|latency|end[- ]to[- ]end|for (?:everything|the (?:whole|full)|all)|including|is (?:fine|ok|okay|enough|plenty|pointless|acceptable|the limit)|are (?:fine|ok|enough|available|allowed|what we have)|is (?:available|allowed)|would be (?:fine|nice|ok|unacceptable|too (?:long|slow|late))|will do|budget|timeout|response|delay|of (?:each|every) |before|please|tops|is all)/
/** "Thirty seconds per page is fine." */
const FINE =
  /^(?: (?:per|for|a|an|each|after|at|on|to|delay|wait)(?: [\w ]{1,24}?)?)? (?:is|are|would be) (?:more than |just |quite |perfectly )?(?:fine|ok|okay|enough|plenty|acceptable|good|sufficient|available|allowed|all (?:we|that|the|it|they)|pointless|useless|too (?:long|late|slow)|unacceptable)\b/
const NOT_LIMIT =
  /\b(?:windows?|granularity|segments?|clips?|chunks?|every|each|intervals?|per|costs?|minutes? of|rmse|mae|error|handling|handle|spend|speak|lasts?|long|averag\w*|takes? us|away|ahead|horizon|first token|warning|notice|lead time|retention|kept|deleted|old|ago|later|late|sampl\w+|(?<!\b(?:ranking|next|second|first|final|following)\s)steps?|read(?:s|ing)? (?:it|them)|lose|a (?:call|shift)|meetings? of|video of|audio|speech|extra|saves?|wastes?|travel|journey|trip|refresh\w*|updat\w*|report(?:s|ed)? (?:each|every))\s?(?:of |is |about |are |for |by |at |in )*$/
const CADENCE =
  /^\s?(?:windows?|granularity|resolution|segments?|intervals?|clips?|averages?|steps?|buckets?|chunks?|candles|bars|late\b|early\b|slots?|of (?:audio|speech|video|talk|silence|warning)|videos?|recordings?|ahead|before (?:it|they|the)|later\b|after\b|ago\b|per (?:case|call|order|email|ticket) (?:on|by)|a shift|each time|to (?:read|type|process) (?:one|it|them) by hand|mail|error)/

/** What starts the clock. */
const EVENT =
  /^\s?(?:after|later|from|of|on) (?:(?:opening|clicking|asking|uploading|pressing|submitting|entering|typing|scanning|swiping|sending|calling|photographing)\b|(?:the |a |an |each |every |her |his )?(?:\w+ )?(?:key\w*|end|click|request|last|scan|call|upload|swipe|tap|question|query|photo|shot|touch|order|submission|message|arrival|crossing|event|(?:is|was|has been) (?:opened|taken|sent|received|uploaded|made|asked|placed|entered))\b)/

const NOT_MORE =
  /\b(?:must|may|should|can|shall|ought) ?(?:not|never|n't) (?:be |take |last |need |wait |cost |keep )(?:[a-z]+ ){0,4}?(?:more|longer) than (?:about )?$|\b(?:may|must|should|shall) not exceed (?:about )?$/

/** One stage of the work, with what it takes; and a part of a time that was named before. */
const STAGE =
  /\b(?:look-?ups?|gateway|reads?|database|features?|feature store|cache|auth\w*|rules|pre-?processing|post-?processing|tokeni[sz]\w+|embedding|network hop|serialization|vpn)\b(?: alone| itself| then| part| step| stage)?(?: (?:takes?|needs?|costs?|uses?|eats?|consumes?)(?: about| some| roughly)? ?| ?[:=]? ?)$/
const WAITING = /\b(?:wait|waits|waited|queue|queues|stand|stands) (?:about |for |some |around )*$/
const OF_WHICH = /\b(?:of which|of these|out of that|of that) (?!this|we|our|it\b|you)[^¶;]*$/

/** Longest time that is still an answer somebody waits for. */
const LONGEST_S = 3600

export function readLatency(s: Scan): void {
  // A stage has a p99 of its own; the limit is that of the whole.
  readStages(s)
  const stages = s.reads.get('arch.stageP99Ms')
  const scored = s.measures
    .filter(({ kind, value, per }) => kind === 'time' && value > 0 && value <= LONGEST_S && per === undefined)
    .filter(({ start, end }) => !stages || end <= stages.start || start >= stages.end)
    .map((measure) => ({ measure, score: weigh(s, measure) }))
    .filter(({ score }) => score >= 2)
    .sort((a, b) => b.score - a.score || a.measure.start - b.measure.start)
  const chosen = scored[0]?.measure
  const outer = outerLimit(s, chosen)
  if (outer && !s.says(BATCH_FIRST))
    s.number('problem.decisionDeadlineMs', Number((outer.value * 1000).toPrecision(12)), outer)
  if (!chosen) return
  const ms = Number((chosen.value * 1000).toPrecision(12))
  s.number('arch.latencyP99Ms', ms, chosen)
  // Where a nightly run does the work, the limit is that of an extra interface, not of the decision.
  if (!s.says(BATCH_FIRST)) s.number('problem.decisionDeadlineMs', ms, chosen)
}

const BATCH_FIRST = rule(
  'nightly runs?',
  'nightly (?:jobs?|batch(?:es)?) (?:plus|with an? (?:api|interface)|and an? (?:api|interface)|(?:is|are) (?:fine|enough))',
  'everything (?:is |in )?batch',
  'each evening',
)

function weigh(s: Scan, measure: Measure): number {
  const before = s.before(measure, 46)
  const after = s.after(measure, 34)
  const clauseBefore = before.split(/[,;(]\s/).at(-1) ?? ''
  if (NOT_LIMIT.test(before) && !/\b(?:no longer|not longer|later|slower) than\s?$/.test(before)) return 0
  if (ofOthers(s, { start: measure.start, end: measure.end })) return 0
  const ms = /^(?:ms|milli|msec)/.test(measure.unit)
  if (
    CADENCE.test(after) &&
    !(ms && /^ after\b/.test(after)) &&
    !(EVENT.test(after) && !/\b(?:learn\w*|know\w*|find|pays?|paid|arrive\w*|happen\w*)\b/.test(clauseBefore)) &&
    !(
      /^ (?:before|after)\b/.test(after) &&
      /\b(?:waits?|wait for|no (?:later|more|longer) than|at most|within) (?:about |at most |no more than )?$/.test(
        before,
      )
    )
  )
    return 0
  if (FIRST_TOKEN.test(before) || /\b(?:retry|retries|re-?sent|back-?off)\b/.test(clauseBefore)) return 0
  // "15 / 55 / 70 ms": one of several stages.
  if (/\d ?\/ ?$/.test(before)) return 0
  if (/\b(?:within|in) (?:the )?(?:last|past|first|next)\s$/.test(before)) return 0
  // Somebody else's time, and what the work takes by hand.
  if (/\b(?:competitor|rival)s?\b/.test(s.before(measure, 90))) return 0
  if (/\btakes?\s(?:about |us )?$/.test(before) && /^ (?:today|now|at present|by hand|on average)\b/.test(after))
    return 0
  // What one stage takes is no limit of the whole.
  if (STAGE.test(before) || OF_WHICH.test(before)) return 0
  if (isOver(s, { start: measure.start, end: measure.end })) return 0
  if (/\btook (?:about |some |us )?$/.test(before)) return 0
  // Minutes that people wait are how it is, unless they are said to be the most.
  if (measure.value >= 120 && WAITING.test(before)) return 0
  const short = ms ? 2 : 0
  const loose =
    measure.loose &&
    !FINE.test(after) &&
    !/\b(?:within|in|under|about|below|than|inside|half|of|most)\s$/.test(before) &&
    !LIMIT.test(before)
      ? -4
      : 0
  // What must not take more is a limit whatever it is said of.
  const limit = NOT_MORE.test(s.before(measure, 60)) ? 3 : LIMIT.test(before) ? 1.5 : 0
  const answer = ANSWER.test(`${clauseBefore} ${after}`) ? 1.5 : ANSWER.test(s.around(measure, 90, 60)) ? 0.75 : 0
  const tail =
    TAIL.test(after.slice(0, 24)) || TAIL.test(before.slice(-24)) ? 4 : TAIL.test(s.around(measure, 46, 30)) ? 2 : 0
  const close = FINE.test(after) ? 2 : AFTER.test(after) || EVENT.test(after) ? 1.5 : 0
  const sub = s.low.slice(measure.start, measure.end).startsWith('sub') ? 2 : 0
  const minutes = measure.value > 120 ? -0.5 : 0
  // What it takes today is not what it may take.
  const present = /\b(?:today|currently|at present|right now|p95|p50|median)\b/.test(clauseBefore) ? -2.5 : 0
  const aim = /\bdown to (?:about )?$/.test(before) ? 3 : 0
  return aim + present + short + loose + limit + answer + tail + close + sub + minutes
}
