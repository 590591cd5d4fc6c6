import { STEP_IDS } from '@/lib/facts/fact'
import { inputPaths } from '@/lib/facts/graph'
import { dependents } from '@/lib/facts/ledger'
import { referencedPaths } from '@/lib/facts/template'
import { stepOf } from '@/lib/methodology/registry'
import { atFact, atPassage, atStep, each, isEmptyCell, NOTHING, numberOf, one, tableOf, wordOf } from '../look'
import type { DocumentCheck } from '../types'

const DECISION_ID = /\bD\d\.\d+\b/
const DECISION_IDS = new RegExp(DECISION_ID, 'g')

export const CONSISTENCY: readonly DocumentCheck[] = [
  {
    id: 'open-findings',
    criterion: 3,
    title: 'Contradiction left open',
    looksAt: 'checks that fired on the brief or the design',
    why: 'A contradiction that was found is resolved, or answered by a decision that names it.',
    needs: [...STEP_IDS],
    allowed: 0.2,
    run: (subject) => {
      const answered = STEP_IDS.flatMap((id) => subject.drafts[id]?.decisions.flatMap((d) => d.answers) ?? [])
      const open = subject.findings.filter(
        (finding) => finding.severity !== 'info' && !answered.includes(finding.check),
      )
      return {
        looked: Math.max(1, new Set([...subject.fired, ...open.map((finding) => finding.check)]).size),
        offences: open.map((finding) =>
          atStep(finding.step, finding.check, finding.message, `“${finding.title}” is open: ${finding.fix}`),
        ),
      }
    },
  },
  {
    id: 'decision-exists',
    criterion: 3,
    title: 'Decision named that the design does not hold',
    looksAt: 'passages that name a decision',
    why: 'Whoever looks a decision up finds it.',
    needs: [...STEP_IDS],
    allowed: 0,
    run: (subject) => {
      const held = new Set(STEP_IDS.flatMap((id) => subject.drafts[id]?.decisions.map((d) => d.id) ?? []))
      const naming = subject.passages.filter(({ text }) => DECISION_ID.test(text))
      return each(naming, (passage) => {
        const missing = [...passage.text.matchAll(DECISION_IDS)].map(([id]) => id).filter((id) => !held.has(id))
        return missing.length === 0 ? undefined : atPassage(passage, `There is no ${missing.join(', no ')}.`)
      })
    },
  },
  {
    id: 'table-is-ledger',
    criterion: 3,
    title: 'Column of figures with a typed cell',
    looksAt: 'cells of columns that hold figures',
    why: 'A figure in a table is the ledger’s, so that table and text cannot part.',
    needs: [],
    allowed: 0.1,
    run: (subject) =>
      each(
        STEP_IDS.flatMap((id) =>
          stepOf(id).tables.flatMap((table) =>
            table.columns
              .filter((column) => column.numeric)
              .flatMap((column) =>
                tableOf(subject, id, table.id).map((row) => ({
                  step: id,
                  field: `tables/${table.id}/${row.id}/${column.key}`,
                  text: row[column.key] ?? '',
                })),
              ),
          ),
        ),
        ({ step, field, text }) =>
          referencedPaths(text).length > 0 || /^(?:—|none|all|0)$/i.test(text.trim())
            ? undefined
            : atStep(step, field, text, isEmptyCell(text) ? 'Is empty.' : 'Stands for a figure of no fact.'),
      ),
  },
  {
    id: 'unit-of-randomisation',
    criterion: 3,
    title: 'Analyzed by another unit than randomized',
    looksAt: 'online tests',
    why: 'A test is analyzed by the unit it was randomized by, or its interval is too narrow.',
    needs: ['exp'],
    allowed: 0,
    run: (subject) => {
      const [unit, analysis] = [wordOf(subject, 'exp.unit'), wordOf(subject, 'exp.analysisUnit')]
      if (unit === undefined || analysis === undefined) return NOTHING
      return one(
        unit === analysis || subject.facts['exp.deff']
          ? undefined
          : atFact(subject, 'exp.analysisUnit', `Randomized by ${unit}, and no design effect is stated.`),
      )
    },
  },
  {
    id: 'one-clustering',
    criterion: 3,
    title: 'Clustering counted in the test and not in the rollout',
    looksAt: 'design effects',
    why: 'Charges of one shop are alike in a canary as much as in the test.',
    needs: ['exp', 'prod'],
    allowed: 0,
    run: (subject) => {
      const deff = numberOf(subject, 'exp.deff')
      if (deff === undefined || deff <= 1 || !subject.facts['prod.stage1Alarm']) return NOTHING
      const counted = ['exp.deff', 'exp.icc', 'prod.stage1Deff'].some((path) =>
        dependents(subject.facts, path).includes('prod.stage1Alarm'),
      )
      return one(
        counted
          ? undefined
          : atFact(
              subject,
              'prod.stage1Alarm',
              `The test divides by a design effect of ${deff}, the first stage does not.`,
            ),
      )
    },
  },
  {
    id: 'rollout-is-ledger',
    criterion: 3,
    title: 'Rollout table other than the ledger',
    looksAt: 'stages',
    why: 'The stages in the table are the stages that were sized.',
    needs: ['prod'],
    allowed: 0,
    run: (subject) => {
      const stages = subject.facts['prod.canaryStages']?.value
      const rows = tableOf(subject, 'prod', 'rollout')
      if (!Array.isArray(stages) || stages.length === 0) return NOTHING
      const live = rows.filter((row) => !/^(?:none|0|—|shadow)/i.test((row.share ?? '').trim()))
      return one(
        live.length === stages.length
          ? undefined
          : atFact(subject, 'prod.canaryStages', `${stages.length} stages in the ledger, ${live.length} in the table.`),
      )
    },
  },
  {
    id: 'gap-is-delay',
    criterion: 3,
    title: 'Windows that do not add up',
    looksAt: 'history',
    why: 'History covers training, gap, test and the wait for the test’s own labels.',
    needs: ['data'],
    allowed: 0,
    run: (subject) => {
      const delay = numberOf(subject, 'data.labelDelayDays')
      const history = subject.facts['data.historyDays']
      if (delay === undefined || delay <= 0 || !history) return NOTHING
      return one(
        inputPaths(history).includes('data.labelDelayDays')
          ? undefined
          : atFact(subject, 'data.historyDays', 'Is worked out without the label delay.'),
      )
    },
  },
]
