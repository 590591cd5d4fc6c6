import { NOBODY, NOT } from '../absence'
import type { FactRule } from '../fact-rule'
import { applyRules, states } from '../fact-rule'
import { rule } from '../rule'
import type { Scan } from '../scan'
import { oursOf } from '../subject'

const LANGUAGE =
  '(?:(?:py)?spark(?: sql)?|sql|python|pandas|scala|java|go(?:lang)?|rust|c\\+\\+|c#|kotlin|node(?:js)?|javascript|typescript|flink|dbt|r|matlab|notebooks?|php|ruby|swift|beam|hive|bigquery|snowflake)'
const AGAIN =
  '(?:re-?implement\\w*|re-?wr(?:ites?|itten|ote)|re-?written|rewrites?|ported|translated|re-?cod(?:ed|es?|ing)|coded again|written again|written twice|written (?:a second time|separately)|computed twice|implemented twice|built twice|second implementation|separate implementation|own (?:code|implementation)|again in|once more in|differently)'
const TRAINED = '(?:train(?:ing|s|ed)?|offline|development|historical|notebook)'
const SERVED = '(?:serv(?:ing|ice|ed|es|er)|online|production|live|real-?time|scoring|inference|request time|streaming)'
const TWO_CODES: readonly FactRule[] = [
  {
    ...states(
      'arch.sameFeatureCode',
      false,
      `${TRAINED}[^¶]{0,90}? ${LANGUAGE}\\b[^¶]{0,90}? ${SERVED}[^¶]{0,70}? (?:${LANGUAGE}|${AGAIN})(?: \\w+){0,2}`,
      `${SERVED}[^¶]{0,90}? ${LANGUAGE}\\b[^¶]{0,90}? ${TRAINED}[^¶]{0,70}? ${LANGUAGE}`,
      `${TRAINED}[^¶]{0,90}? ${LANGUAGE}\\b[^¶]{0,70}? ${AGAIN}(?: \\w+){0,3}`,
      `(?:features?|transform\\w*|pre-?processing|inputs?|aggregat\\w+)(?: [\\w-]+){0,6}? ${AGAIN}(?: [\\w+]+){0,4}`,
      `(?:features?|transform\\w*)[^¶;]{0,40} ${LANGUAGE}\\b[^¶;]{0,50} (?:${AGAIN}|${LANGUAGE})[^¶;]{0,30} ${SERVED}(?: \\w+)?`,
      `${AGAIN}(?: [\\w-]+){0,4}? (?:features?|transform\\w*|pre-?processing|aggregat\\w+)(?: [\\w+]+){0,4}`,
      `two (?:separate |different )?(?:code ?bases|implementations|pipelines|versions) (?:of|for|compute)(?: [\\w-]+){0,3}? (?:features?|inputs?)`,
    ),
    unless: /\b(?:labels?|essay|letters?|questions?|must not|should not|rivals?|competitors?)\b/,
  },
  {
    ...states(
      'arch.sameFeatureCode',
      true,
      `(?:same|one|single|shared|common|identical) (?:[\\w-]+ ){0,2}?(?:code|library|pipeline|implementation|store|transforms?|function)s?[^¶;]{0,40}? ${TRAINED}(?: data)? (?:and|as well as|as|or) (?:in |for |at )?${SERVED}`,
      `${TRAINED} and ${SERVED}[^¶;]{0,30}? (?:share|use|run) (?:the same|one|a (?:single|shared|common))(?: \\w+){0,3}`,
    ),
    unless: /\b(?:not|no|never|should|must|want\w*|nobody)\b/,
  },
]

const COMPARE =
  '(?:compar\\w+|check\\w*|reconcil\\w+|match\\w*|held (?:against|up to|beside)|set (?:against|beside)|diff\\w*|verif\\w+|test\\w*|monitor\\w*|look\\w* at|align\\w*)'
const VALUES = `(?:what the (?:live|online|serving|production) \\w+ (?:computes?|serves?|sees?|sends?)|(?:served|serving|online|live|logged|production) (?:\\w+ )?(?:values?|features?|inputs?|outputs?|data)|(?:training|offline) (?:\\w+ )?(?:values?|features?|inputs?|data)|two (?:outputs?|results?|sets?|implementations|versions|codes?|pipelines?|values?)|the two|both (?:outputs?|results?|sets?|sides|give|produce|implementations|yield|return|versions)|online (?:against|with|and|vs) offline|training[ /-]?serving|skew)`
const UNWATCHED = rule(
  `(?:${NOBODY}|${NOT}|without)(?: \\w+){0,4}? ${COMPARE}(?: [\\w,-]+){0,5}? ${VALUES}(?: \\w+){0,3}`,
  `${VALUES}(?: [\\w-]+){0,4}? (?:(?:is|are|was|were|has|have|been|ever) )*(?:${NOT} )(?:(?:been|ever|yet|being) )*${COMPARE}(?: \\w+){0,4}`,
  `no (?:check|comparison|test|monitoring|reconciliation|alarm)(?: \\w+){0,2}? (?:of|between|for|on|whether) (?:the )?${VALUES}(?: \\w+){0,3}`,
  `no skew (?:\\w+ )?(?:monitor\\w*|check\\w*|test\\w*|alarm\\w*)`,
)
const WATCHED = rule(
  `${VALUES}(?: \\w+){0,2}? (?:is|are) (?:\\w+ )?(?:compared|checked|reconciled|monitored)(?: \\w+){0,6}`,
  `(?:we|job|pipeline|test) (?:\\w+ )?(?:compares?|checks?|monitors?) (?:the )?${VALUES}(?: \\w+){0,5}`,
)
const FEATURES = /\b(?:features?|live|serv(?:ed|ing)|online|inputs?|skew|implementations?|pipelines?|outputs)\b/

/** Whether training and serving work out their features by one code, and whether the two are compared. */
export function readFeatureCode(s: Scan): void {
  applyRules(s, TWO_CODES)
  const twice = s.value('arch.sameFeatureCode') === false
  // Who wrote the second code may well be another team.
  const unwatched = s
    .all(UNWATCHED)
    .find((hit) => twice || (FEATURES.test(hit.text) && /\btrain|offline|skew/.test(hit.text)))
  if (unwatched) s.set('arch.skewMonitoring', false, unwatched)
  const watched = oursOf(
    s,
    WATCHED,
    (hit) =>
      !/\b(?:not|never|nobody|should|must)\b/.test(s.around(hit, 30, 0)) && /\btrain|offline|skew/.test(hit.text),
  )
  if (watched) s.set('arch.skewMonitoring', true, watched)
}
