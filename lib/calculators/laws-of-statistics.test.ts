import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { value } from './fixtures/value'
import { normalCdf, zPower, zTwoSided } from './stats/normal'

const settings = { seed: 23, numRuns: 80 }
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

describe('tests and their sizes', () => {
  it('a test does not care which arm is called first, nor which outcome', () => {
    holds([real(0.02, 0.9), real(0.01, 0.09)], (p, d) => {
      const n = (p1: number, p2: number) => value('ab_two_prop', { p1, p2 }, 'nPerArm')
      close(n(p, p + d), n(p + d, p))
      close(n(p, p + d), n(1 - p, 1 - p - d), 1e-7)
    })
  })

  it('asks for more units the smaller the effect, the level and the doubt', () => {
    holds([real(0.02, 0.5), real(0.01, 0.2), real(1.1, 3)], (p1, d, k) => {
      const n = (rest: object) => value('ab_two_prop', { p1, p2: p1 + d, ...rest }, 'nPerArm')
      expect(n({ p2: p1 + d / k })).toBeGreaterThan(n({}))
      expect(n({ alpha: 0.05 / k })).toBeGreaterThan(n({}))
      expect(n({ power: 0.8 + 0.1 / k })).toBeGreaterThan(n({}))
      expect(n({ variants: 3 })).toBeGreaterThan(n({}))
    })
  })

  it('ab_means and mde_mean meet once the correction for the t distribution is taken off', () => {
    holds([real(0.01, 5), real(0.5, 20), real(0, 0.95), real(0.5, 0.99)], (delta, sd, rho, power) => {
      const n = value('ab_means', { delta, sd, rho, power }, 'nPerArm') - zTwoSided(0.05) ** 2 / 4
      if (n >= 2) close(value('mde_mean', { sd, nPerArm: n, rho, power }, 'mdeAbs'), delta)
    })
  })

  it('means: only the ratio of difference and deviation counts, and CUPED saves 1 − ρ²', () => {
    holds([real(0.05, 3), real(0.5, 20), real(0.01, 1000), real(0, 0.95)], (delta, sd, k, rho) => {
      const n = (input: object) => value('ab_means', { delta, sd, ...input }, 'nPerArm')
      close(n({ delta: k * delta, sd: k * sd }), n({}))
      close(n({ delta: -delta }), n({}))
      const correction = zTwoSided(0.05) ** 2 / 4
      close((n({ rho }) - correction) / (n({}) - correction), 1 - rho ** 2, 1e-7)
    })
  })

  it('mcnemar_n reaches its power at the returned size and not with one case less', () => {
    holds([real(0.05, 0.6), real(0.1, 0.9)], (discordant, part) => {
      const diff = discordant * part
      const n = value('mcnemar_n', { discordant, diff }, 'nWhole')
      const power = (size: number) =>
        normalCdf(
          (diff * Math.sqrt(size) - zTwoSided(0.05) * Math.sqrt(discordant)) / Math.sqrt(discordant - diff ** 2),
        )
      expect(power(n)).toBeGreaterThanOrEqual(0.8 - 1e-9)
      expect(power(n - 1)).toBeLessThan(0.8)
    })
  })

  it('zero_failure_n is the first size that proves the rate', () => {
    holds([real(1e-5, 0.5), real(0.5, 0.999)], (p, confidence) => {
      const n = value('zero_failure_n', { p, confidence }, 'n')
      expect((1 - p) ** n).toBeLessThanOrEqual((1 - confidence) * (1 + 1e-9))
      if (n > 1) expect((1 - p) ** (n - 1)).toBeGreaterThan((1 - confidence) * (1 - 1e-9))
    })
  })

  it('a canary of the size it asks for sees the harm with a chance of 0.8', () => {
    holds([real(1e-4, 0.05), real(1.5, 5), whole(100, 5000)], (p0, k, n) => {
      const p1 = Math.min(0.9, k * p0)
      const asked = value('canary', { p0, p1, n }, 'nFor80')
      expect(value('canary', { p0, p1, n: asked }, 'detect')).toBeGreaterThanOrEqual(0.8)
    })
  })

  it('days of a test carry its units, and a day less would not', () => {
    holds(
      [real(10, 1e6), whole(2, 6), real(10, 1e5), real(0.05, 1)],
      (nPerArm, variants, dailyEligible, allocation) => {
        const days = value('ab_duration', { nPerArm, variants, dailyEligible, allocation }, 'days')
        const daily = dailyEligible * allocation
        expect(days * daily).toBeGreaterThanOrEqual(nPerArm * variants * (1 - 1e-9))
        expect((days - 1) * daily).toBeLessThan(nPerArm * variants)
      },
    )
  })
})

describe('looks', () => {
  it('each look adds false positives; bounds solved for a level keep it', () => {
    holds([whole(1, 12), real(1.5, 3), fc.constantFrom('pocock', 'obf')], (K, c, shape) => {
      const at = (looks: number) => value('group_sequential', { K: looks, c, shape }, 'crossProb')
      expect(at(K + 1)).toBeGreaterThan(at(K))
      if (K === 1) close(at(1), 2 * (1 - normalCdf(c)))
    })
    for (const alpha of [0.01, 0.05, 0.2]) {
      for (const shape of ['pocock', 'obf']) {
        const c = value('group_sequential', { K: 5, alpha, shape }, 'c')
        close(value('group_sequential', { K: 5, c, shape }, 'crossProb'), alpha, 1e-7)
      }
    }
  })

  it('an always-valid interval is wider than that of one look, and narrows with the units', () => {
    holds([real(0.1, 10), whole(10, 100_000), real(1e-4, 1)], (sd, n, tau2) => {
      expect(value('msprt_halfwidth', { sd, n, tau2 }, 'ratioToFixed')).toBeGreaterThan(1)
      const half = (size: number) => value('msprt_halfwidth', { sd, n: size, tau2 }, 'halfWidth')
      expect(half(2 * n)).toBeLessThan(half(n))
    })
  })
})

describe('intervals and errors', () => {
  it('wilson: mirrored for failures, holds the rate, narrows with cases', () => {
    holds([whole(1, 5000), real(0, 1)], (n, part) => {
      const k = part * n
      const at = (input: object, end: string) => value('wilson', input, end)
      close(at({ k, n }, 'lo'), 1 - at({ k: n - k, n }, 'hi'))
      expect(at({ k, n }, 'lo')).toBeLessThanOrEqual(k / n + 1e-12)
      expect(at({ k, n }, 'hi')).toBeGreaterThanOrEqual(k / n - 1e-12)
      expect(at({ k: 4 * k, n: 4 * n }, 'halfWidth')).toBeLessThan(at({ k, n }, 'halfWidth'))
      expect(at({ k, n, conf: 0.99 }, 'halfWidth')).toBeGreaterThan(at({ k, n, conf: 0.9 }, 'halfWidth'))
    })
  })

  it('auc_se: the same for the opposite score, and the rarer class drives it', () => {
    holds([real(0.5, 0.99), whole(5, 500), whole(5, 500)], (auc, nPos, nNeg) => {
      const se = (input: object) => value('auc_se', { auc, nPos, nNeg, ...input }, 'se')
      close(se({}), se({ auc: 1 - auc, nPos: nNeg, nNeg: nPos }), 1e-7)
      expect(se({ nPos: 2 * nPos, nNeg: 2 * nNeg })).toBeLessThan(se({}))
    })
  })

  it('ece ≤ its root mean square ≤ its largest gap; a bin that is right on average has none', () => {
    const rows = fc.array(fc.tuple(real(0, 1), whole(0, 1)), { minLength: 1, maxLength: 60 })
    holds([rows, whole(1, 30)], (cases, bins) => {
      const input = { p: cases.map(([p]) => p), y: cases.map(([, y]) => y), bins }
      const [ece, rms, mce] = ['ece', 'rmsce', 'mce'].map((name) => value('ece', input, name))
      expect(ece).toBeLessThanOrEqual((rms ?? 0) + 1e-12)
      expect(rms).toBeLessThanOrEqual((mce ?? 0) + 1e-12)
      expect(mce).toBeLessThanOrEqual(1)
    })
    close(value('ece', { p: [0.5, 0.5, 0.5, 0.5], y: [0, 1, 1, 0] }, 'ece'), 0)
  })

  it('majority: half right stays half, better annotators and more of them help', () => {
    holds([whole(0, 10), real(0.51, 0.9)], (half, p) => {
      const q = (n: number, right: number) => value('majority_accuracy', { n, p: right }, 'q')
      close(q(2 * half + 1, 0.5), 0.5)
      expect(q(2 * half + 3, p)).toBeGreaterThan(q(2 * half + 1, p))
      expect(q(2 * half + 1, p + 0.005)).toBeGreaterThan(q(2 * half + 1, p))
    })
  })

  it('kappa: the annotators may change places, and full agreement is 1', () => {
    const cell = whole(1, 500)
    holds([cell, cell, cell, cell], (a, b, c, d) => {
      close(
        value('cohen_kappa', { table: [a, b, c, d] }, 'kappa'),
        value('cohen_kappa', { table: [a, c, b, d] }, 'kappa'),
      )
      close(value('cohen_kappa', { table: [a, 0, 0, d] }, 'kappa'), 1)
      expect(value('cohen_kappa', { table: [a, b, c, d] }, 'kappa')).toBeLessThanOrEqual(1)
    })
  })
})

describe('drift', () => {
  const counts = fc.array(whole(1, 500), { minLength: 2, maxLength: 12 })
  const shares = (row: readonly number[]) => row.map((n) => n / row.reduce((a, b) => a + b, 0))

  it('psi and jsd: symmetric, at least 0, and 0 for the same shares', () => {
    holds([counts, counts], (first, second) => {
      const size = Math.min(first.length, second.length)
      const [a, b] = [first.slice(0, size), second.slice(0, size)]
      const psi = (x: number[], y: number[]) => value('psi', { expected: shares(x), actual: shares(y) }, 'psi')
      const jsd = (x: number[], y: number[]) => value('jsd', { counts: [x, y] }, 'jsdNats')
      close(psi(a, b), psi(b, a))
      close(jsd(a, b), jsd(b, a))
      for (const measure of [psi, jsd]) {
        expect(measure(a, b)).toBeGreaterThanOrEqual(0)
        close(
          measure(
            a,
            a.map((n) => 3 * n),
          ),
          0,
        )
      }
      expect(jsd(a, b)).toBeLessThanOrEqual(Math.LN2 + 1e-12)
    })
  })

  it('critical values: the windows may change places, and fall with their size', () => {
    holds([whole(50, 1e6), whole(50, 1e6), whole(2, 40)], (n, m, bins) => {
      for (const fn of ['psi_critical', 'jsd_critical', 'ks_critical']) {
        const at = (x: number, y: number) =>
          value(fn, fn === 'ks_critical' ? { n: x, m: y } : { n: x, m: y, bins }, 'critical')
        close(at(n, m), at(m, n))
        expect(at(2 * n, m)).toBeLessThan(at(n, m))
      }
    })
  })

  it('false alarms: any is at most the sum, and the corrected level brings the whole back below alpha', () => {
    holds([real(1e-4, 0.2), whole(1, 500)], (alpha, features) => {
      const any = (level: number) => value('false_alarm', { alpha: level, features }, 'anyPerCheck')
      expect(any(alpha)).toBeLessThanOrEqual(alpha * features + 1e-12)
      expect(any(value('false_alarm', { alpha, features }, 'bonferroni'))).toBeLessThanOrEqual(alpha + 1e-12)
    })
  })
})

it('cost_threshold is where both actions cost the same, and money may be of any currency', () => {
  holds([real(0.1, 100), real(0.1, 100), real(-50, 0), real(-50, 0), real(0.01, 100)], (cFP, cFN, cTP, cTN, k) => {
    const t = value('cost_threshold', { cFP, cFN, cTP, cTN }, 'threshold')
    close(t * cTP + (1 - t) * cFP, t * cFN + (1 - t) * cTN, 1e-7)
    close(value('cost_threshold', { cFP: k * cFP, cFN: k * cFN, cTP: k * cTP, cTN: k * cTN }, 'threshold'), t)
  })
})

it('undersample_correct undoes the sampling', () => {
  holds([real(0.001, 1), real(0, 1)], (beta, p) => {
    close(value('undersample_correct', { beta, ps: p / (p + beta * (1 - p)) }, 'p'), p)
  })
})

it('the z of a power and of a level are quantiles of one law', () => {
  holds([real(0.5, 0.99)], (power) => close(normalCdf(zPower(power)), power))
})
