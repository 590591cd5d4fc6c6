import type { Scan } from '../scan'

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
  [/\bWelsh\b/, 'cy'],
  [/\bDanish\b/, 'da'],
  [/\bCzech\b/, 'cs'],
  [/\bIndonesian\b/, 'id'],
]

/** Kinds of system in which a language is what the model must understand. */
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
  'candidate_screening',
]
const TRAINED_ON_ENGLISH =
  /\b(?:all|only|all of (?:them|it) in|million|tested it on|trained on|labels?\b[^.]{0,40}|data (?:is|are))\s+English\b[^.]{0,30}|\ball of (?:them|it|which)(?: in| is| are)? English\b|\bEnglish (?:listings|comments|chats|tickets|calls|documents|emails|reviews|toxicity model|only)\b[^.]{0,20}/

export function readLanguages(s: Scan): void {
  if (!LANGUAGE_KINDS.includes(s.archetype.id)) return
  const found = LANGUAGES.flatMap(([pattern, id]) => {
    const hit = s.all(pattern).find(({ text }) => /^[A-Z]/.test(text))
    return hit ? [{ id, hit }] : []
  }).sort((a, b) => a.hit.start - b.hit.start)
  const trainedOn = s.find(TRAINED_ON_ENGLISH)
  const many = s.find(/\b(?:in )?(?:\d+|many|a dozen|more than a dozen|several|twenty|thirty) languages\b/)
  const others = found.filter(({ id }) => id !== 'en')
  const english = found.find(({ id }) => id === 'en')
  const first = others[0]?.hit ?? many
  const all = [...(english ? ['en'] : []), ...others.map(({ id }) => id)]
  if (trainedOn) {
    s.set('data.trainLanguages', ['en'], trainedOn)
    const served =
      s.is('content_moderation') && others.length > 0
        ? others.map(({ id }) => id)
        : ['en', ...others.map(({ id }) => id), ...(many && others.length === 0 ? ['other'] : [])]
    if (first && served.some((id) => id !== 'en')) s.set('data.serveLanguages', served, first)
  } else if (english && others.length > 0 && /\blabell?ed\b/i.test(s.text)) {
    s.set('data.trainLanguages', all, english.hit, true)
    s.set('data.serveLanguages', all, english.hit)
  } else if (others.length > 0 && first) {
    // Code-mixed text mixes in English.
    const mixed = !english && /\bcode[- ](?:mixed|mixing|switch\w*)\b/i.test(s.text)
    s.set('data.serveLanguages', mixed ? ['en', ...all] : all, first, mixed)
  } else if (english) s.set('data.serveLanguages', all, english.hit)
}
