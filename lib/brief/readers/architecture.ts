import type { Scan } from '../scan'
import { readAvailability, readFreshness } from './freshness'
import { readMachines } from './machines'
import { readNetwork } from './network'
import { readServing } from './serving'

/** The link, how answers reach their user, the machines, and how fresh and how steady it has to be. */
export function readArchitecture(s: Scan): void {
  readNetwork(s)
  readServing(s)
  readMachines(s)
  readFreshness(s)
  readAvailability(s)
}
