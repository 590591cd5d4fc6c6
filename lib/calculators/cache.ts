import { defineCalculator } from './define'
import { refuse } from './errors'
import { count, positive, quantity } from './inputs'
import { toGB, toGiB } from './rounding'
import { cheHit } from './stats/che'

export const redisMemory = defineCalculator({
  fn: 'redis_memory',
  id: 'C12',
  title: 'Memory of a key-value store',
  description: 'Bytes of keys in Redis, and what to provision for forks, fragmentation and copies.',
  step: 'arch',
  input: {
    keys: count('Keys', { min: 1, max: 1e13 }, 'n'),
    bytesPerKey: quantity('Bytes per key, value and overhead', 'B', { min: 1, max: 1e9 }),
    replicas: count('Copies', { min: 1, max: 100 }).default(1),
  },
  outputs: {
    bytes: { label: 'Data', unit: 'B' },
    GB: { label: 'Data', unit: 'GB' },
    GiB: { label: 'Data', unit: 'GiB' },
    provisionBytes: { label: 'To provision', unit: 'B' },
  },
  main: 'bytes',
  formula: 'bytes = 3 MB + keys × bytes per key; provision = bytes × 1.5 × copies',
  tex: [String.raw`B = 3 \cdot 10^6 + k\,b`, String.raw`B_{\text{prov}} = 1.5\,B\,r`],
  symbols: { bytes: 'B', keys: 'k', bytesPerKey: 'b', provisionBytes: String.raw`B_{\text{prov}}`, replicas: 'r' },
  limits: [
    'Bytes per key depend on the type: about 85 for a small string, 160 for a hash of five fields. Measure a sample.',
  ],
  source: { title: 'Redis FAQ', url: 'https://redis.io/docs/latest/develop/get-started/faq/' },
  plot: { x: 'keys' },
  compute: ({ keys, bytesPerKey, replicas }) => {
    const bytes = 3e6 + keys * bytesPerKey
    return { values: { bytes, GB: toGB(bytes), GiB: toGiB(bytes), provisionBytes: bytes * 1.5 * replicas } }
  },
})

export const cacheHitChe = defineCalculator({
  fn: 'cache_hit_che',
  id: 'C12',
  title: 'Hit rate of an LRU cache',
  description: 'Share of requests that a cache of C of N items serves when popularity follows Zipf.',
  step: 'arch',
  input: {
    N: count('Items', { min: 1, max: 1e12 }, 'n'),
    C: count('Items that fit in the cache', { min: 1, max: 1e12 }, 'n'),
    alpha: quantity('Exponent of Zipf’s law', 'ratio', { min: 0.5, max: 1.3 }),
    qps: positive('Request rate', '1/s', 1e9).optional(),
  },
  outputs: { hit: { label: 'Hit rate', unit: 'ratio' }, backendQps: { label: 'Rate behind the cache', unit: '1/s' } },
  main: 'hit',
  formula: 'solve Σ (1 − e^(−pᵢ t)) = C for t; hit = Σ pᵢ (1 − e^(−pᵢ t))',
  tex: [
    String.raw`\sum_{i=1}^{N} \left(1 - e^{-p_i t}\right) = C \qquad p_i \propto i^{-\alpha}`,
    String.raw`h = \sum_{i=1}^{N} p_i \left(1 - e^{-p_i t}\right)`,
  ],
  symbols: { N: 'N', C: 'C', alpha: String.raw`\alpha`, hit: 'h' },
  limits: ['A time to live caps the hit rate: an item then hits only when it is asked for again within it.'],
  source: {
    title: 'Che, Tung & Wang 2002, Hierarchical Web Caching Systems',
    url: 'https://doi.org/10.1109/JSAC.2002.801752',
  },
  plot: { x: 'C', log: true, span: ({ N }) => ({ from: Math.max(1, N / 1000), to: N }) },
  compute: ({ N, C, alpha, qps }) => {
    if (C > N) refuse('C', `the cache (${C}) holds more than the ${N} items. Give at most ${N}.`)
    const hit = cheHit(N, C, alpha)
    return {
      values: { hit, backendQps: qps === undefined ? null : qps * (1 - hit) },
      assumptions: ['requests independent of one another, eviction of the least recently used'],
    }
  },
})
