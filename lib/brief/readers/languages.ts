import { rule } from '../rule'
import type { Hit, Scan } from '../scan'
import { isAsked } from '../subject'

const NAMES: Readonly<Record<string, string>> = {
  English: 'en',
  Spanish: 'es',
  German: 'de',
  French: 'fr',
  Japanese: 'ja',
  Portuguese: 'pt',
  Hindi: 'hi',
  Italian: 'it',
  Dutch: 'nl',
  Polish: 'pl',
  Swedish: 'sv',
  Arabic: 'ar',
  Chinese: 'zh',
  Mandarin: 'zh',
  Cantonese: 'zh',
  Korean: 'ko',
  Turkish: 'tr',
  Swahili: 'sw',
  Russian: 'ru',
  Vietnamese: 'vi',
  Welsh: 'cy',
  Danish: 'da',
  Czech: 'cs',
  Indonesian: 'id',
  Urdu: 'ur',
  Bengali: 'bn',
  Tamil: 'ta',
  Telugu: 'te',
  Marathi: 'mr',
  Gujarati: 'gu',
  Kannada: 'kn',
  Malayalam: 'ml',
  Punjabi: 'pa',
  Greek: 'el',
  Romanian: 'ro',
  Hungarian: 'hu',
  Norwegian: 'no',
  Finnish: 'fi',
  Ukrainian: 'uk',
  Thai: 'th',
  Hebrew: 'he',
  Persian: 'fa',
  Farsi: 'fa',
  Malay: 'ms',
  Tagalog: 'tl',
  Filipino: 'tl',
  Catalan: 'ca',
  Basque: 'eu',
  Croatian: 'hr',
  Serbian: 'sr',
  Bulgarian: 'bg',
  Slovak: 'sk',
  Amharic: 'am',
  Yoruba: 'yo',
  Hausa: 'ha',
  Zulu: 'zu',
  Xhosa: 'xh',
  Sesotho: 'st',
  Setswana: 'tn',
  Igbo: 'ig',
  Somali: 'so',
  Nepali: 'ne',
  Sinhala: 'si',
  Khmer: 'km',
  Burmese: 'my',
  Kazakh: 'kk',
  Georgian: 'ka',
  Armenian: 'hy',
  Albanian: 'sq',
  Icelandic: 'is',
  Maltese: 'mt',
  Galician: 'gl',
  Kinyarwanda: 'rw',
  Afrikaans: 'af',
  Irish: 'ga',
  Flemish: 'nl',
  Slovenian: 'sl',
  Estonian: 'et',
  Latvian: 'lv',
  Lithuanian: 'lt',
}
/** What people of a country write, where the brief speaks of languages at all. */
const SPOKEN: Readonly<Record<string, string>> = {
  Spain: 'es',
  Mexico: 'es',
  Argentina: 'es',
  Colombia: 'es',
  Chile: 'es',
  Germany: 'de',
  Austria: 'de',
  France: 'fr',
  Italy: 'it',
  Japan: 'ja',
  Brazil: 'pt',
  Portugal: 'pt',
  Poland: 'pl',
  Sweden: 'sv',
  Netherlands: 'nl',
  Denmark: 'da',
  Romania: 'ro',
  Greece: 'el',
  Turkey: 'tr',
  Korea: 'ko',
  Czechia: 'cs',
  Hungary: 'hu',
  Finland: 'fi',
  Norway: 'no',
  China: 'zh',
}
/** Any capital: the scan of names is over the text as written. */
const NAME = new RegExp(
  `\\b(?:${Object.keys(NAMES).join('|')})\\b(?! (?:market|customers?|company|bank|coast|government|law|retailer|hospital|start-?up|firm|broadcaster|municipality|authorit|vendor|titles|patients?|users))`,
  'g',
)
/** Who writes tells the language, too: "German and French customers". */
const WRITERS =
  'customers?|users?|sellers?|buyers?|shoppers?|readers?|members?|merchants?|guests?|subscribers?|citizens?|callers?|employees?|staff|students?|visitors?'
const PEOPLE_OF = new RegExp(
  `\\b(?:${Object.keys(NAMES).join('|')})(?:(?:,? and |, |,? or |/)(?:${Object.keys(NAMES).join('|')}))* (?:${WRITERS})\\b`,
  'g',
)
const ONE_NAME = new RegExp(`\\b(?:${Object.keys(NAMES).join('|')})\\b`, 'g')
const LIVES = new RegExp(`\\b(?:${WRITERS}|markets?|serve|sell|active|mostly|some)\\b[^¶]{0,40}$`)
const COUNTRY = new RegExp(`\\b(?:${Object.keys(SPOKEN).join('|')})\\b`, 'g')

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
const LEARNT =
  /\b(?:judged|tagged|marked|keyed|train\w*|tuned|trial|prototype|proof of concept|poc|labell?ed|labels?|annotat\w*|transcribed|tested|demo|pilot|evaluat\w*|benchmark\w*|archiv\w*|recordings|only|all|toxicity model|public set|fine-?tun\w*|bought|so far|scored|past|holds|collected|we have)\b/
const SERVED =
  /\b(?:serve|customers|users|write|writes|speak|speaks|callers|ship|from spring|also|texts? (?:is|are)|languages? (?:are|is|include)|merchants|arrive|arrives|mails?|increasingly|growing|include|in \w+ languages|support|wants?|needs?|readers|must work|titles|subtitles)\b/
const FOREIGN_SET =
  /\b(?:bought|purchased|licensed|off-the-shelf|public (?:set|data|benchmark|corpus)|toxicity model|benchmark)\b/
const ANGLO = rule(
  '(?:all|only) (?:of them )?(?:from|of) (?:british|american|us|uk|australian|english|irish|canadian) (?!origin)\\w+',
)
const MANY = rule(
  '(?:in )?(?:\\d+|many|a dozen|more than a dozen|several|twenty|thirty|ten|fourteen|fifteen|over \\d+) languages',
)

/** "The Polish branches" tell a language only where they come in. */
const PARTS_OF_FIRM =
  /^(?:,? and [A-Za-z]+)? (?:branch(?:es)?|offices?|plants?|shops?|stores?|subsidiar(?:y|ies)|sites?|units?)\b/
const COMES_IN =
  /\b(?:join\w*|follow\w*|come in|comes in|come on|added|connect\w*|start|starts|next|then|later|from|soon)\b/
/** A model that somebody else has trained in that language. */
const READY_MADE =
  /^ (?:[a-z-]+ ){0,2}?(?:encoder|models?|embeddings?|checkpoint|network|tagger|bert|transformer|one, the)\b/
const MODEL_BEFORE = /\b(?:encoder|model|embeddings?) (?:is|was) an? $/
const FIGURE_ON = /(?:\d ?%|\b(?:accuracy|auc|f1|wer|score)\b)[^¶;,]{0,30} on (?:the |its |their )?$/

const readyMade = (s: Scan, hit: Hit): boolean =>
  /^ one\b/.test(s.after(hit, 5))
    ? MODEL_BEFORE.test(s.before(hit, 30))
    : READY_MADE.test(s.after(hit, 40)) && !/\b(?:build|train|want|need)\w*\b[^¶;]*$/.test(s.before(hit, 40))

const isOfAPlace = (s: Scan, hit: Hit): boolean =>
  PARTS_OF_FIRM.test(s.flat.slice(hit.end, hit.end + 40)) && !COMES_IN.test(s.sentence(hit))

export function readLanguages(s: Scan): void {
  if (!LANGUAGE_KINDS.includes(s.archetype.id)) return
  const named = s
    .all(NAME, s.flat)
    .filter((hit) => !isOfAPlace(s, hit) && !isAsked(s, hit))
    .map((hit) => ({ id: NAMES[hit.text] ?? '', hit }))
  const many = s.find(MANY)
  const people = s.all(PEOPLE_OF, s.flat)
  if (named.every(({ hit }) => people.some(({ start, end }) => hit.start >= start && hit.end <= end)))
    return readPeople(s, people)
  const british = s.find(ANGLO)
  if (british && !named.some(({ id, hit }) => id === 'en' && role(s, hit) === 'learnt'))
    s.set('data.trainLanguages', ['en'], british, true)
  const learnt = named.filter(({ hit }) => role(s, hit) === 'learnt')
  const served = named.filter(({ hit }) => role(s, hit) !== 'learnt')
  const places = s.all(COUNTRY, s.flat).map((hit) => ({ id: SPOKEN[hit.text] ?? '', hit }))
  const ids = (entries: readonly { id: string }[]) => [...new Set(entries.map(({ id }) => id))]
  const train = ids(learnt)
  // The languages of the countries served count only where the brief says which language was learnt.
  const spoken =
    train.length > 0 && (served.length === 0 || s.is('content_moderation'))
      ? places.filter(({ hit }) => !ORIGIN.test(s.before(hit, 40)))
      : []
  const foreign =
    (s.is('content_moderation') && learnt.some(({ hit }) => FOREIGN_SET.test(s.around(hit, 60, 40)))) ||
    (learnt.length > 0 && learnt.every(({ hit }) => readyMade(s, hit)))
  const others = ids([...served, ...spoken])
  const all =
    foreign && others.some((id) => !train.includes(id))
      ? others.filter((id) => !train.includes(id))
      : [...new Set([...(foreign ? [] : train), ...others])]
  const first: Hit | undefined = learnt[0]?.hit
  if (train.length > 0 && first) {
    // Labelled data in every language that is named: nothing is left out.
    const both = served.length === 0 && spoken.length === 0 && !ONLY.test(s.around(first, 30, 60)) && train.length > 1
    s.set('data.trainLanguages', train, first, both)
    const place = served[0]?.hit ?? spoken[0]?.hit ?? (both ? first : undefined)
    if (place && (both || all.some((id) => !train.includes(id)))) s.set('data.serveLanguages', sorted(all), place)
    else if (many) s.set('data.serveLanguages', [...train, 'other'], many, 'figures')
    return
  }
  const at = served[0]?.hit
  if (!at) return
  // One language, and examples that people have marked in it: it is theirs, too.
  if (others.length === 1 && !many && s.has('data.nLabeled')) s.set('data.trainLanguages', others, at, true)
  const mixed = !others.includes('en') && /\bcode[- ](?:mixed|mixing|switch\w*)\b/.test(s.low)
  s.set('data.serveLanguages', mixed ? ['en', ...others] : others, at, mixed)
}
/** No language is named by itself: who and where the people are stands for what they write. */
function readPeople(s: Scan, people: readonly Hit[]): void {
  const named = people.flatMap((hit) =>
    s.all(ONE_NAME, hit.text).map(({ text, start }) => ({ id: NAMES[text] ?? '', start: hit.start + start, hit })),
  )
  const lives = s
    .all(COUNTRY, s.flat)
    .filter((hit) => LIVES.test(s.before(hit, 60)) && !ORIGIN.test(s.before(hit, 40)))
    .map((hit) => ({ id: SPOKEN[hit.text] ?? '', start: hit.start, hit }))
  const found = [...named, ...lives].toSorted((a, b) => a.start - b.start)
  const first = found[0]
  if (first) s.set('data.serveLanguages', [...new Set(found.map(({ id }) => id))], first.hit, true)
}
const ONLY = /\b(?:only|all (?:of )?(?:them|it|which|in)?|none of)\b/
const ORIGIN = /\b(?:bought|vendor|from a|station|collected in|trained in|stations in)\b[^¶]{0,30}$/
const sorted = (ids: readonly string[]) => [...ids].sort((a, b) => Number(b === 'en') - Number(a === 'en'))

/** Whether a language is named as one of the data or as one to serve. */
function role(s: Scan, hit: Hit): 'learnt' | 'served' {
  if (readyMade(s, hit) || FIGURE_ON.test(s.before(hit, 60))) return 'learnt'
  const before =
    s
      .before(hit, 70)
      .split(/;|, (?=but|while|yet|our|we|my|their|and (?:we|from|the|some))|\b(?:but|while|whereas|though|although)\b/)
      .at(-1) ?? ''
  const after =
    s
      .after(hit, 50)
      .split(/[;:]|, (?=but|while|yet|and|the|our|we|so|a)|\b(?:but|while|whereas|though|although)\b/)[0] ?? ''
  const near = before + s.low.slice(hit.start, hit.end) + after
  if (/\bnone of (?:which|these|them)\b/.test(after) || /\bnone\b/.test(s.after(hit, 60))) return 'served'
  const said = s.is('semantic_search') ? near.replaceAll(/\barchiv\w*/g, '') : near
  const learnt =
    (LEARNT.test(said) ? 1 : 0) +
    (/\b(?:all|only)\b[^¶,]{0,24}$/.test(before) ||
    /^ (?:only|listings|comments|chats|tickets|calls|documents|e-?mails|reviews|transcripts|recordings)\b/.test(after)
      ? 1
      : 0)
  const served = SERVED.test(before.slice(-45)) || /^ (?:text|speakers|customers|too|as well)\b/.test(after) ? 1 : 0
  return learnt > served ? 'learnt' : 'served'
}
