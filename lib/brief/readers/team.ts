import { COUNT, parseCount } from '../numbers'
import type { Hit, Scan } from '../scan'

const ROLE =
  '(?:(?:ML|AI|machine[- ]learning|data|software|backend|frontend|automation|reliability|platform|control|remote-sensing|research|part-time) )*(?:engineers?|people|persons?|developers?|data scientists?|scientists?|analysts?|programmers?|specialists?|researchers?|volunteers?|colleagues)'
/** People who are users, callers or staff of others are no team. */
const OTHERS = /\b(?:use|type|who|read|call|answer|leave|cancel|a day|per day|weekly|daily)\b/i

/** The people who build it: roles side by side are added up ("three data engineers, one data scientist"). */
export function readTeam(s: Scan): void {
  const hits = s.all(new RegExp(`\\b(${COUNT}|an?)\\s${ROLE}\\b`)).filter((hit) => {
    const size = sizeOf(hit)
    const after = s.text.slice(hit.end, hit.end + 12)
    const before = s.text.slice(Math.max(0, hit.start - 25), hit.start)
    if (/^an?\s/i.test(hit.text) && !/\b(?:and|,|only|plus|are|have)\s$/i.test(before)) return false
    return (
      size > 0 && size < 500 && !OTHERS.test(after) && !/annotated by|labell?ed by|\bthat |transcribed/i.test(before)
    )
  })
  const first = hits[0]
  const squad = s.find(
    new RegExp(
      `\\b(?<!sales |support |call )team of (?:about )?(${COUNT})\\b|\\bwe are (${COUNT})\\b(?! \\w+s\\b(?<!people|engineers|developers))`,
    ),
  )
  if (first && !(squad && squad.start < first.start)) {
    const joined = [first]
    for (const hit of hits.slice(1)) {
      const last = joined.at(-1) ?? first
      if (/^(?:,? and |, | plus )$/.test(s.text.slice(last.end, hit.start))) joined.push(hit)
      else break
    }
    const end = joined.at(-1)?.end ?? first.end
    const span = { text: s.text.slice(first.start, end), start: first.start, end, groups: [] }
    s.set(
      'problem.engineers',
      joined.reduce((sum, hit) => sum + sizeOf(hit), 0),
      span,
    )
  } else if (squad) {
    const size = parseCount(squad.groups[0] ?? squad.groups[1] ?? '')
    if (size > 0 && size < 500) s.set('problem.engineers', size, squad)
  }
  for (const [pattern, id] of CLOUDS) if (s.when(pattern, 'problem.cloud', id)) break
}

const sizeOf = (hit: Hit) => (/^an?$/i.test(hit.groups[0] ?? '') ? 1 : parseCount(hit.groups[0] ?? ''))

const CLOUDS: readonly (readonly [RegExp, string])[] = [
  [/\bon[- ]prem\w*|\bour own (?:servers|data cent\w+|hardware)|\bour existing servers\b|\bno cloud\b/, 'on_prem'],
  [/\bAWS\b|\bAmazon Web Services\b|\bSageMaker\b|\bRedshift\b/, 'aws'],
  [/\bGCP\b|\bGoogle Cloud\b|\bBigQuery\b|\bVertex\b/, 'gcp'],
  [/\bAzure\b/, 'azure'],
]
