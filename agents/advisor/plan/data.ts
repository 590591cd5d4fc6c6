import type { Archetype } from '@/lib/knowledge/archetypes/types'
import { defaultsFor } from '../defaults'
import type { Planner } from '../planner'
import { from, literal } from '../planner-input'

export function planData(p: Planner, a: Archetype): void {
  const d = defaultsFor(a.id)
  const ruleOnly = a.data.split.strategy === 'none'
  p.assume('data.modality', d.modality, 'Follows from the kind of case.')
  p.decide('data.splitStrategy', a.data.split.strategy, 'D2.1')
  if (!ruleOnly) {
    p.assume('data.groupKey', a.words.entity, 'What recurs in the data and must not stand on both sides of the split.')
    p.decide('data.splitRespectsGroup', true, 'D2.1')
    p.decide('data.preprocessFit', 'train_only', 'D2.1')
    p.decide('data.resampleBeforeSplit', false, 'D2.1')
    p.decide('data.pointInTimeJoin', true, 'D2.1')
    p.decide('data.postOutcomeFeatures', [], 'D2.1')
    if (p.is('data.hasDuplicates', true)) p.decide('data.dedupBeforeSplit', true, 'D2.1')
  }
  safeguards(p)
  planWindows(p)
  if (!ruleOnly) {
    if (p.is('data.splitStrategy', 'time_based', 'group_time', 'rolling_origin') && p.num('data.labelDelayDays'))
      p.expr('data.gapDays', '{data.labelDelayDays}', { label: 'Gap between training and test', unit: 'd' })
    p.expr('data.retentionDays', '{data.historyDays}', { label: 'Rows are kept for' })
  }
  p.assume('data.bytesPerRow', d.bytesPerRow, 'One stored case with its features; measure on a day of logs.')
  p.assume(
    'data.compression',
    d.modality === 'image' || d.modality === 'audio' ? 1 : 4,
    'Columnar files of logs; media does not compress again.',
  )
  p.calc(
    'data.storedBytes',
    'storage_ingest',
    {
      rowsPerDay: from('data.rowsPerDay'),
      bytesPerRow: from('data.bytesPerRow'),
      retentionDays: from('data.historyDays'),
      compressionRatio: from('data.compression'),
    },
    'storedBytes',
    { label: 'Stored history', unit: 'B' },
  )
}

/** Safeguards that the brief's own facts call for; each answers a check. */
function safeguards(p: Planner): void {
  if (
    p.is('data.selectiveLabels', true) ||
    p.is('data.feedbackLoop', true) ||
    p.is('problem.type', 'bandit', 'uplift')
  ) {
    p.decide('data.exploration', true, 'D2.2')
    p.decide('data.exploreHalfWidth', 0.03, 'D2.2', { label: 'Precision wanted from explored cases', unit: 'points' })
    p.calc('data.exploreN', 'wilson_n', { p: literal(0.5), halfWidth: from('data.exploreHalfWidth') }, 'n', {
      label: 'Explored cases for one reading',
      unit: 'n',
      note: 'Widest case: half of them positive.',
    })
    if (p.num('data.exploreShare') === undefined)
      p.expr('data.exploreShare', 'min(1,{data.exploreN}/({data.rowsPerDay}*28))', {
        label: 'Share explored, one reading in four weeks',
        unit: 'ratio',
      })
    p.expr('data.exploreUsd', '{data.exploreN}*{problem.cFN}', {
      label: 'Price of one reading, were every explored case a miss',
      unit: 'usd',
    })
  }
  if (p.is('problem.type', 'bandit', 'uplift')) p.decide('data.loggedPropensities', true, 'D2.2')
  if (p.is('data.populationShift', true)) p.decide('data.externalValidation', true, 'D2.1')
  if (p.is('data.labelsAvailable', 'proxy')) p.decide('data.proxyAudit', true, 'D2.1')
  if ((p.num('data.kappa') ?? 1) < 0.6) p.decide('data.adjudication', true, 'D2.1')
  if (p.is('data.labelSource', 'human') && p.is('data.subjective', true)) p.decide('data.annotatorsPerItem', 3, 'D2.1')
  if (p.is('data.censoredTarget', true)) p.decide('data.censoringHandled', true, 'D2.1')
  if (Array.isArray(p.value('data.protectedFeatures'))) p.decide('data.protectedFeatures', [], 'D2.1')
  if (p.is('data.phi', true) && p.is('data.thirdPartyApi', true)) p.decide('data.deidentified', true, 'D2.1')
  if (p.is('data.minors', true)) p.decide('data.minorSafeguards', true, 'D2.1')
  if (p.is('data.biometric', true)) p.decide('data.biometricConsent', true, 'D2.1')
  const serve = p.value('data.serveLanguages')
  const train = p.value('data.trainLanguages')
  if (Array.isArray(serve) && Array.isArray(train) && serve.some((l) => !train.some((t) => t === l))) {
    p.decide('data.trainLanguages', [...new Set([...strings(train), ...strings(serve)])], 'D2.1')
  }
}

const strings = (list: readonly unknown[]): string[] => list.filter((entry) => typeof entry === 'string')

const TEST_DAYS = 28
const USUAL_DAYS = 180

/** Half a year; where seasons are longer two of them, as far back as there is history. */
function usualWindow(p: Planner, delay: number): number {
  const season = p.num('data.seasonalityDays') ?? 0
  const atHand = p.num('data.historyAtHandDays') ?? Number.POSITIVE_INFINITY
  return Math.max(USUAL_DAYS, Math.min(2 * season, atHand - 2 * delay - TEST_DAYS))
}

export function planWindows(p: Planner): void {
  // Only what somebody said limits the window: a term of our own was worked out from it.
  const kept = p.fact('data.retentionDays')?.origin === 'user' ? p.num('data.retentionDays') : undefined
  const delay = p.num('data.labelDelayDays') ?? 0
  const room = kept === undefined ? usualWindow(p, delay) : Math.max(14, Math.min(180, kept - 2 * delay - 14))
  p.decide('data.trainDays', delay > 120 ? 730 : Math.round(room), 'D2.1', { label: 'Training window', unit: 'd' })
  p.decide('data.testDays', delay > 120 ? 90 : kept !== undefined && kept < 120 ? 14 : TEST_DAYS, 'D2.1', {
    label: 'Test window',
    unit: 'd',
  })
  p.expr('data.historyDays', '{data.trainDays}+{data.labelDelayDays}+{data.testDays}+{data.labelDelayDays}', {
    label: 'History needed: training, gap, test, and the test’s own labels',
    unit: 'd',
  })
  if (p.num('data.labelDelayDays')) {
    p.expr('data.immatureShare', 'min(1,{data.labelDelayDays}/{data.trainDays})', {
      label: 'Share of an ungapped training window whose outcomes are still open',
      unit: 'ratio',
    })
    p.decide('data.earlyLabelCorrection', true, 'D6.1')
  }
  // Without labels there are none to learn from, however many there were.
  const labelled = !p.is('data.labelsAvailable', 'none')
  if (labelled && p.num('data.positiveRate') !== undefined && p.num('data.nPositives') === undefined) {
    // Only labelled cases can be known as positive; where nobody counted them, the window is what there is.
    const cases = p.num('data.nLabeled') === undefined ? '{data.rowsPerDay}*{data.trainDays}' : '{data.nLabeled}'
    p.expr('data.nPositives', `${cases}*{data.positiveRate}`, {
      label: 'Positives to learn from',
      unit: 'count',
    })
  }
}
