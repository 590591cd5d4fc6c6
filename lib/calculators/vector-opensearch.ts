import { defineCalculator } from './define'
import {
  bytesPerDimField,
  codeBitsField,
  dField,
  linksField,
  listsField,
  NODE_OUTPUTS,
  nField,
  nodeFields,
  OPENSEARCH,
  pqmField,
  refuseElementSize,
  refuseUneven,
  segmentsField,
  withNodes,
} from './vector-fields'

const COMMON = { id: 'C11', step: 'arch', outputs: NODE_OUTPUTS, main: 'bytes', source: OPENSEARCH } as const

export const vecHnswOpensearch = defineCalculator({
  ...COMMON,
  fn: 'vec_hnsw_opensearch',
  title: 'Memory of an OpenSearch HNSW index',
  description: 'Bytes of one copy of an HNSW index as the OpenSearch documentation estimates it.',
  input: { n: nField(), d: dField(), m: linksField(), bytesPerDim: bytesPerDimField(), ...nodeFields() },
  formula: 'bytes = 1.1 × (bytes per dimension × dimensions + 8 × M) × vectors',
  tex: [String.raw`B = 1.1\,(b\,d + 8\,M)\,n`],
  symbols: { bytes: 'B', bytesPerDim: 'b', d: 'd', m: 'M', n: 'n' },
  limits: [
    'The documentation mixes GB and GiB: read bytes. Engines leave about half of a node’s memory to native indexes.',
  ],
  plot: { x: 'n' },
  compute: ({ n, d, m, bytesPerDim, replicas, nodeRamBytes }) => {
    refuseElementSize(bytesPerDim)
    return { values: withNodes(1.1 * (bytesPerDim * d + 8 * m) * n, n, replicas, nodeRamBytes) }
  },
})

export const vecIvfOpensearch = defineCalculator({
  ...COMMON,
  fn: 'vec_ivf_opensearch',
  title: 'Memory of an OpenSearch IVF index',
  description: 'Bytes of one copy of an IVF index as the OpenSearch documentation estimates it.',
  input: { n: nField(), d: dField(), nlist: listsField(), bytesPerDim: bytesPerDimField(), ...nodeFields() },
  formula: 'bytes = 1.1 × (bytes per dimension × dimensions × vectors + 4 × lists × dimensions)',
  tex: [String.raw`B = 1.1\,(b\,d\,n + 4\,l\,d)`],
  symbols: { bytes: 'B', bytesPerDim: 'b', d: 'd', n: 'n', nlist: 'l' },
  limits: [
    'The documentation mixes GB and GiB: read bytes. Engines leave about half of a node’s memory to native indexes.',
  ],
  plot: { x: 'n' },
  compute: ({ n, d, nlist, bytesPerDim, replicas, nodeRamBytes }) => {
    refuseElementSize(bytesPerDim)
    return { values: withNodes(1.1 * (bytesPerDim * d * n + 4 * nlist * d), n, replicas, nodeRamBytes) }
  },
})

export const vecHnswpqOpensearch = defineCalculator({
  ...COMMON,
  fn: 'vec_hnswpq_opensearch',
  title: 'Memory of an OpenSearch HNSW index with product quantization',
  description: 'Bytes of one copy of an HNSW-PQ index as the OpenSearch documentation estimates it.',
  input: {
    n: nField(),
    d: dField(),
    m: linksField(),
    pqm: pqmField(),
    codeBits: codeBitsField(),
    segments: segmentsField(),
    ...nodeFields(),
  },
  formula: 'bytes = 1.1 × ((bits ÷ 8 × pq_m + 24 + 8 × M) × vectors + segments × 2^bits × 4 × dimensions)',
  tex: [String.raw`B = 1.1 \left[\left(\frac{k}{8}\,m + 24 + 8\,M\right) n + 4\,s\,2^{k}\,d\right]`],
  symbols: { bytes: 'B', codeBits: 'k', pqm: 'm', m: 'M', n: 'n', segments: 's', d: 'd' },
  limits: [
    'The documentation mixes GB and GiB: read bytes. Engines leave about half of a node’s memory to native indexes.',
  ],
  plot: { x: 'n' },
  compute: ({ n, d, m, pqm, codeBits, segments, replicas, nodeRamBytes }) => {
    refuseUneven(d, pqm)
    const bytes = 1.1 * (((codeBits / 8) * pqm + 24 + 8 * m) * n + segments * 2 ** codeBits * 4 * d)
    return { values: withNodes(bytes, n, replicas, nodeRamBytes) }
  },
})

export const vecIvfpqOpensearch = defineCalculator({
  ...COMMON,
  fn: 'vec_ivfpq_opensearch',
  title: 'Memory of an OpenSearch IVF index with product quantization',
  description: 'Bytes of one copy of an IVF-PQ index as the OpenSearch documentation estimates it.',
  input: {
    n: nField(),
    d: dField(),
    nlist: listsField(),
    pqm: pqmField(),
    codeBits: codeBitsField(),
    segments: segmentsField(),
    ...nodeFields(),
  },
  formula:
    'bytes = 1.1 × ((bits ÷ 8 × pq_m + 24) × vectors + segments × (2^bits × 4 × dimensions + 4 × lists × dimensions))',
  tex: [String.raw`B = 1.1 \left[\left(\frac{k}{8}\,m + 24\right) n + s \left(4\,d\,2^{k} + 4\,l\,d\right)\right]`],
  symbols: { bytes: 'B', codeBits: 'k', pqm: 'm', n: 'n', segments: 's', d: 'd', nlist: 'l' },
  limits: [
    'The documentation mixes GB and GiB: read bytes. Engines leave about half of a node’s memory to native indexes.',
  ],
  plot: { x: 'n' },
  compute: ({ n, d, nlist, pqm, codeBits, segments, replicas, nodeRamBytes }) => {
    refuseUneven(d, pqm)
    const bytes = 1.1 * (((codeBits / 8) * pqm + 24) * n + segments * (2 ** codeBits * 4 * d + 4 * nlist * d))
    return { values: withNodes(bytes, n, replicas, nodeRamBytes) }
  },
})
