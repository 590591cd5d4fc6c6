import { applyRules, type FactRule, states } from '../fact-rule'
import { rule } from '../rule'
import type { Hit, Scan } from '../scan'
import { REGIONS } from './places'
import { readPrivacy } from './privacy'

const PEOPLE =
  'human|person|people|recruiter|clerk|agent|employee|officer|underwriter|receptionist|operator|reviewer|doctor|adviser|analyst|caseworker|manager|staff|teacher|moderator|anybody|anyone|somebody|one'
const ADVISORY: readonly FactRule[] = [
  states(
    'reg.automation',
    'advisory',
    '(?:must remain|only|purely|merely|stays?) (?:be )?advis\\w+',
    'advisory because',
    'only advises?',
    'suggestions? only',
    'decision support(?: only)?',
    '(?:foreman|doctors?|clinicians?|officer|engineer|manager|vet|pilot|judge|caseworker|nurse|operator|human|expert|physician|inspector|teacher|supervisor)s? (?:always |still |then )*(?:signs? (?:it |them |every \\w+ |each \\w+ )?off|decides?|has the (?:final|last) (?:say|word)|makes? the (?:final )?(?:decision|call))',
    'decisions? (?:stays?|remains?) with',
  ),
]
const ASSISTED: readonly FactRule[] = [
  states(
    'reg.automation',
    'assisted',
    'second reader',
    '(?<!no )human in the loop',
    '(?:a )?(?:human|person|clerk|moderator|doctor|radiologist|adviser|officer|underwriter) (?:checks|reviews|confirms|approves|looks at) (?:each|every|all|the)(?: \\w+){0,3}',
  ),
]
const FULL = rule(
  `(?:without|with no|no|nobody|not) (?:a |any |further )?(?:${PEOPLE})s? (?:\\w+ )?(?:in (?:the loop|between)|involved|looking|looks|touching|touches|intervention|review\\w*|checking|reads?|having|sees?|being|needed|in)(?: \\w+){0,2}`,
  `without (?:a |any )?(?:${PEOPLE})(?: \\w+)?`,
  'nobody (?:in between|looking|involved)',
  '(?:fully|completely) automat\\w+',
  'automatic(?:ally)? (?:reject|refus|declin|den|filter|discard|approv|cut|deduct|block|suspend|set|adjust|chang|rais|lower|ban|terminat|fir|dismiss|cancel|send|fin)\\w*',
  '(?:reject|refus|declin|cut|deduct|block|adjust|set|suspend|ban|dismiss|sort)\\w*(?: [\\w]+){0,3} automatically',
  'automatic (?:rejection|refusal|approval|decision|deduction|suspension|price)s?(?: \\w+){0,2}',
  'no human(?: \\w+){0,3}',
  '(?:refusal|rejection|answer|letter|mail)s? (?:\\w+ )?straight from the (?:system|computer|software)',
)
const DECIDES = [
  'credit_risk',
  'candidate_screening',
  'dynamic_pricing',
  'tabular_prediction',
  'speech_recognition',
  'text_classification',
  'image_classification',
  'fraud_detection',
]

const EMOTION = rule(
  'emotion\\w*',
  'facial expression\\w*',
  'mood',
  'boredom',
  'stress level of (?:staff|employees|agents|drivers|pupils)',
)
const WATCHED = rule(
  'employees?',
  'staff',
  'agents?',
  'workers?',
  'pupils?',
  'students?',
  'drivers?',
  'appraisal',
  'classroom\\w*',
  'applicants?',
  'candidates?',
)
const SCORED = rule(
  'social scor\\w+',
  'scrap\\w+ (?:of )?(?:faces|facial images)',
  'untargeted scraping',
  'predict\\w* (?:who|which people) (?:will|would) commit (?:a )?crimes?',
)

const SECTORS: readonly FactRule[] = [
  {
    ...states(
      'reg.sector',
      'employment',
      'appraisals?',
      'bonuses are cut',
      'promotion of (?:staff|employees)',
      'dismiss\\w*',
      'shift planning for staff',
      "(?:employees?|staff|agents|workers)'? performance",
    ),
    kinds: [
      'speech_recognition',
      'text_classification',
      'tabular_prediction',
      'churn_prediction',
      'image_classification',
    ],
    inferred: true,
  },
  {
    ...states(
      'reg.sector',
      'health',
      '(?:hospitals?|clinics?|clinicians?|patients?|doctors|nurses|hipaa|gp surgeries|pharmacovigilance|surger(?:y|ies))',
    ),
    inferred: true,
    unless: /\b(?:emergency exit|pet|doctors? (?:the|a) )\b/,
  },
  {
    ...states('reg.sector', 'insurance', 'insur(?:ance|er|ers)', 'reinsur\\w+', 'policy-?holders?', 'motor claims'),
    inferred: true,
  },
  {
    ...states(
      'reg.sector',
      'education',
      '(?:pupils|students|schools?|exam)(?! (?:trained|built|wrote|labell?ed|transcribed|who|did|thesis|society))[^¶]{0,40}\\b(?:grade|grades|admission|score|scores|learning)',
    ),
    inferred: true,
  },
]

const HOUSING: readonly FactRule[] = [
  {
    ...states(
      'reg.sector',
      'housing',
      'tenant (?:screening|selection)',
      'letting agents?',
      'landlords?',
      'pay the rent',
      'rental applicants?',
      'allocat\\w+ (?:of )?(?:flats|housing)',
    ),
    inferred: true,
  },
]

export function readLaw(s: Scan): void {
  const regions = REGIONS.flatMap(([pattern, id]) => {
    const hit = s
      .all(pattern, s.flat)
      .find((found) => !(found.start > 80 && ABROAD.test(s.before(found, 34))) && !HOSTED.test(s.after(found, 22)))
    return hit ? [{ id, hit }] : []
  })
  regions.sort((a, b) => a.hit.start - b.hit.start)
  const first: Hit | undefined = regions[0]?.hit
  if (first)
    s.set(
      'reg.regions',
      regions.map(({ id }) => id),
      first,
    )
  const has = (id: string) => regions.some((region) => region.id === id)
  applyRules(s, HOUSING)
  if (s.is('credit_risk') && s.archetype.confident) credit(s, has('US'))
  if (s.is('medical_imaging')) medical(s, has('EU'))
  else if (s.says(AUTHORITY)) device(s)
  if (s.is('candidate_screening')) {
    s.infer('reg.sector', 'employment')
    s.infer('reg.legalEffect', true)
    s.infer('reg.affectsIndividuals', true)
  }
  applyRules(s, SECTORS)
  const emotion = s.find(EMOTION)
  if (emotion && s.says(WATCHED)) {
    s.set('reg.euAiActClass', 'prohibited', emotion)
    s.set('reg.affectsIndividuals', true, emotion, true)
    s.set('data.biometric', true, emotion, true)
  }
  s.when(SCORED, 'reg.euAiActClass', 'prohibited')
  if (s.is('candidate_screening') && has('EU')) s.infer('reg.euAiActClass', 'high')
  applyRules(s, ADVISORY)
  if (DECIDES.includes(s.archetype.id)) s.when(FULL, 'reg.automation', 'full')
  applyRules(s, ASSISTED)
  if (s.is('credit_risk') && s.archetype.confident) s.when(AT_ONCE, 'reg.automation', 'full', true)
  if (s.is('fraud_detection', 'content_moderation', 'llm_agent', 'churn_prediction') && s.archetype.confident)
    s.infer('reg.affectsIndividuals', true)
  if (s.is('tabular_prediction')) s.when(PATIENTS, 'reg.affectsIndividuals', true, true)
  readPrivacy(s)
}
/** A machine or a supplier abroad says nothing of the people. */
const ABROAD =
  /\b(?:vendor|bureau|contractors?|agency|annotators|coders|freelancers|supplier|start-?up|competitor|hosted|company|seller|factory|made|servers?|model|data|stations|photos|masks) (?:\w+ )?(?:in|from) (?:an? |the )?$|\bfrom an? $/
const HOSTED = /^ (?:cloud|region|vendor|supplier|data cent|servers?)\b/
const PATIENTS = rule('patients?', 'applicants?', 'pupils', 'students', 'tenants', 'claimants', 'families')
const AT_ONCE = rule(
  'yes or no',
  '(?:decision|answer|reply|hear) ~ within (?:\\w+ )?(?:seconds?|ms)',
  'decision needed',
  'automatic\\w*',
  'instant\\w*',
  'online',
  'approve or (?:refuse|decline|reject)',
)

const REASONS = rule(
  '(?:one |a |the same )?(?:generic|standard|one-line) (?:letter|refusal|message|e-?mail)(?: \\w+){0,3}',
  'no reasons? given',
)
const OPAQUE = rule('xgboost', 'lightgbm', 'neural', 'deep', 'catboost', 'gradient[- ]boost\\w*')
const BANK = rule('banks?')

function credit(s: Scan, us: boolean): void {
  s.infer('reg.sector', 'credit')
  s.infer('reg.legalEffect', true)
  s.infer('reg.affectsIndividuals', true)
  s.when(BANK, 'reg.bank', true)
  if (us) s.infer('reg.reasonsRequired', true)
  s.when(REASONS, 'reg.adverseActionReasons', false)
  if (s.value('reg.adverseActionReasons') === false) s.when(OPAQUE, 'model.interpretable', false, true)
}

const DEVICE = rule(
  'sell\\w*',
  'product',
  'deploy\\w*',
  'device',
  'hospitals?',
  'clinics?',
  'program',
  'app',
  'screening',
  'software',
)
const PATHWAY: readonly FactRule[] = [
  states(
    'reg.devicePathway',
    null,
    '{not} (?:\\w+ ){0,2}?(?:yet )?(?:spoken|talked|been|gone|applied|asked) (?:to|for|with|about)? ?(?:an? |any |the )?(?:regulator|fda|notified body|authorit\\w+|ce)(?: \\w+){0,2}',
    'no (?:fda|ce|regulatory|medical device) \\w+(?: \\w+){0,4}',
    '(?:no|without|never had|not had) (?:any )?(?:contact|talks?|discussions?) (?:with|to) (?:a |any |the )?(?:regulator|fda|notified body|authorit\\w+)(?: \\w+){0,3}',
    '(?:nobody|no one|not|never)[^¶]{0,24}(?:thought about|considered|looked into|asked about|started) (?:the )?(?:\\w+ )?(?:medical[- ]device|regulat\\w+|mdr|fda|ce|certification|approval)(?: \\w+){0,2}',
    '(?:no|without) (?:certification|clearance|approval|510\\(?k\\)?)(?: \\w+){0,3}',
  ),
  states('reg.devicePathway', '510k', '510\\(?k\\)?'),
  states('reg.devicePathway', 'de_novo', 'de novo'),
  states('reg.devicePathway', 'ce_mdr', 'ce[- ]mark\\w*', 'mdr class \\w+'),
]
const AUTHORITY = rule(
  'fda',
  'mdr',
  'notified body',
  'medical devices?',
  'ce[- ](?:mark\\w*|certificat\\w*)',
  '510\\(?k\\)?',
)
const TRIAGE = rule(
  '(?:mark|flag|highlight|sort|show|point out|pre-?sort)\\w* ~ (?:for|to) (?:the |a )?(?:doctor|radiologist|physician|reader|clinician|specialist)(?: \\w+)?',
  'triage',
  'reading list',
  'assist\\w*',
  'second reader',
  'flags? suspicious',
  'ahead of the radiologist',
  'worklist',
)

/** Software that somebody weighs as a medical device, whatever it reads. */
function device(s: Scan): void {
  const named = s.find(AUTHORITY)
  if (!named) return
  s.set('reg.medicalDevice', true, named, true)
  s.set('reg.affectsIndividuals', true, named, true)
  applyRules(s, PATHWAY)
}

function medical(s: Scan, eu: boolean): void {
  s.infer('reg.sector', 'health')
  s.infer('reg.affectsIndividuals', true)
  s.infer('data.phi', true)
  s.infer('data.specialCategory', true)
  s.when(DEVICE, 'reg.medicalDevice', true, true)
  applyRules(s, PATHWAY)
  applyRules(s, ADVISORY)
  if (DECIDES.includes(s.archetype.id)) s.when(FULL, 'reg.automation', 'full')
  applyRules(s, ASSISTED)
  s.when(TRIAGE, 'reg.automation', 'assisted', true)
  if (eu) s.infer('reg.euAiActClass', 'high')
}
