import type { Measure } from './measures'
import { rule } from './rule'

const NOT = "(?:not|never|nobody|no one|none of us|n't|nothing|cannot)"
const WE = '(?:i|we|nobody|no one|nobody here|no one here|somebody|someone|the \\w+)'
const SETTLED =
  '(?:decided?|agreed|settled|set|fixed|defined|discussed|specified|named|assigned|determined|clarified|clear|said|stated|thought|talked|measured|asked|known|chosen|put aside|set aside|volunteered|mentioned|made up|sure|worked out)'
const WHAT =
  '(?:goals?|targets?|objectives?|figures?|numbers?|budgets?|measures?|kpis?|requirements?|timeline|problem|plan|purpose|money|deadline|scope)'
const AI = '(?:ai|artificial intelligence|machine[- ]learning|chatgpt|agents?|llms?)'

/** Of not knowing: "I could not say", "somebody would have to look". */
const UNKNOWING = rule(
  `${WE} (?:do|does|did|would|could|can|will|should|honestly|really)? ?(?:honestly |really |simply |yet )*(?:not|n't|cannot|can't) (?:yet |really |exactly |even |honestly |quite )*(?:know|say|tell|decide|imagine)(?: \\w+){0,3}`,
  '(?:would|will|have|has) (?:have )?to (?:look|ask|check|find out|search|see)(?: \\w+){0,3}',
  '(?:could|can|would) ask (?:the|our|my|him|her|them)(?: \\w+)?',
  '(?:no idea|not (?:yet |quite |really )?(?:sure|certain|clear|known)|unsure|unclear|unknown)',
  '(?:i|we) (?:think|believe|suppose|guess|assume|imagine|honestly)(?! (?:that )?(?:the|it|this|our|about|one|\\d)\\b)',
  'no (?:agreed |particular |specific |clear |real )?(?:problem in mind|measure|figures at hand|numbers at hand)',
  '(?:do|does) not (?:yet )?have (?:\\w+ )?(?:figures|numbers|a number)(?: to hand| at hand)?',
  "don't have (?:\\w+ )?(?:figures|numbers|a number)(?: to hand| at hand)?",
  'would not know where',
  'nobody here (?:knows|has)',
  'somewhere',
)
/** Of not having decided. */
const UNDECIDED = rule(
  `${NOT} (?:has |have |had |is |are |was |were |been |yet |really |properly |anybody |ever |we |it )*${SETTLED}(?: \\w+){0,3}`,
  `no ${WHAT} (?:yet|so far|has|have|is|are|was|were|named|fixed|set|at hand|to hand)(?: \\w+){0,3}`,
  `there (?:is|are) no ${WHAT}(?: yet)?`,
  `${WHAT} (?:is |are |and \\w+ (?:are |is )?)?(?:still |yet )?(?:to be|tbd|open|unknown|will follow|not settled)(?: \\w+){0,2}`,
  'to be (?:decided|defined|identified|discussed|agreed)',
  'has yet to be',
  '(?:would|will|shall|can) (?:see|decide|find out|think about|settle|look at)(?: it| that| this| them)? later',
  'we (?:are|would be) (?:quite |rather |very |completely )?open(?: to \\w+)?',
  '(?:leave|left) (?:it |that |this )?(?:entirely |all )?to you',
  'what(?:ever)? (?:you|works|is useful|exactly)(?: \\w+){0,2}',
  'is open(?! from)',
  'have different opinions',
  'bring forward a proposal',
)
/** Of several things it might be. */
const POSSIBLE = rule(
  '(?:it|this|that|ai|one|which|they|customers) (?:might|could|may|would) (?:as well |also |even )?(?:be|find|detect|predict|help|recogni[sz]e|tell|write|read|plan|guess|decide|remind|answer|suggest|chat|count)(?: about| \\w+)?',
  '(?:maybe|perhaps)(?! (?:[$€£~]|\\d|an? |one (?!could|might|can|may|would)|two|three|five|ten|every|once|the))',
  '(?:things like|something (?:around|that|like|with|about)(?! (?:\\d|one|two|three|four|five|six|seven|eight|nine|ten|a (?:hundred|thousand|dozen|third|quarter|fifth|tenth)))|somehow|some (?:kind|sort|form) of|anything goes|or so on)',
  '(?:could be (?:a|something|spotting|around))',
  '(?:or (?:it|should it|maybe|perhaps|rather))',
  '(?:options|ideas|candidates|suggestions)(?: mentioned)? (?:include|range|are)|candidates:',
  'should it',
  'it would be (?:nice|great|good) (?:if|to)',
  'what could (?:one|we) (?:predict|do)',
)
/** Of having heard that one must. */
const FASHION = rule(
  `do something (?:with|about)(?: \\w+){0,4}`,
  `(?:use|using|need|needs|want|wants|love|introduce|have|build us|an?|become) (?:an? |some |more )?${AI}(?:-first)?(?: (?:strategy|initiative|project|roadmap|company|train|powered))?(?! (?:in|for|to|that|which|on|of|agent|model|api|vendor|act))`,
  'must use ai',
  '(?:our )?competitors (?:do|have|are|all have)',
  'left behind|ai train|ai[- ]powered|ai[- ]first',
  `every(?:body|one) (?:was |is )?talk(?:s|ing)(?: \\w+){0,3}`,
  `(?:read|heard|hears|saw|convinced|keen)[^¶;]{0,40}(?:about |on |by |that )?${AI}`,
  '(?:trade fair|conference|chairman|our boss|the boss|director|ceo)[^¶;]{0,60}(?:convinced|heard|saw|wants|keen|impressed)',
  '(?:everybody|everyone|all others|the others) (?:is|are) (?:now )?(?:doing|using|buying|introducing) (?:ai|it)',
  '(?:feels?|looks?|sounds?|be|is) (?:more )?modern',
  '(?:which|what|what kind of) (?:ai|machine[- ]learning|smart)(?: [a-z]+)? (?:do|should|would|could|can) (?:we|i)(?: \\w+)?',
  'could ai|can ai|what (?:can|could) ai do|ai can',
  'smarter|leverage|data[- ]driven|modern and scalable|intelligent system',
  'just (?:draw|build|make)',
)
/** Of asking what others should decide. */
const ASKING = rule(
  'what (?:do|would) you (?:need|suggest|advise|think|recommend)(?: \\w+)?',
  '(?:please |kindly |can you |could you |and )(?:please )?(?:advise|recommend|propose|suggest|tell us what|tell me what|draw|send|design)(?: \\w+){0,4}',
  '(?:which|what) (?:model|algorithm|solution|one)? ?(?:is the best|should we take|is best|to buy)(?: \\w+)?',
  'where (?:should|do|to) (?:we |i )?(?:begin|start)',
  'how should the stack look',
)

const FAMILIES = [UNKNOWING, UNDECIDED, POSSIBLE, FASHION, ASKING]

type Place = { readonly start: number; readonly end: number }

/**
 * Where a text says that it is not known yet what is wanted: signs of more than one sort, and more of them than figures,
 * since who knows what is wanted gives figures. The text is in small letters.
 */
export function vagueAt(low: string, measures: readonly Measure[]): Place | undefined {
  const found = FAMILIES.map((pattern) => [...low.matchAll(pattern)])
  const signs = found.flat().toSorted((a, b) => a.index - b.index)
  const sorts = found.filter((hits) => hits.length > 0).length
  const first = signs[0]
  const figures = measures.filter(({ loose, kind, value }) => !loose && !(kind === 'count' && value <= 1)).length
  if (!first || sorts < 2 || signs.length <= figures) return undefined
  return { start: first.index, end: first.index + first[0].length }
}
