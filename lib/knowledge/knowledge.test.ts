import { describe, expect, it } from 'vitest'
import { findCalculator } from '@/lib/calculators/registry'
import { findCheck } from '@/lib/checks/registry'
import { STEP_IDS } from '@/lib/facts/fact'
import { ARCHETYPES } from './archetypes/registry'
import { ENTRIES, entriesOf, findEntry, relatedTo } from './catalogue'
import { type Entry, refOf } from './catalogue-entry'
import { FAMILIES } from './families/registry'
import { HARDWARE } from './hardware/registry'
import { KIND_IDS } from './kinds'
import { METRICS } from './metrics/registry'
import { PRACTICES } from './practices/registry'
import { findPrice, PRICES } from './prices/registry'
import { SERVING_NAMES } from './serving/ids'

const own = ENTRIES.filter((entry) => entry.kind !== 'archetype')
const prose = (entry: Entry) => [entry.what, ...[...entry.choose, ...entry.avoid].map((use) => use.text)]
const repeated = (texts: readonly string[]) => texts.filter((text, i) => texts.indexOf(text) !== i)

/** Digits that are names: versions, articles of law, models, measures. */
const NAMES =
  /\b(Python|Keras|XGBoost|Transformers|SDK|version|versions before|Rule|rule|[Aa]rt\.|SR|SB|Bulletin|AI Act of|law of|Act|R2|April|Law) ?\d[\d\w.()/-]*|\b[A-Za-z][A-Za-z-]*-?\d[\w.+-]*|\b\d{4}\b|\b\d+ CFR [\d.]+/g

describe('the knowledge base', () => {
  it.each(KIND_IDS)('has entries of the kind %s, each with an id and a name of its own', (kind) => {
    const entries = entriesOf(kind)
    expect(entries.length).toBeGreaterThan(0)
    expect(repeated(entries.map((entry) => entry.id))).toEqual([])
    expect(repeated(entries.map((entry) => entry.name))).toEqual([])
  })
  it('says nothing twice', () => {
    expect(repeated(own.map((entry) => entry.what))).toEqual([])
  })
  it('refers only to what exists', () => {
    const broken = own.flatMap((entry) =>
      entry.related
        .filter((ref) =>
          ref.startsWith('calculator:') ? !findCalculator(ref.slice('calculator:'.length)) : !findEntry(ref),
        )
        .map((ref) => `${refOf(entry)} → ${ref}`),
    )
    expect(broken).toEqual([])
    expect(own.filter((entry) => entry.related.includes(refOf(entry)))).toEqual([])
  })
  it('leads from every entry to another one', () => {
    expect(own.filter((entry) => relatedTo(entry).length === 0).map(refOf)).toEqual([])
  })
  it('gives every figure and every entry a source, or calls it an assumption', () => {
    const figures = own.flatMap((entry) => entry.figures)
    expect(figures.filter((figure) => figure.value !== null && figure.source === null && !figure.assumption)).toEqual(
      [],
    )
    expect(own.filter((entry) => entry.sources.length === 0 && !entry.assumption).map(refOf)).toEqual([])
  })
  it('dates what ages, or calls it an assumption', () => {
    const ageing = own.filter(
      (entry) =>
        ['hardware', 'price', 'law'].includes(entry.kind) ||
        (entry.kind === 'tool' && entry.details.some(({ label }) => label === 'State')),
    )
    const open = ageing.filter(
      (entry) =>
        entry.asOf === null &&
        !entry.assumption &&
        entry.figures.some(({ value, source }) => value !== null && !source?.asOf),
    )
    expect(open.map(refOf)).toEqual([])
    const cited = [...HARDWARE.flatMap(({ specs }) => Object.values(specs)), ...PRICES.map(({ price }) => price)]
    expect(cited.filter(({ source }) => source !== null && source.asOf === null)).toEqual([])
  })
  it('writes no figure into prose: figures have an origin', () => {
    const bare = own.flatMap(prose).filter((text) => /\d/.test(text.replaceAll(NAMES, '')))
    expect(bare).toEqual([])
  })
  it('uses no filler words', () => {
    const filler =
      /\b(robustly|seamless|leverage|best practice|state of the art|as needed|ensure|various|comprehensive)\b/i
    expect(own.flatMap(prose).filter((text) => filler.test(text))).toEqual([])
  })
})

describe('metrics', () => {
  const byId = new Map(METRICS.map((metric) => [metric.id, metric]))
  const covers = (uses: readonly { types: readonly string[] }[], type: string) =>
    uses.some((use) => use.types.includes(type))
  it('say for which problem types they are right', () => {
    expect(METRICS.filter((metric) => !metric.choose.some((use) => use.types.length > 0)).map(({ id }) => id)).toEqual(
      [],
    )
  })
  it('agree with the kinds of system', () => {
    const wrong = ARCHETYPES.flatMap((archetype) => [
      ...archetype.metrics.good
        .filter((id) => !covers(byId.get(id)?.choose ?? [], archetype.problemType))
        .map((id) => `${archetype.id}: ${id} is right for ${archetype.problemType}`),
      ...archetype.metrics.bad
        .filter(({ id }) => !covers(byId.get(id)?.avoid ?? [], archetype.problemType))
        .map(({ id }) => `${archetype.id}: ${id} is wrong for ${archetype.problemType}`),
    ])
    expect(wrong).toEqual([])
  })
})

describe('what kinds of system name', () => {
  const families = new Map(FAMILIES.map((family) => [family.id, family]))
  it('are families that fit their problem type', () => {
    const wrong = ARCHETYPES.flatMap((archetype) =>
      archetype.model.options
        .filter(({ id }) => {
          const uses = families.get(id)?.choose ?? []
          return !uses.some((use) => use.types.length === 0 || use.types.some((type) => type === archetype.problemType))
        })
        .map(({ id }) => `${archetype.id}: ${id}`),
    )
    expect(wrong).toEqual([])
  })
  it('are machines with a price, and ways to serve', () => {
    expect(ARCHETYPES.filter(({ arch }) => !findPrice(arch.machine)?.machine).map(({ id }) => id)).toEqual([])
    expect(ARCHETYPES.filter(({ arch }) => !Object.hasOwn(SERVING_NAMES, arch.serving)).map(({ id }) => id)).toEqual([])
  })
})

describe('checklists', () => {
  it('hold the twenty-eight tests and the twenty-three points, over all seven steps', () => {
    expect(PRACTICES.filter(({ list }) => list === 'ml_test_score')).toHaveLength(28)
    expect(PRACTICES.filter(({ list }) => list === 'annex_iv')).toHaveLength(23)
    expect(STEP_IDS.filter((step) => !PRACTICES.some(({ steps }) => steps.includes(step)))).toEqual([])
  })
  it('name checks that exist', () => {
    expect(PRACTICES.flatMap(({ checks }) => checks).filter((id) => !findCheck(id))).toEqual([])
  })
})

describe('the stack', () => {
  it.each(
    `tensorflow pytorch jax scikit_learn xgboost random_forest hugging_face mlflow kubeflow wandb dvc kubernetes docker
    airflow sagemaker vertex_ai ray dask horovod cnn rnn transformer reinforcement_learning kserve triton tf_serving
    torchserve bentoml ray_serve vllm tgi fastapi`
      .trim()
      .split(/\s+/),
  )('says when to choose %s and when not', (id) => {
    const entry = findEntry(`tool:${id}`)
    expect(entry?.choose.length).toBeGreaterThan(0)
    expect(entry?.avoid.length).toBeGreaterThan(0)
  })
})
