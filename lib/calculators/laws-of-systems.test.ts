import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { value } from './fixtures/value'
import { runCalculator } from './registry'

const settings = { seed: 31, numRuns: 80 }
const real = (min: number, max: number) => fc.double({ min, max, noNaN: true })
const whole = (min: number, max: number) => fc.integer({ min, max })
const close = (a: number, b: number, tolerance = 1e-9) =>
  expect(Math.abs(a - b)).toBeLessThanOrEqual(tolerance * Math.max(1, Math.abs(a), Math.abs(b)))
const holds = <T extends [unknown, ...unknown[]]>(
  arbitraries: { [K in keyof T]: fc.Arbitrary<T[K]> },
  law: (...args: T) => void,
) =>
  fc.assert(
    fc.property(...arbitraries, (...args) => {
      law(...args)
    }),
    settings,
  )

describe('what grows in proportion', () => {
  /** Doubling the input multiplies the output by the factor. */
  const LAWS: [fn: string, input: Record<string, number>, name: string, output: string, factor: number][] = [
    ['storage_ingest', { rowsPerDay: 1e6, bytesPerRow: 300, retentionDays: 90 }, 'rowsPerDay', 'storedBytes', 2],
    ['storage_ingest', { rowsPerDay: 1e6, bytesPerRow: 300, retentionDays: 90 }, 'retentionDays', 'avgWriteBps', 1],
    [
      'train_read_bandwidth',
      { batch: 8, bytesPerSample: 1e6, stepSeconds: 2 },
      'stepSeconds',
      'bytesPerSecPerAccel',
      0.5,
    ],
    ['dataset_bytes', { files: 100, bytesPerSample: 1e5 }, 'files', 'bytes', 2],
    ['label_plan', { items: 1000, overlap: 3, pricePerJudgement: 0.1, secondsPerJudgement: 20 }, 'items', 'cost', 2],
    ['train_flops', { params: 1e9, tokens: 2e10 }, 'tokens', 'flops', 2],
    ['conv_macs', { k: 3, cin: 16, cout: 32, hout: 56, wout: 56 }, 'k', 'macs', 4],
    ['training_time', { flops: 1e21, n: 8, peakFlops: 989e12, mfu: 0.3 }, 'n', 'days', 0.5],
    ['training_time', { flops: 1e21, n: 8, peakFlops: 989e12, mfu: 0.3 }, 'n', 'gpuHours', 1],
    ['chinchilla_rule', { flops: 1e21 }, 'flops', 'params', Math.SQRT2],
    ['activation_bytes', { s: 1024, b: 4, h: 1024, a: 16, L: 24 }, 'b', 'none', 2],
    ['activation_bytes', { s: 1024, b: 4, h: 1024, a: 16, L: 24 }, 's', 'selective', 2],
    ['lora_params', { nMatrices: 64, d: 4096, r: 8 }, 'r', 'params', 2],
    ['kv_bytes', { layers: 32, kvHeads: 8, headDim: 128, bytes: 2, tokens: 4096 }, 'tokens', 'total', 2],
    ['weight_bytes', { params: 7e9, bits: 8 }, 'bits', 'bytes', 2],
    ['prefill', { params: 7e9, tokens: 1000, flops: 1e15, mfu: 0.4 }, 'flops', 'seconds', 0.5],
    ['critical_batch', { flops: 2e14, bw: 8e11, bytesPerParam: 1 }, 'bytesPerParam', 'batch', 2],
    ['batch_job', { items: 1e6, itemsPerSecPerWorker: 100, workers: 4 }, 'workers', 'seconds', 0.5],
    ['vec_flat', { n: 1e6, d: 128 }, 'n', 'bytes', 2],
    ['vec_hnsw_opensearch', { n: 1e6, d: 128, m: 16 }, 'n', 'bytes', 2],
    ['burn_rate', { burn: 2, hours: 6 }, 'burn', 'exhaustHours', 0.5],
    ['quant_speedup', { bitsFrom: 16, bitsTo: 4 }, 'bitsTo', 'memoryBoundUpper', 0.5],
    ['mtbf_cluster', { mtbfUnitS: 1e8, n: 100 }, 'n', 'mtbfS', 0.5],
    ['cost_per_1k', { usdPerHour: 2, sustainedQps: 50 }, 'sustainedQps', 'usdPer1k', 0.5],
    ['cost_per_mtok', { usdPerHour: 2, tokensPerSec: 500 }, 'tokensPerSec', 'usdPerMtok', 0.5],
    ['carbon', { gpuHours: 1000, watts: 400, pue: 1.1, kgPerKwh: 0.3 }, 'gpuHours', 'kgCO2e', 2],
    ['dp_basic', { eps0: 0.1, k: 10 }, 'k', 'eps', 2],
    [
      'token_cost',
      { requestsPerMonth: 1e6, inputTokens: 900, outputTokens: 100, usdPerMtokIn: 3, usdPerMtokOut: 15 },
      'requestsPerMonth',
      'usdPerMonth',
      2,
    ],
  ]
  it.each(LAWS)('%s %j: %s doubled, %s × %d', (fn, input, name, output, factor) => {
    const doubled = { ...input, [name]: 2 * (input[name] ?? 0) }
    close(value(fn, doubled, output) / value(fn, input, output), factor)
  })
})

describe('queues', () => {
  const queue = [whole(1, 60), real(0.05, 0.99), real(0.1, 100)] as [
    fc.Arbitrary<number>,
    fc.Arbitrary<number>,
    fc.Arbitrary<number>,
  ]
  const at = (c: number, rho: number, mu: number, output: string) =>
    value('erlang_c', { lambda: rho * c * mu, mu, c }, output)

  it('a fuller queue waits more, and times scale with the clock', () => {
    holds(queue, (c, rho, mu) => {
      for (const output of ['pWait', 'waitQ', 'sojournQ', 'meanWait'])
        expect(at(c, rho + 0.005, mu, output)).toBeGreaterThanOrEqual(at(c, rho, mu, output) * (1 - 1e-9))
      close(at(c, rho, mu, 'pWait'), at(c, rho, 10 * mu, 'pWait'))
      close(at(c, rho, mu, 'sojournQ'), 10 * at(c, rho, 10 * mu, 'sojournQ'), 1e-7)
    })
  })

  it('at the limits: all wait when full, none when empty, and one server is M/M/1', () => {
    holds([whole(1, 60)], (c) => {
      expect(at(c, 1 - 1e-9, 1, 'pWait')).toBeGreaterThan(1 - 1e-6)
      expect(at(c, 1 - 1e-9, 1, 'meanWait')).toBeGreaterThan(1e5)
      expect(at(c, 1e-4, 1, 'pWait')).toBeLessThan(2e-4)
      close(at(c, 1e-6, 1, 'sojournQ'), Math.log(100), 1e-4)
    })
    holds([real(0.01, 0.99)], (rho) => {
      close(at(1, rho, 1, 'pWait'), rho)
      close(at(1, rho, 1, 'sojournQ'), Math.log(100) / (1 - rho), 1e-7)
    })
    for (const rho of [1, 1.5]) expect(() => at(10, rho, 1, 'pWait')).toThrow('"c"')
  })

  it('Little: the mean time in the queue is the mean number waiting over the rate', () => {
    holds(queue, (c, rho, mu) => {
      const waiting = (at(c, rho, mu, 'pWait') * rho) / (1 - rho)
      close(at(c, rho, mu, 'meanWait') * rho * c * mu, waiting, 1e-7)
    })
  })

  it('the slots it names keep the time in system, and one less does not', () => {
    holds([real(1, 400), real(0.5, 20), real(1.05, 6)], (lambda, mu, k) => {
      const slo = (k * Math.log(100)) / mu
      const c = Math.floor(lambda / mu) + 1
      const need = value('erlang_c', { lambda, mu, c, slo }, 'slotsForSlo')
      const time = (slots: number) => value('erlang_c', { lambda, mu, c: slots }, 'sojournQ')
      expect(time(need)).toBeLessThanOrEqual(slo * (1 + 1e-9))
      if (need > c) expect(time(need - 1)).toBeGreaterThan(slo * (1 - 1e-9))
    })
    expect(() => runCalculator('erlang_c', { lambda: 1, mu: 1, c: 2, slo: 4.6 })).toThrow('"slo"')
  })

  it('replicas keep the load limit, and one less would not', () => {
    holds(
      [real(1, 1e5), real(0.001, 2), whole(1, 32), real(0.5, 0.8)],
      (qps, latencyS, concurrencyPerReplica, maxUtil) => {
        const n = value('replicas_little', { qps, latencyS, concurrencyPerReplica, maxUtil }, 'replicas')
        const load = (replicas: number) => (qps * latencyS) / (replicas * concurrencyPerReplica)
        expect(load(n)).toBeLessThanOrEqual(maxUtil * (1 + 1e-9))
        if (n > 1) expect(load(n - 1)).toBeGreaterThan(maxUtil * (1 - 1e-9))
      },
    )
  })
})

describe('caches, tails and availability', () => {
  it('a larger cache hits more, up to everything', () => {
    holds([whole(2, 5000), real(0.5, 1.3), real(0.01, 0.9)], (N, alpha, part) => {
      const hit = (C: number) => value('cache_hit_che', { N, C, alpha }, 'hit')
      const C = Math.max(1, Math.floor(part * N))
      expect(hit(C)).toBeGreaterThanOrEqual(C / N - 1e-9)
      expect(hit(Math.min(N, C + 1))).toBeGreaterThan(hit(C))
      expect(hit(N)).toBe(1)
    })
  })

  it('fan-out: the quantile it asks of a call gives that of the whole', () => {
    holds([real(0.5, 0.9999), whole(1, 5000)], (targetQ, n) => {
      const leaf = value('fanout', { p: 0.01, n, targetQ }, 'leafQuantileNeeded')
      close(value('fanout', { p: 1 - leaf, n }, 'pAnySlow'), 1 - targetQ, 1e-7)
      expect(leaf).toBeGreaterThanOrEqual(targetQ)
    })
  })

  it('parts in series are worse than the worst, alternatives better than the best, in any order', () => {
    const parts = fc.array(real(0.5, 1), { minLength: 1, maxLength: 6 })
    holds([parts], (list) => {
      const series = (serial: number[]) => value('availability', { serial }, 'serial')
      const either = value('availability', { parallelGroups: [list] }, 'serial')
      expect(series(list)).toBeLessThanOrEqual(Math.min(...list) + 1e-12)
      expect(either).toBeGreaterThanOrEqual(Math.max(...list) - 1e-12)
      close(series(list.toReversed()), series(list))
    })
  })
})

describe('training and memory', () => {
  it('training_time and mfu invert one another', () => {
    holds([real(1e18, 1e25), whole(1, 5000), real(0.05, 0.65)], (flops, n, mfu) => {
      const gpuHours = value('training_time', { flops, n, peakFlops: 312e12, mfu }, 'gpuHours')
      if (gpuHours < 1e12) close(value('mfu', { flops, gpuHours, peakFlops: 312e12 }, 'mfu'), mfu)
    })
  })

  it('each ZeRO stage needs no more than the one before, and with one GPU all are equal', () => {
    holds([real(1e6, 1e12), whole(2, 4096)], (params, n) => {
      const bytes = (stage: number, gpus: number) => value('model_states', { params, n: gpus, stage }, 'bytes')
      for (const stage of [1, 2, 3]) {
        expect(bytes(stage, n)).toBeLessThan(bytes(stage - 1, n))
        close(bytes(stage, 1), bytes(0, 1))
      }
      close(bytes(3, n) * n, bytes(0, n))
    })
  })

  it('the compute-optimal size spends the budget and beats its neighbours', () => {
    holds([real(1e18, 1e26), real(0.5, 2)], (flops, k) => {
      const at = (name: string) => value('chinchilla_parametric', { flops, E: 0 }, name)
      close(6 * at('params') * at('tokens'), flops)
      const n = at('params') * k
      expect(482.01 / n ** 0.3478 + 2085.43 / (flops / 6 / n) ** 0.3658).toBeGreaterThanOrEqual(
        at('loss') * (1 - 1e-12),
      )
      const params = value('chinchilla_rule', { flops }, 'params')
      if (params > 1e3 && params < 1e13) close(value('chinchilla_rule', { params }, 'flops'), flops)
    })
  })

  it('Young’s interval loses least, and Daly’s is near it', () => {
    holds([real(1, 600), real(5e3, 1e6), real(0.2, 5)], (writeS, mtbfS, k) => {
      const { youngS, dalyS } = runCalculator('checkpoint', { writeS, mtbfS }).values
      const lost = (t: number) => writeS / t + t / (2 * mtbfS)
      expect(lost(Number(youngS) * k)).toBeGreaterThanOrEqual(lost(Number(youngS)) * (1 - 1e-12))
      expect(Math.abs(Number(dalyS) / Number(youngS) - 1)).toBeLessThan(0.5)
    })
  })

  it('a ring moves nothing between one rank, and at most twice the gradients; efficiency falls with ranks', () => {
    holds([whole(1, 2000), real(1e6, 1e11), real(1e9, 1e12), real(0, 1)], (n, bytes, bw, overlap) => {
      const sent = value('allreduce', { n, bytes, bw }, 'bytesPerRank')
      expect(sent).toBeLessThan(2 * bytes)
      close(sent, n === 1 ? 0 : (2 - 2 / n) * bytes)
      const efficiency = (ranks: number) =>
        value('dp_efficiency', { n: ranks, bytes, bw, computeS: 0.2, overlap }, 'efficiency')
      expect(efficiency(n + 1)).toBeLessThanOrEqual(efficiency(n))
      close(efficiency(1), 1)
    })
  })

  it('Amdahl stays below his limit and gains nothing from nothing', () => {
    holds([real(0, 0.999), real(1, 1e6)], (fraction, local) => {
      const speedup = value('amdahl', { fraction, local }, 'speedup')
      expect(speedup).toBeLessThanOrEqual(value('amdahl', { fraction, local }, 'limit') * (1 + 1e-12))
      expect(speedup).toBeGreaterThanOrEqual(1 - 1e-12)
      close(value('amdahl', { fraction, local: 1 }, 'speedup'), 1)
    })
  })

  it('a sparse matrix is as large as the dense one at its break-even', () => {
    holds([whole(1, 64), whole(1, 64)], (valueBits, indexBits) => {
      const sparsity = value('csr_ratio', { sparsity: 0, valueBits, indexBits }, 'breakEvenSparsity')
      close(value('csr_ratio', { sparsity, valueBits, indexBits }, 'ratio'), 1)
    })
  })
})

it('decoding is bound by the larger of both roofs, and a batch of the critical size meets them', () => {
  holds([real(1e8, 1e12), real(1e11, 1e13), real(1e13, 1e16)], (params, bw, flops) => {
    const n = value('critical_batch', { flops, bw, bytesPerParam: 2 }, 'batch')
    const step = (batch: number) =>
      value('decode_step', { batch, kvBytesPerSeq: 0, weightBytes: 2 * params, params, bw, flops }, 'seconds')
    const below = Math.max(1, Math.floor(n))
    if (n >= 1) close(step(below), (2 * params) / bw)
    close(step(Math.ceil(n) + 1), (2 * (Math.ceil(n) + 1) * params) / flops)
  })
})

it('clusters of one row, and rows that do not hang together, cost nothing', () => {
  holds([real(1, 500), real(0, 1)], (m, icc) => {
    close(value('design_effect', { m: 1, icc }, 'deff'), 1)
    close(value('design_effect', { m, icc: 0 }, 'deff'), 1)
    close(value('design_effect', { m, icc: 1 }, 'deff'), m)
  })
})

it('composition never recommends more than the sum', () => {
  holds([real(0.001, 3), whole(1, 1000), real(1e-9, 1e-3)], (eps0, k, deltaPrime) => {
    const got = runCalculator('dp_advanced', { eps0, k, deltaPrime }).values
    expect(Number(got['recommended'])).toBeLessThanOrEqual(k * eps0 * (1 + 1e-12))
    expect(Number(got['recommended'])).toBe(Math.min(Number(got['eps']), k * eps0))
  })
})

it('reading from the cache costs between its own price and that of fresh input', () => {
  holds([real(0, 1), real(0, 5), real(5, 20)], (cachedShare, usdPerMtokCached, usdPerMtokIn) => {
    const base = { requestsPerMonth: 1000, inputTokens: 1000, outputTokens: 0, usdPerMtokOut: 0 }
    const cost = value('token_cost', { ...base, usdPerMtokIn, usdPerMtokCached, cachedShare }, 'usdPerMonth')
    expect(cost).toBeLessThanOrEqual(usdPerMtokIn * (1 + 1e-12))
    expect(cost).toBeGreaterThanOrEqual(usdPerMtokCached * (1 - 1e-12))
  })
  const unpriced = { requestsPerMonth: 1, inputTokens: 1, outputTokens: 1, usdPerMtokIn: 1, usdPerMtokOut: 1 }
  expect(() => runCalculator('token_cost', { ...unpriced, cachedShare: 0.1 })).toThrow('"usdPerMtokCached" is missing')
})
