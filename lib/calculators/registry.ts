import { abDuration, abMeans, abTwoProp } from './ab-test'
import { canary, zeroFailureN } from './canary'
import { chinchillaParametric, chinchillaRule } from './chinchilla'
import type { Calculator, CalcResult } from './define'
import { falseAlarm, jsd, jsdCritical, ksCritical, psi, psiCritical } from './drift'
import { CalculatorError } from './errors'
import { aucSe, mcnemarN, wilson, wilsonN } from './evaluation'
import { kvBytes, weightBytes } from './inference-memory'
import { fanout, latencyBudget } from './latency'
import { criticalBatch, decodeStep, prefill } from './llm-latency'
import { mdeMean, mdeProp } from './mde'
import { erlangCCalculator, replicasLittle } from './replicas'
import { availability, burnRate, errorBudget } from './slo'
import { datasetBytes, storageIngest, trainReadBandwidth } from './storage'
import { costThreshold, undersampleCorrect } from './threshold'
import { convMacs, trainFlops } from './training-flops'
import { activationMemory, loraParams, modelStates, nf4Bits } from './training-memory'
import { mfu, trainingTime } from './training-time'
import { costPer1k, costPerMtok } from './unit-cost'

/** Every calculator. Agents' tools, the ledger, forms, the command line and the contract test iterate over this. */
export const CALCULATORS: readonly Calculator[] = [
  storageIngest,
  trainReadBandwidth,
  datasetBytes,
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
  abTwoProp,
  abMeans,
  abDuration,
  mdeProp,
  mdeMean,
  wilson,
  wilsonN,
  aucSe,
  mcnemarN,
  costThreshold,
  undersampleCorrect,
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
  costPer1k,
  costPerMtok,
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
