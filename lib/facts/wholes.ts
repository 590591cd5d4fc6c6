/** Figures that are one thing: taken from two of them side by side, they would be of none that there is. The first names it. */
export const WHOLES: readonly (readonly string[])[] = [
  // One machine: what it costs, and what it holds.
  [
    'arch.usdPerHour',
    'arch.replicasPerMachine',
    'arch.cardsPerMachine',
    'arch.cardsPerReplica',
    'arch.cardMemoryGB',
    'arch.cardBandwidthGBs',
    'arch.cardTflops',
  ],
  // A rollout's stages, and the first of them by itself.
  ['prod.canaryStages', 'prod.stage1Share', 'prod.stage1Days'],
]
