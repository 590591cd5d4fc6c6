import { rule } from './rule'

const PICTURE =
  'photos?|pictures?|images?|cameras?|videos?|frames|cctv|drones?|scans?|satellite|scenes?|footage|snapshots?'
const PAPER = 'scans?|scanned|pdfs?|fax(?:es)?|paper|handwritten|photograph\\w*|forms?|receipts?|invoices?|documents'
const PROSE =
  'articles?|texts?|titles?|letters?|narratives?|contracts?|notes|descriptions?|reports?|messages|recipes?|addresses|reviews|briefs|filings|posts|transcripts'
const SOURCE =
  'manuals?|handbooks?|documents?|documentation|polic(?:y|ies)|wiki|pages|bylaws|regulations|memos|guidelines?|knowledge|intranet|library|filings|runbooks|instructions|standards|archive'
const ACT =
  'books?|cancels?|refunds?|resets?|rebooks?|changes?|resolves?|handles? (?:returns|requests|everything)|calls? our|end to end|reservations|unlocks?|issues?|orders?|pays?|sends? (?:it|them|the)|creates?|moves?|updates?|transfers?|does things|takes? (?:the call|bookings|orders)'
const PEOPLE =
  'who|which (?:[a-z]+ ){1,2}|accounts|customers|subscribers|members|users|players|sims|clients|donors|drivers|employees|students|policyholders|households|guests|patients|readers|people'
const GO =
  "leave|leaving|cancel\\w*|quit|churn\\w*|stop \\w+ing|(?:not|n't) renew|go silent|lapse|end(?:ing)? (?:their|the) \\w+|switch (?:to|away)|unsubscribe|drop out|walk away|move (?:their|to)"
const DEMAND =
  'sales|demand|consumption|load|arrivals|passengers?|visitors|volumes?|rentals|calls|orders|usage|footfall|traffic|loaves|meals|units|bookings|admissions|withdrawals|shipments|parcels|occupancy|generation|attendance'
const WHEN =
  'per (?:\\w+ )?(?:day|hour|week|month|shop|store|depot|station|item|sku|half|quarter|article|product|region)|by (?:hour|day|store|sku|week)|tomorrow|next|day-ahead|hourly|daily|weekly|the following|coming|ahead|each (?:day|week|hour)'

/** Turns of phrase that ask for one kind of system, whatever the trade. */
export const FRAMES: readonly (readonly [id: string, weight: number, says: RegExp])[] = [
  ['churn_prediction', 3, rule(`(?:${PEOPLE})[^¶]{0,40}\\b(?:${GO})`)],
  [
    'demand_forecasting',
    3.5,
    rule(
      `(?:predict|forecast|expected|expect|estimate|project|anticipate|plan)\\w*[^¶]{0,40}\\b(?:${DEMAND})\\b[^¶]{0,50}\\b(?:${WHEN})`,
      `how (?:many|much) [^¶]{0,60}\\b(?:${WHEN}|will [^¶]{0,40}(?:sell|need|order|request|use|buy))`,
    ),
  ],
  [
    'demand_forecasting',
    2.5,
    rule(
      '(?:order(?:ed|s)?|produc\\w+|bak\\w+|stock\\w*|purchas\\w*|replenish\\w*) (?:each|every|for the next|enough|too (?:much|many))(?: \\w+){0,3}',
      'sells? nothing',
      'too (?:much|many) (?:stock|left)',
    ),
  ],
  [
    'eta_prediction',
    3.5,
    rule(
      'when (?:will |does |do |is |the )?[^¶]{0,44}\\b(?:arriv\\w*|reach\\w*|be there|lands?|gets? (?:here|there))',
      'how (?:many minutes|long)[^¶]{0,44}\\b(?:until|till|wait|arriv\\w*|takes? to (?:get|reach))',
      '(?:quote|promis|tell|show|predict)\\w*[^¶]{0,30}(?:delivery|arrival|waiting|travel|pick-?up) (?:time|window|date)s?',
      '(?:car|order|parcel|driver|bus|technician|delivery|courier)s? (?:comes?|arrives?|is|are) late\\w*',
    ),
  ],
  [
    'image_classification',
    3.5,
    rule(
      `(?:which|what|tell|identify|recogni[sz]e|name)[^¶]{0,40}\\b(?:on|in|from) (?:the|a|an|his|her|their|each) (?:photo|picture|image|snapshot)`,
      `(?:sort|grade|classify|categori[sz]e|assess|rate|separate|tell apart|identify)[^¶]{0,60}\\b(?:photos?|pictures?|images?)`,
    ),
  ],
  [
    'object_detection',
    3,
    rule(
      `(?:count|locate|spot|detect|find|see|watch|check)\\w*[^¶]{0,60}\\b(?:from|in|on|with|by|using|via)[^¶]{0,20}\\b(?:cameras?|cctv|drones?|videos?|footage|satellite|dash-?cams?)`,
      `(?:cameras?|drones?|cctv|videos?)[^¶]{0,60}\\b(?:must|should|shall|to|can) (?:spot|detect|count|see|locate|find|recogni[sz]e)`,
    ),
  ],
  [
    'defect_inspection',
    3,
    rule(
      '(?:find|detect|see|spot|catch|reject|throw out|sort out|inspect)[^¶]{0,40}\\b(?:holes|stains|cracks|dents|scratches|runs|chips|broken|burnt|faulty|flaw\\w*|defect\\w*|damaged (?:parts|pieces)|bad (?:parts|pieces|ones|dies|welds))',
      '(?:good|clean|perfect) (?:rolls|parts|pieces|images|pictures|caps|boards|samples)[^¶]{0,60}\\b(?:few|only|hardly|\\d+|faulty|flawed)',
      '(?:camera|images?|pictures?)[^¶]{0,30}(?:over|above|at|along) (?:the|our|a) (?:\\w+ )?(?:line|belt|conveyor|capper|strip|press|loom)',
    ),
  ],
  [
    'segmentation',
    3,
    rule(
      `(?:outline|delineate|separat\\w+|trace|contour|cut)[^¶]{0,60}\\b(?:${PICTURE}|pixels?|background|slices)`,
      'map with \\d+ (?:\\w+ )?classes',
      '(?:every|each|per) pixel',
      '(?:mark|label|paint|colour)[^¶]{0,30}pixels',
    ),
  ],
  [
    'information_extraction',
    3,
    rule(
      `(?:pull|extract|get|find|recogni[sz]e|lift|copy|identify)\\w*[^¶]{0,70}\\b(?:from|in|out of|inside|within)[^¶]{0,34}\\b(?:${PROSE})`,
    ),
  ],
  [
    'document_ai',
    3,
    rule(
      `(?:read|digiti[sz]e|fill|captur|extract|get|type|key|enter|convert|turn)\\w*[^¶]{0,70}\\b(?:${PAPER})`,
      `(?:${PAPER})[^¶]{0,60}\\b(?:read|fields?|filled in|extract\\w*|typed? in|become a table|into our (?:erp|system|forms))`,
    ),
  ],
  [
    'rag_qa',
    3,
    rule(
      `(?:ask|questions?|answers?|answered|quer(?:y|ies)|look up)[^¶]{0,90}\\b(?:${SOURCE})`,
      `(?:${SOURCE})[^¶]{0,60}\\b(?:ask|questions?|answers?)`,
    ),
  ],
  [
    'llm_agent',
    3,
    rule(
      `(?:assistant|bot|agent|chat-?bot|voice-?bot|copilot|ai)s?\\b[^¶]{0,110}\\b(?:${ACT})`,
      `(?:chats?|calls|tickets|support e-?mails)[^¶]{0,60}\\b(?:automatically|end to end|without (?:a )?(?:human|staff|person))`,
    ),
  ],
  [
    'semantic_search',
    3,
    rule(
      '(?:search|find|look)\\w*[^¶]{0,70}\\b(?:meaning|describ\\w*|keywords?|synonyms?|similar (?:past|cases|incidents|ones|documents)|wording|own words|phrased|talked about|get(?:s)? nothing)',
    ),
  ],
  [
    'text_completion',
    3.5,
    rule(
      '(?:while|as|when) (?:\\w+ ){1,4}(?:types?|typing|writes?|writing)',
      'next (?:word|line|lines of code|token)s?',
      'complet\\w+ (?:code|the (?:query|sentence|line|word))',
    ),
  ],
  [
    'dynamic_pricing',
    3,
    rule(
      '(?:set|sets|setting|decide|decides|recommend|adjust|adjusts|optimi[sz]e|chang\\w+|suggest|choose|vary|raise|lower)[^¶]{0,40}\\b(?:prices?|rates?|tariffs?|fares?|fees|markdowns?|discount levels?|multiplier)',
      'prices?[^¶]{0,40}\\b(?:depend on|against competitors|per (?:item|hour|night|seat|litre)|automatically)',
    ),
  ],
  [
    'contextual_bandit',
    3,
    rule(
      'which (?:of (?:\\w+ )?)?(?:\\w+ )?(?:subject lines?|banners?|messages?|templates?|thumbnails?|headlines?|variants?|covers?|creatives?|reminders?|notifications?|artworks?|exercises?|tips?|layouts?)',
      '(?:pick|choose|chosen|select|send)\\w*[^¶]{0,34}\\b(?:one of|out of|among|between|from about)[^¶]{0,24}\\b(?:subject lines?|banners?|messages?|templates?|thumbnails?|headlines?|variants?|covers?|creatives?|reminders?|notifications?|artworks?|exercises?|tips?|candidates|layouts?)',
      'learn (?:which|what) (?:one )?(?:works|to show)',
    ),
  ],
  [
    'lead_scoring',
    3,
    rule(
      '(?:which|who|rank|order|score|prioriti[sz]e)[^¶]{0,70}\\b(?:call first|likely to (?:buy|close|convert|sign)|to close|into a sale|enrol|become customers|will buy|purchase)',
      '(?:enquir\\w+|inquir\\w+|requests|sign-?ups|contacts|leads)[^¶]{0,50}\\b(?:end in|turn into|become|convert|result in|lead to)[^¶]{0,20}\\b(?:contract|sale|customer|deal|order|purchase)s?',
    ),
  ],
  [
    'credit_risk',
    3,
    rule(
      '(?:decide|approve|decline|refuse|reject|grant|score)\\w*[^¶]{0,40}\\b(?:loans?|credit|mortgages?|leasing|checkouts|borrowers?|overdrafts?)',
      '(?:repay|repaid|default|overdue|past due|not pay)\\w*[^¶]{0,40}\\b(?:loans?|credit|days|borrowers?|lend\\w+|instal)',
      'will (?:the )?(?:debtor|borrower|customer|tenant)s? (?:pay|repay)',
    ),
  ],
  [
    'uplift_modeling',
    4,
    rule(
      'because of (?:the|our|this|that|a) (?:coupon|discount|offer|voucher|mail|letter|message|text|bonus|campaign|reminder|incentive|credit|call)',
      '(?:buy|stay|come|renew|order|save|bought|stayed|saved|done) (?:it )?(?:anyway|without (?:it|the|a))',
      'only (?:due to|because)',
      'thanks to (?:the|our|free) \\w+',
      'would (?:actually|really) (?:keep|change|persuade)',
    ),
  ],
  [
    'rl_control',
    3,
    rule(
      '(?:control|steer|choose|decide|set|sets|decides)\\w*[^¶]{0,50}\\b(?:temperatures?|fans?|speeds?|valves?|vents|setpoints?|set points?|heating|cooling|traffic lights|pumps|lamps|dosing|furnace)\\b[^¶]{0,60}',
      'when to charge',
    ),
  ],
  [
    'candidate_screening',
    3,
    rule(
      '(?:rank|score|filter|shortlist|screen|reject|match)\\w*[^¶]{0,40}\\b(?:cvs?|resumes?|applicants|job applications|candidates for|interviews)',
      '(?:people|candidates) (?:who )?apply',
    ),
  ],
  [
    'predictive_maintenance',
    3,
    rule(
      'before (?:it|they|the \\w+|something) (?:fails?|breaks?(?: down)?|dies?|gets? stuck|stops?|jams?)',
      '(?:burn|break|wear)s? (?:out|down) without',
      '(?:weeks?|days?|hours|flights|ahead) (?:of )?(?:notice|warning|ahead)',
      '(?:replace|swap|pull|change|service)[^¶]{0,40}\\b(?:before|ahead|in time)',
    ),
  ],
  [
    'anomaly_detection',
    3,
    rule(
      '(?:behav\\w+|looks?|is) (?:strange\\w*|odd\\w*|unusual\\w*|abnormal\\w*)',
      '(?:strange|odd|unusual|abnormal|out-of-the-ordinary|weird) (?:\\w+ )?(?:behaviou?r|values?|flow|consumption|log-?ins?|patterns?|readings?|activity)',
      '(?:metrics?|kpis?|series|hosts|meters|feeds?|services)[^¶]{0,70}\\b(?:alerts?|strange\\w*|odd|wrong|notices?|spike)',
    ),
  ],
  [
    'content_moderation',
    3,
    rule(
      '(?:hide|block|remove|hold back|take down|delete|mask|reject|publish|display)\\w*[^¶]{0,50}\\b(?:insults?|hate\\w*|abus\\w*|nasty|posts?|comments?|messages?|content|nudity|violence)',
      '(?:posts?|comments?|messages?|images uploaded|uploads|reviews|listings)[^¶]{0,60}\\b(?:hate\\w*|insult\\w*|abus\\w*|profan\\w*|prohibited|nudity|violen\\w*|break the rules|nasty|bully\\w*|toxic)',
    ),
  ],
  [
    'fraud_detection',
    3,
    rule(
      '(?:detect|block|flag|spot|catch|stop|find)\\w*[^¶]{0,50}\\b(?:crooks|rings|fake|staged|stolen|suspicious|suspect|abuse of|invented|bogus|mules?)',
      '(?:several|multiple|many) accounts to',
      'never (?:pay|took place|delivered)',
    ),
  ],
  [
    'text_classification',
    3,
    rule(
      '(?:assign|send|route|forward|sort|map|label|tag|put|classify|distribute)\\w*[^¶]{0,80}\\b(?:one of|categor\\w+|classes|codes?|right (?:team|department|queue|person)|departments|teams|topics|reasons|headings|queues|labels)',
      '(?:positive|negative)[^¶]{0,16}(?:neutral|negative|positive)',
    ),
  ],
  [
    'ctr_ranking',
    3,
    rule(
      '(?:recommend|suggest)\\w* (?:\\w+ ){0,2}?(?:movies|films|articles|products|songs|posts|videos|books|courses|recipes|items|shows)',
      '(?:order|rank|sort)\\w*[^¶]{0,30}\\b(?:posts|feed|timeline|articles|ads|stories|videos)',
      'chance (?:that|of)[^¶]{0,20}click\\w*',
    ),
  ],
  [
    'search_ranking',
    3,
    rule(
      '(?:order|rank|re-?rank|sort)\\w*[^¶]{0,30}\\b(?:results|listings|hits|offers|vacancies|hotels|search\\w*)',
      '(?:search|query|results)[^¶]{0,60}\\b(?:wrong order|on top|first|most relevant|order (?:the|them)|by relevance)',
    ),
  ],
  [
    'candidate_retrieval',
    3,
    rule(
      '(?:fetch|retrieve|choose|pick|select|find)\\w*[^¶]{0,40}\\b(?:thousand|hundred|\\d{2,4})[^¶]{0,60}\\b(?:out of|from|of|per|before|for)[^¶]{0,40}\\b(?:million|catalogue|catalog|rank\\w*|second model|scor\\w+)',
      'from \\d+ ?(?:million|m) [^¶]{0,30}(?:choose|pick|select|fetch)',
    ),
  ],
  [
    'medical_imaging',
    3,
    rule(
      '(?:x-?rays?|ct|mri|mammogra\\w+|ultrasound|fundus|slides|scans?)[^¶]{0,60}\\b(?:detect|flag|find|tumou?r|cancer|bleed\\w*|malign\\w*|torn|caries|patients?)',
    ),
  ],
  ['summarization', 3, rule('(?:condense|shorten|boil down|sum up|draft)\\w*[^¶]{0,60}\\b(?:into|to|from)[^¶]{0,20}')],
  [
    'speech_recognition',
    3,
    rule(
      '(?:calls?|audio|recordings?|voice|speech|spoken|dictations?|said)[^¶]{0,50}\\b(?:in(?:to)? text|to text|transcri\\w+|written down|subtitles|captions)',
      '(?:understand|recogni[sz]e)\\w*[^¶]{0,30}(?:spoken|voice|speech|commands)',
    ),
  ],
  [
    'tabular_prediction',
    2,
    rule(
      '(?:probability|likelihood|chance|risk) (?:of|that|a|for)',
      'estimate (?:what|the|how|a)',
      'predict (?:which|who|the|how|whether|yearly|a)',
      'how much (?:will|would|does) (?:this|the|a|an|it)',
      'what (?:a|an|the) (?:[a-z]+ ){1,3}is worth',
    ),
  ],
]
/** A text of law or policy that leaves nothing to predict: who says it, for which cases, and what must happen. */
const NORM =
  '(?:by-)?laws?|statutes|charter|decrees?|rule ?book|regulations?|polic(?:y|ies)|rules?|statutes?|contracts?|directives?|guidance|circulars?|standards?|codes?|ordinance|protocols?|procedures?|guidelines?|tariff sheet|act|terms'
export const WRITTEN_RULE = rule(
  `(?:${NORM})\\b[^¶]{0,60}?\\b(?:any|every|each|all|if|invoices?|parcels?|refunds?|loans?|drivers?|over|above)\\b[^¶]{0,200}?\\b(?:must|has to|have to|shall|needs? (?:a|to)|is to be|are to be)\\b[^¶]{0,120}`,
  `(?:${NORM})(?: and conditions)?(?: (?:no\\.? ?)?\\d{1,4}[a-z]?)? (?:says?|states?|requires?|specif(?:y|ies)|stipulates?|provides?|lays? down|demands?|defines?)(?: exactly)? (?:that|how|which|when|who)[^¶]{0,120}`,
  `(?:must|has to|have to|shall|needs? (?:a|to)) [^¶]{0,120}\\b(?:by law|that is (?:the|our) (?:law|rule|policy|protocol)|as per the (?:${NORM})|under the (?:\\w+ )?(?:${NORM}))`,
  `(?:${NORM}|wording|limits?|text|conditions?)\\b[^¶]{0,60}\\b(?:unchanged|not changed|stood since|has stood|the same since|same since|been the same|changes? once a year|fixed since)(?: \\w+){0,4}`,
)
