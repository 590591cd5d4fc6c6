/** Words that carry no meaning of their own. */
const STOP = new Set(
  `a about above across after again against all also although an and any are as at back be because been before being below
  between both but by can cannot could did do does done down each either else enough even ever every few for from had has
  have how however if in into is it its itself just less like many may might more most much must neither never no nor not
  nothing of off on once one only or other others our out over own per rather same shall should since so some still such
  than that the their them then there these they this those through to together too two under until up upon very was we
  were what when where which while who whom whose why will with within without would yet you your`.split(/\s+/),
)

/** Plural and singular are one word: charges, charge; queries, query. */
export function stem(word: string): string {
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`
  if (/(?:sses|ches|shes|xes)$/.test(word)) return word.slice(0, -2)
  return /[^su]s$/.test(word) && word.length > 3 ? word.slice(0, -1) : word
}

/** The words of a text that carry meaning, as stems, in reading order. Figures, ids and quoted words are left out. */
export function contentWords(text: string): string[] {
  const bare = text
    .replace(/\{\{[^{}]*\}\}/g, ' ')
    .replace(/“[^”]*”|https?:\S+/g, ' ')
    .replace(/\b\S*\d\S*/g, ' ')
    .replace(/’s\b/g, ' ')
    .toLowerCase()
  return (bare.match(/\p{L}[\p{L}'’-]*/gu) ?? []).filter((word) => !STOP.has(word)).map(stem)
}

/** The sentence with the names of its brief and all figures masked: the set of words that remain. */
export const maskSentence = (text: string, names: ReadonlySet<string>): ReadonlySet<string> =>
  new Set(contentWords(text).filter((word) => !names.has(word)))

/** Words inside a brief that begin with a capital or are written in capitals, the first of a sentence left out. */
export function properNames(brief: string): string[] {
  return [...brief.matchAll(/(?<![.!?:]\s+|^)\b(?:\p{Lu}[\p{L}\d-]*\p{L}|\p{Lu}{2,})\b/gmu)].flatMap((match) =>
    contentWords(match[0]),
  )
}

/** A short name for a brief: FNV-1a over its words, so that spacing does not matter. */
export function briefKey(brief: string): string {
  let hash = 0x811c9dc5
  for (const char of brief.trim().replace(/\s+/g, ' ')) {
    hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193)
  }
  return (hash >>> 0).toString(36)
}
