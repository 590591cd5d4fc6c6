import { WITHOUT_COLUMNS } from './kinds'
import { rule } from '../rule'
import type { Scan, Span } from '../scan'
import { isAsked } from '../subject'

const PATH = 'data.postOutcomeFeatures'
const FEATURE =
  '(?:list of (?:features|inputs|columns|variables)|inputs?|features?|predictors?|variables?|columns?|fields?|signals?|covariates?|regressors?|attributes?|feature list)'
const STRENGTH = '(?:weight|importance|strength|signal|power|work|list|ranking|lift)'

/** The name of an input begins behind these words. */
const AFTER_HEAD = new RegExp(
  `\\b(?:${FEATURE}(?: (?:with|of|in|by|for|among|that|counts|matters|helps|weighs|called|named|used|to|them|the|its|all|most|far|weight|importance|model|two|both|at|top)){0,6}(?:,? (?:is|are|was|were|includes?|include|holds?|contains?|being|called|named|–|-)(?: :|:)?| ?[:,(])|(?:uses?|leans? (?:heavily )?on|relies on|rely on|gets?|feeds?|is fed|was fed|are fed|is given|was given|sees|takes?|includes?|comes from|depends on|driven by|draws on|looks at|knows|included|added|put in|threw in|(?:feature )?importance (?:puts|shows|ranks)))(?: (?:simply|clearly|actually|even|also|called|named|by far|mostly|mainly|heavily))*(?<![a-z](?=[a-z]))[ ]?(?=["“a-z ])`,
  'g',
)
/** "The dispute flag is among the features", "spare part number carries most of the weight". */
const SUBJECT = rule(
  `(?:is|are|was|were|went in|goes in|go in|ranks?|comes? out|serves?|acts?|stands?) (?:used |also |even |now |only |currently |taken |treated |fed |clearly )*(?:by the model|among|as|one of|an?|the|in|first|our|its|used)(?: [a-z-]+){0,4}? ${FEATURE}`,
  `(?:is|are|was|were) (?:also |even )?(?:used|fed|taken|part) (?:by|of|in|into) the model`,
  `(?:carries|carry|has|gets|holds|takes|makes up|brings|dominates?|tops?)(?: [a-z]+){0,4} (?:${STRENGTH}|${FEATURE})`,
  '(?:goes|went|go) in(?: as well| too|to it|to the model| also)?',
  'dominates?(?=,| |¶)',
)
const QUOTED = /["“]([a-z][a-z0-9 _/-]{2,40}?),?["”]/g

const LATER =
  '(?:(?:only |just |long |soon |shortly |right |immediately |weeks |days |months |hours |years |minutes |some time |the day |well )*(?:after|afterwards|once|when|until|upon|following|as soon as|later|by the time)|at the (?:exit|final|closing|last|goodbye|farewell|parting|leaving|termination) (?:call|visit|interview|inspection|meeting|talk|conversation|stage)|at the (?:end|close|closing|time of|moment of|day of)|only at|on the day|only for|only in|only with|only by|only if|only where|with hindsight|in hindsight|at (?:signature|signing|closing|settlement|discharge|handover|return|delivery)|late in|in the (?:last|final|late|closing) (?:round|stage|phase|step|days|weeks))'
const COMES =
  '(?:happens?|comes?|exists?|arrives?|appears?|follows?|takes? place|occurs?|grows?|growing|keeps? growing|fills?(?: up| in)?|starts?|becomes?|gets? \\w+|receives?|has|have|there|[a-z]+ed(?: in| up| out| on)?|sets?|written|sent|typed(?: in)?|types? (?:it |that |them |this )?in|keys? (?:it |that |them |this )?in|enters?|chosen|chooses?|choose|writes?|given|made|put|done|born|books?|assigns?|issues?|creates?|opens?|records?|codes?|requests?|closes?|incurred|run|runs|taken|drawn|counts?|sees?|does|do)'
/** What is known or there is late only if the words say so; "known when the payment is made" is in time. */
const KNOWN = '(?:there|complete|present|known|available|final|have|has|learn|know|knows|get|gets|receive)'
/** Comes about only after what has to be predicted. */
const LATE = rule(
  `${COMES}(?: (?!before)[a-z'-]+,?){0,5}? ${LATER}(?! (?:the |each |every |a )?(?:run|score|scoring is|scores|training|night|nightly|month|week|midnight|year|import|computation|model|application|registration|sign-?up|admission|first contact|check-?in|booking is|customer (?:applies|registers|signs up|orders)|they (?:apply|register|sign up|order|join)|(?:he|she|it|somebody|the [a-z]+) (?:registers|applies|signs up|orders|joins|enrols|starts)|(?:we|it) (?:get|gets|receive|arrive)))`,
  `${KNOWN}(?: (?!before|when|at)[a-z'-]+,?){0,3}? (?:(?:only |long |weeks |days |months |hours |years )*(?:after|afterwards|once|until|later)|only (?:when|at|on|for|by|with|in|if)|months|weeks later|with hindsight)`,
  `only (?:be )?${KNOWN}(?: it)? (?:at|when|on|by|for)`,
  '(?:zero|empty|missing|blank|unknown|unset|none|not (?:yet )?(?:there|set|filled))[^¶;]{0,30} at (?:the |that )?(?:[a-z]+ )?(?:time|moment|point|stage)',
  'at (?:the |that )?(?:[a-z]+ )?(?:time|moment)[^¶;]{0,16} (?:none|nothing|empty|no such|not (?:yet )?(?:there|known|set))',
  '(?:nobody|no one|we cannot|we do not|we don.t|one cannot|cannot|not)(?: [a-z]+,?){0,6}? (?:before|at (?:the|that|this) (?:time|moment|point|stage)|in advance|beforehand|until|yet|when (?:we|it|the|they))',
  '(?:people|those|customers|clients|members|somebody|someone|they|who) (?:who )?(?:do |does |have |has |had |are |is )?(?:when they are |when they have )?already (?:\\w+)',
  '(?:when|once|until|while) [^¶;]{0,30}(?:already|nearly|almost|practically|virtually|over|done|won|lost|closed|gone|left)',
  '(?:arrives?|comes?|come) (?:in |only )?with the (?:chargeback|claim|cancell?ation|repair|failure|sale|outcome|result|verdict|decision|default|return|invoice)',
  'during the (?:[a-z]+ )?(?:cancell?ation|exit|repair|closing|negotiations?|settlement|investigation|overhaul|autopsy|return)(?: \\w+)?',
  '(?:set|entered|filled(?: in)?|written|made|given|chosen|typed|keyed|noted)(?: in| down)? by (?:the |an? )?[a-z]+ (?:who|that) (?:confirms?|closes?|handles?|repairs?|decides?|cancels?|settles?|investigates?)',
  '(?:learns?|knows?|sees?|gets?|hears?|makes?|fills? in|notes?|types?)(?: it| of it| them)? (?:only )?(?:at|on|with|during) (?:the |an? )?(?:[a-z-]+ )?(?:signing|signature|closing|handover|delivery|settlement|exit|farewell|repair|discharge|door|destination|doorstep)',
  "at the (?:[a-z']+ )?(?:door|doorstep|destination)",
  'only (?:once|after|when|at the|if|(?:[a-z]+ )?for (?:those|deals|cases|people|customers|leads|loans))',
  '(?:leak\\w*|from the future|after the fact)',
  '(?:how|wonder|who|where)[^¶;]{0,40} (?:knows?|has|have|gets?|learns?|can know)[^¶;]{0,30} (?:beforehand|in advance|before|at that (?:time|point|moment)|ahead of time|that early)',
  '(?:nobody|no one)(?: [a-z]+)? (?:has|have|knows?|gets?|sees?|can have)[^¶;]{0,30} (?:until|before|yet)',
)
const REFUTED =
  /\b(?:removed|dropped|excluded|left out|none of the|no longer|took out|taken out|deleted|avoid\w*|without)\b/
const TARGET =
  /^(?:the |a |an |our )*(?:labels?|targets?|outcomes?|truth|ground truth|answers?|results?|price, our target|model|models|data|network|list|rep|it|they|we|this|that|there|which|what|one|two|software|system|tool|score|same|following|usual|chance|list|time)\b/
/** A second clause or sentence speaks of the input only if it takes it up. */
const TAKEN_UP =
  /^[\s–-]*(?:(?:and|but|yet|though|obviously|of course|which) )?(?:\w+ ){0,6}(?:it|this|that|those|these|they|them|which|both|obviously|of course|something|a figure|an? [a-z]+ (?:is|are|has))\b/

const BREAK = /[;¶]/

/** Inputs that nobody has at the moment of prediction, by the names the brief gives them. */
export function readHindsight(s: Scan): void {
  if (s.has(PATH) || s.is(...WITHOUT_COLUMNS)) return
  const open = candidates(s).filter(
    ({ names, span }) => names.length > 0 && !REFUTED.test(s.sentence(span)) && !isAsked(s, span),
  )
  const plain = open.find(({ names }) => names.every((name) => BY_NAME.test(name)))
  if (plain) return s.set(PATH, plain.names, plain.span)
  // What the own clause says goes before what the next one seems to take up.
  const late = open.find(({ span }) => comesLate(s, span)) ?? open.find(({ span }) => takenUp(s, span))
  if (late) s.set(PATH, late.names, late.span)
}

/** Names that tell of the end by themselves: "actual arrival", "days until sold". */
const BY_NAME =
  /^(?:actual|final|true|realised|realized|eventual|ultimate)_(?!year|semester|mile|user|demand_forecast)[a-z_]+$|_until_(?:sold|sale|failure|default|churn|cancel[a-z]*|closed|closing|repair)$|^(?:reason_for|date_of|day_of)_(?:leaving|cancell?ation|closing|exit|churn|default|termination|sale)$|_at_(?:the_)?(?:end|close|closing|exit|maturity|discharge)(?:_of_[a-z_]+)?$|_(?:after_(?:sale|failure|default|outcome|closing))$/

type Candidate = { readonly names: string[]; readonly span: Span }

function candidates(s: Scan): Candidate[] {
  const found: Candidate[] = []
  for (const match of s.low.matchAll(QUOTED)) {
    const span = { start: match.index, end: match.index + match[0].length }
    if (
      new RegExp(FEATURE).test(s.sentence(span)) ||
      /\bmodel|uses?|likes?|strongest|most|best|top|weight|importance|trained\b/.test(s.before(span, 60))
    )
      found.push({ names: quotedIn(s, span), span })
  }
  for (const hit of s.all(AFTER_HEAD)) {
    const open =
      hit.end + (/^\s*(?:the |a |an |our |its |their )?/.exec(s.low.slice(hit.end, hit.end + 8))?.[0].length ?? 0)
    const { name, length } = phrase(s.low.slice(open, open + 90))
    const many = /\b(?:two|three|both|inputs|features|columns|variables|fields|predictors)\b/.test(
      hit.text + s.before(hit, 24),
    )
    found.push({ names: named(name, many), span: { start: open, end: open + length } })
  }
  for (const hit of s.all(SUBJECT)) {
    const clause =
      s
        .before(hit, 80)
        .split(/[,;:–(]\s*|\) | (?:that|but|while|although|also see that) /)
        .at(-1) ?? ''
    // "The fee, which is computed afterwards, is one of the columns": the subject opens the sentence.
    const whole = /, ?$/.test(s.before(hit, 3)) ? phrase(s.before(hit, 200).trimStart()).name : clause
    const words = whole.trim().replace(/^(?:and |but |so |also |even )*(?:the |a |an |our |its )?/, '')
    const start = s.low.lastIndexOf(words, hit.start)
    found.push({ names: named(words.replace(/["“”]/g, ''), false), span: { start, end: hit.end } })
  }
  return found.sort((a, b) => a.span.start - b.span.start)
}

/** Quoted names that follow one another: "quote date" and "discount approved". */
function quotedIn(s: Scan, span: Span): string[] {
  const rest = s.low.slice(span.start, Math.min(s.low.length, span.start + 160)).split(BREAK)[0] ?? ''
  return [...rest.matchAll(QUOTED)].map((match) => slug(match[1] ?? '')).filter((name) => !SPEECH.test(name))
}

const STOPS =
  /[,;:¶().–"“”]| - | (?:which|that|who|whose|is|are|was|were|has|have|had|carries|went|goes|dominates|although|though|yet|but|because|since|known|filled|issued|sent|entered|as an?|when|once|after|only|present|first|shown|means|something|recorded|written|set|created)\b/
function phrase(text: string): { name: string; length: number } {
  const end = text.search(STOPS)
  const name = end < 0 ? text : text.slice(0, end)
  return { name: name.trim(), length: name.trimEnd().length }
}

/** What somebody says is no name. */
const SPEECH =
  /^(?:roughly|about|around|some|almost|nearly|done|among|up_to|only|most|mostly|one|two|three|four|five|six|half)(?:_|$)|(?:^|_)(?:we|i|you|they|he|she|it|please|cannot|sorry|yes|no)(?:_|$)/
const GENERIC = new RegExp(`^(?:the|top|best|strongest|most|main)?$|\\b${FEATURE}$`)
function named(words: string, many: boolean): string[] {
  if (TARGET.test(words) || GENERIC.test(words) || words.split(/\s+/).length > 8) return []
  const list = many ? words.split(/ and (?:the )?/) : [words]
  return list.map(slug).filter((name) => /^[a-z][a-z_\d]{2,60}$/.test(name) && !SPEECH.test(name))
}
const slug = (words: string) =>
  words
    .trim()
    .replace(/^(?:the|an?|its|our) /, '')
    .replaceAll(/[^a-z\d]+/g, '_')
    .replaceAll(/^_|_$/g, '')

const lies = (text: string) => {
  LATE.lastIndex = 0
  return LATE.test(text)
}
const clauses = (s: Scan, span: Span) => s.low.slice(span.end, span.end + 260).split(BREAK)

const comesLate = (s: Scan, span: Span) =>
  lies(`${s.low.slice(span.start, span.end)}${clauses(s, span)[0] ?? ''}`) || /\bleaky?\b/.test(s.before(span, 90))

function takenUp(s: Scan, span: Span): boolean {
  const next = clauses(s, span)[1] ?? ''
  const stem = (/[a-z]{5,}/.exec(s.low.slice(span.start, span.end))?.[0] ?? '¶').slice(0, 6)
  return (TAKEN_UP.test(next) || next.includes(stem)) && lies(next)
}
