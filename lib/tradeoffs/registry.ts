import { replicasAgainstLoad, waitAgainstLoad } from './capacity'
import { costAgainstLatency } from './decoding'
import type { TradeOff } from './define'
import { driftAgainstAlarms } from './drift-alarms'
import { sampleAgainstEffect } from './sample-size'
import { thresholdAgainstCost } from './threshold-cost'

/** Every trade-off that the numbers page draws, in its order. */
export const TRADE_OFFS: readonly TradeOff[] = [
  costAgainstLatency,
  replicasAgainstLoad,
  waitAgainstLoad,
  sampleAgainstEffect,
  thresholdAgainstCost,
  driftAgainstAlarms,
]
