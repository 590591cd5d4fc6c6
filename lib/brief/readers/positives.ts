import { COUNT, parseCount } from '../numbers'
import { rule } from '../rule'
import type { Hit, Scan } from '../scan'
import { isUnreal, ofOthers } from '../subject'

/** What becomes of a case that is looked for. */
const BECAME =
  '(?:(?:have |has |had |ever |since |then |later )*(?:became|become|becomes|turned (?:in)?to|turned out|turns? out|turn into|ended (?:in|with|up)|ends? (?:in|with|up)|led to|lead to|went (?:bad|wrong|on to)|converted|signed|bought|ordered|responded|replied|defaulted|broke(?: down)?|failed|cracked|burst|seized(?: up)?|jammed|snapped|stalled|collapsed|ruptured|tripped|gave (?:up|out|way)|caught fire|derailed|overheated|leaked|burned out|burnt out|cancelled|canceled|churned|left us|left|leave(?: us)?|lapsed|quit|died|relapsed|progressed|spoilt|spoiled|rotted|dropped out|proved|were won|was won|won|(?:were|are|was|is|had been) (?:positive|faulty|defective|bad|spoilt|spoiled|abusive|fraudulent|malignant|infected|sick|broken|damaged|deleted|confirmed|proven|sold|won|hired|ill|harmful|toxic|serious|signed|invited|scratched|cracked|written off|charged off|thrown (?:away|out)|scrapped|discarded|lost|stolen|fake|not \\w+)|had to be (?:\\w+)|gets? (?:a|the|an) (?:contract|job|offer|place)|(?:show|shows|showed|contain|contains|contained|have|has|had|with) an? (?!cat|name|label|date|price|person)[a-z]+))'
const BAD =
  '(?:scratched|faulty|defective|positive|abusive|fraudulent|bad|broken|spoilt|spoiled|malignant|infected|sick|damaged|rotten|cracked|toxic|harmful|dented|leaking|contaminated|stolen)'
const CASES = '(?:[a-z-]+ ){0,2}?[a-z-]+'
const SOME = '(?:about |only |just |some |roughly |exactly |a total of )*'
/** "Out of 2,600 enquiries 64 ended in a sale"; "1,430 worked leads, of which 41 became a lease". */
const PART_OF = rule(
  `(?:out of|of|among|in|per|from) (?:the |our |all |every |each |these )*(${COUNT}) ${CASES}?,? ${SOME}(${COUNT}) (?:[a-z-]+ )?${BECAME}`,
  `(${COUNT}) ${CASES}(?: [a-z-]+){0,4}? ?(?:,|and|of which|of whom)+ (?:of (?:which|whom|these|them) )?${SOME}(${COUNT}) (?:of (?:them|which|whom|these) )?(?:[a-z-]+ )?${BECAME}`,
  `(${COUNT}) of (?:the |our |these |those |all )*(${COUNT}) ${CASES} (?:[a-z-]+ )?${BECAME}`,
  `(${COUNT}) ${CASES}(?: [a-z-]+){0,4}?,? (?:of (?:which|whom|these|them),? ${SOME}(${COUNT})|${SOME}(${COUNT}) of (?:which|whom|these|them)) (?:[a-z-]+ )?(?:${BECAME}|${BAD})`,
)
/** "Nineteen gearboxes broke", "46 scratched panels", "140 of the films show a pneumothorax". */
const PLAIN = rule(
  `(${COUNT}) (?:of (?:the|our|these|all) )?(?:[a-z-]+ )?[a-z-]+s ${BECAME}(?! (?:their|his|her|its|the) (?!contract|subscription|membership|policy|account|loan|plan))`,
  `(${COUNT}) ${BAD} [a-z-]+s`,
  `(${COUNT}) (?:pictures|images|photos|photographs|scans|films|recordings|examples|frames|samples|shots|clips) (?:of|with|showing) (?:an? |the )?(?:${BAD}|cracks?|scratch(?:es)?|defects?|faults?|dents?|flaws?)`,
  `(?:confirmed|found|seen|shown|diagnosed|proven|proved|established|present|detected) (?:\\w+ )?in (${COUNT}) (?:of (?:them|these|the [a-z-]+)|cases|films|patients|claims|images|scans|samples)`,
  `(?:sold|won|closed|signed) ${SOME}(${COUNT}) (?:[a-z-]+ ){0,2}?(?:machines|orders|contracts|deals|leases|units|projects|houses|systems)`,
)
const BESIDE =
  /\b(?:another|further|other|(?<!no )more(?! than)|additional|want|wish|aim|target|goal|need|can|could|at most|up to|below|fewer than|stay|rival|competitor|study|paper)\s(?:\w+ )?$/
const SPARED =
  /\b(?:before|without|swapped|replaced|exchanged|as planned|precaution|yesterday|last night|a day|per day|each day|every day|a week)\b/
const PEOPLE =
  /\b(?:engineers|developers|analysts|scientists|annotators|moderators|radiologists|students|sites|cameras|languages|teams|hours|days|weeks|months|years|seasons|winters|summers|springs|autumns|decades|nights|shifts|harvests|minutes|percent|classes|categories|columns|features|fields)\b/

export type Positives = { readonly many: number; readonly whole: number | undefined; readonly hit: Hit }

/** How many of what is looked for there are, and of how many cases where that is said with it. */
export function positivesIn(s: Scan): Positives | undefined {
  const fits = (hit: Hit) =>
    !ofOthers(s, hit) &&
    !isUnreal(s, hit) &&
    !BESIDE.test(s.before(hit, 30)) &&
    !SPARED.test(`${hit.text}${s.after(hit, 30)}`) &&
    !PEOPLE.test(hit.text)
  for (const hit of s.all(PART_OF).filter(fits)) {
    const [many, whole] = hit.groups
      .filter((group) => group !== undefined)
      .map(parseCount)
      .sort((a, b) => a - b)
    if (whole !== undefined && many !== undefined && many >= 1 && many * 2 < whole) return { many, whole, hit }
  }
  const plain = s.all(PLAIN).find((hit) => {
    const many = parseCount(hit.groups.find(Boolean) ?? '')
    return (
      fits(hit) &&
      !/\b(?:in|of|per|among|every|each)\s$/.test(s.before(hit, 12)) &&
      many >= 5 &&
      !/^(?:one|two|three|four)\b/.test(hit.text)
    )
  })
  return plain && { many: parseCount(plain.groups.find(Boolean) ?? ''), whole: undefined, hit: plain }
}
