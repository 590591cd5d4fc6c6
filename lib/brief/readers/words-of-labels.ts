/** People of a trade whose judgement is the truth. */
export const EXPERT =
  '(?:experts?|specialists?|radiologists?|pathologists?|physicians?|doctors?|clinicians?|surgeons?|dentists?|nurses?|midwi(?:fe|ves)|pharmacists?|vets?|veterinarians?|lawyers?|attorneys?|solicitors?|jurists?|foresters?|agronomists?|metallurgists?|botanists?|taxonomists?|chemists?|physicists?|linguists?|scientists?|engineers?|inspectors?|auditors?|underwriters?|adjusters?|actuar(?:y|ies)|investigators?|examiners?|curators?|historians?|professors?|compliance (?:officers?|people|team|staff|department)|(?:legal|medical|quality|clinical) (?:team|staff|officers?|department)|teachers?|\\w+ologists?|\\w+iatrists?)'
/** Everybody else who labels. */
export const LAY =
  '(?:annotators?|labell?ers?|raters?|coders?|graders?|judges|transcribers?|transcriptionists?|typists?|clerks?|bookkeepers?|accountants?|agents?|dispatchers?|operators?|moderators?|editors?|translators?|students?|pupils?|trainees?|interns?|apprentices?|volunteers?|freelancers?|contractors?|workers?|crowd(?:workers?)?|staff|people|persons?|person|employees?|colleagues?|assistants?|secretar(?:y|ies)|recruiters?|managers?|wardens?|rangers?|lifeguards?|drivers?|guards?|visitors?|users?|members?|technicians?|mechanics?|foremen|inspectors?|librarians?|archivists?|registrars?|analysts?|somebody|someone|humans?|we|i|ourselves|team|crew|bureau|agency|vendor|company|firm|data-entry (?:staff|people)|subcontractors?|reps?|salespeople|planners?|caseworkers?|reviewers?|readers?|residents?|helpers?|temps?|leaders?|reporters?|supervisors?|desk|front office|registry|head gardener|customers)'
/** Trades that no list holds, by how they end: "plumbers", "machinists". */
const TRADE =
  '(?!(?:others|numbers|papers|orders|letters|sensors|servers|computers|counters|filters|quarters|posters|folders|members|headers|containers|scanners|errors|vectors|monitors|colors|doors|motors|factors|tractors|indicators|detectors|generators|lists|plants|variants|matters|parameters|meters|centers|clusters|trackers|trailers|drawers|dealers|suppliers|buyers|players|viewers|offers|covers|layers|buffers|routers|users|customers|encoders|rankers|classifiers|transformers|embedders|answers|characters|chapters|rivers|vouchers|towers|numbers|consultants|vendors|competitors|tests)\\b)[a-z]{3,}(?:ers|ists|ors|ants|men|women)'
export const PERSON = `(?:${EXPERT}|${LAY}|${TRADE})`

/** What gets a label. */
export const ITEM =
  '(?:images?|pictures?|photos?|photographs?|films?|x-rays?|radiographs?|scans?|slides?|frames?|stills?|tiles?|crops?|patches|clips?|videos?|footage|recordings?|utterances?|calls?|hours|minutes|messages?|e-?mails?|mails?|tickets?|posts?|comments?|letters?|notes?|documents?|invoices?|receipts?|forms?|papers|pages?|bills?|waybills?|cases?|files?|reports?|reviews?|articles?|chats?|conversations?|dialogues?|questions?|quer(?:y|ies)|answers?|summar(?:y|ies)|texts?|sentences?|paragraphs?|records?|examples?|samples?|items?|panels?|parts?|plants?|leaves|products?|listings?|transcripts?|narratives?|complaints?|claims?|applications?|cvs|leads?|batches|specimens?|everything|doses|roofs|outlines?|box(?:es)?|masks?|categor(?:y|ies)|spans?|species|words?|contours?|fields|values|lectures?|swimmers?|tweets?|alerts?|windows|events?|incidents?|abstracts?|descriptions?|rows|ones)'
/** To label, in words that mean nothing else. */
const STRONG =
  '(?:re-?|hand-?|double-?|pre-?|un)?(?:labell?ed|annotated|digiti[sz]ed|tagged|masked|outlined|transcribed|delineated|contoured|boxed|highlighted|categori[sz]ed|graded|hand-?(?:marked|drawn|sorted|coded|segmented|keyed)|marked(?: up)?|coded|keyed(?: in)?|typed(?: (?:out|in|up))?|retyped|traced|rated|judged|underlined|circled|ticked|labelling|annotating|tagging|masking|outlining|transcribing|delineating)'
/** To label, if it is done to one of those things. */
const WEAK =
  '(?:named|identified|separated|divided|arranged|grouped|established|determined|sorted|classified|assessed|scored|read|reviewed|flagged|drew|drawn|entered|captured|filed|assigned|picked|chose|chosen|wrote(?: down)?|written(?: down)?|went (?:over|through)|put|gave|given|segmented|confirmed|noted|verified|vote|voted|checked|diagnosed|decided|segment)'
export const DONE = { strong: STRONG, weak: WEAK } as const
/** Those who do it day by day. */
export const DOING =
  '(?:labels?|annotates?|tags?|marks?|grades?|rates?|judges?|keys?(?: in)?|types?(?: in| out)?|retypes?|re-?keys?|enters?|captures?|assigns?|picks?|chooses?|sorts?|files|categori[sz]es?|class(?:ify|ifies)|names?|transcribes?|routes?|forwards?|corrects?)'

/** Where a label says what it is. */
export const LABEL_NOUN =
  '(?:labels?|annotations?|tags|masks|outlines|bounding boxes|boxes|transcripts?|transcriptions?|ground truth|gradings?|ratings|judge?ments|reference (?:answers|labels|standard)|categor(?:y|ies)|keyed (?:fields|values)|(?:species )?names?|verdicts?|classes|markings?)'

export const NOBODY =
  '(?:nobody|no[- ]one|none of (?:us|them|the \\w+|our \\w+|these)|not (?:one|a single|any) (?:of (?:the|our|them) )?(?:\\w+)?|not a soul|nothing|neither)'
export const NEVER = "(?:never|not|not yet|hardly|cannot|(?:have|has|had|do|does|did|is|are|was|were|wo|ca|could)n't)"
