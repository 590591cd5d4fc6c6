/** The name of what recurs in the data, read forwards from where its noun phrase begins. */

const NAMES: Readonly<Record<string, string>> = {
  callers: 'speaker',
  caller: 'speaker',
  aircraft: 'aircraft',
  women: 'patient',
  woman: 'patient',
  children: 'child',
  people: 'person',
  series: 'series',
}
export const singular = (noun: string): string =>
  NAMES[noun] ??
  (/(?:ies)$/.test(noun)
    ? noun.replace(/ies$/, 'y')
    : /(?:ches|shes|sses|xes)$/.test(noun)
      ? noun.slice(0, -2)
      : noun.replace(/(?<=[a-z]{2}[^sui])s$/, ''))

/** Words that are no part of the name, before it. */
const LEADING =
  /^(?:very|few|individual|single|particular|given|certain|our|the|these|those|its|their|his|her|known|existing|big|large|small|old|new|two|three|four|five|six|[a-z]+ly)$/
/** Words with which a noun phrase ends. */
const ENDING =
  /^(?:and|or|nor|but|so|as|who|whose|which|that|where|when|while|although|though|if|it|he|she|they|we|is|are|was|were|be|been|being|has|have|had|do|does|did|can|could|may|might|must|will|would|shall|should|in|on|into|to|at|by|for|from|of|with|within|across|over|between|among|per|on|out|up|off|the|a|an|all|both|either|each|every|one|two|three|four|five|too|also|again|alone|twice|never|not|no|often|always|then|only|alike|sit|lie|lies|stand|stands|sits|land|lands|fall|falls|fell|appear|appears|occur|occurs|turn|turns|end|ends|came|come|comes|went|go|goes|straddle|straddles|feature|train|trains|test|tests|stay|stays|writes?|sends?|speaks?|made|make|makes|share|shares|show|shows|got|get|gets|left|run|runs|there|these|those|this|here|whole|together|day before)$/
/** What a split is made of and what is divided: no entity by itself. */
const NO_ENTITY =
  /^(?:time|times|data|way|ways|days?|weeks?|months?|years?|same|ones?|parts?|sets?|sides?|samples?|subsets?|halves|half|portions?|periods?|results?|models?|features?|kinds?|both|it|they|that|which|these|those|them|rows?|splits?|tests?|trains?|training|testing|this|names|entity|entities|images?|frames?|fields?|files?|pictures?|season|seasons|records?|examples?|cases?|things?|folds?|groups?|distribution|place|places|source|sources|share|deal|look|kind|sort|fifth|quarter|third|tenth|accuracy|score|metric|random|end|beginning|test set|hand|case|number|figure|copy|copies|proportion|rate|mix|items?|points?|readings?|scans?|films?|windows?|clips?|tiles?|patches|slices|photos?|shots?|recordings?|utterances|messages?|pages?|measurements?|batch|approach|system|software|moment|reason|problem|method|task|sentences?)$/

/** "seed lot landed on" → "seed_lot"; "patient's films" → "patient". Undefined where it names no entity. */
export function entityAt(text: string, any = false): string | undefined {
  const words: string[] = []
  for (const raw of text.split(/[\s-]+/, 6)) {
    if (words.length === 0 && /^\d+$/.test(raw)) continue
    const word = raw.replace(/[^a-z'].*$/, '')
    const owner = /^([a-z]{2,})(?:'s|s')$/.exec(word)
    if (words.length === 0 && LEADING.test(word)) continue
    if (word.length < 2 || ENDING.test(word) || /(?:[^e]ed|ing)$/.test(word)) break
    if (owner) {
      words.push(word.endsWith("s'") ? word.slice(0, -1) : (owner[1] ?? ''))
      break
    }
    words.push(word)
    // A plural or a mark ends the phrase: "lecturers speak", "supplier, too".
    if (word !== raw || /[^sui]s$/.test(word) || words.length === 3) break
  }
  const last = words.at(-1)
  if (last === undefined) return undefined
  const name = [...words.slice(0, -1), singular(last)].slice(-2).join('_')
  if (
    NO_ENTITY.test(words.slice(-2).join(' ')) ||
    (!any && NO_ENTITY.test(last) && !(words.length > 1 && /^days?$/.test(last)))
  )
    return undefined
  return /^[a-z_]{3,}$/.test(name) ? name : undefined
}
