import { applyThings, type Thing } from '../thing'
import { type FactRule, states } from '../fact-rule'
import { rule } from '../rule'
import type { Scan } from '../scan'
import { applyOurs } from '../subject'

const WRITERS = ['rag_qa', 'llm_agent', 'summarization', 'text_completion', 'document_ai', 'information_extraction']
const RANKERS = ['ctr_ranking', 'search_ranking', 'candidate_retrieval', 'semantic_search', 'contextual_bandit']
const MACHINE =
  '(?:machines?|bots?|chat-?bots?|ai|computers?|robots?|algorithms?|llms?|language models?|artificial intelligence|automatic|automated (?:\\w+)?|software)'
const TEXT =
  '(?:manuals?|pages?|documents?|polic(?:y|ies)|passages?|sources?|articles?|sections?|paragraphs?|files?|chapters?|rulings?|protocols?|guidelines?)'
const ANSWER = '(?:answers?|repl(?:y|ies)|text|it|they|each (?:answer|sentence|claim)|responses?|statements?)'
const CASES =
  '(?:questions?|cases?|conversations?|dialogues?|examples?|answers?|prompts?|chats?|tasks?|scenarios?|summar(?:y|ies)|transcripts?)'
const FIGURE =
  '(?:an? )?(?:score of )?(?:0?[.,]\\d+|\\d+ ?%|\\w+ per ?cent|(?:the |a )?(?:scores?|probabilit\\w+|percentages?|chances?))'
const PINNED =
  '(?:seeds?|data(?: (?:snapshots?|versions?|extracts?))?|snapshots?|containers?|code|packages?|environments?|(?:scene |file |sample )?lists?|configs?|configurations?|prompts?|versions?|libraries|splits?|images?)'

const REFUSED =
  /\b(?:refus\w+|reject\w+|declin\w+|denied|denial|turned down|remov\w+|delet\w+|block\w+|applicants?|candidates?|claimants?|sellers?|banned|suspen\w+|unsuccessful)\b/
/** A made-up person, or people who are to take it for one. */
const PERSONA: readonly FactRule[] = [
  {
    ...states(
      'prod.aiDisclosure',
      false,
      '(?:believes?|thinks?|assumes?|suppose|supposes|take it) (?:that )?(?:it is|it was|they are|he is|she is|there is|they have|there was|they were)(?: (?:talking|chatting|writing|speaking|dealing)(?: to| with)?)? (?:an? |our |one of our )?(?:real |human )?(?:person|human(?: being)?|employee|colleague|clerk|member of staff|[a-z]+ from [a-z]+)',
      '(?:thinks?|believes?|assumes?) (?:that )?\\w+ (?:is|was) an? (?:real |human )?(?:person|human(?: being)?|employee|colleague|clerk|woman|man)',
      '(?:think|believe|feel) (?:that )?(?:it is|they are talking to|they talk to|they write to) an? (?:person|human(?: being)?)',
      '(?:goes|go|appears?|writes?|signs?|answers?) (?:by|under|with) (?:the |an? |a human )?(?:first |invented |made-up |female |male |human |person.s )?name(?: (?:of )?\\w+)?',
      '(?:calls|introduces|presents) (?:itself|herself|himself) (?:as )?(?!an? (?:bot|ai|machine|virtual|digital|assistant))[a-z]+',
    ),
    unless: /\b(?:must not|should not|virtual|bot|machine|label\w*|brand|is told|are told)\b/,
    kinds: ['llm_agent', 'rag_qa', 'summarization', 'speech_recognition'],
  },
]

const THINGS: readonly Thing[] = [
  {
    path: 'prod.explanations',
    names: rule(
      '(?:(?:its|their|the|main|key|specific|individual|three|two|four|concrete) )*(?:reasons?|grounds|explanations?|justifications?|factors)(?! (?:to|we|for us|that people|people|enough))',
      '(?:about |of )?why(?! (?:do|does|we|should|would|people|customers|so|not))',
      'which (?:rule|criterion|criteria|clause|term|point|condition)s?',
    ),
    absent: false,
    present: true,
    holds:
      /\b(?:names?|states?|gives?|given|lists?|comes? with|told|sees?|shown|shows?|carr(?:y|ies)|receives?|gets?|learns?|contains?|explains?|printed|attached|sends?)\b/,
    unless:
      /\b(?:nobody knows|clerks?|churn|leave|cancel|act demands|moderators? (?:see|get|read)|analysts?|sensitive|no reason to)\b/,
    about: REFUSED,
    kinds: [
      'credit_risk',
      'content_moderation',
      'candidate_screening',
      'fraud_detection',
      'rules_only',
      'tabular_prediction',
      'lead_scoring',
      'document_ai',
      'text_classification',
    ],
  },
  {
    path: 'model.citesSources',
    names: rule(
      `(?:where|which ${TEXT}|what ${TEXT}|what|from which \\w+)[^¶;,]{0,30} (?:come|comes|came|taken|rests?|based|stems?|drawn|found|rely|relies)(?: (?:from|on|upon))?`,
      `(?:references?|citations?|pointers?|footnotes?|links?) (?:to|for|of) (?:the |its |their |any )*(?:${TEXT}|source)`,
      `${ANSWER} (?:\\w+ )?(?:names?|cites?|quotes?|links?|shows?|mentions?) (?:to )?(?:the |its |their |any )*${TEXT}`,
    ),
    absent: false,
    present: true,
    holds:
      /\b(?:names?|carr(?:y|ies)|states?|shows?|gives?|cites?|links?|quotes?|mentions?|under|with|below|tells?|says?)\b/,
    unless: /\b(?:data comes?|come from (?:the )?(?:warehouse|crm|suppliers|customers)|questions? come)\b/,
    kinds: ['rag_qa'],
  },
  {
    path: 'model.guardrails',
    names: rule(
      '(?:protections?|precautions?|defen[cs]es?|safeguards?|guard-?rails?|filters?|shields?|barriers?|checks?) (?:of any kind|against|for|around|from)(?: [\\w-]+){0,5}',
      'guard-?rails?',
      'prompt injections?',
      '(?:hidden|injected|smuggled|malicious|embedded|planted) (?:instructions?|prompts?|commands?|orders)',
      '(?:from )?(?:telling|instructing|ordering|commanding|steering) (?:the |our )?(?:bot|assistant|model|agent|it|system)(?: what to do)?',
      '(?:instructions?|commands?|orders)[^¶;,]{0,30} (?:hidden|inside|in) [^¶;,]{0,20}(?:documents?|pages?|e-?mails?|text|files?|pdfs?|letters?|there)',
    ),
    absent: [],
    unless: /\b(?:a ?\/ ?b|experiment|trial|metrics?|quality checks?|complaints)\b/,
    kinds: WRITERS,
  },
  {
    path: 'prod.aiDisclosure',
    names: rule(
      `(?:told|informed|know|knows|aware|learns?|notices?|mention\\w*|clear|say|says|states?|hints?|banner|message|notices?|idea|reveal\\w*|disclos\\w*|tell|tells|(?:marked|labell?ed|flagged|tagged|identified) (?:as|by)|screen|sign|signs|guess|see|sees|realis\\w+|realiz\\w+|shown)[^¶;]{0,40}? ${MACHINE}(?: (?:is|are|has|was))?(?:[ -](?:answer\\w*|writ\\w+|wrote|speak\\w*|talk\\w*|behind|generated|made|reply\\w*|produced|in use|used|assistant|there|involved|system))?`,
      `(?:that )?(?:an? |the )?${MACHINE} (?:writes?|wrote|answers?|speaks?|replies|talks?|is (?:writing|answering|speaking|talking|behind)|generated|produces?)[^¶;,]{0,20} (?:mentioned|said|disclosed|stated|told|shown|indicated|marked)(?: \\w+)?`,
      '(?:aware|told|know|mention\\w*|say|says|idea) (?:that )?(?:no|not a|there is no) (?:human|person|employee|agent)(?: [\\w]+){0,3}',
      `(?:machine|ai|computer)[- ](?:written|generated|made)`,
    ),
    absent: false,
    present: true,
    holds:
      /\b(?:told|informed|says?|states?|message|banner|label\w*|marked|disclos\w*|discloses|mention\w*|notice|sign|tells?|shown|reveals?|clear)\b/,
    unless:
      /\b(?:labell?ed (?:by|data)|training|annotat\w*|we know|i know|trust the|accuracy|cannot explain|act says?|says? the)\b/,
    kinds: ['llm_agent', 'rag_qa', 'summarization', 'speech_recognition', 'text_completion'],
  },
  {
    path: 'model.evalSet',
    names: rule(
      `(?:test|held-?out|graded|reference|evaluation|gold|golden|benchmark|acceptance|regression|scripted|known|fixed) (?:set|sets|suite|${CASES})`,
      `(?:set|suite|collection|list) of (?:\\w+ ){0,2}?${CASES}`,
      `(?:which|what) ${CASES} (?:[\\w-]+ ){0,6}?(?:checked|tested|judged|measured|evaluated|graded) (?:against|on|with)`,
      `${CASES} with (?:\\w+ ){0,2}?(?:answers?|outcomes?|results?|verdicts?|solutions?|replies)`,
      `(?:measured|tested|judged|evaluated|scored|checked|compared) (?:on|against|with) (?:a |any |the )?(?:fixed |held-?out |agreed |known )?(?:set|sample|collection|suite|standard)`,
    ),
    absent: false,
    present: true,
    holds: /\b\d[\d,.]*k?\b/,
    lacks: /\b(?:only|just|merely|solely) (?:been )?(?:judged|tested|tried|checked)\b/,
    unless: /\b(?:training set|trained on|fine-?tun\w+ on|train and test|in both|a day|per day|a (?:month|week))\b/,
    kinds: ['rag_qa', 'llm_agent', 'text_completion', 'summarization'],
  },
  {
    path: 'model.calibrated',
    names: rule(
      `(?:whether|if|that) ${FIGURE}[^¶;,]{0,24} (?:really |actually |truly |indeed )?(?:means?|corresponds?(?: to)?|stands? for|comes? true|come true|equals?|holds?|is right|match\\w*)(?: [\\w%]+){0,5}`,
    ),
    absent: false,
    lacks: /\b(?:anybody|anyone)'s guess\b/,
    unless: /\b(?:sensors?|scales?|gauges?|thermometers?)\b/,
    whole: true,
  },
  {
    path: 'model.calibrated',
    names: rule(
      '(?:platt|temperature)[- ]scal\\w+',
      'isotonic(?: regression)?',
      '(?:scores?|probabilit\\w+|outputs?|confidences?|model) (?:is|are|was|were|has been|have been|get|gets) (?:\\w+ )?(?:re-?)?calibrated',
    ),
    absent: false,
    present: true,
    unless: /\b(?:sensors?|scales?|gauges?|thermometers?|cameras?)\b/,
  },
  {
    path: 'model.positionHandled',
    names: rule(
      '(?:position|rank|presentation|exposure|placement)[- ]bias',
      '(?:first|top|upper|higher|leading) (?:\\w+ )?(?:places?|ranks?|slots?|positions?|results?|hits?|rows?|entries|ads?|ones?)[^¶;]{0,40} (?:clicks?|clicked|attention|seen)',
      'clicks?[^¶;]{0,40} (?:whatever|regardless of|irrespective of) (?:the |which )?(?:places?|ranks?|slots?|positions?)(?: \\w+){0,3}',
      '(?:correct\\w*|adjust\\w*|account\\w*|compensat\\w*|allow\\w*|debias\\w*|weight\\w*) (?:\\w+ ){0,2}?(?:for|by|with) (?:the )?(?:shown |display )?(?:position|rank|slot|place|propensit\\w+|exposure)',
    ),
    absent: false,
    present: true,
    holds: /\b(?:correct\w*|adjust\w*|account\w*|compensat\w*|inverse|propensit\w+|debias\w*|weighted|handled)\b/,
    lacks: /\b(?:whatever|regardless|irrespective|taken as they are|as they are)\b/,
    whole: true,
    kinds: RANKERS,
  },
  {
    path: 'prod.reproducible',
    names: rule(
      `(?:kept|keep|recorded|noted|saved|stored|pinned|wrote down|fixed|froze|logged) (?:neither|no|none of) (?:the |any )?(?:[\\w-]+ )?${PINNED}`,
      `(?:re-?run\\w*|running|runs?|repeat\\w*|re-?train\\w*|train\\w*)[^¶;,]{0,30} (?:gives?|yields?|produces?|leads to|comes? out|ends? up)[^¶;,]{0,14} (?:another|a different|different|other|something else)(?: \\w+)?`,
      '(?:gives?|yields?|produces?|get|gets|obtain) (?:exactly )?(?:the same|identical|equal) (?:\\w+ )?(?:model|result|table|figure|number|output|weight)s?(?: (?:again|twice))?',
      `(?:which|what) (?:data|version|code|prompt|file|extract|scene)s?[^¶;,]{0,30} (?:went into|was used|were used|made|belongs? to|trained)(?: \\w+){0,3}`,
    ),
    absent: false,
    present: true,
    holds: /\b(?:same|identical|equal)\b/,
    lacks: /\b(?:another|different|something else|other)\b/,
    unless: /\b(?:labels?|annotators?|fault|bug|symptom|a\/b)\b/,
  },
  {
    path: 'prod.reproducible',
    names: rule(
      `${PINNED}(?:,| and|, and|,? as well as) (?:\\w+ )?${PINNED}(?:[^¶;]{0,40})? (?:(?:is|are|were|was|get|all|always|both|together) ){1,3}(?:pinned|versioned|frozen|fixed|archived|recorded|stored|kept|under version control|tagged)(?: \\w+)?`,
    ),
    absent: false,
    present: true,
  },
  {
    path: 'prod.auditLog',
    names: rule(
      '(?:what|which) (?:the )?(?:score|system|model|machine|it|was|is|software)[^¶;]{0,14} (?:decided|decides|did|refused|proposed|answered|recommended)[^¶;]{0,30} (?:stored|kept|recorded|logged|written|saved)',
      '(?:records?|log|logs|trace|protocol|history) of (?:the |its |past |all |any )?(?:decisions?|actions?|answers?|outputs?|predictions?|refusals?)',
      '(?:decisions?|actions?) (?:is|are|gets?) (?:\\w+ )?(?:logged|recorded|written (?:to|into)|stored|archived)(?: \\w+){0,4}',
    ),
    absent: false,
    present: true,
    unless:
      /\b(?:train\w*|trained on|labels?|history of|propensit\w+|probabilit\w+|past decisions (?:exist|are)|clicks?)\b/,
  },
  {
    path: 'prod.fairnessAudit',
    names: rule(
      '(?:error|approval|refusal|rejection|acceptance|hit|selection|false[- ]alarm)? ?rates?[^¶;]{0,30} (?:of|by|between|across|for|per) (?:the )?(?:men and women|women and men|sex(?:es)?|genders?|age groups?|ages?|groups?|nationalit\\w+|ethnic\\w*|origins?)[^¶;]{0,30} (?:compared|checked|measured|monitored|reported|looked at|audited)',
    ),
    absent: false,
    present: true,
    unless: /\b(?:control group|arms?|experiment)\b/,
  },
]

/** Things that are there or not, named in any way: the sentence says which. */
export function readThereOrNot(s: Scan): void {
  applyOurs(s, PERSONA)
  applyThings(s, THINGS)
}
