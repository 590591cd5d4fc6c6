import { rule } from '../rule'
import { ADVERB, AUX, DEED, STAFF } from './action-words'

/** Deeds beside those of every day, base form: what machines do by themselves, and what people do on the spot. */
const MORE_DEED =
  'brake|slow down|shut|throttle|curtail|pull over|park|turn|ring|phone|invite|grant|accept|refuse|pay out|receive|get|be (?:called|rung|phoned|offered|sent|mailed|visited|invited|inspected|treated|given|stopped|repaired|replaced)|have|keep|put|bake|cook|brew|prepare|make|plant|sow|stock|load|pack|bring|take|hire|roster|staff|print|quote|charge|pick|select|choose|plan|visit|clear|fish|drive|go|give'
const ANY_DEED = `(?:${DEED}|${MORE_DEED})`
/** What stands for the prediction. */
const OUTPUT =
  '(?:alarms?|alerts?|warnings?|hints?|flags?|signals?|hits?|predictions?|forecasts?|scores?|marks?|red lights?|notifications?|detections?|finds?)'
const RESULT =
  '(?:it|them|this|these|(?:the|our|its|this|that|these|each) (?:[a-z]+ ){0,2}?(?:map|maps|list|lists|scores?|forecasts?|rankings?|outputs?|outlines?|results?|estimates?|numbers?|figures?|predictions?|segments?|model|probabilit(?:y|ies)))'
/** The end of a ranking that is dealt with. */
const PICKED =
  '(?:(?:the )?(?:upper|top|first|best|worst|highest|lowest|riskiest|high-?risk|highest-scoring|top-?scoring|low-?scoring|risky|doubtful|suspected|suspicious|suspect|flagged|marked|selected|chosen|scratched|faulty|bad|defective) [a-z-]+(?: [a-z-]+){0,2}?|(?:those|people|customers|members|everyone|everybody|whoever|anyone|applicants|candidates|cases|applications|payments|accounts|patients)[^¶;,]{0,24} (?:above|below|over|under|at the top|on top|with the (?:highest|lowest|best|worst)|flagged|selected|chosen)[^¶;,]{0,16}?)'
const DONE =
  'invited|visited|called|rung|phoned|contacted|asked (?:to|for)|granted|accepted|refused|rejected|turned down|declined|approved|paid out|inspected|opened up|treated|seen first|put first|sent|mailed|held|stopped|blocked|put on hold|pulled|pushed|removed|hidden|deleted|written to|given|offered|referred|examined|handled first|moved|jumped|exchanged|replaced|repaired|recalled'
const GIFT =
  'letters?|calls?|gifts?|vouchers?|coupons?|texts?|e-?mails?|mails?|push(?:es)?|offers?|discounts?|invitations?|reminders?|refusals?|rejections?|bonus(?:es)?|credits?|sample box(?:es)?|samples?|free [a-z]+|visits?|tips?|replacement|leaflets?|brochures?|catalogues?|warnings?|messages?'
const PERSON = `(?:(?:an?|the|our|one|each|every|whichever|duty|their|his|her) (?:[a-z-]+ ){0,2}?(?:${STAFF}|farmer|patrol|rescuer|caretaker|captain|skipper|driver|vet|midwife|nurse|doctor|owner)|somebody|someone|dispatch)`
const GOES =
  'goes (?:up|out|there|over|and|to)|drives (?:out|up|there|over|to)|climbs|walks|looks|rides|flies|swims|is (?:called|paged|rung|phoned|sent|told|warned|alerted|woken)|brings|fetches|takes|puts|pulls|has a (?:second |closer |quick )?look|takes a (?:second |closer |quick )?look|makes? the (?:final )?(?:call|decision)|decides|has the (?:final|last) (?:word|say)'

/** Turns that name what follows: a heading, an alarm and what it sets off, the picked end of a list, what is planned from the figures. */
export const TURNS: readonly RegExp[] = [
  rule(
    `(?:actions?|reaction|response|consequence|follow-?up|next step|what happens (?:next|then)|what we (?:then )?do with (?:it|them|the [a-z]+)|use of the (?:score|list|output)|purpose): (?:an? |the |to )?(?<deed>(?!none|nothing|open|unknown|unclear|undecided|tbd|no |not |predict|detect|find|reduc|cut |lower|rais|improv|increas|less|fewer|more|better|know|estimat|forecast|see |learn|understand|show|outside|external|second|review)[a-z]{3,})`,
    `${OUTPUT} (?:leads?|triggers?|opens?|creates?|sets? off|results? in|starts?|prompts?) (?:to )?(?:an? |the |our )(?<deed>[a-z]{3,})`,
    `(?:when|whenever|if|once|after|on|upon|as soon as|the moment|at) (?:it (?:rings|beeps|fires|flags|warns|strikes)|(?:an?|the|each|every) (?:[a-z]+ )?(?:${OUTPUT}))[^¶;,]{0,20},? (?:${PERSON}|we|they|(?:the|an?|our) [a-z]+) (?<deed>(?!is\\b|are\\b|was\\b|were\\b|has\\b|have\\b|had\\b)[a-z]{3,})(?! (?:model|data))`,
    `(?:result|output|outcome) is an? (?<deed>ticket|call|letter|work order|order|task|message|visit|offer)`,
  ),
  rule(
    `(?:names|members|customers|leads|addresses|people|cases|accounts|firms|sites|list of [a-z]+|turbines|machines|patients|households|subscribers) (?:for (?:it|them|us|staff) )?(?:to|worth) (?<deed>ring|call|phone|visit|contact|mail|write to|see|inspect|check|treat|approach|invite|service|text|stop|ringing|calling|visiting)(?! (?:a|the|our) (?:model|data|test))`,
    `(?:so that|in order that|to let|to have|and have|have|lets?) (?:${PERSON}|the [a-z]+|it|we|they) ${ADVERB}(?<deed>${ANY_DEED})s?(?= (?:on|by|an?|the|our|out|in|at|it|them|down|off|up|before|automatically)|,|¶)`,
    `how (?:many|much) [^¶;]{1,50}? (?:to|we should|they should|should we|it should) (?<deed>(?!expect|be\\b|see|have|find|predict|forecast|go\\b|come)[a-z]{3,})`,
    `(?:which|who|whom)(?: of (?:the|our))?(?! (?:[a-z]+ )?(?:model|algorithm|metric|method|approach|kind|cloud|tools?|architecture|split)s?\\b)[^¶;]{0,50}? (?:should|shall|must|do we|(?<!\\b(?:likely|going|able|about|wants?|needs?|due|expected|prone|tends?|ready|willing|hopes?|plans?|is|are)[\\s-])to) (?<deed>${ANY_DEED})(?= |\\?|,|¶)(?! been)`,
    `whom (?:do|should|shall) we (?<deed>[a-z]{3,})`,
  ),
  rule(
    `${PICKED} (?:is|are|gets?|be|will be|should be|have to be|must be) ${ADVERB}(?<deed>${DONE})`,
    `${PICKED} (?:${AUX} )?(?:receives?|gets?|is sent|are sent|is given|are given) (?:an? |the |our |one |some )(?:[a-z]+ ){0,2}?(?<deed>${GIFT})`,
    `(?:an?|the|our|one) (?:[a-z]+ )?(?<deed>${GIFT}) (?:then )?(?:goes|go|is sent|is mailed|is posted|is handed|is given|are sent|leaves?) (?:out )?(?:by [a-z]+ )?(?:to|for|on|at)`,
    `(?:each|every|an?|the|all) (?:[a-z-]+ ){1,3}?(?:is|are|gets?) (?<deed>accepted|refused|approved|declined|rejected|granted|blocked|released|hidden|invited|sorted|routed|priced|paid|stopped)(?:,? (?:or|and) [a-z]+)? (?:by|on|from|according to|as) (?:the |its |that |this )?(?:score|model|system|software|program|result|network|list|forecast)`,
    `(?<deed>jumps?|moves?|goes|go|rises?|climbs?|put|moved|pushed|shifted) to the (?:top|front|head|beginning) of (?:the|our|his|her|their|every) (?:[a-z]+ )?(?:list|worklist|queue|pile|line)`,
    `(?<=^|[¶:;,] )(?:\\d+[.)] )?(?<deed>${ANY_DEED}) (?:above|below|over|under|when|if|whenever|from) (?:an? |the |it |they )?(?:[a-z]+ )?(?:scores?|thresholds?|cut-?off|limit|probabilit(?:y|ies)|[\\d.]+)`,
    `(?:it|system|controller|software|model|app|engine) ${ADVERB}(?<deed>shuts?|brakes?|throttles?|slows?|stops?|turns?|switches|closes|opens|starts|parks) (?:the |an? |our |it )?(?:[a-z]+ ){0,2}?(?:down|off|on|by itself|automatically|at once)`,
  ),
  rule(
    `(?<deed>[a-z]{3,}s) (?:the |our |his |her |their )?[a-z]+ accordingly`,
    `(?<deed>[a-z]{3,}s) as (?:many|much) [a-z]+ as (?:predicted|forecast|foreseen|it (?:says|tells))`,
    `(?:it|score|forecast|list|model|estimate|number) (?<deed>decides|determines|settles) (?:how (?:many|much|often)|who|which|where|when)`,
    `(?:limit|price|premium|rate|dose|order|quantity|amount)s?[^¶;,]{0,20} (?<deed>follows?|depends?) (?:from|on) (?:the|its|this) (?:[a-z]+ )?(?:score|forecast|estimate|prediction|figure)s?`,
    `we (?:then )?(?<deed>bid|quote|offer) (?:up to|at most|that|exactly)`,
    `(?:orders?|rosters?|schedules?|shifts?|plans?|routes?|menus?|letters?|stocks?|tours?|purchases?|rotas?|quotas?|deliver(?:y|ies))[^¶;,]{0,30}? (?:is|are) ${ADVERB}(?<deed>written|drawn up|made|planned|set|placed|derived|filled|ordered|built|worked out|dimensioned) (?:from|by|with|according to|on the basis of|on) ${RESULT}`,
    `(?<deed>picks?|chooses?|selects?|plans?|orders?|decides?|buys?|visits?|drives?|steers?|bakes?|rosters?) (?!to )[^¶;]{0,44} (?:from|by|with|off|on|according to|on the basis of) ${RESULT}(?= |,|;|¶|$)`,
    `(?:uses?|used|using|takes?|on the basis of|based on) ${RESULT} (?:in order )?to (?<deed>plan|decide|choose|pick|schedule|set|order|prioriti[sz]e|steer|visit|select|allocate|staff|roster|buy|price)`,
    `(?:signs?|screens?|displays?|price tags?|labels?) [^¶;,]{0,24}?(?<deed>shows?|displays?) (?:the |an? )?(?:new |current |right )?(?:prices?|rates?|tariffs?|minutes?|times?)`,
    `(?<!(?:before|until|till|while|when|unless)[\\s-])\\b${PERSON} (?:then |thereupon |always |usually |first )*(?<deed>${GOES})`,
    `(?:an?|the|our) (?:${STAFF}) (?:then|thereupon) (?<deed>[a-z]{3,}s)`,
    `(?:arm|flap|gate|pusher|nozzle|robot|valve|diverter|kicker) (?<deed>kicks?|blows?|pushes|throws?|flips?|drops?|takes?|picks?)(?: [a-z]+)? `.trimEnd(),
    `(?:turbine|machine|pump|line|lift|train|vehicle|truck|oven|press|conveyor|belt|crane)s? (?:is|are|gets?) ${ADVERB}(?<deed>throttled|slowed|braked|curtailed|derated|shut down|stopped|taken out|switched off|parked|inspected|serviced)`,
  ),
]

/** Put off: what is to follow has no plan, or comes later. */
export const PUT_OFF = rule(
  `what (?:an? |the |our |any |one |we |they |anybody )?(?:[a-z]+ )?(?:(?:would|should|will|could|then) )*do(?:es)?(?: then)? with (?:it|them|the|an?|that|this|such)[^¶;]{0,60}\\b(?:see (?:it )?(?:later|afterwards|then)|afterwards|later|another (?:day|matter|question|story)|remains to be seen|find out|figure out|is open|second step)`,
  `no (?:plan|idea|decision|agreement|concept|process|thought)(?: yet| so far| at all)? (?:for|on|about|as to|of|what)?(?: what| how)?[^¶;,]{0,20}\\b(?:to do|we would do|we do|should happen|happens|follows|should follow|would happen) (?:with|after|on|once)[^¶;,]{0,30}`,
  `(?:nobody|no one|not|never|nothing)[^¶;]{0,40}\\b(?:decided|settled|thought|agreed|discussed|said|clear|known|defined)[^¶;]{0,24}\\bwhat (?:then |(?:should|would|will|shall|must|is to|has to|ought to) )+(?:then )?(?:happen|be done|follow|become)[^¶;,]{0,30}`,
)
