import type { Scan } from '../scan'

/** Systems that cannot do without data of single people. */
const PERSONAL = [
  'fraud_detection',
  'credit_risk',
  'candidate_screening',
  'rag_qa',
  'llm_agent',
  'speech_recognition',
  'churn_prediction',
]
const PROTECTED =
  /\b(gender|sex|race|ethnicity|ethnic origin|religion|nationality|marital status|disability|pregnancy|sexual orientation)\b/
const INPUTS = /\b(?:features?|variables?|inputs?|columns?|fields?|data|profile|including|among them|using|uses?)\b/i

export function readPrivacy(s: Scan): void {
  s.when(
    /\b(?:keystrokes?|typed text|private (?:messages|repositories|mail)|personal data|names and addresses|phone numbers|e-?mail addresses|voice recordings|call recordings|medical details|policy numbers|date of birth)\b/,
    'data.pii',
    true,
  )
  if (PERSONAL.includes(s.archetype.id) && s.archetype.confident) s.infer('data.pii', true)
  s.when(
    /\bnot found a (?:legal )?basis\b[^.]{0,30}|\bno (?:legal|lawful) basis\b|\bask where (?:\w+ )?(?:keystrokes|data|messages) go\b|\b(?:no|without) consent\b|\bnever (?:asked|agreed|consented)\b[^.]{0,20}/,
    'data.legalBasis',
    null,
  )
  s.when(
    /\bhosted (?:\w+ )?(?:LLM|large language model|API|service|model)\b|\bvendor(?:'s)? API\b|\bthird-?party (?:API|vendor|service)\b|\bAPI of a vendor\b|\b(?:OpenAI|ChatGPT|GPT-\d\w*|Claude|Gemini)\b|\bthrough a vendor\b|\bcloud API\b/,
    'data.thirdPartyApi',
    true,
  )
  s.when(
    /\bpatients?\b|\bmedical records?\b|\bclinical notes\b|\bhealth records?\b|\bdischarge (?:summar\w+|letters?|notes)\b/,
    'data.phi',
    true,
    true,
  )
  s.when(/\b(?:no|without an?) (?:business associate agreement|BAA)\b[^.]{0,30}/, 'data.baa', false)
  const first = s
    .all(PROTECTED)
    .find(
      (hit) => INPUTS.test(s.around(hit, 80, 40)) && !/\b(?:mention\w*|silenc\w+|being)\b/i.test(s.around(hit, 30, 0)),
    )
  if (first) {
    const end =
      first.end +
      (/^(?:(?:,| and|, and) (?:age|gender|sex|race|ethnicity|religion|nationality|marital status)\b){1,4}/i.exec(
        s.text.slice(first.end, first.end + 80),
      )?.[0].length ?? 0)
    const text = s.text.slice(first.start, end)
    s.set('data.protectedFeatures', text.toLowerCase().split(/, and |, | and /), {
      text,
      start: first.start,
      end,
      groups: [],
    })
  }
  s.when(
    /\bnobody (?:has )?(?:ever )?(?:checked|tested|looked|audited)[^.]{0,20}\b(?:whether|if|how) (?:\w+ ){0,4}(?:women|men|older|younger|minorit\w+|groups?|ethnic|Black|foreign\w*)\b[^.]{0,30}|\bno (?:fairness|bias) (?:audit|test|check|review)\b/,
    'prod.fairnessAudit',
    false,
  )
  s.when(/\b(?:children|minors|under 1[368]|pupils|teenagers|schoolchildren)\b/, 'data.minors', true)
  s.when(/\b(?:face recognition|facial recognition|fingerprints?|voiceprints?|iris)\b/, 'data.biometric', true)
}
