import type { Scan } from '../scan'
import { readAvailability, readFreshness } from './freshness'
import { readMachines } from './machines'
import { readNetwork } from './network'
import { readServing } from './serving'
import { readVectorIndex } from './vector-index'

/** The link, how answers reach their user, the machines, and how fresh and how steady it has to be. */
export function readArchitecture(s: Scan): void {
  readNetwork(s)
  readServing(s)
  readVectorIndex(s)
  readMachines(s)
  readFreshness(s)
  readAvailability(s)
}
