import { defineCalculator } from './define'
import {
  BYTES_OUTPUTS,
  bytesOf,
  bytesPerDimField,
  codeBitsField,
  dField,
  FAISS,
  linksField,
  listsField,
  nField,
  pqmField,
  refuseElementSize,
  refuseUneven,
} from './vector-fields'

export const vecFlat = defineCalculator({
  fn: 'vec_flat',
  id: 'C11',
  title: 'Memory of a flat vector index',
  description: 'Bytes of the plain vectors, searched exactly.',
  step: 'arch',
  input: { n: nField(), d: dField(), bytesPerDim: bytesPerDimField() },
  outputs: BYTES_OUTPUTS,
  main: 'bytes',
  formula: 'bytes = vectors × dimensions × bytes per dimension',
  tex: [String.raw`B = n\,d\,b`],
  symbols: { bytes: 'B', n: 'n', d: 'd', bytesPerDim: 'b' },
  limits: ['Ids and metadata come on top; search time grows with the number of vectors.'],
  source: FAISS,
  plot: { x: 'n' },
  compute: ({ n, d, bytesPerDim }) => {
    refuseElementSize(bytesPerDim)
    return { values: bytesOf(bytesPerDim * d * n, n) }
  },
})

export const vecFaissHnsw = defineCalculator({
  fn: 'vec_faiss_hnsw',
  id: 'C11',
  title: 'Memory of a faiss HNSW index',
  description: 'Bytes of float vectors with their graph links.',
  step: 'arch',
  input: { n: nField(), d: dField(), m: linksField() },
  outputs: BYTES_OUTPUTS,
  main: 'bytes',
  formula: 'bytes = vectors × (4 × dimensions + 8 × M + 16)',
  tex: [String.raw`B = n\,(4\,d + 8\,M + 16)`],
  symbols: { bytes: 'B', n: 'n', d: 'd', m: 'M' },
  limits: ['Float vectors; recall depends on M and on the search depth, not on memory alone.'],
  source: FAISS,
  plot: { x: 'n' },
  compute: ({ n, d, m }) => ({ values: bytesOf(n * (4 * d + 8 * m + 16), n) }),
})

export const vecFaissIvfpq = defineCalculator({
  fn: 'vec_faiss_ivfpq',
  id: 'C11',
  title: 'Memory of a faiss IVF-PQ index',
  description: 'Bytes of codes, ids, codebooks and list centers.',
  step: 'arch',
  input: { n: nField(), d: dField(), pqm: pqmField(), codeBits: codeBitsField(), nlist: listsField() },
  outputs: BYTES_OUTPUTS,
  main: 'bytes',
  formula: 'bytes = vectors × (pq_m × bits ÷ 8 + 8) + 4 × dimensions × 2^bits + 4 × dimensions × lists',
  tex: [String.raw`B = n \left(\frac{m\,k}{8} + 8\right) + 4\,d\,2^{k} + 4\,d\,l`],
  symbols: { bytes: 'B', n: 'n', pqm: 'm', codeBits: 'k', d: 'd', nlist: 'l' },
  limits: ['Codes lose precision: measure recall, and count the full vectors too where they are kept for re-ranking.'],
  source: FAISS,
  plot: { x: 'n' },
  compute: ({ n, d, pqm, codeBits, nlist }) => {
    refuseUneven(d, pqm)
    const warnings = n < nlist * 39 ? ['Fewer than 39 vectors per list: faiss trains such lists badly.'] : []
    return { values: bytesOf(n * ((pqm * codeBits) / 8 + 8) + 4 * d * 2 ** codeBits + 4 * d * nlist, n), warnings }
  },
})
