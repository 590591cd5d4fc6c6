import { ofOthers } from '../subject'
import { applyRules, type FactRule, states } from '../fact-rule'
import { rule } from '../rule'
import type { Scan } from '../scan'
import { HIDDEN, NOT_HIDDEN } from './hidden-outcomes'

const GENERATIVE = ['rag_qa', 'llm_agent', 'summarization', 'text_completion']

const LABEL_RULES: readonly FactRule[] = [
  states(
    'data.labelsAvailable',
    'none',
    '(?:nobody|no one) (?:has |have |had )?(?:ever )?(?:tagged|labell?ed|annotated|marked) (?:\\w+ ){0,2}?\\w+',
    '(?:have|has|had) never labell?ed (?:a|an|any|one) \\w+',
    'nothing is labell?ed',
    'none of the \\w+ (?:is|are|was|were) (?:labell?ed|annotated|tagged)',
    'no labels',
    '(?:do|does|did) not have (?:any )?labels',
    "(?:don't|haven't) (?:have )?(?:any )?labels",
    'have no labels',
    '(?:never|nobody|not|no one) (?:ever )?labell?ed (?:any|anything|a single|which|them|it)\\w*',
    '{nobody} (?:ever )?(?:have |has )?{record} (?:which|who|what|whether|whom)(?: \\w+){0,5}',
    'no (?:record|history|list|log|data|note|archive|trace|file) (?:of|on|about|showing|that says) (?:which|who|what|whether|whom)(?: \\w+){0,5}',
    '(?:files?|records?|logs?|archives?|systems?|books) (?:do|does|did) not (?:say|show|tell|record|note|mention) (?:which|who|what|whether)(?: \\w+){0,5}',
    'nothing (?:is|was|has been|is yet|was ever) labell?ed',
    'no (?:\\w+ )?judge?ments?',
    'no clicks (?:are |were |have been )?(?:logged|recorded|stored|kept)',
    'unlabell?ed (?:data|logs|images|history|archive|series)',
    'no ground truth',
    'labels do not exist',
    'no (?:\\w+ ){1,2}?(?:was|were|has been|have been|is|are) (?:ever )?(?:tagged|labell?ed|marked|annotated|flagged|classified)(?: \\w+){0,3}',
    'no (?:list|record|history|examples?|archive) of (?:correct|past|right|true|known|earlier) (?:\\w+ ){0,3}?(?:exists?|is kept|are kept|available)',
  ),
  {
    ...states(
      'data.labelsAvailable',
      'none',
      'no (?:\\w+ )?(?:test|reference|evaluation|gold|sample) (?:questions|set|answers)',
      '{nobody} wrote (?:any )?(?:test|reference) questions',
    ),
    kinds: ['rag_qa'],
  },
  states(
    'data.labelsAvailable',
    'proxy',
    'text-mined',
    'mined from (?:the )?reports',
    '(?:taken|derived|extracted|read|pulled|inferred) (?:from|out of) (?:the )?(?:\\w+ )?(?:reports?|notes|letters|records) (?:by|with|using|through) (?:\\w+ ){0,2}?(?:keywords?|text|regex\\w*|rules|algorithm|nlp|search|script|mining|language model)(?: \\w+)?',
    'prox(?:y|ies)',
    'past hir\\w+',
    '(?:who|whom) (?:we|our \\w+|managers|they) hired',
    'hired in the past',
    'stand-?in for',
    'hiring decisions',
    '(?:weak|noisy) labels (?:from|derived|extracted)',
  ),
  {
    ...states('data.labelsAvailable', 'partial', 'no test suite', 'tested', 'demo', 'pilot'),
    kinds: ['llm_agent'],
    inferred: true,
  },
]
const PARTLY: readonly FactRule[] = [
  states(
    'data.labelsAvailable',
    'partial',
    'labell?ed so far',
    'no (?:transcripts|labels|annotations) for \\w+',
    'only a (?:fraction|part|few|third|small share) of (?:the )?\\w+ (?:carr(?:y|ies)|has|have) (?:a )?labels?',
    'never get an? (?:price|outcome|label|result)',
    '(?:only|just) (?:about |some |like |roughly )?[\\d,.]+ (?:\\w+ ){0,2}?(?:have been |are |were |has been )?labell?ed',
    'replaced on schedule',
    '(?:replaced|swapped|exchanged|changed|removed|overhauled) ~ (?:before|interval|schedule\\w*|early|preventive\\w*)',
    'local comments',
    'no confirmed label',
    'only (?:have |like )*\\d+ (?:\\w+ )?(?:examples|posts|cases)(?: \\w+)?',
  ),
]
/** Labels from another place or language are labels for a part of the texts. */
const BORROWED: readonly FactRule[] = [
  {
    ...states(
      'data.labelsAvailable',
      'partial',
      'public (?:set|corpus|data ?set|collection)',
      'off-the-shelf',
      '(?:toxicity|english) model',
      'bought',
    ),
    kinds: ['content_moderation'],
    inferred: true,
  },
]
const LABELLED: readonly FactRule[] = [
  {
    ...states(
      'data.labelsAvailable',
      'yes',
      '{label}',
      'labels',
      'chargebacks?',
      'timestamps',
      'clicks?',
      'logs?',
      'outcomes?',
      'recorded',
      'opened',
      'files',
      'messages',
      'history',
      'archive\\w*',
      'bought',
      'past \\w+',
      'transcribed',
      'transcripts',
      'masks',
      '(?:two|three|four|five|six|seven|eight|nine|ten|\\d+) (?:years|seasons|months) of',
      'recordings',
      'patients',
      'readmitted',
      'readings',
      'hand-drawn',
      'chest|exams|photos|images|frames',
      'trained',
    ),
    inferred: true,
  },
]
const SOURCES: readonly FactRule[] = [
  states(
    'data.labelSource',
    'weak',
    '(?:by|with|using) (?:a )?(?:keyword|regex|text) (?:search|match\\w*|rules?|mining)',
    'text-mined',
    'mined from',
    'weak (?:labels|supervision)',
    'heuristic labels',
  ),
  states(
    'data.labelSource',
    'expert',
    '(?:pharmacists?|radiologists?|pathologists?|physicians?|doctors?|lawyers?|attorneys?|foresters?|botanists?|biologists?|agronomists?|veterinarians?|nurses|geologists?|\\w+ologists?) (?:have |has )?(?:independently )?(?:marked|wrote|labell?ed|annotated|graded|delineated|outlined|named)(?: and graded)?(?: \\w+){0,3}',
    '(?:labell?ed|annotated|named|marked|graded) (?:independently )?by (?:\\w+ ){0,3}?(?:pharmacists?|radiologists?|pathologists?|physicians?|doctors?|lawyers?|attorneys?|foresters?|botanists?|biologists?|agronomists?|veterinarians?|nurses|geologists?|\\w+ologists?)',
    '(?:notes|summaries) (?:that )?(?:our |the )?(?:loss )?adjusters wrote(?: \\w+){0,4}',
    '(?:compliance|legal|medical|quality) (?:people|team|staff|officers?|department) (?:have |has )?(?:{label}|judged|reviewed|decided|checked)',
    '(?:{label}|read|reviewed|drawn|confirmed|judged|assessed|scored) by (?:\\w+ ){0,3}?(?:compliance|experts?|specialists?|radiologists?|officers?|engineers?|pathologists?|doctors?|clinicians?|physicians?|lawyers?|attorneys?|agronomists?|biologists?|dermatologists?|nurses?|veterinarians?|vets?|geologists?|ecologists?|teachers?|linguists?|inspectors?|foresters?|\\w+ologists?|dentists?|surgeons?|botanists?|metallurgists?)(?: \\w+)?',
    '(?:vets?|radiologists?|doctors?|pathologists?|agronomists?) (?:went|go|goes|looked|read) ~ (?:and )?(?:{label})',
    '(?:radiologists?|pathologists?|doctors?|lawyers?|experts?|specialists?|scientists?|geologists?|agronomists?|clinicians?|inspectors?|nurses|vets) (?:have |has )?(?:{label}|drew|marked|outlined|reviewed|read)',
  ),
]
const BY_PEOPLE: readonly FactRule[] = [
  states(
    'data.labelSource',
    'human',
    'annotators?',
    '(?:coders|raters|labell?ers) who',
    '(?:bureau|agency|crowd|contractor|team|vendor|company)[^¶]{0,30} (?:coded|labell?ed|tagged|annotated|judged|marked|rated)',
    'moderators agreed',
    'moderators who',
    'bought [\\d,.k]+ labels',
    'been labell?ed',
    'hand-labell?ed',
    '{label} by',
    '{label} in by hand',
    'by hand',
    'hand-?drawn',
    'deletes? them',
    '(?:agents|clerks?|nurses|staff|editors|students?|freelancers?|interns?|moderators|operators|volunteers|employees|volunteers|workers|crowd|people|colleagues|secretar\\w+|humans|we) (?:who )?(?:[\\w-]+ ){0,2}?(?:pick|picks|choose|chooses|tag|tags|assign|assigns|label|labels|labell?ed|annotated|transcribed|tagged|typed|keyed|type in|types in|key in|forward|forwards|sort|sorts|sorted|route|routes|re-?did|corrected?|drew|outlined|marked|graded)',
  ),
]
const CLICKS = ['search_ranking', 'candidate_retrieval', 'ctr_ranking']
const CLICK_LOG: readonly FactRule[] = [
  {
    ...states(
      'data.labelSource',
      'clicks',
      'clicks?(?:ed)?',
      'download logs',
      'purchases',
      'watch logs',
      'click logs',
      'views',
    ),
    kinds: ['semantic_search', 'contextual_bandit', ...CLICKS],
  },
]
const OUTCOME = [
  'fraud_detection',
  'eta_prediction',
  'contextual_bandit',
  'credit_risk',
  'predictive_maintenance',
  'tabular_prediction',
  'churn_prediction',
  'demand_forecasting',
  'lead_scoring',
  'uplift_modeling',
  'dynamic_pricing',
]
const PROVEN: readonly FactRule[] = [
  states(
    'data.labelSource',
    'outcome',
    '(?:confirmed|proven|verified|established) by (?:\\w+ )?(?:biops\\w+|surgery|histolog\\w+|follow-?up|lab\\w*|autops\\w+|outcome)',
    'progressed',
    '(?:known|seen|learn\\w*) (?:\\w+ ){0,2}?after',
  ),
]

const PEOPLE_FIRST = [
  'text_classification',
  'information_extraction',
  'document_ai',
  'speech_recognition',
  'segmentation',
  'object_detection',
  'image_classification',
  'content_moderation',
  'defect_inspection',
  'medical_imaging',
]

const STOPPED = rule(
  '(?:approved? or (?:declin|refus|reject)\\w*|accepted? or (?:declin|refus|reject)\\w*|(?:whatever|those|the ones|charges|payments|transactions|bets|orders|what) (?:that |which )?we (?:block|declin|refus|reject|stop)\\w*)',
)
const NO_ANSWERS = rule(
  '(?:no|not one|not a single) (?:\\w+ )?(?:question|case|example)s? (?:with|has|have|for which) (?:\\w+ ){0,3}?(?:right|known|correct|checked|verified|good|reference|agreed|approved) \\w+',
)

/** Where the outcome of what was not let through is never seen, whatever the brief says of it. */
const NEVER_ALL: Readonly<Record<string, string>> = {
  fraud_detection: 'partial',
  credit_risk: 'partial',
  predictive_maintenance: 'partial',
  defect_inspection: 'partial',
  text_completion: 'yes',
  ctr_ranking: 'yes',
  search_ranking: 'yes',
  candidate_retrieval: 'yes',
  churn_prediction: 'yes',
  eta_prediction: 'yes',
  demand_forecasting: 'yes',
  contextual_bandit: 'yes',
  uplift_modeling: 'yes',
  dynamic_pricing: 'yes',
  tabular_prediction: 'yes',
}

export function readLabels(s: Scan): void {
  const hidden = HIDDEN.flatMap((pattern) => s.all(pattern)).find(
    (hit) => !NOT_HIDDEN.test(hit.text) && !ofOthers(s, hit),
  )
  if (hidden && !GENERATIVE.includes(s.archetype.id)) s.set('data.selectiveLabels', true, hidden)
  applyRules(s, LABEL_RULES)
  if (hidden && s.has('data.selectiveLabels')) s.set('data.labelsAvailable', 'partial', hidden, true)
  if (s.is('rag_qa') && s.says(NO_ANSWERS)) s.when(NO_ANSWERS, 'data.labelsAvailable', 'none', true)
  const few = s.reads.get('data.nPositives')
  applyRules(s, PARTLY)
  if (
    few &&
    typeof few.value === 'number' &&
    few.value < 200 &&
    s.is('defect_inspection', 'predictive_maintenance', 'content_moderation')
  )
    s.set('data.labelsAvailable', 'partial', few, true)
  applyRules(s, BORROWED)
  const usual = NEVER_ALL[s.archetype.id]
  if (usual && s.archetype.confident) s.infer('data.labelsAvailable', usual)
  if (s.is('credit_risk') && s.archetype.confident) s.infer('data.selectiveLabels', true)
  // What is stopped shows no outcome, whether or not the brief says so.
  if (s.is('fraud_detection')) s.when(STOPPED, 'data.selectiveLabels', true, true)
  if (!GENERATIVE.includes(s.archetype.id) && !s.is('rules_only')) applyRules(s, LABELLED)
  applyRules(s, SOURCES)
  if (CLICKS.includes(s.archetype.id) && s.archetype.confident) {
    s.infer('data.labelSource', 'clicks')
    s.infer('data.feedbackLoop', true)
  }
  if (s.is('semantic_search', 'contextual_bandit')) applyRules(s, CLICK_LOG)
  if (s.is('medical_imaging', 'defect_inspection')) applyRules(s, PROVEN)
  if (OUTCOME.includes(s.archetype.id) && s.archetype.confident) s.infer('data.labelSource', 'outcome')
  if (PEOPLE_FIRST.includes(s.archetype.id) || !s.archetype.confident) applyRules(s, BY_PEOPLE)
}
