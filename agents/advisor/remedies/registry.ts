import { METRICS_FOR } from '@/lib/checks/lists'
import { underBudget } from './budget'
import { adding, always, figure, type Remedy, valueOf } from './remedy'

/** What a repair leaves free at peak: the check allows a fifth less than all. */
const PEAK_USE = 0.75

/** Findings that the advisor's rules can mend, by check. What is not here waits for a person, and the advisor says so. */
export const REMEDIES: Readonly<Record<string, Remedy>> = {
  'PF-01': always('D3.1', ['model.family', 'rules']),
  'PF-03': always('D1.1', ['problem.primaryMetric', 'pr_auc']),
  'PF-04': adding('D1.1', 'problem.metrics', 'pr_auc'),
  'PF-05': {
    decision: 'D1.1',
    decide: (planner) => {
      const [first] = METRICS_FOR.get(planner.text('problem.type') ?? '') ?? []
      return first === undefined ? null : [['problem.primaryMetric', first]]
    },
  },
  'PF-06': always('D1.1', ['problem.primaryMetric', 'wape']),
  'PF-11': always('D1.1', ['model.baselineFamily', 'rules']),
  'PF-12': always('D2.1', ['data.proxyAudit', true]),
  'DS-01': always('D2.1', ['data.splitStrategy', 'time_based']),
  'DS-02': always('D2.1', ['data.splitRespectsGroup', true]),
  'DS-03': always('D2.1', ['data.preprocessFit', 'train_only']),
  'DS-04': always('D2.1', ['data.resampleBeforeSplit', false]),
  'DS-05': always('D2.1', ['data.dedupBeforeSplit', true]),
  'DS-06': always('D2.1', ['data.postOutcomeFeatures', []]),
  'DS-07': always('D2.1', ['data.pointInTimeJoin', true]),
  'DS-11': always('D6.1', ['data.earlyLabelCorrection', true]),
  'DS-12': always('D2.1', ['data.adjudication', true]),
  'DS-13': always('D2.1', ['data.annotatorsPerItem', 3]),
  'DS-15': always('D2.1', ['data.externalValidation', true]),
  'DS-16': always('D2.2', ['data.exploration', true]),
  'DS-17': always('D3.1', ['model.pretrained', true]),
  'DS-18': always('D2.2', ['data.exploration', true]),
  'DS-19': always('D2.2', ['data.loggedPropensities', true]),
  'DS-23': always('D2.1', ['data.censoringHandled', true]),
  'DS-24': figure('D2.1', 'data.historyDays', ['data.historyAtHandDays'], (days) => days),
  'MS-01': always('D3.2', ['model.calibrated', true]),
  'MS-02': always('D1.2', ['model.thresholdPolicy', 'cost_based']),
  'MS-03': always('D3.1', ['model.baselineFamily', 'gbdt']),
  'MS-04': always('D3.1', ['model.positionHandled', true]),
  'MS-05': always('D3.2', ['prod.explanations', true]),
  'MS-08': always('D3.2', ['model.citesSources', true]),
  'MS-09': always('D3.2', ['model.evalSet', true]),
  'MS-10': always('D3.2', ['model.actionLimits', true]),
  'MS-11': adding('D3.2', 'model.guardrails', 'prompt_injection'),
  'MS-12': always('D3.1', ['model.outputsQuantiles', true]),
  'AD-05': figure('D4.1', 'arch.replicas', ['arch.qpsPeak', 'arch.perReplicaQps'], (qps, each) =>
    valueOf('replicas_little', 'replicas', {
      qps,
      latencyS: 1 / each,
      concurrencyPerReplica: 1,
      maxUtil: PEAK_USE,
      spare: 0,
    }),
  ),
  'AD-06': always('D4.2', ['arch.sameFeatureCode', true]),
  'AD-07': figure('D4.2', 'arch.featureFreshnessActualS', ['arch.featureFreshnessNeededS'], (needed) => needed),
  'AD-08': { decision: 'D4.2', decide: (_, { arch }) => [['arch.fallback', arch.fallback.id]] },
  'AD-09': always('D4.1', ['arch.serving', 'online']),
  'AD-10': always('D4.1', ['arch.serving', 'batch']),
  'AD-11': always('D4.1', ['arch.serving', 'edge']),
  'EF-02': always('D5.1', ['exp.sequential', true]),
  'EF-03': always('D5.1', ['exp.clusterSE', true]),
  'EF-04': always('D5.1', ['exp.type', 'switchback']),
  'EF-05': always('D5.1', ['exp.multipleTestingCorrection', true]),
  'EF-06': figure('D5.1', 'exp.plannedDays', ['exp.plannedDays'], (days) => Math.max(14, Math.ceil(days / 7) * 7)),
  'EF-07': always('D5.1', ['exp.type', 'ab']),
  'EF-08': always('D5.1', ['exp.type', 'ab']),
  'EF-09': adding('D5.1', 'exp.guardrails', 'p99_latency', 'error_rate'),
  'PR-01': always('D6.2', ['prod.rollback', true]),
  'PR-06': adding('D6.2', 'prod.monitoring', 'inputs', 'predictions', 'labels'),
  'PR-07': adding('D6.2', 'prod.monitoring', 'slices'),
  'PR-09': always('D6.1', ['prod.reproducible', true]),
  'PR-10': always('D6.1', ['prod.modelValidationGate', true]),
  'PR-11': {
    decision: 'D6.1',
    // Never before the outcomes of what it learns from are in.
    decide: (planner) => [['prod.retrainCadenceDays', Math.max(30, planner.num('data.labelDelayDays') ?? 0)]],
  },
  'RG-01': always('D1.1', ['reg.automation', 'assisted']),
  'RG-03': always('D6.3', ['prod.humanOversight', 'override'], ['prod.auditLog', true], ['prod.techDoc', true]),
  'RG-05': always('D6.3', ['reg.adverseActionReasons', true]),
  'RG-06': always('D2.1', ['data.protectedFeatures', []]),
  'RG-10': always('D5.1', ['prod.fairnessAudit', true]),
  'RG-13': always('D6.3', ['prod.aiDisclosure', true]),
  'RG-14': always('D5.1', ['prod.fairnessAudit', true]),
  'PO-01': { weigh: underBudget },
  'PO-03': always('D7.1', ['perf.quantEvaluated', true]),
  'PO-05': always('D7.1', ['perf.flopsAssumption', 'dense']),
  'PO-06': figure('D7.1', 'perf.checkpointMinutes', ['perf.mtbfHours', 'perf.checkpointWriteS'], (hours, writeS) =>
    Math.max(1, Math.round(valueOf('checkpoint', 'youngS', { writeS, mtbfS: hours * 3600 }) / 60)),
  ),
}
