import { states } from '../fact-rule'
import type { FactRule } from '../fact-rule'
import type { Scan } from '../scan'
import { applyOurs } from '../subject'

const OLD = '(?:old|previous|earlier|former|last|prior|present)'
const THING =
  '(?:model|version|ranker|ranking|programme?|system|controller|rules?|prices?|set-?points?|software|release|weights|engine|process|schedule|state|one|way|logic|search)s?'
const RULES: readonly FactRule[] = [
  states(
    'prod.rollback',
    false,
    '(?:no|without(?: a| any)?|never a|not a) (?:\\w+ )?(?:way|path|road|route|means|possibility) (?:back|to (?:go back|return|undo|revert|roll back))(?: \\w+){0,5}',
    'no (?:going|turning|getting|stepping) back',
    '(?:no|without(?: a| any)?|nor) (?:\\w+ )?(?:roll-?back|rolling back)(?: \\w+){0,2}',
    `(?:cannot|can't|can not|could not|couldn't|unable to|impossible to|not possible to|no longer) (?:simply |easily )?(?:go back|roll (?:it |this )?back|return to (?:the )?(?:${OLD} )?${THING}|revert|undo it|restore (?:the )?${OLD})(?: \\w+){0,3}`,
    `(?:the |our )?${OLD} ${THING} (?:was|were|is|are|has been|will be|would be|gets?) (?:deleted|overwritten|thrown away|not kept|gone|removed|lost|switched off for good)(?: \\w+){0,2}`,
  ),
  {
    ...states(
      'prod.rollback',
      true,
      `(?:the |our )?(?:${OLD}|last good) ${THING} can (?:always |still )?be (?:restored|brought back|switched (?:back )?on|reactivated)(?: \\w+){0,3}`,
      '(?:roll|rolled|rolls) back (?:with|within|in|by|at) (?:one|a|a single|\\w+) (?:command|click|switch|minutes?|seconds?|step)',
      'roll-?back (?:is |was |has been )?(?:tested|rehearsed|in place|automatic|takes)(?: \\w+){0,2}',
    ),
    unless: /\b(?:must|should|want\w*|need\w*|whether|not|never|no)\b/,
  },
]

/** Can the last good version be brought back? */
export const readRollback = (s: Scan): void => applyOurs(s, RULES)
