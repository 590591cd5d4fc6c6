import { COUNT } from '../numbers'
import type { Measure } from '../measures'
import { rule } from '../rule'
import type { Hit, Scan } from '../scan'
import { isUnreal, ofOthers } from '../subject'
import { countIn, type Labelling } from './labelling'
import { LABEL_NOUN } from './words-of-labels'

const KNOWN =
  '(?:outcomes?|results?|answers?|team|department|species|verdicts?|diagnos[ie]s|categor(?:y|ies)|decision|price|repayment|values|finding|class|reading|opinion|grade|value)'
const HAS =
  '(?:carr(?:y|ies)|have|has|bears?|show|come with|come along with|with|each with|along with|together with|including|are stored with|whose)'
/** "3,800 of them carry a species name", "310 batches on file with their outcome". */
const CARRIES = rule(
  `(${COUNT})(?: of (?:them|these|which|those)| (?:[a-z'-]+ ){0,2}?[a-z'-]+)? ?(?:on file|at hand|in all|so far|already|,)? ?${HAS} (?:only |already )?(?:an?|the|their|its|known|a known|correct) (?:\\w+ )?(?:${LABEL_NOUN}|${KNOWN})`,
  `(${COUNT}) (?:[a-z'-]+ ){0,2}?[a-z'-]+ (?:whose|for which|of which the|with known|with a known) (?:the )?(?:\\w+ ){0,2}?(?:${KNOWN})?(?: is| are)?(?: now)? ?(?:known|on record|recorded|there|at hand|available)?`,
  `for (${COUNT}) (?:[a-z'-]+ ){0,2}?[a-z'-]+,? (?:we (?:have|know)|there (?:is|are)|the) (?:\\w+ ){0,2}?(?:${LABEL_NOUN}|${KNOWN})`,
  `(${COUNT}) (?:[a-z'-]+ ){0,2}?[a-z'-]+ (?:have|has|carry) an? (?:label|tag|annotation|transcript|mask|category)`,
)
/** "Labelled: 1,900 photos", "the gold standard consists of 1,150 letters". */
const MARKED =
  '(?:(?<!un-?)labell?ed|annotated|tagged|boxed|outlined|keyed|diagnosed|rated|hand-?marked|transcribed|graded|gold|golden|reference|training)'
const STATED = rule(
  `${MARKED}(?: (?:comments?|posts?|images?|pictures?|photos?|frames?|tiles?|films?|notes?|letters?|messages?|mails?|tickets?|documents?|examples?|set|standard|data|data ?set|material|corpus))?(?: (?:so far|to date|at present|in all|currently))? ?(?::|=|is|are|consists? of|comprises?|counts|has|contains|holds|numbers|amounts to) (?:about |some |only |just |roughly |around )*(${COUNT})`,
  `number of (?:labell?ed|annotated|rated|marked|graded|keyed|masked|outlined) \\w+ ?(?::|=|is|stands at) (?:about |some )?(${COUNT})`,
  `(?:labell?ed|annotated|hand-?labell?ed|hand-?marked) (?:\\w+ )?(?:[a-z]+), (${COUNT}) (?:in all|in total|altogether)`,
)
/** Enquiries that somebody worked on have an outcome. */
const WORKED = rule(
  `(?:called|worked|rang|contacted|phoned|handled|approached|visited|followed up)(?: on)? (?:about |some |roughly )?(${COUNT}) (?:[a-z'-]+ )?(?:leads|enquiries|inquiries|prospects|contacts|firms|companies|requests)`,
  `(${COUNT}) (?:worked|called|contacted|handled|phoned|closed|finished|visited) (?:leads|enquiries|inquiries|prospects|contacts|requests|deals|opportunities)`,
  `(${COUNT})(?: of (?:the|our|these))? (?:leads|enquiries|inquiries|prospects|contacts) (?:were|have been|had been|got) (?:worked|called|contacted|handled|phoned|visited|followed up|rung|approached)`,
)
/** A loan that was paid out shows whether it is paid back. */
const LENT = rule(
  `(${COUNT}) (?:[a-z'-]+ )?(?:funded|closed|granted|accepted|matured|repaid|finished|past|approved|booked) (?:[a-z-]+ )?(?:loans|credits|contracts|leases|accounts)`,
  `(?:granted|made|issued|paid out|funded|approved|lent|financed) (?:about |some |over |roughly )?(${COUNT}) (?:[a-z-]+ )?(?:loans|credits|leases)`,
  `(${COUNT}) (?:[a-z'-]+ )?(?:loans|credits|leases) (?:were|have been|had been) (?:disbursed|granted|paid out|made|issued|lent|funded|approved)`,
)
const NO_COUNT =
  /\b(?:classes|categories|departments?|teams?|customers|users|members|employees|people|staff|moderators|nurses|cameras|sites|branches|dealers|shops|per (?:class|day|week)|years|months|weeks|days|hours|languages|species|questions)\b/
const PROPOSED =
  /\b(?:offers?|intend\w*|plan\w*|will|would|could|should|want\w*|promis\w*|to have|by (?:june|spring|next))\b/
/** Kinds whose texts are no labelled examples. */
export const SEARCHED = ['semantic_search', 'rag_qa', 'text_completion', 'summarization', 'llm_agent', 'rl_control']

/** The examples with a label, told by the deed, by what they carry, or by their number. */
export function readLabelledCount(s: Scan, done: readonly Labelling[]): void {
  if (s.is(...SEARCHED)) return
  const usable = (m: Measure | undefined): m is Measure =>
    m !== undefined &&
    m.per === undefined &&
    (m.kind === 'count' || m.kind === 'ratio') &&
    countIn(s, m) >= 20 &&
    Number.isInteger(countIn(s, m)) &&
    !/\b(?:other|remaining|rest|further|another)\s(?:\w+ )?$/.test(s.before(m, 24)) &&
    !/^[^¶,;]{0,40}\b(?:un(?:touched|labell?ed|annotated|marked|read|seen)|not (?:labell?ed|annotated|marked))\b/.test(
      s.after(m, 60),
    ) &&
    !NO_COUNT.test(m.noun.split(/ (?:over|in|from|since|across|for|at) /)[0] ?? '') &&
    !ofOthers(s, m) &&
    !isUnreal(s, m) &&
    !PROPOSED.test(s.before(m, 40))
  const measureIn = (hit: Hit) => s.measures.find((m) => m.start >= hit.start && m.start < hit.end && usable(m))
  const counted = done
    .filter(({ not }) => !not)
    .map(({ count }) => count)
    .filter(usable)
  const own = s.is('lead_scoring') ? [WORKED] : s.is('credit_risk') ? [LENT] : []
  const patterns = [STATED, CARRIES, ...own]
  const told = patterns.flatMap((pattern) => s.all(pattern).map(measureIn)).filter((m) => m !== undefined)
  const best = [...counted, ...told].sort((a, b) => countIn(s, b) - countIn(s, a))[0]
  if (best) s.number('data.nLabeled', countIn(s, best), best)
}
