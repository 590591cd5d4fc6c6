import type { Fact, FactValue } from './fact'
import { ARCH } from './catalogue/arch'
import { DATA } from './catalogue/data'
import { EXP } from './catalogue/exp'
import { MODEL } from './catalogue/model'
import { PERF } from './catalogue/perf'
import { PROBLEM } from './catalogue/problem'
import { PROD } from './catalogue/prod'
import { REG } from './catalogue/reg'
import type { FactSpec, FactType } from './catalogue/spec'

export type { FactSpec, FactType } from './catalogue/spec'

/** Every path that Groundplan knows by itself. Others (`brief.*`, an archetype's own) carry label and unit in the fact. */
export const CATALOGUE: ReadonlyMap<string, FactSpec> = new Map(
  [PROBLEM, DATA, MODEL, ARCH, EXP, PROD, PERF, REG].flat().map((spec) => [spec.path, spec]),
)

export const factSpec = (path: string): FactSpec | undefined => CATALOGUE.get(path)

function typeOf(value: FactValue, unit: string): FactType {
  if (typeof value === 'boolean') return 'boolean'
  if (Array.isArray(value)) return value.some((item) => typeof item === 'object') ? 'rows' : 'list'
  if (typeof value === 'number' || (value === null && unit !== 'choice')) return 'number'
  return unit === 'text' ? 'text' : 'choice'
}

type Own = Pick<Fact, 'path' | 'label' | 'unit' | 'value' | 'step' | 'note' | 'calculator'>

/** The spec of a fact: the catalogue's, or one made from the fact itself where its path is its own. */
export function specOf(fact: Own): FactSpec {
  const known = CATALOGUE.get(fact.path)
  if (known) return known
  const numeric = Array.isArray(fact.value) && fact.value.length > 0 && typeof fact.value[0] === 'number'
  return {
    path: fact.path,
    type: typeOf(fact.value, fact.unit),
    unit: fact.unit,
    label: fact.label,
    help: fact.note ?? '',
    step: fact.step,
    ...(numeric ? { numeric } : {}),
    ...ownRange(fact),
  }
}

const SIGNED = new Set(['usd/month', 'usd/1k', 'points', 'score', 'x'])
const SHARE = /^share\b|\bshare of\b/i

/** What a fact of its own path may hold is read off its unit, and off the kind of figure that stands there. */
function ownRange({ unit, value, label, calculator }: Own): Partial<FactSpec> {
  if ((value !== null && typeof value !== 'number') || SIGNED.has(unit)) return {}
  const now = value ?? 0
  if (unit === 'prob') return now > 1 ? { min: 0 } : { min: now < 0 ? -1 : 0, max: 1 }
  // A difference, as what is left of a limit.
  if (now < 0) return {}
  // What is worked out may be a mean; what somebody counted is whole.
  const isCounted = (unit === 'count' || unit === 'n') && value !== null && Number.isInteger(now) && calculator === null
  const isShare = unit === 'ratio' && now <= 1 && SHARE.test(label)
  return { min: 0, ...(isShare ? { max: 1 } : {}), ...(isCounted ? { integer: true } : {}) }
}
