import { overInput, ratios } from './over-input'

export const waitAgainstLoad = overInput({
  id: 'wait-load',
  title: 'Waiting time against load',
  question: 'How much more load do these replicas carry before requests wait?',
  over: 'arch.qpsPeak',
  x: 'arch.qpsPeak',
  y: 'arch.waitP99',
  hold: ['arch.replicas'],
  // Close together: the line bends within a few per cent of the load.
  positions: (now) => ratios(now, 0.3, 3, 97),
  logX: true,
  notes: () => ['The line ends where the queue would grow without end.'],
})

export const replicasAgainstLoad = overInput({
  id: 'replicas-load',
  title: 'Replicas against load',
  question: 'How many replicas does another peak call for?',
  over: 'arch.qpsPeak',
  x: 'arch.qpsPeak',
  y: 'arch.replicas',
  positions: (now) => ratios(now, 0.2, 10),
  logX: true,
})
