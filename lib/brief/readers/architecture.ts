import type { Scan } from '../scan'
import { readFanOut } from './fan-out'
import { readFeatureCode } from './feature-code'
import { readAvailability, readFreshness } from './freshness'
import { readMachines } from './machines'
import { readNetwork } from './network'
import { readServing } from './serving'
import { readUptime } from './uptime'
import { readVectorIndex } from './vector-index'
import { readWayBack } from './way-back'

/** The link, how answers reach their user, the machines, and how fresh and how steady it has to be. */
export function readArchitecture(s: Scan): void {
  readNetwork(s)
  readServing(s)
  readUptime(s)
  readWayBack(s)
  readVectorIndex(s)
  readMachines(s)
  readFreshness(s)
  readAvailability(s)
  readFanOut(s)
  readFeatureCode(s)
}
