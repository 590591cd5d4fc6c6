import type { Measure } from '../measures'
import { COUNT, parseCount } from '../numbers'
import { rule } from '../rule'
import type { Scan } from '../scan'
import { clauseOf, isUnreal, ofOthers } from '../subject'

const INDEX = /\b(?:index|indices|indexes|embeddings?|vectors?|hnsw|faiss|ivf)\b/
const IT =
  /(?:^|\b)(?:it|they|the whole|all of it) (?:now |today |already |alone )?(?:takes?(?: up)?|needs?|occup(?:y|ies)|fills?|uses?|is|are|has grown to|comes? to)(?: about| around| some)? $/
const NODE = '(?:nodes?|machines?|servers?|hosts?|boxes|box|instances?|replicas?|shards?)'
const RAM_AFTER = /^ (?:of )?(?:ram|memory|main memory)\b|^ (?:each|per|apiece)\b/
const RAM_BEFORE = new RegExp(
  `\\b${NODE} (?:with|of|has|have|having|offers?|at)(?: only| just)? $|\\b(?:ram|memory)(?: of| is|:)? $`,
)
const MANY = new RegExp(`\\b(${COUNT}|a single|a|an|single) (?:[a-z]+ )?${NODE}\\b`, 'g')
const SIZED = rule(
  '(\\d[\\d,]{0,14})[- ](?:dimensional|dimensions?|dims?|d) ?(?:vectors?|embeddings?)?',
  '(?:dimensions?|dim)(?: is| of|:| =)? (\\d[\\d,]{0,14})',
)

/** The size of the vector index, the memory of a node that holds it, their number, and the length of a vector. */
export function readVectorIndex(s: Scan): void {
  if (!INDEX.test(s.low)) return
  const bytes = s.measures.filter(
    (m) => m.kind === 'bytes' && m.per === undefined && m.value >= 1e8 && !ofOthers(s, own(m)),
  )
  const index = bytes.find((m) => isIndex(s, m) && !isUnreal(s, own(m)))
  if (index) {
    s.number('arch.vectorIndexGB', index.value / 1e9, index)
    const node = bytes.find((m) => m.start > index.end - 1 && m.start < index.end + 120 && isNode(s, m))
    if (node) s.number('arch.vectorNodeRamGB', node.value / 1e9, node)
    const many = s
      .all(MANY)
      .find(
        (hit) =>
          (hit.start > index.start - 80 &&
            hit.start < index.end + 80 &&
            !s.low.slice(Math.min(hit.start, index.start), Math.max(hit.end, index.end)).includes('¶')) ||
          (node !== undefined && hit.start < node.start && node.start - hit.end < 24),
      )
    const count = /^(?:a single|an?|single)$/.test(many?.groups[0] ?? '') ? 1 : parseCount(many?.groups[0] ?? '')
    if (many && Number.isInteger(count) && count > 0 && count < 1000) s.number('arch.vectorNodes', count, many)
  }
  const sized = s
    .all(SIZED)
    .find((hit) => /\b(?:vectors?|embedd?ings?|encoder)\b/.test(s.sentence(hit)) && !ofOthers(s, hit))
  const size = Number((sized?.groups.find(Boolean) ?? '').replaceAll(',', ''))
  if (sized && size >= 16 && size <= 16_384) s.number('arch.dim', size, sized)
}

const own = ({ start, end }: Measure) => ({ start, end })
const isNode = (s: Scan, m: Measure) => RAM_AFTER.test(s.after(own(m), 24)) || RAM_BEFORE.test(s.before(m, 40))
/** Said of the index in its clause, or of "it" right after a sentence of the index. */
function isIndex(s: Scan, m: Measure): boolean {
  if (isNode(s, m)) return false
  if (INDEX.test(clauseOf(s, own(m), 70))) return true
  const before = s.before(m, 40)
  if (!IT.test(before)) return false
  return INDEX.test(s.low.slice(Math.max(0, m.start - before.length - 130), m.start))
}
