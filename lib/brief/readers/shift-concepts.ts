import { type Concept, concept } from '../concept'
import { PLACED } from './kinds'

const LEARNT =
  '(?:train\\w*|learnt|learned|fitted|data|footage|recordings|pictures|photos|images|films|examples|samples) (?:\\w+ ){0,3}?(?:on|from|of|in|under|with|by|are|is|come|comes|were|was|taken)'
const USED =
  '(?:used (?:on|in|at|by|for)|to be used|roll-?out|will (?:be |soon )?(?:run|work|face|see|judge|serve|used|meet|send|scan|process)|shall (?:be |also )?(?:run|work|judge|used|serve|process|scan)|users? (?:will|would|send|photograph|take)|our (?:callers|users|customers|patients)|goes live (?:at|in|on)|is meant for|is for the|should (?:then )?work (?:on|in|at))'
const OTHER =
  '(?:others?|different|another|instead|while|whereas|of which we (?:hold|have) (?:nothing|none)|none of (?:those|these|them)|no such|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\d+) (?:others?|more)|from (?:january|february|march|april|may|june|july|august|september|october|november|december))'
const SAME =
  'same (?:users?|cameras?|site|device|type|hospital|app|population|kind|line|machine)s?|all (?:types|sites|kinds|makes|shops|regions) in use|as in use|just like'
const SITE =
  '(?:hospitals?|clinics?|(?:wind |solar )?(?:parks?|farms?)|plants?|sites?|towns?|cit(?:y|ies)|countr(?:y|ies)|regions?|stations?|mines?|schools?|branch(?:es)?|shops?|stores?|scanners?|makers?|beach(?:es)?|lines?|labs?|depots?)'

/** Used elsewhere than where it was learnt, and whether it was tried there. */
export const SHIFT_CONCEPTS: readonly Concept[] = [
  concept('data.populationShift', true, [LEARNT, USED, OTHER], {
    none: `${SAME}|test (?:set|rows|data|part)|teams?|staff|not (?:a|an) problem`,
    kinds: PLACED,
    inferred: true,
  }),
  concept(
    'data.populationShift',
    true,
    [
      '(?:pictures|photos|images|recordings|data|examples|samples|films|texts|documents|footage) (?:by|from|of|with|in|taken (?:by|with|in)) [a-z -]{2,30}?(?: so far| yet)? ?: ?(?:zero|none|0|nothing|nil|not (?:a single )?one|missing)',
    ],
    { inferred: true },
  ),
  concept(
    'data.externalValidation',
    true,
    [
      `(?:another|second|other|different|outside|independent|foreign|one|two|three|unseen|external) (?:\\w+ )?${SITE}`,
      '(?:(?:left|held|kept) out(?: of (?:the )?training)?|tested it|tried it|evaluated it|validated it|tested on|tried on|used as the test|served as (?:the )?test)',
    ],
    { none: 'never|not|no|nobody|without|will|would|should|plan\\w*|want\\w*|could|vendor|paper' },
  ),
]
