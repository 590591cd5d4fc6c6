import { METRICS_FOR } from '@/lib/checks/lists'
import { inputPaths } from '@/lib/facts/graph'
import { dependents } from '@/lib/facts/ledger'
import { findArchetype } from '@/lib/knowledge/archetypes/registry'
import { referencedPaths } from '@/lib/facts/template'
import { atFact, atStep, each, NOTHING, numberOf, of, one, sectionOf, tableOf, wordOf } from '../look'
import { wordsIn } from '../passages'
import type { DocumentCheck, Subject } from '../types'

const metricRows = (subject: Subject, role: RegExp) =>
  tableOf(subject, 'problem', 'metrics').filter((row) => role.test(row.role ?? ''))

const at = (row: { id: string; metric?: string; target?: string }, why: string) =>
  atStep('problem', `tables/metrics/${row.id}/target`, `${row.metric ?? ''}: ${row.target ?? ''}`, why)

/** Types in which a probability is turned into an action by one threshold. */
const THRESHOLDED = ['binary_classification', 'multilabel_classification', 'anomaly_detection']

export const FRAMING: readonly DocumentCheck[] = [
  {
    id: 'one-primary',
    criterion: 4,
    title: 'Not one primary metric',
    looksAt: 'tables of metrics',
    why: 'Two primary metrics order two candidates in two ways.',
    needs: ['problem'],
    allowed: 0,
    run: (subject) => {
      const rows = metricRows(subject, /\bprimary\b/i)
      return one(
        rows.length === 1
          ? undefined
          : atStep(
              'problem',
              'tables/metrics',
              rows.map((row) => row.metric).join(', '),
              `${rows.length} are primary.`,
            ),
      )
    },
  },
  {
    id: 'metric-fits',
    criterion: 4,
    title: 'Primary metric that does not fit the problem',
    looksAt: 'primary metrics',
    why: 'A metric of another kind of problem does not order candidates for this one.',
    needs: ['problem'],
    allowed: 0,
    run: (subject) => {
      const type = wordOf(subject, 'problem.type')
      const metric = wordOf(subject, 'problem.primaryMetric')
      const fit = type === undefined ? undefined : METRICS_FOR.get(type)
      if (metric === undefined) return one(atFact(subject, 'problem.primaryMetric', 'No primary metric is chosen.'))
      const refused = findArchetype(subject.archetype).metrics.bad.some((bad) => bad.id === metric)
      if (refused) return one(atFact(subject, 'problem.primaryMetric', 'Misleads for this kind of system.'))
      return one(
        !fit || fit.includes(metric) ? undefined : atFact(subject, 'problem.primaryMetric', `Not a metric of ${type}.`),
      )
    },
  },
  {
    id: 'metric-refused',
    criterion: 4,
    title: 'No metric refused',
    looksAt: 'tables of metrics',
    why: 'The metric that looks good and misleads is named, with the reason.',
    needs: ['problem'],
    allowed: 0,
    run: (subject) => {
      const refused = metricRows(subject, /refus|reject/i)
      return one(
        refused.some((row) => wordsIn(row.target ?? '').length >= 4)
          ? undefined
          : atStep('problem', 'tables/metrics', '', 'No metric is refused with a reason.'),
      )
    },
  },
  {
    id: 'guardrail-limits',
    criterion: 4,
    title: 'Guardrail without a limit',
    looksAt: 'guardrails',
    why: 'A guardrail without a figure stops nothing.',
    needs: ['problem'],
    allowed: 0,
    run: (subject) => {
      const rows = metricRows(subject, /guardrail/i)
      if (rows.length === 0) return one(atStep('problem', 'tables/metrics', '', 'There is no guardrail.'))
      return each(rows, (row) => (referencedPaths(row.target ?? '').length > 0 ? undefined : at(row, 'Has no figure.')))
    },
  },
  {
    id: 'targets',
    criterion: 4,
    title: 'Primary or business metric without a target',
    looksAt: 'primary and business metrics',
    why: 'Without a figure to reach, nobody can say whether it worked.',
    needs: ['problem'],
    allowed: 0.5,
    run: (subject) =>
      each(metricRows(subject, /primary|business/i), (row) =>
        referencedPaths(row.target ?? '').length > 0 || /\bQ\d/.test(row.target ?? '')
          ? undefined
          : at(row, 'Has no figure and names no open question.'),
      ),
  },
  {
    id: 'baseline',
    criterion: 4,
    title: 'Baseline not named or not comparable',
    looksAt: 'baselines',
    why: 'A baseline is measured on the same split as the candidates.',
    needs: ['problem', 'model'],
    allowed: 0,
    run: (subject) => {
      const text = sectionOf(subject, 'problem', 'baseline')
      const candidates = tableOf(subject, 'model', 'candidates').map((row) => row.verdict ?? '')
      const texts = [text, ...of(subject, 'summary', 'rationale', 'section').map((passage) => passage.text)]
      const same = texts.some((t) =>
        /\b(?:same|identical|equal|that very|held-out) (?:\S+ ){0,3}?(?:split|window|test|set|days|weeks|folds?|number|history|period|questions|cases|ceiling)/i.test(
          t,
        ),
      )
      if (wordsIn(text).length < 5 && !candidates.some((verdict) => /baseline/i.test(verdict)))
        return one(atStep('problem', 'sections/baseline/markdown', text, 'No baseline is named.'))
      return one(
        same
          ? undefined
          : atStep('problem', 'sections/baseline/markdown', text, 'Nothing says on which split it is measured.'),
      )
    },
  },
  {
    id: 'anti-goals',
    criterion: 4,
    title: 'No anti-goals',
    looksAt: 'sections',
    why: 'What the system shall not be used for is said before somebody does.',
    needs: ['problem'],
    allowed: 0,
    run: (subject) => {
      const text = sectionOf(subject, 'problem', 'anti-goals')
      return one(
        wordsIn(text).length >= 5
          ? undefined
          : atStep('problem', 'sections/anti-goals/markdown', text, 'Nothing is excluded.'),
      )
    },
  },
  {
    id: 'error-costs',
    criterion: 4,
    title: 'Cost of an error without a value',
    looksAt: 'kinds of error',
    why: 'Both errors have a price, and the threshold follows from it.',
    needs: ['problem'],
    allowed: 0,
    run: (subject) => {
      const rows = tableOf(subject, 'problem', 'costs')
      if (rows.length < 2)
        return one(atStep('problem', 'tables/costs', '', 'Fewer than two kinds of error are priced.'))
      return each(rows, (row) =>
        referencedPaths(row.cost ?? '').length > 0
          ? undefined
          : atStep('problem', `tables/costs/${row.id}/cost`, `${row.error ?? ''}: ${row.cost ?? ''}`, 'Has no value.'),
      )
    },
  },
  {
    id: 'threshold-from-costs',
    criterion: 4,
    title: 'Threshold from nowhere',
    looksAt: 'thresholds',
    why: 'The operating point follows from the costs of both errors, or from the capacity of those who act.',
    needs: ['problem', 'model'],
    allowed: 0,
    run: (subject) => {
      const threshold = subject.facts['model.threshold']
      if (!threshold && !THRESHOLDED.includes(wordOf(subject, 'problem.type') ?? '')) return NOTHING
      const capacity = ['prod.alertBudget', 'prod.inspectionsPerDay'].some(
        (path) => numberOf(subject, path) !== undefined,
      )
      if (!threshold && capacity && wordOf(subject, 'model.thresholdPolicy') === 'capacity') return one(undefined)
      if (!threshold) return one(atFact(subject, 'model.threshold', 'No operating point is worked out.'))
      const fromCosts = ['problem.cFP', 'problem.cFN'].every(
        (path) => numberOf(subject, path) !== undefined && dependents(subject.facts, path).includes('model.threshold'),
      )
      return one(
        fromCosts || inputPaths(threshold).length > 0
          ? undefined
          : atFact(subject, 'model.threshold', 'Does not follow from the costs of both errors.'),
      )
    },
  },
]
