import { rule } from './rule'

const CHEAT =
  'swindl\\w+|cheat\\w*|crook(?:s|ed)?|scam(?:s|mers?)?|fraudster\\w*|launder\\w*|impost[eo]rs?|stolen (?:identit\\w+|cards?|goods|accounts?)|fraud scores?|fraud risks?|suspected fraud|benefit fraud|(?:fake|invented|bogus|made-up|inflated|staged|phantom|fictitious) (?:claims?|transactions?|accounts?|bills?|invoices?|treatments?|orders?|sellers?|identit\\w+|purchases?|payments?|receipts?|accidents?|refunds?|merchants?|companies)'
const THEY =
  '(?:who|which|whether|those|they|members?|customers?|subscribers?|readers?|clients?|guests?|households?|people|accounts?|donors?|listeners?|players?|somebody|someone)'
const ALSO = '(?:anyway|in any case|regardless|by themselves|of their own accord|either way|all the same)'
const GIFT =
  '(?:calls?|coupons?|vouchers?|mails?|e-?mails?|letters?|discounts?|offers?|gifts?|bonus(?:es)?|campaigns?|messages?|texts?|reminders?|incentives?|credits?|visits?|leaflets?|nudges?|treatments?|contacts?)'
const MEDICAL =
  '(?:eyes?|retinas?|lungs?|chests?|skins?|breasts?|livers?|brains?|bones?|teeth|tooth|knees?|hips?|spines?|hearts?|moles?|lesions?|wounds?|tumou?rs?|cancer\\w*|patients?)'

/** Turns of speech that ask for one kind of system without its name, whatever the trade. */
export const KIND_TURNS: readonly (readonly [id: string, weight: number, says: RegExp])[] = [
  ['fraud_detection', 4, rule(CHEAT)],
  [
    'uplift_modeling',
    3,
    rule(
      '(?:some|others?) (?:\\w+ )?(?:leave|go|cancel|annoyed|put off)[^¶]{0,20} (?:and|while|but|,) (?:some|others?) (?:\\w+ )?(?:stay|remain|buy|come)',
    ),
  ],
  [
    'fraud_detection',
    3,
    rule('(?:never|not) (?:really )?(?:took place|happened|delivered|existed|performed|carried out)'),
  ],
  [
    'churn_prediction',
    3.5,
    rule(
      `${THEY}[^¶]{0,44}\\b(?:(?:about|going|likely|ready|want|wants|thinking of|in danger of|at risk of|tempted) (?:to )?(?:giv(?:e|ing) up|leav(?:e|ing)|quit\\w*|go(?:ing)?(?: away)?|cancel\\w*|stop\\w*|laps(?:e|ing)|defect\\w*|ending|end)|drift (?:off|away)|walk away|not (?:come back|return|renew)|turn their backs?)`,
    ),
  ],
  [
    'ctr_ranking',
    5,
    rule(
      '(?:likely|likeliest|chance|probability|odds)[^¶]{0,30}\\b(?:tapped|clicked|click|tap|opened|swiped|watched)',
      '(?:feed|home ?page|start ?page|front page|timeline)[^¶]{0,50}\\b(?:first|order\\w*|top|rank\\w*|sort\\w*)',
      '(?:ad|advert|banner|promotion) (?:slots?|spaces?|places?|positions?)',
    ),
  ],
  [
    'candidate_retrieval',
    5,
    rule(
      '(?:first|retrieval|recall|candidate) (?:stage|step|pass|round|phase) (?:of|for|in) (?:the|our|a) (?:recommend\\w+|feed|search|ranking)',
      '(?:before|ahead of|for|feeds?|hands?[^¶]{0,20} to) (?:the|our|a) (?:ranker|ranking (?:step|stage|model)|re-?ranker|second stage)',
      '(?:few|some|first|top|\\d+) (?:hundred|thousand|\\d{2,4}) [^¶]{0,30}\\b(?:out of|from|of) (?:the |our )?[\\d.,]+ ?(?:m|million|k|thousand)',
    ),
  ],
  [
    'information_extraction',
    3.5,
    rule(
      `(?:from|out of) (?:the |our |each |every |all |free |doctors?'?s?'? |nurses?'?s?'? |police |court |clinical |written )*(?:letters?|notes?|reports?|contracts?|leases?|articles?|e-?mails?|texts?|records?|judg[e]?ments?|filings?|minutes|descriptions?|narratives?|statements?)[^¶]{0,20} (?:we|i|they|to|should|must|the|it) [^¶]{0,60}\\b(?:names?|dates?|amounts?|doses?|drugs?|parties|places|addresses|numbers|quantit\\w+|frequenc\\w+|table|fields|part(?:s| numbers)|deadlines|clauses|values)`,
      '(?:names|places|dates|amounts|parties|drugs|weapons|genes|companies|products|people|clauses|addresses|terms)[^¶]{0,50}\\b(?:found|highlighted|marked|tagged|pulled|picked out|lifted|underlined|extracted|listed)\\b',
    ),
  ],
  [
    'semantic_search',
    4,
    rule(
      '(?:mean|means|meant) the same',
      'what (?:they|people|he|she|users?|customers?|somebody) (?:really )?(?:means?|meant|have in mind)',
      '(?:whatever|no matter what|different|other|own) (?:words?|wording|terms|phrasing|language) ?(?:were|was|is|are|they|people|he|she|somebody)?',
      '(?:type|types|search|searches|describe|describes|look|looks|ask|asks)[^¶]{0,70}\\b(?:(?:gets?|finds?|sees?|returns?|comes? back|brings? up) (?:with )?(?:nothing|no (?:hits?|results?)|empty|zero)|empty|no (?:hits?|results?))',
      '(?:one|every|a) (?:search|query) in \\w+ (?:comes?|comes back|is|stays?|ends) (?:back )?(?:empty|without)',
    ),
  ],
  [
    'object_detection',
    3.5,
    rule(
      '(?:warn|alert|alarm|stop|brake|tell|beep|honk)\\w*[^¶]{0,50}\\b(?:when|if|whenever|that|of|about|before)[^¶]{0,60}\\b(?:persons?|people|pedestrians?|cyclists?|children|child|animals?|workers?|somebody|someone|vehicles?|swimmers?|obstacles?|deer|cows?|boats?|drones?|intruders?)[^¶]{0,120}\\b(?:cameras?|frames?|video|images?|pictures?|dash-?cam|cctv)',
    ),
  ],
  [
    'speech_recognition',
    4,
    rule(
      '(?:radio|audio|sound|voice|tape|oral|phone|spoken)[- ](?:archives?|programmes?|programs?|histor\\w+|broadcasts?|messages?|notes?|tapes?)[^¶]{0,30}\\b(?:text|written|read|typed|words)',
      'turn (?:the |our |all )?[^¶]{0,40}(?:radio|audio|recordings?|speech|calls|podcasts?|interviews?)[^¶]{0,30} (?:in)?to (?:text|writing|words)',
      '(?:calls?|talks?|lectures?|debates?|hearings?|interviews?|meetings?|consultations?)[^¶]{0,40}\\b(?:written down|typed out|put into writing|taken down|transcribed|in writing|as text)',
      '(?:words?|text|captions?|subtitles?) (?:on|onto) (?:the )?[^¶]{0,30}(?:screen|display|monitor)[^¶]{0,30}\\b(?:behind|after) (?:the )?(?:voice|speaker|speech|word)',
    ),
  ],
  [
    'eta_prediction',
    3.5,
    rule(
      '(?:until|by|at|from) (?:when|what time|which hour) (?:the |our |his |her |their |a |an )?[^¶]{0,30}\\b(?:will be|is|comes?|arrives?|there)',
      '(?:arriv\\w+|arrival|landing|docking|delivery)[^¶]{0,50}\\b(?:wrong|late|too early|off|better (?:hour|time|estimate|minutes?)|unreliable|never right)',
      '(?:arrival|delivery|waiting|travel|journey) (?:times?|hours?|minutes)[^¶]{0,20}\\b(?:predict\\w*|estimat\\w*|better|wrong|promis\\w*|shown)',
    ),
  ],
  [
    'dynamic_pricing',
    4,
    rule(
      'what (?:should|shall|must|ought|may|could) (?:a|an|the|this|each|one|our) [^¶]{1,40}\\b(?:cost|be priced|sell for|go for)\\b',
      '(?:prices?|rates?|fares?|tariffs?|fees?)[^¶]{0,24} (?:go|goes|move|moves|follow|follows|rise|rises|float|swing)[^¶]{0,20} (?:up and down|with|by the (?:hour|day|minute)|demand)',
    ),
  ],
  [
    'contextual_bandit',
    4,
    rule(
      '(?:which|what) (?:of (?:the |our )?(?:\\w+ )?)?(?:\\w+ )?(?:mails?|texts?|offers?|screens?|greetings?|openings?|slogans?|pictures?|versions?|titles?|covers?|headlines?|banners?|jingles?)[^¶]{0,40}\\b(?:to whom|learnt?|learned|while (?:sending|running|showing)|for whom|each (?:user|visitor|reader|customer))',
      '(?:several|\\d+|two|three|four|five|six|eight|ten)(?: ?(?:-|–|to) ?\\d+)? (?:headlines?|banners?|subject lines?|thumbnails?|versions?|creatives?|covers?|titles?)[^¶]{0,90}\\b(?:which (?:one )?to (?:show|send|use|run)|work out which|learns? which|to whom)',
    ),
  ],
  [
    'credit_risk',
    4,
    rule(
      '(?:who|whether|which|if)[^¶]{0,30} (?:will |would |can |could )?(?:not |never |fail to )?(?:pay (?:it |us |them )?back|repay|pay up|settle (?:the|their) (?:bill|debt|invoice))',
      "(?:on|with|gives?|give|get|gets|grant\\w*) [^¶]{0,30}\\b(?:\\d+ days'? (?:credit|terms)|credit (?:line|limit)s?|trade credit|(?:an? )?overdrafts?|(?:on )?account terms|instal?ments?)",
    ),
  ],
  [
    'medical_imaging',
    4,
    rule(
      `(?:pictures?|photos?|photographs?|images?|scans?|films?|recordings?)(?: \\w+){0,2} (?:of|from|showing) (?:the )?(?:back of (?:the )?|inside of (?:the )?)?${MEDICAL}[^¶]{0,80}\\b(?:doctors?|ophthalmolog\\w+|radiolog\\w+|dermatolog\\w+|specialists?|clinic\\w*|pathologists?|diagnos\\w+|refer\\w*)`,
    ),
  ],
  [
    'uplift_modeling',
    5,
    rule(
      `(?:would|will|going to|be going to|are|is)(?: have)? (?:\\w+ ){0,3}?${ALSO}`,
      `(?:without|with no|had there been no) (?:the |a |an |our |any )?${GIFT}[^¶]{0,30}(?=[.,;¶ ])(?:\\?)?`,
      `(?:because|on account|by reason) of (?:the|our|this|that|a|an) ${GIFT}`,
      `(?:thanks to|due to|caused by|triggered by) (?:the|our|this|that|a|an) ${GIFT}`,
      `${GIFT}[^¶]{0,30}\\b(?:makes?|made|causes?|drives?|leads?)[^¶]{0,50}\\b(?:leave|go|cancel|stay|buy|come|order|move)`,
    ),
  ],
  [
    'tabular_prediction',
    6,
    rule(
      '(?:students?|pupils?|trainees?|apprentices?|children)[^¶]{0,24} (?:will |would |are likely to |might )?(?:fail|drop out|pass|repeat|struggle|need (?:help|support))',
      '(?:chance|probability|likelihood|odds) of (?:an? |the )?(?:[a-z]+ )?(?:claims?|accidents?|re-?admissions?|falls?|deaths?|losses|no-?shows?|relapses?)',
    ),
  ],
  [
    'rules_only',
    4,
    rule(
      '(?:settles?|decides?|answers?|covers?|determines?|governs?|fixes) (?:it |them )?(?:every|each|all|any)(?: single)?(?: \\w+)? (?:cases?|questions?|situations?|applications?|outcomes?)',
      '(?:follows?|results?|is clear|can be read|derived?) (?:\\w+ )?(?:from|out of) (?:the |these |those |our |its |\\w+ )*(?:conditions|criteria|articles|paragraphs|clauses|thresholds|by-?laws?|statutes?|ordinances?|tariffs?|tables?|decision trees?|flow ?charts?)',
      '(?:rule|table|by-?law|statute|regulation|ordinance|list|flow ?chart)[^¶]{0,40} (?:gives?|yields?|holds?|has|contains?) (?:the |an )?(?:answer|result|verdict|decision)s? (?:in|for|to) (?:all|every|each|any)',
    ),
  ],
  [
    'summarization',
    5,
    rule(
      '(?:boil|boiled|boils|boiling) (?:\\w+ ){0,4}?down to',
      '(?:shorten|cut|reduce|condens|compress|squeez|distil)\\w* (?:\\w+ ){0,6}?(?:in)?to (?:an? |one |two |three |five |ten |half a |\\d+ )?(?:short )?(?:[a-z-]+ )?(?:pages?|lines?|sentences?|paragraphs?|words|bullets?(?: points)?|notes?|digests?|abstracts?|brief)',
      '(?:an?|one|two|half a|single|\\d+)[- ]?(?:page|paragraph|line|minute|sentence)s? (?:digests?|summar\\w+|abstracts?|overviews?|briefs?|version|synops\\w+|each)',
      '(?:digests?|abstracts?|synops[ie]s|gist|executive summar\\w+)',
    ),
  ],
]
