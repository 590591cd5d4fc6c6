import { applyConcepts } from '../concept'
import { rule } from '../rule'
import type { Hit, Scan } from '../scan'
import { clauseOf, isUnreal, ofOthers } from '../subject'
import { LOOP } from './label-concepts'
import { EXPLORED, UNEXPLORED } from './let-through'

const RANDOM = '(?:at random|random(?:ly|i[sz]ed|i[sz]ation)?|by (?:chance|lot)|experimentally)'
const NOTHING = "(?:never|not|nothing|nobody|no one|no|none|without|n't|neither)"
/** Nothing is tried that the model, or whoever decides today, would not have chosen. */
const NONE = rule(
  `${NOTHING} (?:[\\w-]+ ){0,4}?(?:varied|changed|altered|tried|moved|shown|explored|tested)(?: [\\w-]+){0,4} (?:on purpose|deliberately|intentionally|as a test|just to see)`,
  `${NOTHING}(?! only) (?:[\\w-]+ ){0,8}?${RANDOM}(?: [\\w-]+){0,2}`,
  `${RANDOM} (?:[\\w-]+ ){0,6}?(?:is|are|was|were) (?:out of the question|ruled out|forbidden|not (?:allowed|possible|wanted|done)|impossible|never \\w+)`,
  '(?:no|without(?: any| an)?|never any) exploration(?: \\w+){0,3}',
)
const SOME = rule(
  '(?:percent|per cent|%|share|slice|part|one in \\w+|handful|few)[^¶;,]{0,40} (?:sees?|gets?|receives?) (?:an? )?random(?:ly)?(?: \\w+){0,2}',
  `(?:of|some|few|every \\w+) (?:[\\w-]+ ){0,4}?(?:is|are|get|gets|was|were) (?:still |always )?(?:filled|shown|chosen|picked|approved|accepted|let through|moved|varied|drawn|set|changed|sent|ordered|passed|given|decided|reviewed|checked) (?:\\w+ )?${RANDOM}`,
  '(?:reserve[sd]?|keep|kept|set aside|use[sd]?|spend|spent|give) [^¶;,]{0,30}(?:for|to|on) (?:random(?:i[sz]ed)? )?exploration',
  '(?:epsilon[- ]greedy|thompson sampling|random (?:slice|bucket|slots?|arm) (?:of|with|for|gets?))',
)
/** Rows dealt to training and test, and tests by lot that are planned, are no such thing. */
const ROWS =
  /\b(?:rows?|split|train\w*|test (?:set|rows|part|data)|validation|hold-?out|auc|accuracy|recall|rmse|mape|shuffl\w*|labell\w*|annotat\w*|sampled?|draws?|tiles|pages|folds?|random (?:forest|search|init\w*|seed|walk|days?|weeks?|quarter|tenth|fifth|third|sample))\b/
const TEST = /\b(?:a ?\/ ?b|experiment)\b/

/** Its clause, ended by commas too. */
const near = (s: Scan, hit: Hit) =>
  `${s.before(hit, 70).split(/[,;]/).at(-1)}${hit.text}${s.after(hit, 50).split(/[,;]/)[0]}`

/** Whether a small share of cases is decided by lot, or expressly none. */
export function readExploration(s: Scan): void {
  const acts = (hit: Hit) => !ofOthers(s, hit) && !ROWS.test(near(s, hit)) && !TEST.test(clauseOf(s, hit, 40))
  const some = s
    .all(SOME)
    .find((hit) => acts(hit) && !isUnreal(s, hit) && !/\b(?:not|never|no|nothing|nobody)\b/.test(s.around(hit, 40, 10)))
  if (some) s.set('data.exploration', true, some)
  const none = s.all(NONE).find((hit) => acts(hit) && !/\bnot only\b/.test(hit.text))
  if (none) s.set('data.exploration', false, none)
  const tried = s.all(EXPLORED).find((hit) => !ofOthers(s, hit) && !isUnreal(s, hit))
  if (tried) s.set('data.exploration', true, tried)
  const untried = s.all(UNEXPLORED).find((hit) => !ofOthers(s, hit) && !isUnreal(s, hit))
  if (untried) s.set('data.exploration', false, untried)
  applyConcepts(s, LOOP)
}
