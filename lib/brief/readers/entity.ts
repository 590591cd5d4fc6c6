import type { Hit, Scan } from '../scan'

/** What recurs, the words that show it recurs inside one entity, and its name where the words have several. */
const ENTITIES: readonly (readonly [noun: RegExp, nested: RegExp, key: string | null])[] = [
  [/\bpatients?\b/, /./, 'patient'],
  [/\brepositor(?:y|ies)\b/, /split by file/i, 'repository'],
  [/\b(?:aircraft|turbines?|engines?|machines?|pumps?|trains?)\b/, /windows|segments/i, null],
  [/\bshops?\b|\bsellers?\b|\bmerchants?\b/, /near-identical|variants are|duplicates/i, null],
  [/\bspeakers?\b|\bcallers?\b/, /utterance|clips|segments/i, 'speaker'],
  [/\bvendors?\b|\btemplates?\b|\bsuppliers?\b/, /invoice|receipt|scan/i, null],
  [/\bplants?\b|\bfields?\b|\bfarms?\b|\bplots?\b/, /burst|leaf|leaves|same plant|each plant/i, null],
  [/\bvideos?\b/, /consecutive frames|same video/i, 'video'],
  [/\bscenes?\b/, /tiles|frames/i, 'scene'],
]
const SAME =
  /\b(?:of|from|by) the same ([a-z]+)\b[^.]{0,40}\b(?:in|into|on) (?:both|train|the train|the training|test)\b[^.]{0,30}/
const SEVERAL =
  /\b(?:several|many|multiple|dozens|hundreds|up to \w+) (?:\w+ )?(?:of|from|per|for) (?:each|every|the same) ([a-z]+)\b/
const KEPT =
  /\b(?:split|separated|grouped|divided|folds?) by ((?!time|date|file|image|row|random)[a-z]+)\b|\bno ([a-z]+) (?:is|appears|occurs) in both\b/

const NAMES: Readonly<Record<string, string>> = { caller: 'speaker', callers: 'speaker', aircraft: 'aircraft' }
const one = (noun: string) => NAMES[noun] ?? noun.replace(/ies$/, 'y').replace(/(?<=[a-z]{2}[^s])s$/, '')

/** What must not straddle the split, and whether it does. */
export function readEntity(s: Scan, random: Hit | undefined): void {
  const kept = s.find(KEPT)
  if (kept) {
    s.set('data.groupKey', one((kept.groups[0] ?? kept.groups[1] ?? '').toLowerCase()), kept)
    s.set('data.splitRespectsGroup', true, kept)
    s.set('data.splitStrategy', 'group_based', kept)
    return
  }
  const same = s.find(SAME)
  if (same) {
    s.set('data.groupKey', one((same.groups[0] ?? '').toLowerCase()), same)
    s.set('data.splitRespectsGroup', false, same)
    return
  }
  if (!random) return
  const several = s.find(SEVERAL)
  const found = ENTITIES.flatMap(([noun, nested, key]) => {
    const hit = s.find(noun)
    return hit && nested.test(s.text) ? [{ hit, key: key ?? one(hit.text.toLowerCase()) }] : []
  })[0]
  const hit = found?.hit ?? several
  if (!hit) return
  s.set('data.groupKey', found?.key ?? one((several?.groups[0] ?? '').toLowerCase()), hit)
  s.set('data.splitRespectsGroup', false, random, true)
}
