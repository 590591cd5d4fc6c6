import { dependents } from '@/lib/facts/ledger'
import { referencedPaths } from '@/lib/facts/template'
import { atFact, atStep, each, isEmptyCell, NOTHING, numberOf, of, one, tableOf, valueOf, wordOf } from '../look'
import type { DocumentCheck } from '../types'

const TEMPORAL = ['time_based', 'rolling_origin', 'group_time']

export const DATA: readonly DocumentCheck[] = [
  {
    id: 'availability',
    criterion: 6,
    title: 'Feature without a time of availability',
    looksAt: 'feature groups',
    why: 'A feature that exists only after the decision is a leak.',
    needs: ['data'],
    allowed: 0,
    run: (subject) => {
      const rows = tableOf(subject, 'data', 'features')
      if (rows.length === 0) return one(atStep('data', 'tables/features', '', 'No feature is listed.'))
      return each(rows, (row) => {
        const empty = ['available', 'trap'].find((key) => isEmptyCell(row[key] ?? ''))
        return empty === undefined
          ? undefined
          : atStep('data', `tables/features/${row.id}/${empty}`, row.group ?? '', `Its ${empty} cell is empty.`)
      })
    },
  },
  {
    id: 'gap',
    criterion: 6,
    title: 'Split without a gap for late labels',
    looksAt: 'splits by time',
    why: 'The newest training rows have labels that are not final.',
    needs: ['data'],
    allowed: 0,
    run: (subject) => {
      const delay = numberOf(subject, 'data.labelDelayDays')
      if (!delay || !TEMPORAL.includes(wordOf(subject, 'data.splitStrategy') ?? '')) return NOTHING
      const gap = numberOf(subject, 'data.gapDays') ?? numberOf(subject, 'data.splitGapDays')
      if (gap !== undefined)
        return one(
          gap >= delay ? undefined : atFact(subject, 'data.gapDays', `Shorter than the label delay of ${delay} days.`),
        )
      const said = of(subject, 'summary', 'rationale', 'choice', 'section').some(
        ({ step, text }) =>
          step === 'data' && /\bgap\b/i.test(text) && referencedPaths(text).includes('data.labelDelayDays'),
      )
      return one(
        said ? undefined : atFact(subject, 'data.labelDelayDays', 'No gap of this length is left in the split.'),
      )
    },
  },
  {
    id: 'retention',
    criterion: 6,
    title: 'History that is not kept',
    looksAt: 'histories',
    why: 'Training, gap and test must fit into what may be kept.',
    needs: ['data'],
    allowed: 0,
    run: (subject) => {
      const history = numberOf(subject, 'data.historyDays')
      if (history === undefined) return NOTHING
      const kept = numberOf(subject, 'data.retentionDays')
      if (kept !== undefined)
        return one(
          kept >= history ? undefined : atFact(subject, 'data.retentionDays', `${history} days of history are needed.`),
        )
      const asked = of(subject, 'question', 'meanwhile').some(({ text }) =>
        /\b(?:kept|keep|retention|retain|stored|how far back|history|goes back)/i.test(text),
      )
      return one(
        asked
          ? undefined
          : atFact(subject, 'data.historyDays', 'Neither retention nor a question about it stands beside it.'),
      )
    },
  },
  {
    id: 'selective-labels',
    criterion: 6,
    title: 'Selective labels without exploration',
    looksAt: 'selective labels',
    why: 'Where the system’s own action hides outcomes, only a random share shows them; it has a rate, a price and a logged propensity.',
    needs: ['data'],
    allowed: 0,
    run: (subject) => {
      if (valueOf(subject, 'data.selectiveLabels') !== true) return NOTHING
      const texts = of(subject, 'summary', 'choice', 'rationale', 'section', 'mitigation', 'meanwhile').filter(
        (p) => p.step === 'data' || p.step === 'prod',
      )
      const facts = Object.keys(subject.facts)
      const parts: [boolean, string][] = [
        [valueOf(subject, 'data.exploration') === true, 'No exploration is planned.'],
        [facts.some((path) => /\.explor\w*(?:Rate|Share)$/.test(path)), 'Exploration has no rate.'],
        [facts.some((path) => /\.explor\w*(?:Usd|Cost|Price|Cap)/.test(path)), 'Exploration has no price.'],
        [texts.some((p) => /propensit|probabilit/i.test(p.text)), 'The probability is not logged.'],
      ]
      return each(parts, ([holds, why]) => (holds ? undefined : atFact(subject, 'data.selectiveLabels', why)))
    },
  },
  {
    id: 'delay-everywhere',
    criterion: 6,
    title: 'Label delay forgotten on the way',
    looksAt: 'figures that wait for labels',
    why: 'Label delay moves the split and the reading of the experiment alike.',
    needs: ['data', 'exp'],
    allowed: 0,
    run: (subject) => {
      if (!numberOf(subject, 'data.labelDelayDays')) return NOTHING
      const moved = dependents(subject.facts, 'data.labelDelayDays')
      const waiting = ['data.historyDays', 'exp.readDay'].filter((path) => subject.facts[path])
      return each(waiting, (path) =>
        moved.includes(path) ? undefined : atFact(subject, path, 'Is worked out without the label delay.'),
      )
    },
  },
]
