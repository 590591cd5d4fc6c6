import { NOT } from '../absence'
import { type FactRule, states } from '../fact-rule'
import type { Scan } from '../scan'
import { applyOurs, isAnothers } from '../subject'

const MODEL = '(?:models?|networks?|vendor|tool|system|software|it|firm|team|machine|algorithm|classifier|score|engine)'
const WHY = '(?:why|reasons?|explanations?|grounds|justif\\w+|explain\\w*|black box)'
const GIVE = '(?:tell|give|say|explain|provide|yield|name|state|produce|deliver|justify|be asked)'
const RULES: readonly FactRule[] = [
  {
    ...states(
      'model.interpretable',
      false,
      `(?:${MODEL}|this|that|thing|solution)[^¶;]{0,30} (?:is|as|remains?|like|called|considered)(?: an?| the| just| pure| complete| total)* black[- ]box`,
      'black[- ]box (?:models?|networks?|systems?|algorithms?|tools?|solutions?|scores?|approach|vendor)',
      '(?:opaque|uninterpretable|inscrutable|not interpretable|not explainable|unexplainable)',
      `${WHY}[^¶]{0,90}? (?:${MODEL})[^¶;]{0,24}? (?:cannot|can't|can not|is unable to|does not|doesn't|couldn't|${NOT}) ${GIVE}(?: \\w+){0,3}`,
      `(?:reasons?|explanations?|grounds|why (?:[\\w-]+ ){0,3}?(?:somebody|someone|people|persons?|applicants?|candidates?|customers?|cases?|scores?|decisions?|leads?|claims?|it|they|he|she)\\b[^¶;]{0,50}?) (?:cannot|can't|can not|could not) be (?:told|given|said|explained|read|seen|named)(?: (?:by|from|off) (?:the |its )?\\w+)?`,
      `${WHY}[^¶]{0,90}? neither [^¶;]{0,50}(?:models?|networks?|vendor|tool|system|software)[^¶;]{0,40}(?:yields?|gives?|provides?|produces?|names?)(?: \\w+)?`,
      '(?:models?|networks?|booster|forest|ensemble|tool|transformer|engine) (?:gives?|offers?|provides?|yields?|has|names?) no (?:reasons?|explanations?|grounds)(?: \\w+){0,3}',
      'neither the (?:model|network|tool|system|score)[^¶;]{0,40} (?:yields?|gives?|provides?|names?) (?:any|one|reasons)',
      `(?:${MODEL}) says (?:that )?${WHY} (?:is|are) (?:not available|unavailable|impossible|not possible)`,
    ),
    unless: /\b(?:no black|not a black|instead of a black|rather than a black|penetration|flight recorder)\b/,
  },
  {
    ...states(
      'model.interpretable',
      true,
      '(?:decisions?|scores?|predictions?|verdicts?) can be (?:read off|read from|explained from|explained by|traced (?:back )?(?:in|through|to)) (?:the )?(?:model|rules|coefficients|points)(?: itself)?',
      '(?:glass[- ]box|white[- ]box|interpretable by design|inherently interpretable)(?: \\w+)?',
    ),
    unless: /\b(?:not|never|no|must|should|shall|want\w*)\b/,
  },
]

/** Whether each decision can be explained from the model itself. */
export const readInterpretable = (s: Scan): void => applyOurs(s, RULES, isAnothers)
