/** The criteria by which a demanding reviewer grades a design document. */
export const CRITERIA = {
  1: 'Specificity',
  2: 'Traceability of each figure',
  3: 'Consistency',
  4: 'Problem framing and metrics',
  5: 'The user’s own proposal',
  6: 'Data and labels',
  7: 'Decision quality',
  8: 'Honesty about uncertainty',
  9: 'Experiment and statistics',
  10: 'Feasibility',
  11: 'Operation',
  12: 'Optimization',
  13: 'Law and people',
  14: 'Completeness and brevity',
} as const

export type Criterion = keyof typeof CRITERIA

const isCriterion = (id: number): id is Criterion => id in CRITERIA
export const CRITERION_IDS: readonly Criterion[] = Object.keys(CRITERIA).map(Number).filter(isCriterion)
