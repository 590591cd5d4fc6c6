import { type FactRule, states } from '../fact-rule'
import { rule } from '../rule'

/** Turns that say by themselves that it will be used on others than it learnt from. */
const ELSEWHERE =
  'sell|sells|selling|roll(?:ed)?(?: it| this)? out|ship|copy|copied|extend|extended|expand|expanded|deploy|deployed|transfer|move|install|launch|bring|offer|use|used|serve|open|hand|fit|fitted|apply|applied|set up|go|cover|covered|equip|built in'
export const SHIFTS: readonly FactRule[] = [
  states(
    'data.populationShift',
    true,
    '(?:scanners?|patient mix|prevalence|populations?|customers|sites|devices|cameras|their \\w+|hardware|lighting|microphones?|demographics) ~ (?:differ|differs|differed|different)',
    '(?:different|other) (?:scanners?|hospitals|populations?|sites|devices|country|countries|cameras?|patients|age groups?|lamps?|belts?|lighting|makers?|manufacturers?|microphones?|accents|climates?|soils?|breeds?|models)(?: \\w+){0,3}',
    '(?:will|shall|would|going to) use (?:a |an |the )?(?:cheaper|different|another|smaller|new|simpler|hand-?held|other) (?:\\w+ ){0,2}?(?:cameras?|scanners?|devices?|microphones?|sensors?|phones?)',
    'trained on [^¶]{0,40}(?:television|broadcast\\w*|news|read speech|audio ?books|actors|studio)(?: \\w+){0,3}',
    '(?:now|next|then|later|soon)[^¶]{0,30}(?:whole|entire|rest of the|all of) (?:\\w+ ){0,3}?(?:is|are|should|shall|must|has|have|needs?) (?:to be )?(?:covered|mapped|served|included|done)',
    '(?:have|has|use|with|work with) (?:older|newer|cheaper|simpler|different) (?:[\\w-]+ )?(?:machines?|scanners?|devices?|equipment|cameras?|hardware|systems)',
    '(?:new|other|further) {site} (?:have|has|show|look)s? (?:\\w+ )?(?:other|different|more|fewer|no)(?: \\w+)?',
    '(?:have|has|see|treat|serve)s? (?:quite )?(?:other|different) (?:patients|customers|users|people|animals)(?: \\w+){0,4}',
    'other \\w+ (?:makers?|manufacturers?|brands?|vendors?)',
  ),
  {
    ...states(
      'data.populationShift',
      true,
      `(?:${ELSEWHERE}) ~ (?:to |in |at |into |for )?(?:\\w+ ){0,3}?{other} (?:\\w+ )?{site}`,
      '(?:[a-z]+ )?(?:in|from) [a-z]+ are \\w+ times (?:smaller|larger|bigger|shorter|longer)',
      '(?:trained|recorded|collected|taken|annotated|measured|tested|built|learn\\w*|comes?|came|pictures|photos|images|frames|data)[^¶]{0,60}(?:from|in|on|at|by) (?:only )?(?:one|two|three|a single|1|2|3) (?:\\w+ )?(?:sites?|hospitals?|clinics?|plants?|countr(?:y|ies)|pools?|stations?|warehouses?|cit(?:y|ies)|labs?|farms?|factor(?:y|ies)|stores?|lines?|mines?|schools?|vessels?|valleys?)[^¶]{0,120}[¶,]?[^¶]{0,120}\\b(?:sell|roll|ship|copy|extend|expand|deploy|install|launch|other|\\d+ (?:other|more|pools|sites))',
      'trained (?:it )?on (?:actors|synthetic \\w+|simulat\\w+|studio \\w+|stock \\w+|public \\w+ from)(?: \\w+){0,3}',
      '(?:all|only) \\w+,? from an? (?:us|american|british|foreign|different) \\w+',
      'skin in the training set',
    ),
    inferred: true,
  },
]

const EXAMPLES =
  '(?:images?|pictures?|photos?|frames?|footage|recordings?|scans?|samples?|examples?|labels?|outlines?|masks?|annotations?|transcripts?|tiles?|data|documents?|clips?)'
const MET =
  '(?:filmed|photographed|recorded|scanned|mapped|outlined|annotated|seen|drawn|heard|met|labell?ed|captured|collected)'
const MOST = '(?:most|many|half|a third|a quarter|nearly all|almost all|the majority|all of the new|the new|new|future)'
const THOSE =
  '(?:customers?|callers?|users?|patients?|sites?|cases?|installations?|deliver(?:y|ies)|speakers?|documents?|photos?|images?|parts?)'
/** Those it will be used on are not among what it learnt from. */
export const UNMET = rule(
  `(?:have|has|are|is|hold|holds|own|lack|lacks|with) (?:no|not (?:a single|one|any)|hardly any|any|nothing|as yet no) ?(?:[a-z]+ )?${EXAMPLES} (?:of|from) (?:there|them|those|these|that (?:region|country|coast|site|area|part))`,
  `(?:lack|lacks) ${EXAMPLES} (?:of|from) (?:there|them|those|these)`,
  `(?:do|does) not have a single ${EXAMPLES} (?:with|of|in|at|from|taken)(?: \\w+)?`,
  `${MOST}\\b[^¶;]{0,50} will (?:be|have|show|use|come) [^¶;]{0,90}\\b(?:never|not yet|nothing|not)(?: been| yet| was| has| ever| is)* ${MET}(?: (?:so far|yet|before|there))?`,
  `will be [^¶;]{0,50} that (?:the )?[a-z]+ (?:has|have) (?:never|not yet) ${MET}`,
  `${MOST} (?:of (?:the |our )?)?${THOSE} (?:will|are going to|would) be [^¶]{5,60}[;,] (?:but |while |whereas |and )?(?:the|our|all) ${EXAMPLES} (?:are|is|come|comes|show)(?: \\w+){0,3}`,
  `(?:users?|customers?|people|staff|callers?) will [^¶;]{3,60}[;,] (?:but |and |while )?we (?:have|hold|own) only(?: \\w+){1,3}`,
  `where [^¶;]{0,50} (?:we|nobody|no one) (?:have |has |had )?${MET} (?:nothing|anything|none)`,
  '(?:which|where|that)(?: [a-z-]+){0,4} looks? nothing like(?: \\w+){0,2}',
)
