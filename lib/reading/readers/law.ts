import type { Hit, Scan } from '../scan'

const REGIONS: readonly (readonly [RegExp, string])[] = [
  [
    /\bEU\b|\bEuropean?\b|\bEurope\b|\bGerman\w*|\bIreland\b|\bFrance\b|\bSpain\b|\bSpanish titles\b|\bItaly\b|\bNetherlands\b|\bSweden\b|\bPoland\b|\bAustria\b|\bGDPR\b/,
    'EU',
  ],
  [/\bUS\b|\bU\.S\.|\bUSA\b|\bUnited States\b|\bAmerican\b|\bNew York\b|\bCalifornia\b/, 'US'],
  [/\bUK\b|\bUnited Kingdom\b|\bBritain\b|\bEngland\b/, 'UK'],
  [/\bBrazil\w*/, 'BR'],
  [/\bJapan\w*(?=\s?[:;,]| and| \d|\s*$|\.)/, 'JP'],
  [/\bIndia\b/, 'IN'],
  [/\bCanad\w+/, 'CA'],
]

const LANGUAGES: readonly (readonly [RegExp, string])[] = [
  [/\bEnglish\b/, 'en'],
  [/\bSpanish\b|\bSpain\b/, 'es'],
  [/\bGerman\b/, 'de'],
  [/\bFrench\b/, 'fr'],
  [/\bJapanese\b|\bJapan\b/, 'ja'],
  [/\bPortuguese\b|\bBrazil\b/, 'pt'],
  [/\bHindi\b/, 'hi'],
  [/\bItalian\b/, 'it'],
  [/\bDutch\b/, 'nl'],
  [/\bPolish\b/, 'pl'],
  [/\bSwedish\b/, 'sv'],
  [/\bArabic\b/, 'ar'],
  [/\bChinese\b|\bMandarin\b/, 'zh'],
  [/\bKorean\b/, 'ko'],
  [/\bTurkish\b/, 'tr'],
  [/\bSwahili\b/, 'sw'],
  [/\bRussian\b/, 'ru'],
  [/\bVietnamese\b/, 'vi'],
]

const LANGUAGE_KINDS = [
  'text_classification',
  'content_moderation',
  'rag_qa',
  'llm_agent',
  'summarization',
  'semantic_search',
  'text_completion',
  'information_extraction',
  'speech_recognition',
  'document_ai',
]

export function readLanguages(s: Scan): void {
  if (!LANGUAGE_KINDS.includes(s.archetype.id)) return
  const found = LANGUAGES.flatMap(([pattern, id]) => {
    const hit = s.find(pattern)
    return hit ? [{ id, hit }] : []
  })
  const trainedOn = s.all(
    /\b(?:all|only|million|tested it on|trained on|labels?\b[^.]{0,40}|data (?:is|are))\s+English\b[^.]{0,30}|\bEnglish (?:listings|comments|chats|tickets|calls|documents|toxicity model|only)\b[^.]{0,20}/,
  )[0]
  const many = s.find(/\b(?:in )?(?:\d+|many|a dozen|more than a dozen|several|twenty|thirty) languages\b/)
  const others = found.filter(({ id }) => id !== 'en')
  const english = found.find(({ id }) => id === 'en')
  const first = others[0]?.hit ?? many
  if (trainedOn) {
    s.set('data.trainLanguages', ['en'], trainedOn)
    const served =
      s.is('content_moderation') && others.length > 0
        ? others.map(({ id }) => id)
        : ['en', ...others.map(({ id }) => id), ...(many && others.length === 0 ? ['other'] : [])]
    if (first && served.some((id) => id !== 'en')) s.set('data.serveLanguages', served, first)
  } else if (english && others.length > 0 && /\blabell?ed\b/i.test(s.text)) {
    s.set('data.trainLanguages', ['en', ...others.map(({ id }) => id)], english.hit, true)
    s.set('data.serveLanguages', ['en', ...others.map(({ id }) => id)], english.hit)
  } else if (others.length > 0 && first) {
    s.set('data.serveLanguages', ['en', ...others.map(({ id }) => id)], first, true)
  }
}

export function readLaw(s: Scan): void {
  const regions = REGIONS.flatMap(([pattern, id]) => {
    // "US" and "EU" are names only in capitals; the scan itself ignores case.
    const hit = s.all(pattern).find((found) => !/^(?:us|eu|uk)$/.test(found.text))
    return hit ? [{ id, hit }] : []
  })
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
  privacy(s)
}

function credit(s: Scan, us: boolean): void {
  s.infer('reg.sector', 'credit')
  s.infer('reg.legalEffect', true)
  s.infer('reg.affectsIndividuals', true)
  s.when(/\bbank\b/, 'reg.bank', true)
  s.when(/\bdecision needed\b|\bautomatic\w*\b|\binstant\w*\b|\bonline\b/, 'reg.automation', 'full', true)
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

const PERSONAL = ['fraud_detection', 'credit_risk', 'candidate_screening', 'rag_qa', 'llm_agent']

function privacy(s: Scan): void {
  s.when(
    /\b(?:keystrokes?|typed text|private (?:messages|repositories|mail)|personal data|names and addresses|phone numbers|e-?mail addresses|voice recordings|call recordings)\b/,
    'data.pii',
    true,
  )
  if (PERSONAL.includes(s.archetype.id) && s.archetype.confident) s.infer('data.pii', true)
  s.when(
    /\bnot found a basis\b[^.]{0,30}|\bno (?:legal|lawful) basis\b|\bask where (?:\w+ )?(?:keystrokes|data|messages) go\b|\bno consent\b/,
    'data.legalBasis',
    null,
  )
  s.when(
    /\bhosted (?:LLM|large language model)\b|\bvendor(?:'s)? API\b|\bthird-?party API\b|\bAPI of a vendor\b/,
    'data.thirdPartyApi',
    true,
  )
  s.when(/\bpatients?\b|\bmedical records?\b|\bclinical notes\b|\bhealth records?\b/, 'data.phi', true, true)
  const protectedWords =
    s.find(
      /\bincluding (?:the )?(?:applicants?'?s? )?(gender|sex|race|ethnicity|religion|age|nationality|marital status)\b[^.,;]{0,30}/,
    ) ?? s.find(/\b(?:uses?|inputs?|features?|variables?)\b[^.]{0,40}\b(gender|race|ethnicity|religion|nationality)\b/)
  if (protectedWords) s.set('data.protectedFeatures', [(protectedWords.groups[0] ?? '').toLowerCase()], protectedWords)
  s.when(/\b(?:children|minors|under 1[368]|pupils|teenagers)\b/, 'data.minors', true)
  s.when(/\b(?:face recognition|facial recognition|fingerprints?|voiceprints?|iris)\b/, 'data.biometric', true)
}
