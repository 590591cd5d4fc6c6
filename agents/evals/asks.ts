/** What questions are about, by the words that give it away. */
const TOPICS: Readonly<Record<string, RegExp>> = {
  goal: /\b(metrics?|revenue|kpis?|goals?|objectives?|targets?|success|number (?:must|has to|should)|business number|improve|worth shipping)\b/i,
  volume: /\b(users|rows|volume|traffic|requests|cases|titles|per day|a day|per second|a second|load|how many)\b/i,
  action: /\b(acts?|action|decides?|shown|displayed|used by|who uses|happens with)\b/i,
  money: /\b(budget|cost|spend|price|pay|month, machines)\b/i,
  owner: /\b(owns?|owner|who (?:will )?runs?|run it|team|operate|on call|staff)\b/i,
  labels: /\b(labels?|outcomes?|ground truth|truth|annotat\w*|graded|feedback)\b/i,
  delay: /\b(delay|how long until|days until|late|known after)\b/i,
  latency: /\b(latency|fast|milliseconds|seconds|real.time|response time|within)\b/i,
  law: /\b(law|legal|lawful|regions?|countr(?:y|ies)|gdpr|regulat\w*|consent|personal data|privacy)\b/i,
  errors: /\b(false|missed|wrong|mistakes?|errors?|worse)\b/i,
  present: /\b(today|currently|present|existing|baseline|already)\b/i,
  data: /\b(data|history|logs?|sources?|stored|quality|access)\b/i,
}

const STOP = new Set(
  'a an and are at be by can do does for from has have how if in is it its may must of on one or that the there this to what when where which who will with you your'.split(
    ' ',
  ),
)

const topicsOf = (text: string) => Object.entries(TOPICS).flatMap(([topic, sign]) => (sign.test(text) ? [topic] : []))

const contentWords = (text: string) =>
  new Set(
    (text.toLowerCase().match(/[a-z]{3,}/g) ?? [])
      .filter((word) => !STOP.has(word))
      .map((word) => word.replace(/(?:ies|s)$/, '')),
  )

/** Half of the words that carry the meaning stand in the question asked. */
function overlaps(required: string, asked: string): boolean {
  const wanted = [...contentWords(required)]
  const there = contentWords(asked)
  return wanted.length > 0 && wanted.filter((word) => there.has(word)).length >= wanted.length / 2
}

/** Is the required question asked? Its subjects must all be asked about, be it in one question or in two. */
export function isAsked(required: string, asked: readonly string[]): boolean {
  if (asked.some((question) => overlaps(required, question))) return true
  const wanted = topicsOf(required)
  const covered = new Set(asked.flatMap(topicsOf))
  return wanted.length > 0 && wanted.every((topic) => covered.has(topic))
}
