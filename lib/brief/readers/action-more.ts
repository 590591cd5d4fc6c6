import { rule } from '../rule'
import { SOMEBODY } from './people'

/** What a system does itself, in the third person. */
const ITS_DEED =
  'grants?|refuses?|approves?|declines?|rejects?|rebooks?|refunds?|cancels?|books?|sends?|writes?|sets?|changes?|adjusts?|blocks?|stops?|hides?|deletes?|removes?|pays?|orders?|closes?|opens?|bids?|quotes?|fills?|routes?|assigns?|ends?|requests?|issues?|brakes?|switch(?:es)?|turns?|withholds?|invites?|releases?|steers?|picks|chooses?|replies|answers for'
const SYSTEM =
  '(?:engine|system|model|software|tool|bot|assistant|agent|app|controller|program|programme|algorithm|ai|scorer|machine|platform|policy|network|it)'
const MODAL =
  '(?:(?:will|would|shall|should|can|may|must|then|also|automatically|directly|itself|alone|simply|is to|has to|is meant to|is supposed to) )*'
const LOOK =
  'checks?|reviews?|confirms?|approves?|verif(?:y|ies)|validates?|corrects?|edits?|signs?|releases?|accepts?|takes?|ignores?|rejects?|deletes?|goes over|goes through|looks? (?:at|over|through)|amends?|overrules?|inspects?|decides?|chooses?'
const DEED =
  'phones?|rings?|calls?|contacts?|visits?|mails?|writes to|steps? in|intervenes?|cuts? (?:down|out|off)|replaces?|repairs?|swaps?|treats?|sees|orders?|prepares?|books?|sends?|moves?|stops?|pulls?|reroutes?|evacuates?|sprays?|waters?|examines?|follows? up|feeds?|doses?|prunes?|harvests?|loads?|restocks?'

/** Ways to say what follows, tried where no stronger one was found: who looks or acts on it, what the system does, where the figure goes. */
export const MORE: readonly RegExp[] = [
  rule(
    `${SYSTEM} ${MODAL}(?<deed>${ITS_DEED})(?:,| or| and) (?:${ITS_DEED})`,
    `${SYSTEM} (?:which|that) ${MODAL}(?<deed>${ITS_DEED}) (?!off\\b|up\\b|in order)(?:the |an? |our |every |each |whatever |[a-z]+ )`,
    `(?:do|does) (?:it|the jobs?|this|everything)(?: \\w+)?: (?<deed>[a-z]+) [a-z]+`,
    `(?:so that|so|to let|that)[^¶;,]{0,16} (?:an? |the |our )?(?:[a-z]+ ){0,2}?[a-z]+ can be (?<deed>booked|ordered|replaced|repaired|sent|warned|moved|called|planned|treated|stopped|informed|prepared|exchanged|scheduled|swapped)`,
  ),
  rule(
    `(?:goes|go|flows?|feeds?|enters?|is put|is fed|is written|is entered|is taken) (?:straight |directly |right |then |unchanged |as it is )*(?<deed>into) (?:the |our |an? |each |every )?(?:[a-z]+ ){0,2}?(?:premium|price|offer|quote|tariff|contract|letter|order|bid|bill|invoice|plan|rank|decision|formula|set-?points?|schedule|roster|budget)`,
    `(?:prices?|tariffs?|rates?|premiums?|limits?|bids?|budgets?|speeds?|stocks?|doses?|set-?points?|multipliers?|quotas?) (?:[a-z]+ ){0,4}?(?:is|are|gets?) (?:then )?(?<deed>set|changed|adjusted|fixed|raised|lowered|written)(?: [a-z]+){0,2} (?:from|by|with|according|every|to) (?:it|this|that|them|the|an?|[a-z]+)`,
    `(?:is|becomes|makes|as) (?:then )?(?:our|the) (?<deed>bid|quote|price|offer|order|premium|rate)`,
    `(?:we|they|desk|portal|site|page) (?:then |must |have to |has to )*(?<deed>quote|name|offer|bid|promise)s? (?:the |an? |them |him |her |each |every )?(?:[a-z]+ )?(?:[a-z]+ )?(?:price|figure|rate|minute|time|premium|amount|number)`,
    '(?:customer|guest|rider|passenger|shipper|user|client|patient|caller|driver|haulier)s? (?:is|are) (?<deed>promised|quoted|offered|charged|told|shown|given|refused|granted|warned)',
    '(?:orders?|bids?|letters?|vouchers?|coupons?|mails?|calls?|invitations?|warnings?|crews?) (?:to (?:the )?[a-z]+ )?(?<deed>go) out',
    '(?:lines?|posts?|comments?|messages?|transfers?|payments?|charges?|accounts?|orders?|claims?|applications?|applicants?|people|lights?|cases|exams?) [^¶;,]{0,30}(?:is|are|gets?) (?:[a-z]+ly )?(?<deed>hidden|stopped|held|turned down|turned away|refused|rejected|ended|closed|paid|cut|frozen|sent back|put through|marked as [a-z]+|ranked down)',
  ),
  rule(
    `(?:${SOMEBODY}) (?:who |always |still |then |usually |first |must |has to |may |can |could |would |should |will )*(?<deed>${LOOK}) (?:or|and|each|every|all|it|them|whatever|what|any|the (?:draft|proposal|suggestion|list|fields?|values?|order|outlines?|summary|text|result|marked|flagged|top|first|best|deviating))(?= |,|¶|$)`,
    `(?:recruiter|reps?|nurse|officer|adviser|advisor|inspector|clerk|team|call centre|call center|crm|desk|physician|crew|ranger|planner|${SOMEBODY}) (?:then |usually |first |always |can |could |may |would |should |will )*(?<deed>${DEED}) (?!that|whether|how|what we|why)(?:the|an?|every|each|those|whoever|what|them|him|her|it|at|in|people|households|customers|sooner|on|his|its|sooner|earlier)(?= |,|¶|$)`,
    `every (?:morning|afternoon|evening|day|night|monday|tuesday|wednesday|thursday|friday|week|month) (?:each|every|the|a|some|all) (?:[a-z]+ ){0,2}?[a-z]+ (?<deed>gets?|receives?|is sent|are sent) (?:one|an?|the|some)`,
    '(?:we|they) (?:then |would |want to |would like to )*(?<deed>mail|phone|ring|send|give|show|text|visit|offer|call|write to) (?:an? |the |some |them |those |it )',
    'changes? (?:the |its |our )?(?<deed>bid|price|set-?point|multiplier|tariff|speed|dose)',
  ),
]
/** The same after "what": whether anybody has said what follows at all. */
export const OPEN = rule(
  `(?:nobody|no one|nor|not|never|couldn't|could not|cannot|can't)[^¶;]{0,60}\\bwhat (?:an? |the |our |any )?(?:[a-z]+ (?:or [a-z]+ )?)?(?:would|should|will|could|is to|are to) do with (?:it|the|a|an|that|this|such)[^¶;,]{0,30}`,
  'what (?:an? |the |our |any )?(?:[a-z]+ )?[a-z]+ (?:would|should|will|could) do with (?:it|the|a|an|that|this|such) [^¶;]{0,40}\\b(?:not|never|nobody|open|unclear|undecided)(?: \\w+)?',
  '(?:nor|neither|not|never|nobody)[^¶;]{0,40} (?:talked|thought|discussed|decided|said|agreed|asked)[^¶;]{0,24} (?:who|what)[^¶;]{0,24} (?:would|should|will) (?:react|act|do|use|handle|follow|respond)[^¶;,]{0,24}',
)
