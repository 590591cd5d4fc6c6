import { absent } from '../absence'
import { COUNT, daysIn, parseCount } from '../numbers'
import { rule } from '../rule'
import type { Hit, Scan } from '../scan'
import { ofOthers, oursOf } from '../subject'

const DAY = '(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|weekend)'
const SPAN = '(day|night|evening|morning|week|fortnight|month|quarter|year|hour|season)'
/** How often, in days: each pattern with what its words mean. */
const CADENCES: readonly (readonly [says: RegExp, days: (groups: readonly (string | undefined)[]) => number])[] = [
  [
    new RegExp(
      `\\bevery (${COUNT}|couple of|few|other|second|third) (days?|nights?|weeks?|months?|quarters?|years?|hours?)\\b`,
    ),
    ([many = '', unit = '']) =>
      many.startsWith('few')
        ? Number.NaN
        : daysIn(/^(?:other|second|couple)/.test(many) ? 2 : many.startsWith('third') ? 3 : parseCount(many), unit),
  ],
  [
    new RegExp(`\\b(once|twice|(?:three|four|five|six) times|\\d+ times|\\d+x) (?:a|an|per|each|every) ${SPAN}\\b`),
    ([many = '', unit = '']) =>
      daysIn(1, unit) / (many.startsWith('once') ? 1 : many.startsWith('twice') ? 2 : parseCount(many)),
  ],
  [new RegExp(`\\b(?:every|each|on) (?:\\w+ )?${DAY}s?\\b`), () => 7],
  [/\bon the (?:first|last|1st|15th|\d+th)(?: \w+)? of (?:each|every|the) month\b/, () => 30],
  [new RegExp(`\\b(?:every|each|once an?) (?:single )?${SPAN}\\b`), ([unit = '']) => daysIn(1, unit)],
  [/\b(?:nightly|daily|overnight)\b/, () => 1],
  [/\bhourly\b/, () => 1 / 24],
  [/\bbi-?weekly\b|\bfortnightly\b/, () => 14],
  [/\bweekly\b/, () => 7],
  [/\bmonthly\b/, () => 30],
  [/\bquarterly\b/, () => 90],
  [/\b(?:half-yearly|semi-?annually|bi-?annually)\b/, () => 182.5],
  [/\b(?:yearly|annually|annual)\b/, () => 365],
]
function cadenceIn(words: string): number | undefined {
  const found = CADENCES.flatMap(([says, days]) => {
    const match = says.exec(words)
    const value = match ? (match[0].endsWith('fortnight') ? 14 : days(match.slice(1))) : Number.NaN
    return match && Number.isFinite(value) && value > 0
      ? [{ at: match.index, end: match.index + match[0].length, value }]
      : []
  })
  // Of patterns that begin together the more particular one stands first.
  return found.sort((a, b) => a.at - b.at)[0]?.value
}

const MODEL =
  '(?:models?|classifiers?|networks?|nets?|boosters?|boosting|forests?|regressions?|score-?cards?|rankers?|ranking|recommenders?|detectors?|embeddings|weights|factori[sz]ation|als|engine|trees|lightgbm|xgboost|catboost|parameters|coefficients)'
const AGAIN =
  '(?:re-?train\\w*|re-?fit\\w*|re-?learn\\w*|re-?estimat\\w*|(?:train(?:s|ed)?|fit(?:s|ted)?|estimat(?:es|ed)|learn(?:s|ed|t)?)(?: itself| all of it)? (?:again|anew|afresh|newly|from scratch every))'
const RENEWED =
  '(?:re-?built|rebuil[dt]s?|refresh(?:ed|es)?|updat(?:ed?|es)|renew(?:ed|s)?|re-?comput\\w+|re-?calibrated|trained)'
const TRAINING = rule(
  AGAIN,
  `${MODEL} (?:(?:is|are|gets?|was|be|being|will|would|has|been|of|on|in|the|a|all|that|which|\\w+ly|same|play|ids|counts?|hashed|our) ){0,5}?${RENEWED}`,
  `${RENEWED} (?:the|our|this|all|its) (?:\\w+ )?${MODEL}`,
  `(?:new|fresh) (?:version of the )?${MODEL}[^¶.;,]{0,20} (?:is|are|gets?) (?:trained|built|fitted)`,
  'training (?:is |gets |would be )?(?:repeated|redone|re-?run|run again|done again|started anew)',
  '(?:new|fresh) weights',
  'weights (?:are|get) (?:renewed|replaced|recomputed)',
  '(?:fresh|new|renewed) training(?: run)?(?! (?:of|for) (?:the )?(?:staff|clerks|users|employees))',
  '(?:nightly|daily|weekly|monthly|quarterly|yearly) training runs?',
  'training (?:is |has |needs |ought )?to be (?:done|run|repeated|made|redone)(?: again)?',
  '(?:trained|fitted|built|estimated)\\b[^¶;]{0,90} and (?:repeats?|redoes|renews?|reruns?) (?:it|this|that)',
  'model (?:updates?|refresh(?:es)?|rebuilds?)',
  'updates? (?:would be |are |will be )?pushed',
  `${MODEL} (?:\\w+ )?(?:continues? |keeps? (?:on )?)learning`,
  `(?:which|that|it|this) (?:is|gets|was) (?:then )?(?:refreshed|refitted|re-?trained|trained (?:afresh|anew|again|newly))`,
  '(?:refresh|update|renewal|retraining)(?: of the model)?[:¶?](?: a:)?',
  '(?:trained|fitted|learned) (?:afresh|anew|newly|again)',
)
const NEVER = rule(
  `${MODEL} (?:has|have|was|were) (?:not|never) (?:been )?(?:updated|refreshed|re-?trained|re-?fitted|trained again|fitted again)(?: (?:again|since|so far|yet))?`,
  "(?:never|not|hasn't|isn't) (?:yet )?(?:been |being )?(?:re-?train\\w*|refit\\w*|updated since)(?: \\w+){0,3}",
  `(?:not|never|n't) (?:been )?(?:touched|updated|refreshed|changed) (?:the |our )?${MODEL} since(?: \\w+){0,5}`,
  '(?:trained|fitted|built|learned|learnt|estimated)\\b[^¶;]{0,40} (?:not|never|n.t) (?:been )?(?:touched|updated|changed|refreshed|fitted again|trained again)(?: \\w+)? since(?: \\w+){0,3}',
  `${MODEL} (?:has|have|was|were)(?: not|n't|never) (?:been )?(?:touched|updated|refreshed|changed) since(?: \\w+){0,5}`,
  ...absent('(?:re-?training|re-?fitting|re-?fit|model (?:refresh|update))(?: \\w+)?'),
  '(?:who|when|how often)[^¶]{0,30}(?:re-?fits?|re-?trains?|refresh\\w*)[^¶]{0,40}[¶,:] ?(?:nothing|nobody|not|no one)[^¶]{0,20}(?:arranged|planned|agreed|decided|foreseen)?',
  '(?:when|how often|who|whether)(?: to| it)?[^¶;,]{0,24} (?:re-?train\\w*|re-?fit\\w*|train\\w* (?:it )?(?:again|anew)|fit\\w* (?:it )?again)\\b[^¶]{0,50}(?:nobody|no one|not|never|no plan|open|undecided)(?: \\w+){0,4}',
  '(?:nobody|no one|never|not)[^¶;]{0,24} (?:planned|agreed|decided|said|settled|arranged) (?:when|how often|whether|if)[^¶;]{0,40}(?:re-?fit\\w*|re-?train\\w*|fitted|trained|refresh\\w*|updated)(?: \\w+)?',
  'no (?:re-?training|plans? (?:for|of) re-?training|re-?training (?:plan|schedule))',
  '(?:trained|fitted|built) (?:just |only )?once(?:,)? and (?:never|not)(?: \\w+){0,2}',
)
const NO_DEPLOY = /\b(?:index|list|forecasts?|prices?|dashboard|report)\b/

/** Days between trainings, where the words say so of a model. */
function readCadence(s: Scan): void {
  for (const hit of s.all(TRAINING)) {
    if (ofOthers(s, hit) || s.around(hit, 30, 10).search(NEVER) >= 0) continue
    const after = /^[^¶;:.]{0,60}/.exec(s.after(hit, 60).replace(/\band (?:the|a|our|it|we)\b.*/, ''))?.[0] ?? ''
    const colon = /^(?: cadence| plan| schedule)?:/.test(s.after(hit, 20)) ? s.after(hit, 40) : ''
    const before = /[^¶;:.]{0,60}$/.exec(s.before(hit, 60).replace(/.*\band (?:the|a|our|it|we)\b/, ''))?.[0] ?? ''
    const inside = s.low.slice(hit.start, hit.end)
    const days = cadenceIn(inside) ?? cadenceIn(after) ?? cadenceIn(colon) ?? cadenceIn(before)
    if (days === undefined || (NO_DEPLOY.test(inside) && !/model/.test(inside))) continue
    s.number('prod.retrainCadenceDays', Number(days.toPrecision(4)), { start: hit.start, end: quoteEnd(s, hit, after) })
    return
  }
  const never = oursOf(s, NEVER)
  if (never) s.set('prod.retrainCadenceDays', null, never)
}

const quoteEnd = (s: Scan, { end }: Hit, after: string): number => {
  const words =
    /^(?:[^,]{0,40}?\b(?:every|each|once|twice|on) (?:[\w-]+ ?){1,3}|[^,]{0,30}?\b(?:nightly|daily|weekly|monthly|quarterly|yearly|annually|fortnightly|biweekly|overnight))/.exec(
      after,
    )
  return words ? end + s.low.slice(end, end + words[0].length).trimEnd().length : end
}

const VERSION =
  '(?:models?|versions?|releases?|networks?|nets?|rankers?|classifiers?|challengers?|candidates?|retrain\\w*|re-?train\\w* it)'
/** A sentence of a new version that takes the place of the old one. */
const RELEASE = rule(
  `(?:new|fresh|freshly \\w+|newly \\w+|retrained|latest|updated|next|each|every|resulting|nightly|challenger)(?: \\w+)? ?${VERSION}`,
  '(?:whatever|what) (?:the |each |every )?(?:\\w+ )?(?:training|fit|run|retraining|job) (?:yields|gives|produces|turns out)',
  `${MODEL} (?:is |are |gets? )?(?:train|fit|learn)(?:s|ed|ted|t)? (?:again|anew|afresh)`,
  '(?:is|are|gets?) (?:then )?(?:released|promoted|deployed)',
  'training and (?:release|deployment|go-?live|production)',
  '(?:trains|fits|learns)(?: itself)? (?:again|anew|afresh)',
  '(?:promoted|released|deployed|put live|goes live|go live) only (?:if|when|once|after)',
  'challengers?',
  're-?train\\w*',
  '(?:model|network|detector|classifier|system|it)(?: \\w+)? (?:continues? |keeps? (?:on )?)learning',
  '(?:is|gets) (?:re-?)?(?:trained|fitted|learned) (?:afresh|anew|again|newly)',
  `${VERSION} (?:goes|go|is|are) (?:live|released|deployed|promoted|pushed|published|shipped)`,
)
const LIVE = rule(
  '(?:is|are|was) (?:then |already |automatically )?(?:live|in production|in service|in use)(?! (?:today|now|for|since))',
  '(?:swapped|switched|slotted) in(?: automatically)?',
  'replaces? the old(?: \\w+)?',
  '(?:goes|go) (?:live|out|online) (?:by itself|on (?:its|their) own|automatically|unseen)',
  '(?:goes?|going|went|put|pushed?|taken) (?:straight |directly |right |immediately |automatically )?(?:live|(?:in)?to production|into service|into use|online)',
  '(?:is|are|gets?|be|being|would be|will be) (?:then |straight |immediately |automatically )?(?:deployed|released|promoted|published|shipped|activated|rolled out|swapped in|pushed)',
  'replaces? (?:the|its)(?: \\w+)?',
  'takes? over',
  '(?:pushes|throws|kicks) (?:the )?(?:old|former|previous) (?:\\w+ )?out',
  '(?:supersedes|ousts|takes the place of)(?: \\w+){0,2}',
  '(?:deploys?|releases?|publish(?:es)?|promotes?|re-?trains?) (?:itself|automatically)',
)
const BY_ITSELF =
  /\b(?:automatic(?:ally)?|by itself|on (?:its|their) own|by themselves|itself|unattended|job|pipeline|script|nobody|no one|no human \w+|without any(?:one|body) \w+|without (?:a |any )?(?:\w+ )?(?:check|test|review|approval|human|person|validation|gate)|unchecked|untested|no (?:gate|check)|straight|immediately|directly|at once)\b/
const UNCHECKED = rule(
  '(?:nobody|no one|no human) (?:checking|looking|watching|testing|comparing|reviewing)(?: \\w+){0,2}',
  'no (?:test|check|gate|comparison|validation|review)s? (?:between|before|of|after)(?: \\w+){0,4}',
  '(?:not|never) (?:\\w+ )?(?:compared|measured|set|held) (?:with|against|beside) the (?:old|present|current|previous|former|live)(?: \\w+)?',
  `(?:no|without(?: a| an| any)?|with no|never a|lacks? an?) (?:\\w+ )?(?:gate|checks?|validation|tests?|testing|comparison|review|evaluation|approval)(?: \\w+){0,2}`,
  '(?:nobody|no one) (?:\\w+ )?(?:checks?|compares?|tests?|reviews?|validates?|looks?|evaluates?|approves?)(?: \\w+){0,3}',
  'without any(?:one|body|thing)(?: or any(?:one|body|thing))? (?:checking|testing|reviewing|validating|looking at|comparing|approving)(?: \\w+){0,2}',
  '(?:nobody|no one|nothing)(?: and (?:nobody|nothing|no one))? (?:\\w+ )?(?:checks?|compares?|tests?|reviews?|validates?) (?:it|them|that|this|the new \\w+)(?: \\w+){0,4}',
  '(?:unchecked|untested|unvalidated|unreviewed)',
  '(?:not|never) (?:first )?(?:checked|tested|validated|compared|reviewed|evaluated)(?: \\w+){0,3}',
)
const BEATS = rule(
  `(?:only|must|has to|have to|needs? to|unless|provided) ~ (?:beats?|outperforms?|is (?:no worse|better|at least as good)|(?:be )?(?:better|no worse|at least as good)|pass(?:es)?|exceeds?|wins? against) (?:\\w+ ){0,4}?(?:current|running|active|old|present|previous|former|last|existing|champion|incumbent|production|live|one in (?:production|service|use)|test suite|gate|acceptance)(?: \\w+)?`,
  '(?:beats?|outperforms?) the (?:current|old|previous|champion|incumbent)(?: \\w+)? (?:first|before)',
)
const BY_HAND = rule(
  '(?:releases?|versions?|models?|deployments?) (?:always )?(?:needs?|requires?) (?:the |an? )?(?:\\w+ )?(?:signature|approval|sign-?off|okay|go-ahead|consent)s? (?:of|by|from)(?: \\w+){1,3}',
  '(?:goes|go|put|is|are|gets?) (?:live|released|deployed|promoted|into production|out)[^¶;,]{0,20} (?:only )?(?:after|once|when) (?:an? |the |our )?(?:\\w+ )?(?:person|human|somebody|someone|engineer|scientist|lead|owner|manager|team|committee|colleague|reviewer)s? (?:has |have |had )?(?:approved|agreed|released|signed|looked|confirmed|checked|approves?|agrees?|signs?|confirms?)(?: \\w+){0,3}',
  '(?:data scientists?|engineers?|owner|committee|lead|manager|team|person|somebody|someone) (?:has to |must |always |first |manually )*(?:approves?|releases?|signs? off|promotes?|reviews?) (?:each|every|all|any|the|new)(?: new)? (?:releases?|versions?|models?)(?: by hand)?',
  '(?:released|deployed|promoted|approved|pushed) (?:manually|by hand)',
)

const ITSELF =
  /\b(?:replaces itself|goes (?:out|live|into (?:use|production)) by itself|goes (?:live|out) (?:in the morning|the next (?:day|morning)|automatically)|installs itself|whatever comes out goes)\b/
/** Whether a newly trained model takes over by itself, and whether it must first show that it is better. */
function readReleases(s: Scan): void {
  for (const hit of s.all(RELEASE)) {
    if (ofOthers(s, hit)) continue
    const sentence = s.sentence(hit)
    const live = sentence.match(LIVE) ?? sentence.match(ITSELF)
    if (live && BY_ITSELF.test(sentence)) s.set('prod.autoRetrain', true, hit)
    const unchecked = s.all(UNCHECKED).find((found) => sameSentence(s, hit, found))
    const beats = s.all(BEATS).find((found) => sameSentence(s, hit, found))
    if (beats) s.set('prod.modelValidationGate', true, beats)
    else if (
      unchecked &&
      (live ||
        ITSELF.test(sentence) ||
        /\b(?:new|old|next|fresh) (?:model|version)|\btraining and (?:release|deployment|go-live)/.test(sentence))
    )
      s.set('prod.modelValidationGate', false, unchecked)
    if (!live && unchecked && /\bby itself|itself|automatically\b/.test(sentence)) s.set('prod.autoRetrain', true, hit)
  }
  const hand = oursOf(s, BY_HAND)
  if (hand) s.set('prod.autoRetrain', false, hand)
  s.when(rule('automatic(?:ally)? re-?train\\w*'), 'prod.autoRetrain', true)
}
const sameSentence = (s: Scan, a: Hit, b: Hit): boolean =>
  !s.low.slice(Math.min(a.start, b.start), Math.max(a.end, b.end)).includes('¶')

export function readRetraining(s: Scan): void {
  readCadence(s)
  readReleases(s)
}
