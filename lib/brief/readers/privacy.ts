import { applyConcepts } from '../concept'
import { applyRules, type FactRule, states } from '../fact-rule'
import { rule } from '../rule'
import type { Scan } from '../scan'
import { readAccountability } from './accountability'
import { readOutside } from './outside'
import { readPersonal } from './personal'
import { applyOurs } from '../subject'
import { CARE } from './care'
import { AGREEMENT, ASSENT, CARRIED, FACES, GROUNDS, OUTSIDE, PERSONS, YOUNG } from './law-concepts'
import { LEGAL_BASIS } from './legal-basis'
import { protectedInputs } from './protected-inputs'

/** An age, not "under ten seconds". */
const NO_UNIT =
  '(?! ?(?:%|percent|euros?|dollars?|(?:milli)?seconds?|ms|s|minutes?|min|hours?|days?|weeks?|months?|times|gb|mb|kb|km|items|orders|images|requests|cents?)(?:\\W|$))'
/** Systems that cannot do without data of single people. */
const PERSONAL = [
  'fraud_detection',
  'credit_risk',
  'candidate_screening',
  'rag_qa',
  'llm_agent',
  'churn_prediction',
  'speech_recognition',
  'medical_imaging',
  'lead_scoring',
  'uplift_modeling',
]
/** Where what children write or say is read. */
const PERSONAL_TEXT = [
  'content_moderation',
  'text_classification',
  'summarization',
  'information_extraction',
  'text_completion',
]
const OURS = 'the|our|its|their|own'
const PLACES = 'network|building|premises|data cent\\w+|hospital|plant|clinic|house|company|bank|site|factory|servers?'

const RULES: readonly FactRule[] = [
  {
    ...states(
      'data.pii',
      false,
      '(?:no|without(?: any)?|not any|free of|free from) personal (?:data|information|details)',
    ),
    unless: /\b(?:may|must|can|shall|should|leave\w*|outside|goes?|sent)\b/,
  },
  states(
    'data.pii',
    true,
    'keystrokes?',
    'typed text',
    'private (?:messages|repositories|mail)',
    'personal(?:ly identifiable)? (?:data|information|details)',
    'pii',
    'names and addresses',
    'phone numbers',
    'e-?mail addresses',
    '(?:voice|call) recordings',
    'all recorded',
    'medical details',
    'policy numbers',
    'date of birth',
    'patient (?:details|data|records|names)',
    'hipaa',
    'card (?:digits|numbers)',
    '(?:show|contain|include|carry|with|mention)s? (?:\\w+ )?names',
    'full of names',
    '(?:messages|letters|mails|chats|notes) are (?:as |very |highly |extremely )?(?:private|personal|sensitive)(?: \\w+)?',
    'names of (?:minors|victims|people|customers|patients|employees|clients|children|witnesses)',
    "(?:sent |users'? |all )mail(?:box(?:es)?)?",
    'paste (?:\\w+ )?e-?mails',
    'gdpr applies',
    'dpo',
    'privacy (?:office|officer)',
    'transcripts? of (?:calls|meetings)',
    'on the transcript',
  ),
  ...LEGAL_BASIS,
  {
    ...states(
      'data.thirdPartyApi',
      true,
      'hosted (?:\\w+ )?model from (?:an? )?(?:\\w+ )?(?:vendor|supplier|provider)',
      'commercial (?:\\w+ )?(?:llm|model|language model) api',
      '(?:managed|external|hosted|outside) (?:[\\w-]+ )?(?:api|service)s? of an? (?:outside |external )?(?:vendor|provider|supplier)',
      'cloud of (?:the|an|a) (?:vendor|supplier|provider)',
    ),
    unless: /\b(?:declined|rejected|refused|may not|must not|ruled out|forbidden|offered us)\b/,
  },
  states(
    'data.thirdPartyApi',
    false,
    'nothing (?:may|must|can|shall) leave (?:\\w+ ){0,2}?(?:data cent\\w+|network|building|premises|servers?|company|house)',
    '(?:outside|external|third[- ]party|hosted) (?:\\w+ )?(?:services?|apis?) (?:are|is) (?:ruled out|forbidden|not allowed|prohibited|banned)',
    'no hosted (?:apis?|models?|services?)',
  ),
  states(
    'data.thirdPartyApi',
    true,
    'hosted (?:\\w+ ){0,3}?(?:llm|language model|api|service|model|gpt\\w*)(?: \\w+)?',
    "(?:vendor|supplier|provider)(?:'s)? (?:api|cloud|llm)",
    'third[- ]?part(?:y|ies) (?:api|vendor|service|cloud|model)s?',
    'api of a vendor',
    '(?:over|through|via|using|call\\w*|behind) (?:an?|the|their) (?:\\w+ ){0,2}?api(?! of our own)',
    'openai',
    'chatgpt',
    'gpt[- ]?\\d\\w*',
    'claude',
    'gemini',
    'through a vendor',
    "(?:us|vendor's|foreign|external) cloud",
    'cloud api',
    'external (?:api|llm|service)',
  ),
  // Behind what the brief proposes: a proposal that breaks its own condition is answered, not dropped.
  states(
    'data.thirdPartyApi',
    false,
    `(?:may|must|can|shall|should|will|does|do) (?:not|never) (?:leave|go outside|be sent outside)(?: of)? (?:${OURS} ){0,2}(?:\\w+ )?(?:${PLACES})`,
    `(?:never|not) leav(?:es?|ing) (?:${OURS} ){0,2}(?:\\w+ )?(?:${PLACES})`,
    `(?:must|has to|have to|shall|should) (?:stay|remain|be kept) (?:in|on|inside|within) (?:${OURS} ){0,2}(?:\\w+ )?(?:${PLACES})`,
    '(?:nothing|no \\w+) (?:may|must|can|shall) (?:go|leave|be sent|be given)(?: to)? (?:an? )?(?:outside|public|external|foreign|third|vendors?)(?: \\w+)?',
    'no (?:external|outside|third[- ]party|hosted) (?:apis?|services?|vendors?|models?)',
  ),
  {
    ...states(
      'data.phi',
      true,
      'patients?',
      'medical records?',
      'clinical notes',
      'health records?',
      'discharge (?:summar\\w+|letters?|notes)',
      'hipaa',
      'electronic (?:health|patient) records?',
      'phi',
    ),
    inferred: true,
  },
  ...CARE,
  states(
    'data.baa',
    false,
    '(?:no|without an?) (?:business associate agreement|baa)(?: \\w+){0,4}',
    '(?:baa|business associate agreement) (?:has not|was not|is not|not)(?: \\w+){0,3}',
    '{not} (?:\\w+ )?signed (?:a |any )?(?:baa|business associate agreement)',
    'nothing has been signed about (?:patient|health) data',
  ),
  states(
    'data.baa',
    true,
    '(?:baa|business associate agreement) (?:is |has been |was )?(?:signed|in place)',
    'signed (?:a |the )?baa',
    'under a baa',
  ),
  states(
    'data.deidentified',
    false,
    '(?:nothing|none of (?:it|them|this)|no \\w+|nobody|never|not) (?:\\w+ ){0,2}?(?:de-?identif\\w+|anonymi[sz]\\w+|pseudonymi[sz]\\w+|stripped(?: of names)?|masked|redacted|removed or masked)',
    'without (?:any )?(?:de-?identification|redaction|anonymi[sz]ation|masking)',
    '(?:names?|diagnos\\w+|medical details) ~ (?:go|goes|are sent|is sent) ~ as (?:they are|is|it is)',
  ),
  states(
    'data.deidentified',
    true,
    '(?:have been|has been|are|is|were|was) (?:anonymi[sz]ed|redacted)',
    '(?:we|it) (?:redact|strip|mask|remove)s? (?:all )?(?:the )?names',
    'de-?identified',
    'anonymi[sz]ed (?:records|data|images|notes|scans)',
    'pseudonymi[sz]ed',
  ),
  {
    ...states(
      'prod.fairnessAudit',
      false,
      '(?:nobody|no one|never|not|none) ~ {check} ~~ (?:wom[ae]n|men|older|younger|minorit\\w+|gender|ethnic\\w*|race|black|foreign\\w*|migrants?|immigrants?|disabled|minorities|certain groups|nationalit\\w+|religio\\w+|bias|fair\\w*|discriminat\\w+|groups)(?: \\w+){0,3}',
      'no (?:fairness|bias|adverse[- ]impact|discrimination) (?:audit|test|check|review|analysis|study)\\w*',
    ),
  },
  states(
    'data.minors',
    true,
    '(?:premature )?babies',
    'infants?',
    'newborns?',
    '(?:[6-9]|1[0-5]) to (?:\\d|1\\d) years? old',
    'children',
    'minors',
    `under 1[368]${NO_UNIT}`,
    'under[- ]age',
    'pupils',
    'teenagers?',
    'teens',
    'schoolchildren',
    'kids',
    '(?:users|players|listeners|viewers|readers|members|customers|audience|people|visitors|gamers|accounts)[^¶;,]{0,50} (?:between|from|of|aged) (?:[5-9]|1[0-5]|six|seven|eight|nine|ten|eleven|twelve) (?:and|to|-) (?:[6-9]|1[0-7]|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen)(?= |,|¶|$)(?! ?(?:%|percent|euros?|dollars?|orders|items|hours|days|weeks|months|minutes|times|o.clock))',
    'boys and girls',
    '(?:primary|elementary|nursery) school',
    `under (?:ten|eleven|twelve|thirteen|fourteen|sixteen)(?= |,|¶|$)${NO_UNIT}`,
    '(?:young|younger) (?:players|users|gamers|listeners)',
    '(?:aged|ages) (?:\\d|1[0-7]) (?:to|-|–|and) \\d+',
    "(?:child|toddler|kid)(?='s| who| solv| learn| is| keeps)",
  ),
  states(
    'data.parentalConsent',
    false,
    'consent (?:of|from) (?:the |their )?(?:parents|guardians) (?:we |is |was |has )?(?:\\w+ )?(?:not|never)(?: \\w+){0,3}',
    '(?:no|without) consent (?:of|from) (?:the |their )?(?:parents|guardians)',
    '(?:nobody|no one|never|not) (?:\\w+ )?asks? (?:the |their )?(?:parents|guardians)',
    '(?:mothers|fathers|guardians) (?:have|were|are) (?:not|never)(?: \\w+){0,3}',
    'no parental consent(?: \\w+){0,3}',
    'parents (?:have|were|are) (?:not|never)(?: \\w+){0,3}',
    "without (?:the )?(?:parents'?|parental) consent",
  ),
  states(
    'data.parentalConsent',
    true,
    '(?:parents|guardians) (?:sign|agree|consent|give (?:their |written )?consent)(?: \\w+){0,3}',
    'parents (?:have )?(?:agreed|consented|signed)(?: \\w+){0,3}',
    'parental consent is (?:collected|given|there)',
  ),
  states(
    'data.biometric',
    true,
    'face recognition',
    'facial recognition',
    'fingerprints?',
    'voice-?prints?',
    'iris scans?',
    'recogni[sz]e (?:people|employees|customers|students|persons) by (?:their )?(?:face|voice)s?',
    'gait',
  ),
  states(
    'data.specialCategory',
    false,
    '(?:no|without(?: any)?|neither|never) (?:\\w+ )?(?:health|medical|patient) (?:data|information|details)(?! (?:may|must|can|shall|should))',
  ),
  states(
    'data.specialCategory',
    true,
    'illness(?:es)?',
    'medical (?:reports?|details|conditions?|histor(?:y|ies))',
    'about their health',
    'diagnos[ei]s',
    '(?:health|medical|patient) data',
    'nhs',
    'symptoms',
    'prescriptions',
    'trade[- ]union',
    'political opinions',
    'religious beliefs',
    'sexual orientation data',
    'hiv',
    'mental health',
  ),
]
const CHILD_SAFE = ['object_detection', 'segmentation', 'defect_inspection', 'demand_forecasting', 'rl_control']
const ASKED = rule(
  '{not} ~ (?:asked|given|sign\\w*|obtain\\w*|collect\\w*) ~ consent\\w*',
  '(?:no|without) consent',
  '(?:never|not)(?: been)? (?:consented|agreed|asked)',
)
const PLAIN = rule('(?:tumou?r|cancer|diagnos\\w+)')

export function readPrivacy(s: Scan): void {
  const rules = CHILD_SAFE.includes(s.archetype.id) ? RULES.filter(({ path }) => path !== 'data.minors') : RULES
  for (const rule of rules) (rule.path === 'data.thirdPartyApi' ? applyOurs : applyRules)(s, [rule])
  readOutside(s)
  readAccountability(s)
  readPersonal(s)
  for (const said of [OUTSIDE, PERSONS, GROUNDS, AGREEMENT, [FACES]]) applyConcepts(s, said)
  if (s.value('data.thirdPartyApi') === true || s.value('data.phi') === true) applyConcepts(s, CARRIED)
  else applyConcepts(s, CARRIED.slice(1))
  if (s.value('data.minors') === true) applyConcepts(s, YOUNG)
  const minors = s.reads.get('data.minors')
  if (minors?.value === true && PERSONAL_TEXT.includes(s.archetype.id)) s.set('data.pii', true, minors, true)
  if (PERSONAL.includes(s.archetype.id) && s.archetype.confident) s.infer('data.pii', true)
  const phi = s.reads.get('data.phi')
  if (phi?.value === true) {
    s.set('data.pii', true, phi, true)
    s.set('data.specialCategory', true, phi, true)
  }
  if (s.is('medical_imaging')) s.when(PLAIN, 'data.specialCategory', true, true)
  if (s.value('data.biometric') === true) {
    s.when(ASKED, 'data.biometricConsent', false)
    applyConcepts(s, ASSENT)
  }
  protectedInputs(s)
  const inputs = s.reads.get('data.protectedFeatures')
  if (inputs && !(Array.isArray(inputs.value) && inputs.value.length === 0)) s.set('data.pii', true, inputs, true)
}
