import { applyConcepts } from '../concept'
import { applyRules, type FactRule, states } from '../fact-rule'
import { rule } from '../rule'
import type { Scan } from '../scan'
import { readRegions } from './places'
import { readConcerned } from './concerned'
import { DIAGNOSES, DUTIES_SAID, LETTERS, ROUTE } from './duty-concepts'
import { readDulySaid } from './duly-said'
import { readPrivacy } from './privacy'
import { readHousing, readSector } from './sectors'
import { oursOf } from '../subject'

/** Deeds that machines do "automatically"; weaker than the words on who is absent, and only where people are decided on. */
const FULL = rule(
  'automatic(?:ally)? (?:reject|refus|declin|den|filter|discard|approv|cut|deduct|block|suspend|set|adjust|chang|rais|lower|ban|terminat|fir|dismiss|cancel|send|fin)\\w*',
  '(?:reject|refus|declin|cut|deduct|block|adjust|set|suspend|ban|dismiss|sort)\\w*(?: [\\w]+){0,3} automatically',
  'automatic (?:rejection|refusal|approval|decision|deduction|suspension|price)s?(?: \\w+){0,2}',
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

export function readLaw(s: Scan): void {
  const regions = readRegions(s)
  const has = (id: string) => regions.includes(id)
  readHousing(s)
  if (s.is('credit_risk') && s.archetype.confident) credit(s, has('US'))
  else readBank(s)
  if (s.is('medical_imaging')) medical(s, has('EU'))
  else if (s.says(AUTHORITY)) device(s)
  if (s.is('image_classification', 'text_classification', 'segmentation', 'tabular_prediction'))
    applyConcepts(s, [DIAGNOSES])
  if (s.is('candidate_screening')) {
    s.infer('reg.sector', 'employment')
    s.infer('reg.legalEffect', true)
    s.infer('reg.affectsIndividuals', true)
  }
  readSector(s)
  const emotion = s.find(EMOTION)
  if (emotion && s.says(WATCHED)) {
    s.set('reg.euAiActClass', 'prohibited', emotion)
    s.set('reg.affectsIndividuals', true, emotion, true)
    s.set('data.biometric', true, emotion, true)
  }
  s.when(SCORED, 'reg.euAiActClass', 'prohibited')
  if (s.is('candidate_screening') && has('EU')) s.infer('reg.euAiActClass', 'high')
  automatic(s)
  if (s.is('credit_risk') && s.archetype.confident) s.when(AT_ONCE, 'reg.automation', 'full', true)
  if (s.is('fraud_detection', 'content_moderation', 'llm_agent', 'churn_prediction') && s.archetype.confident)
    s.infer('reg.affectsIndividuals', true)
  if (s.is('tabular_prediction')) s.when(PATIENTS, 'reg.affectsIndividuals', true, true)
  readPrivacy(s)
  readConcerned(s)
  readDulySaid(s, has('US'))
  if (!s.is('predictive_maintenance', 'anomaly_detection', 'defect_inspection', 'demand_forecasting', 'rl_control'))
    applyConcepts(s, DUTIES_SAID)
  if (has('US') && s.value('reg.sector') === 'credit') applyConcepts(s, LETTERS)
}
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

const OPAQUE = rule('xgboost', 'lightgbm', 'neural', 'deep', 'catboost', 'gradient[- ]boost\\w*')
const NO_BANK = rule(
  '(?:not|no|never) an? (?:\\w+ )?bank',
  '(?:are|is|am) no bank',
  'non-?banks?',
  '(?:without|no) (?:a )?banking licen[cs]e',
)
/** The writer's own house, not an account, a transfer or those who refused somebody. */
const BANK = rule(
  "(?:we are|we're|i work (?:for|at|in)|i am (?:\\w+ ){0,4}(?:at|of|in)|our|this is|as) (?:an? |the )?(?:[\\w-]+ ){0,3}?bank(?! (?:accounts?|statements?|transfers?|details|cards?|holidays?|data|balances?))",
  '(?:savings|retail|private|regional|cooperative|co-operative|universal|direct|commercial|challenger|online|digital|mobile|consumer|community|[a-z]+ish|[a-z]+an|german|french|dutch) bank(?! (?:accounts?|statements?|transfers?|details|cards?|data))',
  'the bank(?! (?:accounts?|statements?|transfers?|details|cards?))',
  'neobank',
  'bank(?: here|,| in| of| with)',
)

/** "Lakeside Bank": a name, not the street of a bank. */
const NAMED_BANK =
  /(?<![A-Za-z] )(?<=[,:;(¶] |\b(?:at|of|for|from|to|here|Officer) )[A-Z][a-z]+ (?:[A-Z][a-z]+ )?Bank\b(?! (?:Street|Road|account|statement|transfer|Holiday))/g
/** Said of itself, or in the first words of the brief. */
const OWN_BANK = rule(
  '(?:we are|we.re|as|i work (?:for|at|in)|our) (?:an? |the )?(?:[a-z-]+ ){0,3}?(?:bank(?! (?:accounts?|statements?|transfers?|details|cards?|holidays?|data))|building society|credit institution)',
  '(?:lender|house|company|institute|firm) with (?:a |its own )?(?:full )?banking licen[cs]e',
  '(?:our |a )building society',
  '(?<=^|¶ )(?:an? )?(?:co-?operative|savings|regional|retail|private|mutual|direct|commercial|mid-?size|small|large) (?:[a-z]+ )?bank(?=,)',
)
const OPENING =
  /^\W*(?:(?:an?|the|we are|this is|mid-size|large|small|medium-sized?) )*(?:[a-z-]+ ){0,2}(?:(?<!blood |sperm |food |data |power |seed )bank|building society)(?=[,.:;¶]| (?:in|with|of|here)\b)/

function readBank(s: Scan): void {
  s.when(NO_BANK, 'reg.bank', false)
  const own = oursOf(s, OWN_BANK, (hit) => !/\b(?:blood|food|data|power|seed|river) bank/.test(hit.text))
  if (own) s.set('reg.bank', true, own)
  const opening = OPENING.exec(s.low)
  if (opening) s.set('reg.bank', true, { start: 0, end: opening[0].length })
}
const EXAMINED = rule(
  '(?:occ|fdic|federal reserve|bafin|ecb) (?:examin\\w+|exams?|inspect\\w+)',
  'examiners? (?:of|from) the (?:occ|fdic|fed)',
)

function credit(s: Scan, us: boolean): void {
  s.infer('reg.sector', 'credit')
  s.infer('reg.legalEffect', true)
  s.infer('reg.affectsIndividuals', true)
  readBank(s)
  const bank = oursOf(s, BANK)
  if (bank) s.set('reg.bank', true, bank)
  const named = s.find(NAMED_BANK, s.flat)
  if (named) s.set('reg.bank', true, named)
  s.when(EXAMINED, 'reg.bank', true, true)
  if (us) s.infer('reg.reasonsRequired', true)
  const told = s.reads.get('prod.explanations')
  const abroad = s.has('reg.regions') && !us
  if (told?.value === false && !abroad) s.set('reg.adverseActionReasons', false, told)
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
const REGULATOR =
  '(?:regulators?|fda|mdr|notified bod(?:y|ies)|(?:health |competent )?authorit(?:y|ies)|ce(?: mark\\w*| certificat\\w*)?|(?:regulatory |device )?(?:approval|clearance|certification)|regulatory \\w+|cdsco|mhra|tga|anvisa|pmda)'
const CONTACT =
  '(?:spoken|talked|spoke|been|gone|applied|asked|contacted|approached|consulted|involved|informed|filed|sought|started|met|seen|obtained|requested|planned|plan|discussed)(?: (?:to|for|with|about|on))?'
const PATHWAY: readonly FactRule[] = [
  states(
    'reg.devicePathway',
    null,
    `(?:{not}|nobody|nothing) ~ ${CONTACT} (?:[\\w-]+ ){0,4}?${REGULATOR}(?: \\w+){0,2}`,
    `(?:{not}) (?:\\w+ ){0,2}?${REGULATOR} (?:\\w+ ){0,3}?(?:approached|contacted|asked|consulted|involved|sought|informed|applied|spoken|started|planned|obtained|requested|discussed|in sight|on the way)(?: \\w+){0,2}`,
    `${REGULATOR} (?:[\\w-]+ ){0,2}?(?:is|are|was|were|has|have) (?:not|never)(?: yet)?(?: been)? (?:sought|applied|asked|contacted|approached|discussed|planned|started|considered|obtained|requested|involved)(?: \\w+){0,2}`,
    'no (?:fda|ce|regulatory|medical device) \\w+(?: \\w+){0,4}',
    `(?:no|without|never had|not had) (?:any |an? )?(?:contact|talks?|discussions?|plans?|strategy|application) (?:with|to|for|on|about) (?:an? |any |the )?(?:\\w+ )?${REGULATOR}(?: \\w+){0,3}`,
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
  applyConcepts(s, ROUTE)
  applyRules(s, PATHWAY)
}

/** What is said to happen automatically, unless it is what must not. */
function automatic(s: Scan): void {
  if (!DECIDES.includes(s.archetype.id)) return
  const hit = oursOf(s, FULL, (found) => !/\b(?:not|never|no|n't)\b[^¶;]{0,30}$/.test(s.before(found, 50)))
  if (hit) s.set('reg.automation', 'full', hit)
}

function medical(s: Scan, eu: boolean): void {
  s.infer('reg.sector', 'health')
  s.infer('reg.affectsIndividuals', true)
  s.infer('data.phi', true)
  s.infer('data.specialCategory', true)
  s.when(DEVICE, 'reg.medicalDevice', true, true)
  applyConcepts(s, ROUTE)
  applyRules(s, PATHWAY)
  automatic(s)
  s.when(TRIAGE, 'reg.automation', 'assisted', true)
  if (eu) s.infer('reg.euAiActClass', 'high')
}
