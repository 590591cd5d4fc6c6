import { absent } from '../absence'
import { rule } from '../rule'
import type { Hit, Scan } from '../scan'
import { isAnothers, isUnreal, ofOthers } from '../subject'
import { PERSON } from './words-of-labels'

const KINDS = ['rag_qa', 'llm_agent', 'text_completion', 'summarization']
const CASE =
  '(?:questions?|cases?|conversations?|calls?|answers?|examples?|dialogues?|prompts?|chats?|pages?|summar(?:y|ies)|files?|scripts?|tasks?|scenarios?|abstracts?|handovers?|notes?|tickets?|suggestions?|completions?)'
const GRADED =
  '(?:test|evaluation|eval|benchmark|reference|graded|gold|golden|regression|curated|scripted|held-?out|validation|marked|approved|annotated|fixed (?:test|evaluation))'
const SET = `${GRADED} (?:set|sets|suite|suites|data|corpus|collection|${CASE})`
const MAKE =
  '(?:wrote|written|graded|made|built|collected|put together|assembled|compiled|prepared|created|set aside|drawn up|gathered|defined|marked|labell?ed|drafted|scored|rated)'
const JUDGE = '(?:tested|judged|checked|evaluated|assessed|tried(?: out)?|looked at|measured|compared|scored)'

const MISSING = rule(
  ...absent(
    `(?:(?:test|evaluation|eval|benchmark|reference|graded|gold|golden|curated|scripted) (?:sets?|suites?|collections?|corpus|${CASE})|(?:sets?|collections?|suites?|corpus) of (?:[\\w-]+ ){0,4}?${CASE})`,
    'put together|graded|assembled|collected|compiled|written|built',
  ),
  `(?:no|without|lack|lacks|lacking|never|nobody|not|no one) ~ ${SET}(?: \\w+){0,2}`,
  `${SET}(?: with [^¶;]{3,30})? ?(?:is|are|was|were|has|have|had|does|do|:) ?(?:still |yet )?(?:missing|absent|lacking|none|not (?:available|exist|there|been \\w+|yet \\w+|written|built|made)|never been \\w+|yet to be \\w+|to be (?:written|built|made)|nowhere)(?: \\w+){0,2}`,
  `(?:nobody|no one|never|not|none of us) (?:has |have |ever |yet )*${MAKE} (?:any |up )?(?:\\w+ )?${CASE}(?: [\\w-]+){0,4}`,
  `(?:we|they|team) never ${MAKE} (?:any |up )?(?:\\w+ )?${CASE}(?: [\\w-]+){0,4}`,
  `(?:only|just|merely|so far|solely)[^¶;]{0,16} (?:been )?${JUDGE} (?:by (?:eye|feel|gut|impression|looking|trying|hand|clicking (?:around|through)|playing(?: around)?|poking(?: around)?|taste|instinct)|(?:by|with|on|out)? ?(?:trying |asking )?(?:a few|some|two|three|a handful of|a couple of) \\w+)`,
  `${JUDGE} (?:only|merely|just) (?:by|on|with) (?:trying |asking )?(?:a few|some|two|three|a handful of|a couple of) \\w+`,
  `nothing (?:\\w+ ){0,4}?(?:to|could|can) (?:\\w+ )?(?:test|judge|compare|measure|evaluate|grade|check|score)[^¶;]{0,24} (?:with|on|against|by)`,
  `no (?:set|collection|sample|list|corpus) of (?:\\w+ )?(?:${CASE}|\\w+)(?: (?:that|which)[^¶;]{0,20})? (?:graded|approved|checked|marked|written|signed|agreed)(?: \\w+){0,3}`,
  `no (?:\\w+ )?${CASE} of our own`,
  `no (?:\\w+ )?(?:list|set|collection|suite|catalogue) of (?:\\w+ )?${CASE}(?: [\\w-]+){0,5}`,
  '(?:no|not one|not a single|possess a single|possess no) (?:question|case|conversation|example)s? (?:with|has|have|for which) (?:\\w+ ){0,3}?(?:right|known|correct|checked|verified|good|reference|agreed|approved) \\w+',
  'no (?:benchmark|evaluation|test) (?:suite )?(?:exists?|of our own|yet)',
  'not (?:a single|one) (?:test|graded) \\w+',
  `(?:not (?:one|a single)|no) ${CASE} (?:has|was|have|is|were) (?:ever )?(?:been )?(?:graded|checked|scored|marked|judged)(?: \\w+){0,3}`,
  `(?:never|not) (?:been )?(?:measured|tested|evaluated|scored|graded)(?: \\w+){0,2} (?:on|against|with) (?:anything|any)(?: \\w+){0,2}`,
  `(?:list|set|suite|collection) of (?:\\w+ )?${CASE}[^¶;]{0,40} (?:would have to|still has to|has yet to|must first) be(?: \\w+){0,2}`,
  '(?:nothing but|only|just|merely) (?:a|the|one) demo',
)
const NUMBER = '\\d[\\d,.]{0,14}k?'
const THERE = rule(
  `(?:suites?|sets?|collections?) of (?:about |some )?${NUMBER} (?:\\w+ )?${CASE},? (?:that (?:were|are) )?(?:scored|graded|checked|marked|answered|rated|judged)(?: by(?: \\w+){0,2})?`,
  `(?:${PERSON}|have|has|\\w+ers) (?:have |has )?${MAKE}(?: and (?:graded|answered|checked|marked))? (?:a set of |some |about |up )?${NUMBER} (?:\\w+ )?${CASE}`,
  `${MAKE}(?: and (?:graded|answered|checked|marked))? (?:some |about )?${NUMBER} (?:\\w+ )?${CASE}`,
  `(?:${GRADED}|fixed) (?:set|suite|collection) of (?:about |some )?${NUMBER}(?: \\w+)?(?: ${CASE})?`,
  `${NUMBER} (?:\\w+ )?${GRADED} ${CASE}`,
  `${SET} (?:has|have|holds?|contains?|comprises?|consists? of|counts|:) (?:about |some )?${NUMBER}(?: ${CASE})?`,
  `${NUMBER} (?:\\w+ )?${CASE} (?:\\w+ )?(?:serve|serves|are used|is used|act) as (?:a |the |our )?(?:\\w+ )?(?:test|evaluation|benchmark|gold|reference)(?: \\w+)?`,
  `${NUMBER} (?:\\w+ )?${CASE} (?:are|is|get) (?:\\w+ (?:and )?)?(?:replayed|graded|scored|rerun|re-run|run)(?: \\w+){0,3}`,
  `(?:keep|keeps|hold|hold back|kept|have|reserve|reserved) ${NUMBER} (?:\\w+ )?${CASE}[^¶;]{0,40} for (?:testing|tests|evaluation|grading|the test)`,
)

/** Whether there is a graded set of cases for what a language model writes. */
export function readEvaluationSet(s: Scan): void {
  if (!s.is(...KINDS)) return
  const ours = (hit: Hit) => !ofOthers(s, hit) && !isUnreal(s, hit)
  // "The vendor tested it in English, and there is no suite of our own" speaks of us.
  const missing = s.all(MISSING).find((hit) => !isAnothers(s, hit) && !isUnreal(s, hit))
  if (missing) {
    s.set('model.evalSet', false, missing)
    if (s.is('rag_qa')) s.set('data.labelsAvailable', 'none', missing, true)
    return
  }
  const there = s
    .all(THERE)
    .find(
      (hit) =>
        ours(hit) &&
        !/\b(?:no|not|never|nobody)\b/.test(s.around(hit, 30, 0)) &&
        !/^ (?:a|per|each|every) (?:day|week|month|hour)/.test(s.after(hit, 16)),
    )
  if (there) s.set('model.evalSet', true, there)
}
