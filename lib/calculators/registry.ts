import { abDuration, abMeans, abTwoProp } from './ab-test'
import { batchJob } from './batch-job'
import { cacheHitChe, redisMemory } from './cache'
import { ece } from './calibration'
import { canary, zeroFailureN } from './canary'
import { carbon } from './carbon'
import { checkpoint, mtbfCluster } from './checkpointing'
import { chinchillaParametric, chinchillaRule } from './chinchilla'
import { allreduce, dpEfficiency } from './data-parallel'
import type { Calculator, CalcResult } from './define'
import { falseAlarm, jsd, jsdCritical, ksCritical, psi, psiCritical } from './drift'
import { CalculatorError } from './errors'
import { aucSe, mcnemarN, wilson, wilsonN } from './evaluation'
import { fairness } from './fairness'
import { kvBytes, weightBytes } from './inference-memory'
import { cohenKappa, labelPlan, majorityAccuracy } from './labelling'
import { fanout, latencyBudget } from './latency'
import { criticalBatch, decodeStep, prefill } from './llm-latency'
import { mdeMean, mdeProp } from './mde'
import { dpAdvanced, dpBasic } from './privacy'
import { quantBpw, quantSpeedup } from './quantisation'
import { erlangCCalculator, replicasLittle } from './replicas'
import { designEffect, explorationSize } from './sampling'
import { groupSequential, msprtHalfwidth } from './sequential'
import { availability, burnRate, errorBudget } from './slo'
import { amdahl, csrRatio, nmSparse } from './sparsity'
import { datasetBytes, storageIngest, trainReadBandwidth } from './storage'
import { costThreshold, undersampleCorrect } from './threshold'
import { convMacs, trainFlops } from './training-flops'
import { activationMemory, loraParams, modelStates, nf4Bits } from './training-memory'
import { mfu, trainingTime } from './training-time'
import { tokenCost } from './token-cost'
import { costPer1k, costPerMtok } from './unit-cost'
import { vecFaissHnsw, vecFaissIvfpq, vecFlat } from './vector-index'
import { vecHnswOpensearch, vecHnswpqOpensearch, vecIvfOpensearch, vecIvfpqOpensearch } from './vector-opensearch'

/** Every calculator. Agents' tools, the ledger, forms, the command line and the contract test iterate over this. */
export const CALCULATORS: readonly Calculator[] = [
  storageIngest,
  trainReadBandwidth,
  datasetBytes,
  labelPlan,
  majorityAccuracy,
  cohenKappa,
  trainFlops,
  convMacs,
  trainingTime,
  mfu,
  chinchillaRule,
  chinchillaParametric,
  modelStates,
  activationMemory,
  loraParams,
  nf4Bits,
  kvBytes,
  weightBytes,
  decodeStep,
  prefill,
  criticalBatch,
  replicasLittle,
  erlangCCalculator,
  batchJob,
  vecFlat,
  vecFaissHnsw,
  vecFaissIvfpq,
  vecHnswOpensearch,
  vecIvfOpensearch,
  vecHnswpqOpensearch,
  vecIvfpqOpensearch,
  redisMemory,
  cacheHitChe,
  abTwoProp,
  abMeans,
  abDuration,
  mdeProp,
  mdeMean,
  groupSequential,
  msprtHalfwidth,
  wilson,
  wilsonN,
  aucSe,
  mcnemarN,
  costThreshold,
  undersampleCorrect,
  ece,
  psi,
  psiCritical,
  ksCritical,
  jsd,
  jsdCritical,
  falseAlarm,
  canary,
  zeroFailureN,
  errorBudget,
  burnRate,
  availability,
  fanout,
  latencyBudget,
  quantBpw,
  quantSpeedup,
  csrRatio,
  nmSparse,
  amdahl,
  allreduce,
  dpEfficiency,
  checkpoint,
  mtbfCluster,
  costPer1k,
  costPerMtok,
  carbon,
  fairness,
  dpBasic,
  dpAdvanced,
  designEffect,
  explorationSize,
  tokenCost,
]

const byFn = new Map(CALCULATORS.map((calculator) => [calculator.fn, calculator]))

export const findCalculator = (fn: string): Calculator | undefined => byFn.get(fn)

/** Runs a calculator on unknown inputs; throws CalculatorError, for an unknown function too. */
export function runCalculator(fn: string, input: unknown): CalcResult {
  const calculator = byFn.get(fn)
  if (!calculator) {
    throw new CalculatorError(
      'unknown_function',
      null,
      `There is no calculator "${fn}". Use one of: ${[...byFn.keys()].join(', ')}.`,
    )
  }
  return calculator.run(input)
}
