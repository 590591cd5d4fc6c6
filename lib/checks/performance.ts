import type { Check } from './define'
import type { Design } from './design'

/** Twice the Young/Daly interval in seconds: beyond it lost work outweighs writing. */
function longestIntervalS(d: Design): number | undefined {
  const [write, mtbf] = [d.positive('perf.checkpointWriteS'), d.positive('perf.mtbfHours')]
  return write === undefined || mtbf === undefined ? undefined : 2 * Math.sqrt(2 * write * mtbf * 3600)
}

function checkpointsTooRarely(d: Design): boolean {
  const [hours, mtbf] = [d.positive('perf.trainingHours'), d.positive('perf.mtbfHours')]
  if (hours === undefined || mtbf === undefined || hours <= mtbf) return false
  if (d.isNull('perf.checkpointMinutes')) return true
  const [every, longest] = [d.num('perf.checkpointMinutes'), longestIntervalS(d)]
  return every !== undefined && longest !== undefined && every * 60 > longest
}

export const PERFORMANCE_CHECKS: readonly Check[] = [
  {
    id: 'PO-01',
    severity: 'error',
    phase: 'facts',
    step: 'perf',
    title: 'Over budget',
    why: 'As it stands nobody will pay for running it.',
    fix: 'Take a smaller model, cache or cascade, batch, use spot machines, or raise utilization.',
    source: 'Sum of the cost lines against the budget',
    reads: ['perf.estCostUsdMonth', 'perf.budgetUsdMonth'],
    fires: (d) => d.above('perf.estCostUsdMonth', 'perf.budgetUsdMonth'),
    message: (d) => `It costs ${d.show('perf.estCostUsdMonth')}; the budget is ${d.show('perf.budgetUsdMonth')}.`,
  },
  {
    id: 'PO-02',
    severity: 'warning',
    phase: 'design',
    step: 'perf',
    title: 'Each prediction loses money',
    why: 'A thousand predictions cost more than they bring.',
    fix: 'Score fewer cases, or score them cheaper.',
    source: 'Unit cost against unit value',
    reads: ['perf.estUsdPer1k', 'perf.valueUsdPer1k'],
    fires: (d) => d.above('perf.estUsdPer1k', 'perf.valueUsdPer1k'),
    message: (d) => `Cost ${d.show('perf.estUsdPer1k')}; value ${d.show('perf.valueUsdPer1k')}.`,
  },
  {
    id: 'PO-03',
    severity: 'error',
    phase: 'design',
    step: 'perf',
    title: 'Quantized and not evaluated',
    why: 'Rare classes, long contexts and small objects suffer first.',
    fix: 'Run the whole quality and slice suite on the very file that will serve.',
    source: 'llama.cpp quantize README; Jacob et al. 2018, arXiv:1712.05877',
    reads: ['perf.quantBits', 'perf.quantEvaluated'],
    fires: (d) => d.below('perf.quantBits', 16) && !d.yes('perf.quantEvaluated'),
    message: (d) => `Weights have ${d.show('perf.quantBits')}; evaluated: ${d.show('perf.quantEvaluated')}.`,
  },
  {
    id: 'PO-04',
    severity: 'error',
    phase: 'design',
    step: 'perf',
    title: 'Training does not fit',
    why: 'Weights, gradients and optimizer state take some sixteen bytes a parameter, and activations come on top.',
    fix: 'Shard states (ZeRO, FSDP), checkpoint activations, or train adapters (LoRA, QLoRA).',
    source: 'ZeRO, arXiv:1910.02054',
    reads: ['perf.trainRequiredGB', 'perf.trainGpuGB'],
    fires: (d) => d.above('perf.trainRequiredGB', 'perf.trainGpuGB'),
    message: (d) => `Training needs ${d.show('perf.trainRequiredGB')}; the GPU has ${d.show('perf.trainGpuGB')}.`,
  },
  {
    id: 'PO-05',
    severity: 'warning',
    phase: 'design',
    step: 'perf',
    title: 'Too hopeful a throughput',
    why: 'Sparse peaks and very high utilization are not reached, so time and cost come out about half.',
    fix: 'Start from the dense bf16 peak and a utilization that others have measured.',
    source: 'PaLM, arXiv:2204.02311; stas00/ml-engineering',
    reads: ['perf.flopsAssumption', 'perf.mfuAssumed'],
    fires: (d) => d.is('perf.flopsAssumption', 'sparse') || d.over('perf.mfuAssumed', 0.65),
    message: (d) => `Peak assumed: ${d.show('perf.flopsAssumption')}; use of it: ${d.show('perf.mfuAssumed')}.`,
  },
  {
    id: 'PO-06',
    severity: 'warning',
    phase: 'design',
    step: 'perf',
    title: 'Checkpoints too rare',
    why: 'At this failure rate more work is lost than writing more often would cost.',
    fix: 'Write at the Young/Daly interval.',
    source: 'Young 1974; Llama 3, arXiv:2407.21783',
    reads: ['perf.trainingHours', 'perf.mtbfHours', 'perf.checkpointMinutes', 'perf.checkpointWriteS'],
    fires: checkpointsTooRarely,
    message: (d) =>
      `A run of ${d.show('perf.trainingHours')} with a failure every ${d.show('perf.mtbfHours')} is ${d.isNull('perf.checkpointMinutes') ? 'never saved' : `saved every ${d.show('perf.checkpointMinutes')}`}.`,
  },
  {
    id: 'PO-07',
    severity: 'warning',
    phase: 'design',
    step: 'perf',
    title: 'Bound by communication',
    why: 'More GPUs will not make it faster.',
    fix: 'Larger local batches, overlap, compression, or a faster network.',
    source: 'NCCL tests, PERFORMANCE.md',
    reads: ['perf.allreduceS', 'perf.computeStepS'],
    fires: (d) =>
      d.positive('perf.allreduceS') !== undefined &&
      d.positive('perf.computeStepS') !== undefined &&
      d.above('perf.allreduceS', 'perf.computeStepS'),
    message: (d) => `Exchange takes ${d.show('perf.allreduceS')} a step, compute ${d.show('perf.computeStepS')}.`,
  },
  {
    id: 'PO-08',
    severity: 'warning',
    phase: 'design',
    step: 'perf',
    title: 'Idle GPUs',
    why: 'Most of what is paid for does nothing.',
    fix: 'Batch, pack models together, use CPUs or smaller GPUs, scale to zero.',
    source: 'Unit cost at the measured utilization',
    reads: ['perf.gpuUtilAvg', 'perf.gpuCount'],
    fires: (d) => d.below('perf.gpuUtilAvg', 0.2) && d.positive('perf.gpuCount') !== undefined,
    message: (d) => `GPUs: ${d.show('perf.gpuCount')}, used ${d.show('perf.gpuUtilAvg')} of the time.`,
  },
]
