import type { Hit, Scan } from '../scan'
import { readPrivacy } from './privacy'

const EU =
  'EU|E\\.U\\.|European?|Europe|German(?:y|s)|Ireland|France|Spain|Italy|Netherlands|Belgium|Sweden|Poland|Austria|Portugal|Denmark|Finland|Greece|Czechia|Romania|Hungary|GDPR|BaFin'
const PLACES =
  '(?:coast|market|customers?|users?|stores?|shops?|hospitals?|clinics?|banks?|titles|law|cities|employees|readers|subscribers|patients)'

const REGIONS: readonly (readonly [RegExp, string])[] = [
  [
    new RegExp(
      `\\b(?:${EU})\\b|\\b(?:Spanish|German|French|Italian|Dutch|Polish|Portuguese|Swedish|Irish|Austrian)(?: and \\w+)? ${PLACES}\\b`,
    ),
    'EU',
  ],
  [/\bUS\b|\bU\.S\.|\bUSA\b|\bUnited States\b|\bAmerican?s?\b|\bNew York\b|\bCalifornia\b|\bTexas\b|\bHIPAA\b/, 'US'],
  [/\bUK\b|\bUnited Kingdom\b|\bBritain\b|\bBritish\b|\bEngland\b|\bScotland\b|\bNHS\b/, 'UK'],
  [/\bBrazil\w*/, 'BR'],
  [/\bJapan(?!ese)\b/, 'JP'],
  [/\bIndia\b/, 'IN'],
  [/\bCanad\w+/, 'CA'],
  [/\bSwitzerland\b|\bSwiss\b/, 'CH'],
  [/\bSingapore\b/, 'SG'],
  [/\bAustralian?\b/, 'AU'],
  [/\bMexic\w+/, 'MX'],
  [/\bKenyan?\b/, 'KE'],
  [/\bUgandan?\b/, 'UG'],
  [/\bEthiopian?\b/, 'ET'],
  [/\bNigerian?\b/, 'NG'],
  [/\bSouth Korean?\b/, 'KR'],
  [/\bChina\b/, 'CN'],
  [/\bIndonesian?\b/, 'ID'],
]

export function readLaw(s: Scan): void {
  const regions = REGIONS.flatMap(([pattern, id]) => {
    // Names begin with a capital ("us" is no country); the scan itself ignores case.
    const hit = s.all(pattern).find((found) => /^[A-Z]/.test(found.text))
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
  if (s.is('credit_risk') && s.archetype.confident) credit(s, has('US'))
  if (s.is('medical_imaging')) medical(s, has('EU'))
  s.when(/\b(?:hospitals?|clinics?|clinicians?|patients?|doctors)\b/, 'reg.sector', 'health', true)
  s.when(/\binsur(?:ance|er|ers)\b/, 'reg.sector', 'insurance', true)
  s.when(
    /\b(?:pupils|students|schools?|exam)\b(?! (?:trained|built|wrote|labell?ed|transcribed|who))[^.]{0,40}\b(?:grade|grades|admission|score|scores|learning)\b/,
    'reg.sector',
    'education',
    true,
  )
  if (s.is('candidate_screening')) {
    s.infer('reg.sector', 'employment')
    s.infer('reg.legalEffect', true)
    s.infer('reg.affectsIndividuals', true)
    if (has('EU')) s.infer('reg.euAiActClass', 'high')
    s.when(/\bemotion\w*\b|\bfacial expression\w*/, 'reg.euAiActClass', 'prohibited')
    s.when(/\bautomatically (?:reject|filter|discard)\w*/, 'reg.automation', 'full')
  }
  if (s.is('fraud_detection', 'content_moderation', 'llm_agent') && s.archetype.confident)
    s.infer('reg.affectsIndividuals', true)
  s.when(/\b(?:must remain|only|purely) advisory\b|\badvisory because\b/, 'reg.automation', 'advisory')
  readPrivacy(s)
}

function credit(s: Scan, us: boolean): void {
  s.infer('reg.sector', 'credit')
  s.infer('reg.legalEffect', true)
  s.infer('reg.affectsIndividuals', true)
  s.when(/\bbank\b/, 'reg.bank', true)
  s.when(
    /\bdecision needed\b|\bautomatic\w*\b|\binstant\w*\b|\bno human\b[^.]{0,12}|\bwithout (?:a|any) (?:human|person)\b|\bonline\b/,
    'reg.automation',
    'full',
    true,
  )
  if (us) s.infer('reg.reasonsRequired', true)
  s.when(
    /\bone generic letter\b|\bno reasons? given\b|\bgeneric (?:letter|refusal)\b/,
    'reg.adverseActionReasons',
    false,
  )
  if (s.value('reg.adverseActionReasons') === false)
    s.when(/\bXGBoost\b|\bLightGBM\b|\bneural\b|\bdeep\b/, 'model.interpretable', false, true)
}

function medical(s: Scan, eu: boolean): void {
  s.infer('reg.sector', 'health')
  s.infer('reg.affectsIndividuals', true)
  s.infer('data.phi', true)
  s.infer('data.specialCategory', true)
  s.when(/\b(?:sell|product|deploy|device|hospitals?)\b/, 'reg.medicalDevice', true, true)
  s.when(
    /\bnot (?:yet )?(?:spoken|talked) to (?:a|any|the) regulator\b[^.]{0,10}|\bno (?:FDA|CE|regulatory) \w+/,
    'reg.devicePathway',
    null,
  )
  s.when(/\btriage\b|\breading list\b|\bassist\w*\b/, 'reg.automation', 'assisted', true)
  if (eu) s.infer('reg.euAiActClass', 'high')
}
