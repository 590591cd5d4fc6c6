import { refuse } from './errors'
import { count, positive, quantity } from './inputs'
import { ceilCount, toGB, toGiB } from './rounding'

export const nField = () => count('Vectors', { min: 1, max: 1e11 }, 'n')
export const dField = () => count('Dimensions', { min: 2, max: 8192 })
export const linksField = () => count('Links per node (M)', { min: 4, max: 64 })
export const listsField = () => count('Lists (nlist)', { min: 1, max: 1e8 })
export const pqmField = () => count('Sub-vectors (pq_m)', { min: 1, max: 8192 })
export const codeBitsField = () => count('Bits per code', { min: 4, max: 16 }, 'bit')
export const segmentsField = () => count('Segments', { min: 1, max: 1e7 }).default(1)
export const bytesPerDimField = () => quantity('Bytes per dimension', 'B', { min: 0.125, max: 4 }).default(4)

/** Optional figures that turn bytes into nodes. */
export const nodeFields = () => ({
  replicas: count('Copies of the index', { min: 1, max: 1000 }).default(1),
  nodeRamBytes: positive('Memory of a node', 'B', 1e15).optional(),
})

export const BYTES_OUTPUTS = {
  bytes: { label: 'Index', unit: 'B' },
  GB: { label: 'Index', unit: 'GB' },
  GiB: { label: 'Index', unit: 'GiB' },
  bytesPerVector: { label: 'Per vector', unit: 'B' },
}
export const NODE_OUTPUTS = { ...BYTES_OUTPUTS, nodes: { label: 'Nodes for all copies', unit: 'count' } }

export const bytesOf = (bytes: number, n: number) => ({
  bytes,
  GB: toGB(bytes),
  GiB: toGiB(bytes),
  bytesPerVector: bytes / n,
})

/** Half of a node's memory is left to native indexes (OpenSearch's circuit breaker). */
export const withNodes = (bytes: number, n: number, replicas: number, nodeRamBytes: number | undefined) => ({
  ...bytesOf(bytes, n),
  nodes: nodeRamBytes === undefined ? null : ceilCount((bytes * replicas) / (nodeRamBytes * 0.5)),
})

export function refuseUneven(d: number, pqm: number): void {
  if (d % pqm !== 0) refuse('pqm', `${pqm} does not divide the ${d} dimensions. Give a divisor.`)
}

export function refuseElementSize(bytesPerDim: number): void {
  if (![4, 2, 1, 0.125].includes(bytesPerDim)) {
    refuse('bytesPerDim', `${bytesPerDim} is no element size. Give 4 (float), 2 (half), 1 (byte) or 0.125 (binary).`)
  }
}

export const OPENSEARCH = {
  title: 'OpenSearch documentation, k-NN methods and engines',
  url: 'https://docs.opensearch.org/latest/mappings/supported-field-types/knn-methods-engines/',
}
export const FAISS = {
  title: 'faiss, contrib/factory_tools.py',
  url: 'https://github.com/facebookresearch/faiss/blob/main/contrib/factory_tools.py',
}
