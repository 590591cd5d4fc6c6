import { findArchetype } from '@/lib/knowledge/archetypes/registry'

const words = (text: string) => new Set(text.split(' '))

/** Where a noun phrase ends: prepositions, conjunctions, relative and time words, common verbs. */
const STOPS = words(
  'for in with of that which who whose and or but to on at from by about across over since because where when while ' +
    'today now every each per using between under after before as into than plus so if ' +
    'is are was were be has have had do does did can could will would should must may might want wants need needs ' +
    'ask asks lose loses get gets run runs use uses see sees we i it they you our their your my its this these',
)
/** After one of these a plural is part of the name ("card payments company"), not a verb ("warehouse ships parcels"). */
const HOLDERS = words(
  'company companies platform provider operator bank shop app service start-up startup team marketplace network group ' +
    'chain store agency firm insurer business retailer publisher system site desk department',
)
const MASS = words('payable data software traffic insurance logistics healthcare food content news retail staff')
const SMALL = words('about around roughly nearly almost some a an the our over more than million billion thousand')
/** Read as a consonant in spite of the first letter. */
const CONSONANT = /^(?:us|uk|eu|uni|use|uti|one|euro)/i
/** Spelled out with a vowel: NGO, ML, HR. */
const VOWEL = /^(?:[aeiouAEIOU]|[FHLMNRSX][A-Z])/

const GREETING = /^(?:(?:hi|hello|hey|dear)(?: (?:there|all|team|everyone))?[,!. ]+)+/i
const MAKES =
  /^(?:we|i)(?:['’]re| are| am)?(?: currently)? (?:run|running|operate|operating|sell|selling|make|making|publish|publishing|build|building|process|processing|offer|offering|own|provide|providing|deliver|manage|managing|maintain|host|hosting)\s+(.+)$/i
const IS = /^(?:we|i)(?:['’]re| are| am)\s+(.+)$/i
const OURS = /^(?:our|my)\s+(.+)$/i
const FOR = /\bfor\s+(.+)$/i
/** A sentence that says what is wanted, or who acts: no name stands at its head. */
const ACTS =
  /^(?:we|i|it|the|there|in|at|from|when|if|every|each|on|to|please|you|predict|detect|stop|build|design|classify|flag|rank|forecast|recommend|estimate|score|find|help|create|make|improve|reduce|catch|identify|choose|decide|route|spot|tell|translate|answer|extract|generate|automate|match|monitor|optimi[sz]e|prevent|personali[sz]e|summari[sz]e|triage|sort|tag|label|moderate)\b/i

type Phrase = { article: 'a' | 'unknown'; text: string }

/** The noun phrase that a text begins with; undefined where its end is not plain. */
function phraseOf(text: string): Phrase | undefined {
  const tokens = text.split(/\s+/)
  const first = tokens[0]?.toLowerCase() ?? ''
  const article = /^(?:an?|our|my|the|this)$/.test(first) ? 'a' : 'unknown'
  while (tokens[0] !== undefined && (SMALL.has(tokens[0].toLowerCase()) || /^\$?\d/.test(tokens[0]))) tokens.shift()
  const kept: string[] = []
  for (const [index, token] of tokens.entries()) {
    const bare = token.replace(/[,:;.!?)]+$/, '')
    if (!/^\p{L}[\p{L}\p{N}'’&-]*$/u.test(bare) || STOPS.has(bare.toLowerCase())) break
    const next = tokens[index + 1]?.replace(/[,:;.!?]+$/, '').toLowerCase() ?? ''
    const isLast = bare !== token || next === '' || STOPS.has(next)
    // "commerce platform hosts 2 million": an s in the middle is a verb's, unless a holder of that name follows.
    if (kept.length > 0 && /[^su]s$/.test(bare) && !isLast && !HOLDERS.has(next)) break
    kept.push(bare)
    if (bare !== token) break
  }
  if (kept.length === 0 || kept.length > 4) return undefined
  return { article, text: kept.join(' ') }
}

/** "Food delivery" inside a sentence: a capital that only began the sentence is taken back, names keep theirs. */
const inside = (text: string) =>
  /^\p{Lu}\p{Ll}+(?:[ -]|$)/u.test(text) ? text[0]?.toLowerCase() + text.slice(1) : text

function withArticle({ article, text }: Phrase, isObject: boolean): string {
  const last = text.split(' ').at(-1)?.toLowerCase() ?? ''
  const isBare = /[^s]s$|ing$/.test(last) || MASS.has(last) || (isObject && article === 'unknown')
  if (isBare) return text
  return `${VOWEL.test(text) && !CONSONANT.test(text) ? 'an' : 'a'} ${text}`
}

/** As far as the first sentence of a brief may reach: what is longer is none that a title could be made of. */
const OPENING_CHARS = 2_000

/** For whom or what the system is, from the first sentence of the brief. */
function subjectOf(brief: string): string | undefined {
  // Marks of templates and Markdown have no place in a title.
  const opening = brief
    .slice(0, OPENING_CHARS)
    .replaceAll(/\{\{.*?\}\}|<[^>]*>|[{}[\]<>*_`|#!]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(GREETING, '')
  const sentence = opening.split(/[.?:](?:\s|$)/)[0] ?? ''
  const object = MAKES.exec(sentence)?.[1]
  const named = object ?? (IS.exec(sentence) ?? OURS.exec(sentence))?.[1]
  const head = named ?? (ACTS.test(sentence) ? undefined : sentence)
  const found = head === undefined ? undefined : phraseOf(head)
  if (found) return withArticle({ ...found, text: inside(found.text) }, object !== undefined)
  const beneficiary = FOR.exec(sentence)?.[1]
  const other = beneficiary === undefined ? undefined : phraseOf(beneficiary)
  return other && (other.article === 'a' || other.text.endsWith('s')) ? withArticle(other, true) : undefined
}

const sharesWords = (a: string, b: string) => {
  const known = words(a.toLowerCase())
  return b
    .toLowerCase()
    .split(/[\s-]+/)
    .some((word) => word.length > 4 && known.has(word))
}

const LONGEST = 80

/** The heading that a brief in Markdown begins with: `# Title`, or a line with a rule of = or - beneath. */
function headingOf(brief: string): string | undefined {
  const start = brief.replace(/^\uFEFF?(?:---\r?\n[\s\S]*?\r?\n---\r?\n)?\s*/, '')
  const marked = /^#{1,6}[ \t]+(.+?)(?:[ \t]+#+)?[ \t]*(?:\r?\n|$)/.exec(start)?.[1]
  const text = marked ?? /^([^\r\n]+)\r?\n(?:=+|-{3,})[ \t]*(?:\r?\n|$)/.exec(start)?.[1]
  const plain = text
    ?.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/\{\{.*?\}\}|<[^>]*>|[*_`{}]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
  if (!plain || !/\p{L}/u.test(plain)) return undefined
  if (plain.length <= LONGEST) return plain
  return `${plain.slice(0, LONGEST - 1).replace(/\s+\S*$/, '')}…`
}

/**
 * A working title: the heading that the brief has, else the kind of system, and for whom where the brief says so
 * plainly. A person can change it.
 */
export function titleOf(brief: string, archetype: string): string {
  const heading = headingOf(brief)
  if (heading !== undefined) return heading
  const name = findArchetype(archetype).name.replace(/ (?:\(|for ).*$/, '')
  const subject = subjectOf(brief)
  const title = subject && !sharesWords(name, subject) ? `${name} for ${subject}` : name
  return title.length <= LONGEST ? title : name
}
