import { rule } from '../rule'
import type { Hit, Scan } from '../scan'
import { isAsked } from '../subject'
import { entityAt } from './entity'

const TRAIN = '(?:train(?:ing)?|learning|tuning|fitting|development)'
const TEST = '(?:test(?:ing)?|validation|evaluation|hold-?out|trial)'
const PART =
  '(?: sets?| data| parts?| portions?| samples?| rows| half| halves| splits?| folds?| recordings| sides?| subsets?)?'
const AND =
  '(?:,? and|,? as well as|,? or|,? nor| &| ?/|,? and also|,? but also) (?:also )?(?:in |on |into |to |for |of )?(?:the |those in the )?'
/** The parts of a split, named together. */
const PARTS = `(?:(?:both|either|each|all three|three|the two|two|different|all) (?:sides(?! of (?:the|a|an|our|each|every|its|their) (?!(?:\\w+ )?split|divide|fence|line\\b|data|partition))|side|parts|part|sets|set|halves|half|samples|sample|portions|subsets|splits|pieces)(?: of (?:the |our |this |a )?(?:\\w+ )?(?:split|divide|fence|line|data|partition))?|(?:in |on |into |to |across )?both(?= ?(?:¶|,|;|$))|left and right of the split|${TRAIN}${PART}(?:, ${TEST}${PART})?${AND}${TEST}${PART}|${TEST}${PART}${AND}${TRAIN}${PART}|(?:straddles?|crosses|cross|ignores?|cuts? (?:across|through)) the split)`
/** What is on both sides: something stands, lies or goes in the parts, or the parts hold or share it. */
const IN_BOTH = rule(
  `(?:in|on|into|to|across|over|between|among|within|for|at|of|both|on the) (?:the |both |both the |all )*${PARTS}`,
  `${PARTS} (?:\\w+ )?(?:share|contain|hold|have|include|overlap|draw on|feature|were written|are written|come|came|stem)`,
  'straddles? the split',
  'left and right of the split',
  'other side of the (?:split|divide|fence)',
  `overlap(?: in| of)? [a-z]+ between (?:the )?${PARTS}`,
  '(?:one|a|half the) [a-z]+ trains,? (?:and )?(?:the next|another|the other)(?: one)? tests',
)
/** The tested were trained on. */
const SEEN =
  '(?:train\\w*|learn(?:ed|t)?(?: from| on)?|already seen|seen (?:before|in)|has seen|had seen|set (?:it |the \\w+ )?up|fitted|tuned on|calibrated on|used (?:to|for) (?:set|train|tun|fit|configur|teach|build)\\w*|(?:set-?up|training) (?:samples?|pages|data))'
const AGAIN = rule(
  '(?:test\\w*|evaluat\\w*|scored?|measured|validat\\w*)[^¶;,]{0,40}\\b(?:random\\w*|shuffl\\w*|drawn|held)[^¶;,]{0,30} (?:of|from|by) the same [a-z]+',
  `(?:test\\w*|evaluat\\w*|scored?|measured|validat\\w*|judged|checked|accuracy|%)[^¶;]{0,70}\\b(?:same|very|those|identical)[^¶;]{0,60}\\b${SEEN}`,
  `(?:test|validation|evaluation) \\w+[^¶;]{0,50}\\b(?:same|who are|which are|that are|those)[^¶;]{0,50}\\b${TRAIN}`,
  `(?:tested|evaluated|scored|measured|validated|judged) on [a-z]+s (?:whose|which|that|who|it)[^¶;]{0,60}\\b${SEEN}`,
  `[a-z]+s? (?:in|of|from) the test[^¶;]{0,40}\\b(?:also|too|again|already|those)[^¶;]{0,30}\\b(?:train\\w*|seen)`,
  `(?:in|of|from) the ${TEST}\\b[^¶;]{0,40}\\btrain\\w*[^¶;]{0,16} (?:too|also|as well|again)`,
  `${TEST}[^¶;]{0,30}\\b(?:by|from|of) [a-z]+s whose (?:other |own )?[a-z]+[^¶;]{0,20} train\\w*`,
  `${TRAIN} [a-z]+ also [a-z]+ the ${TEST} [a-z]+`,
  `\\btrain\\w*[^¶;]{0,40}\\bof the same [a-z]+[^¶;]{0,20} (?:in|for) (?:the )?${TEST}`,
  `(?:that|which) (?:was|were|is|are) trained on (?:is|are|was|were) also (?:tested|in the test)`,
  `(?:same|identical) [a-z]+[^¶;]{0,60}\\btrain\\w* (?:and|or|as well as) test\\w*`,
)
/** Nobody kept it together. */
const CUT_APART = rule(
  '(?:lands?|ends? up|falls?|go|goes|sits?) (?:wherever|anywhere|just anywhere|on either side|where chance puts them)(?: [a-z]+){0,3}',
  '(?:not|never|n.t) (?:taken|took|take) (?:[a-z]+ ){0,3}?into account (?:when|in|for) (?:the )?(?:split\\w*|dividing|division|parting|separat\\w+)',
  '(?:no|not|never|nobody|without|neither)(?: [a-z]+){0,6} (?:keep|kept|keeping|held|grouped|grouping)(?: [a-z]+){0,5} (?:on (?:one|the same) side|together|apart|separate)',
  '(?:split|divided|shuffled|assigned|dealt out)(?: \\w+){0,2} (?:per|by) (?:single |individual )?(?:image|shot|picture|photo|frame|tile|clip|window|page|film|utterance|recording|slice|sentence|letter|mail|message)s?',
  '(?:of|from) one [a-z]+ (?:differ (?:little|hardly)|hardly differ|are (?:almost |nearly |very )?(?:alike|identical|the same)|look (?:alike|the same))',
  'split (?:ignores|ignored|disregards|does not know|does not respect|did not respect|takes no notice of)(?: [a-z]+){1,8}',
  '(?:divided|dealt out|dealt|split|shuffled|drawn|sampled|assigned)(?: [a-z]+){0,2} (?:independently|individually|one by one|separately|piece by piece|singly)',
)
/** Each on one side. */
const APART = rule(
  '(?:disjoint|non-?overlapping|distinct|no overlap)(?: [a-z]+){0,6}',
  `(?:who|which|that) (?:were|was|are|is|have|had)(?: been)? (?:not|never) (?:been )?(?:in |part of |used (?:in|for) |seen (?:in |during )?|among )?(?:the )?${TRAIN}`,
  `[a-z]+s (?:never|not) (?:been )?(?:seen|used|met|heard|trained on|present) (?:in|during|for|at|while)? ?(?:the )?${TRAIN}`,
  `(?:had|have|has|was|were) (?:never|not) (?:been )?(?:seen|used|met|heard|trained on) (?:in|during|for|at|while) (?:the )?${TRAIN}`,
  '(?:do|does|did) (?:not|never) (?:cross|straddle|mix|overlap)(?: [a-z]+){0,5}',
  '(?:either|only) (?:in |to |into |on )?(?:the )?(?:train\\w*|test\\w*)(?: [a-z]+)? or (?:in |to )?(?:the )?(?:test|train)\\w*',
  `(?:do|does|did) not (?:occur|appear|exist|feature|come up|turn up|show up|figure) (?:in|during) (?:the )?${TRAIN}`,
  '(?:stays?|stayed|kept|keeps?|sits?|remains?|is|are|lies?|goes|go) (?:\\w+ )?(?:on|in|to) (?:one|the same|a single|only one|exactly one) (?:side|part|set|half|fold|portion)(?: only)?',
  '(?:keeps?|kept) (?:all )?(?:[a-z]+ ){1,6}together',
  '(?:were|was|are|is) kept (?:whole|together|apart by [a-z]+)',
  '(?:either|each)[^¶;]{0,24} in (?:train\\w*|test\\w*) or (?:in )?(?:test\\w*|train\\w*)',
  '(?:whole|entire|complete) ([a-z]+s) (?:were|are|was) (?:held out|left out|set aside|put aside|kept out|reserved)',
  '(?:patient|speaker|customer|group|subject|user|site|vendor|supplier|machine|video|author)[- ](?:level|wise|based|disjoint) (?:split|folds?|hold-?out|separation|cross-?validation)',
  '(?:grouped?|grouping)(?: the| our| all)?(?: folds?| split| rows| data| them| it)? by ',
  '(?:nobody|no one|no [a-z]+) whose [a-z]+ (?:was|were) (?:trained on|used for training)',
)
const NEGATED =
  /\b(?:no|never|not|nothing|nobody|none|neither|without|nor|avoid\w*|cannot|n't)\b(?! (?:kept|keep|checked|only|wonder|surpris\w+|help|care))/
/** Doubt about it is no denial. */
const DOUBT = /\b(?:never|nobody|not|no one) (?:ever )?(?:checked|asked|looked|made sure|wondered|cared|verified)\b/
/** Lessons and trials of people. */
const OF_PEOPLE =
  /\b(?:train(?:s|ed|ing)?|testing) (?:of |and testing of )?(?:the |our )?(?:new )?(?:staff|colleagues?|people|employees|nurses|agents on|recruits)\b|\btrain drivers?\b|\btest engineers?\b/
/** Who tried a product of a vendor on our rows tried it for us. */
const OTHERS = /\b(?:competitors?|rivals?|papers?|articles?|another (?:company|hospital|bank|firm|team))\b/
export const OF_TREATMENT = /\b(?:a\/b|control group|coupon|letter|campaign|treatment)\b/

const PIECES =
  '(?:images?|pictures?|photos?|films?|frames?|clips?|tiles?|squares|patches|crops|windows|segments|slices|chunks|pieces|sheets?|bills|scans?|recordings?|voices|utterances|pages?|rows|minutes|visits|messages|mails|letters)'
/** Dealt out with no thought of what belongs together. */
const DEALT = rule(
  `${PIECES} [^¶;]{0,60}(?:spread|scattered|distributed|dealt|sprinkled|went|go|going|shuffled|mixed)(?: out| freely| randomly| blindly)? (?:over|into|across|among|between|to|left and right|in|everywhere)[^¶;,]{0,50}`,
  `(?:cut|sliced|chopped|divided|split|broken) (?:up )?(?:in|into|to) [^¶;]{0,24}${PIECES}[^¶;]{0,40} (?:shuffled|dealt|spread|scattered|mixed|distributed|drawn|assigned)[^¶;]{0,50}`,
)
/** Some of it learnt from, some of it tested on. */
const PARTLY = rule(
  `(?:some|part|partly|one half|a few)[^¶;]{0,50}\\b(?:train\\w*|learn\\w*|fit\\w*)[^¶;]{0,40}\\b(?:others?|some|partly|part|the rest|the other half|a few)[^¶;]{0,50}\\b(?:test\\w*|scor\\w+|evaluat\\w+|validat\\w+|judged?)`,
  `(?:learnt from|learned from|trained on|fitted on|used for training)[^¶;]{0,30}\\b(?:and|but)(?: then| later| again| also)* (?:scored|tested|evaluated|judged|validated)\\b[^¶;]{0,20}`,
  '(?:sits?|turns? up|shows? up|appears?|found|finds?|lies?|occurs?|ends? up|lands?)[^¶;]{0,24} (?:on|in|at) (?:both|either|all) (?:sides|sets|parts|halves)(?: of the (?:cut|line|border|split|division|fence)|(?! of))',
)
const UNGUARDED = rule(
  `(?:nobody|no one|not|never|n't|nothing)(?: [a-z]+){0,3} (?:made sure|ensured?|saw to it|took care|guarantees?|prevents?|stops?|paid attention)[^¶;]{0,50} (?:set|side|part|half|fold|together|both)s?`,
)
const HELD_WHOLE = rule(
  'some (?!images|photos|pictures|frames|films|rows|windows|tiles|clips|of)[a-z]+s (?:only |are used to |are used for |are for |serve for |go into )?(?:train\\w*|learn\\w*|fit\\w*),? (?:and |while )?(?:the )?others? [^¶;]{0,14}test\\w*',
  '(?:strangers?|unknown|new|unheard|unseen) to (?:the )?(?:model|network|system|training)',
  `(?:held|left|kept|set|put) (?:out|aside|back|apart) (?:\\d[\\d,.]* |[a-z]+ ){0,3}?(?:completely|entirely|altogether|as a whole|in full)`,
  `${PIECES} (?:of|from) (?:each|every|one|an?|the same) [a-z]+(?: [a-z]+)? (?:were|was|are|is|stayed?|stays?) (?:always )?(?:kept )?together[^¶;]{0,50}`,
)

const PATTERNS: readonly (readonly [how: 'seen' | 'cut' | 'apart', pattern: RegExp])[] = [
  ['apart', APART],
  ['seen', IN_BOTH],
  ['seen', AGAIN],
  ['cut', CUT_APART],
  ['apart', HELD_WHOLE],
  ['seen', PARTLY],
  ['cut', DEALT],
  ['cut', UNGUARDED],
]

const UNSURE = /\b(?:nobody|no one|never|not|nothing)\b[^¶;]{0,20} (?:care|sure|attention|ensur\w+|guarantee\w*)\b/

const NP = "([a-z][a-z' -]{2,60})"
/** Where the name of the entity begins, the surest way first. */
const NAMED: readonly RegExp[] = [
  new RegExp(`\\b(?:the |that )?(?:very |selfsame )?(?:same|identical) ${NP}`, 'g'),
  new RegExp(`\\b(?:on|from) the very ${NP}`, 'g'),
  new RegExp(
    `\\b(?:which|what|keep an?|keep the|overlap in|grouped? by|folds by|split by|group of|trained on an?) ${NP}`,
    'g',
  ),
  new RegExp(`\\b(?:of|from|by|for|per) (?:one|a single|each|every|any|the same|an?) ${NP}`, 'g'),
  /\b(?:an?|one|each|every|any|some) ([a-z]+'s)/g,
  new RegExp(`\\bshares? (?:the (?:same )?)?${NP}`, 'g'),
  /(?:^|[,;:¶] |\bso |\band |\bthat |\byet |\bbut |\bwhile |\bsince |\bno |\bmost |\bmany |\bthe |\bwhole |\bonly |\bof |\bfrom |\bon |\bby )(?:[a-z]+ )?([a-z]+s|people|women|children) (?:who|whose|that|which|in the test|of the test|with several|with many|with more|were held|appear|are in|stand|never|kept|not|whole)/g,
  /\b(?:an?|each|every|one|any|no) ((?!single|part|set|side|split|random|model)[a-z]+(?: [a-z]+)?) (?:is|are|was|can|may|could|might|has|have|appears?|occurs?|that|which|photographed|in)\b/g,
  /\b(?:each|every|any) ([a-z]+) (?:and|or) [a-z]+ (?:is|are|was|were|has|ends|sits|stands)\b/g,
  /(?:^|[,;:] |\band )(?:each|every|one|any|any given) ([a-z]+) (?:[a-z]+s|may|might|could) /g,
  /\b(?:held|left|kept|set|put) (?:out|aside|back) (?:\d[\d,.]* |[a-z]+ )?([a-z]+s)\b/g,
  /\bthe (?:[a-z]+ )?(?:windows|frames|films|tiles|clips|scans|images|pictures|photos) (?:of|from) (?:an?|one|each) ([a-z]+)/g,
  /\bsome ([a-z]+s) (?:only |are |serve )?(?:used |for |to )*(?:train|learn|fit)/g,
  /^([a-z]+s) (?:were|was|are|is|got) (?:first |then )?(?:cut|sliced|chopped|divided|broken)\b/g,
  /^(?:test|validation|evaluation) ([a-z]+s) /g,
  /\bper ([a-z]+)/g,
  /\b(?:although|though|where|since|as|because) (?:one|an?|each|every) ([a-z]+) [a-z]+s\b/g,
  /^(?:the |all |most |many |some |our |test |and |so )*([a-z]+s|people|women|children) /g,
]

export type Straddle = { readonly key: string | undefined; readonly respects: boolean; readonly hit: Hit }

/** Whether what recurs in the data stands on both sides of the split, and what it is called. */
export function findStraddle(s: Scan, own: (sentence: string) => string | undefined): Straddle | undefined {
  for (const [how, pattern] of PATTERNS) {
    for (const hit of s.all(pattern)) {
      const sentence = s.sentence(hit)
      if (OF_PEOPLE.test(sentence) || OF_TREATMENT.test(sentence)) continue
      if (OTHERS.test(sentence) || isAsked(s, hit)) continue
      if (how === 'apart' && !/\b(?:train\w*|test\w*|split|divided|fold|held|side|part|set)\b/.test(sentence)) continue
      if (
        how === 'cut' &&
        !/\b(?:train\w*|test\w*|split|data|shuffled|divided|dealt|sides?|sets?|left and right)\b/.test(sentence)
      )
        continue
      const before =
        s
          .before(hit, 110)
          .split(/[;:,]| (?:but|so|whereas|although|with|where|and) /)
          .at(-1) ?? ''
      const denied = how === 'seen' && NEGATED.test(`${before} ${hit.text}`) && !DOUBT.test(before)
      if (how === 'apart' && UNSURE.test(before)) continue
      const key = nameIn(sentence) ?? own(sentence)
      if (!key && how !== 'apart') continue
      return { key, respects: how === 'apart' || denied, hit }
    }
  }
  return undefined
}

function nameIn(sentence: string): string | undefined {
  for (const [at, pattern] of NAMED.entries())
    for (const match of sentence.trim().matchAll(pattern)) {
      const name = entityAt(match[1] ?? '', at === 0 && /identical/.test(match[0]))
      if (name !== undefined) return name
    }
  return undefined
}
