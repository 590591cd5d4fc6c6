import { factPathOf, readReference } from '@/lib/facts/path'
import { referencedPaths } from '@/lib/facts/template'
import { atFact, atStep, each, NOTHING, numberOf, one, tableOf, wordOf } from '../look'
import type { DocumentCheck, Subject } from '../types'

/** The figures that a column of a table shows, row by row. */
function figuresOf(subject: Subject, text: string): number[] {
  return referencedPaths(text).flatMap((reference) => {
    const value = readReference(reference, (path) => subject.facts[path]?.value)
    return typeof value === 'number' ? [value] : []
  })
}

const sum = (figures: readonly number[]) => figures.reduce((a, b) => a + b, 0)
const near = (a: number, b: number) => Math.abs(a - b) <= 1e-6 * Math.max(Math.abs(a), Math.abs(b), 1)

/** What somebody has to run, not merely import. */
const PLATFORM =
  /\b(?:Kafka|Flink|Spark|Kubernetes|Airflow|Dagster|Prefect|Kubeflow|KServe|MLflow|Feast|Redis|Milvus|Qdrant|Weaviate|OpenSearch|Elasticsearch|pgvector|Triton|Ray|Dask|vLLM|Seldon|BentoML|Cassandra|DynamoDB|feature (?:store|platform)|vector (?:store|database))\b/gi

export const FEASIBILITY: readonly DocumentCheck[] = [
  {
    id: 'latency-sum',
    criterion: 10,
    title: 'Latency budget that does not add up',
    looksAt: 'latency budgets',
    why: 'The p99 budgets of the stages, summed, stay under the limit.',
    needs: ['arch'],
    allowed: 0,
    run: (subject) => {
      const limit = numberOf(subject, 'arch.latencyP99Ms')
      const rows = tableOf(subject, 'arch', 'latency')
      const total = numberOf(subject, 'arch.sumP99Ms')
      if (limit === undefined || rows.length === 0 || total === undefined) return NOTHING
      const stages = rows.filter(
        (row) => !referencedPaths(row.budget ?? '').some((p) => /^arch\.(?:sum|headroom)/.test(p)),
      )
      const added = sum(stages.flatMap((row) => figuresOf(subject, row.budget ?? '')))
      if (!near(added, total)) return one(atFact(subject, 'arch.sumP99Ms', `The rows of the table sum to ${added}.`))
      return one(total <= limit ? undefined : atFact(subject, 'arch.sumP99Ms', `Above the limit of ${limit} ms.`))
    },
  },
  {
    id: 'survives-zone',
    criterion: 10,
    title: 'Fleet that does not survive a zone',
    looksAt: 'fleets',
    why: 'With one of three zones gone, what is left carries the load.',
    needs: ['arch'],
    allowed: 0,
    run: (subject) => {
      const [replicas, needed, rho] = ['arch.replicas', 'arch.replicasTwoZones', 'arch.rhoZoneLost'].map((path) =>
        numberOf(subject, path),
      )
      if (replicas === undefined) return NOTHING
      if (needed === undefined && rho === undefined)
        return one(atFact(subject, 'arch.replicas', 'Nothing says what is left without a zone.'))
      const left = Math.floor((replicas * 2) / 3)
      if (needed !== undefined && left < needed)
        return one(atFact(subject, 'arch.replicas', `${left} are left without a zone, ${needed} are needed.`))
      return one(
        rho !== undefined && rho >= 1 ? atFact(subject, 'arch.rhoZoneLost', 'Overloaded without a zone.') : undefined,
      )
    },
  },
  {
    id: 'cost-sum',
    criterion: 10,
    title: 'Cost lines that do not sum to the total',
    looksAt: 'cost tables',
    why: 'The total is the sum of the lines that are shown.',
    needs: ['perf'],
    allowed: 0,
    run: (subject) => {
      const total = numberOf(subject, 'perf.estCostUsdMonth')
      if (total === undefined) return one(atFact(subject, 'perf.estCostUsdMonth', 'Nothing says what it costs.'))
      const rows = tableOf(subject, 'perf', 'costs').filter(
        (row) => !/^(?:total|sum|not in it)/i.test((row.item ?? '').replace(/\*/g, '')),
      )
      const lines = new Set(
        rows
          .flatMap((row) => referencedPaths(row.cost ?? ''))
          .filter((path) => factPathOf(path) !== 'perf.estCostUsdMonth'),
      )
      const added = sum([...lines].flatMap((path) => figuresOf(subject, `{{${path}}}`)))
      return one(
        Math.abs(added - total) <= 0.005 * total
          ? undefined
          : atFact(subject, 'perf.estCostUsdMonth', `The lines sum to ${added.toFixed(2)}.`),
      )
    },
  },
  {
    id: 'within-budget',
    criterion: 10,
    title: 'Over the budget, and not said',
    looksAt: 'budgets',
    why: 'A design that costs more than there is says so, and what would give.',
    needs: ['perf'],
    allowed: 0,
    run: (subject) => {
      const [cost, budget] = [numberOf(subject, 'perf.estCostUsdMonth'), numberOf(subject, 'perf.budgetUsdMonth')]
      if (cost === undefined || budget === undefined) return NOTHING
      const said = subject.passages.some(
        (p) =>
          p.step === 'perf' && /\bover (?:the )?budget|exceeds? (?:the )?budget|above (?:the )?budget/i.test(p.text),
      )
      return one(
        cost <= budget || said ? undefined : atFact(subject, 'perf.estCostUsdMonth', `The budget is ${budget}.`),
      )
    },
  },
  {
    id: 'cost-priced',
    criterion: 10,
    title: 'Cost line without a price',
    looksAt: 'cost lines',
    why: 'A line without a price reads “unpriced”, never nothing.',
    needs: ['perf'],
    allowed: 0,
    run: (subject) =>
      each(tableOf(subject, 'perf', 'costs'), (row) => {
        const figures = figuresOf(subject, row.cost ?? '')
        if (/unpriced/i.test(row.cost ?? '') || (figures.length > 0 && figures.every((figure) => figure > 0)))
          return undefined
        return atStep('perf', `tables/costs/${row.id}/cost`, `${row.item ?? ''}: ${row.cost ?? ''}`, 'Costs nothing.')
      }),
  },
  {
    id: 'platform-per-engineer',
    criterion: 10,
    title: 'More platform than people',
    looksAt: 'teams',
    why: 'More than one new platform component per engineer is more than they can run, or is said to be.',
    needs: ['perf'],
    allowed: 0,
    run: (subject) => {
      const engineers = numberOf(subject, 'problem.engineers')
      if (engineers === undefined) return NOTHING
      const tools = tableOf(subject, 'perf', 'tools').map((row) => row.tool ?? '')
      const platforms = [...new Set(tools.flatMap((tool) => tool.match(PLATFORM) ?? []))]
      const said = subject.passages.some((p) => referencedPaths(p.text).includes('problem.engineers'))
      return one(
        platforms.length <= engineers || said
          ? undefined
          : atFact(subject, 'problem.engineers', `To run: ${platforms.join(', ')}. No text weighs that.`),
      )
    },
  },
  {
    id: 'expert-hours',
    criterion: 10,
    title: 'Work of experts that nobody booked',
    looksAt: 'labels made by people',
    why: 'Gradings take hours of people who have other work.',
    needs: ['data', 'exp'],
    allowed: 0,
    run: (subject) => {
      if (!['human', 'expert'].includes(wordOf(subject, 'data.labelSource') ?? '')) return NOTHING
      const booked = subject.passages.some((p) =>
        referencedPaths(p.text).some((path) =>
          /grad\w*Hours|labelHours|gradeDays|Hours$|judgements|annotat\w+Hours|labelUsd|gradeUsd/i.test(path),
        ),
      )
      return one(booked ? undefined : atFact(subject, 'data.labelSource', 'No hours of theirs are named.'))
    },
  },
]
