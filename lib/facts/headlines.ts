/** A figure that people compare designs by. `better`: which way is good, or null where it depends. */
export type Headline = { readonly path: string; readonly better: 'less' | 'more' | null }

/** In the order in which they are read. Those that a design does not have are left out. */
export const HEADLINES: readonly Headline[] = [
  { path: 'perf.estCostUsdMonth', better: 'less' },
  { path: 'perf.budgetShare', better: 'less' },
  { path: 'perf.estUsdPer1k', better: 'less' },
  { path: 'arch.sumP99Ms', better: 'less' },
  { path: 'arch.headroomMs', better: 'more' },
  { path: 'arch.waitP99', better: 'less' },
  { path: 'arch.replicas', better: 'less' },
  { path: 'arch.machines', better: 'less' },
  { path: 'perf.gpuCount', better: 'less' },
  { path: 'arch.availability', better: 'more' },
  { path: 'exp.nPerArm', better: 'less' },
  { path: 'exp.plannedDays', better: 'less' },
  { path: 'exp.readDay', better: 'less' },
  { path: 'model.threshold', better: null },
  { path: 'prod.falseAlarmsPerWeek', better: 'less' },
  { path: 'data.storedBytes', better: 'less' },
]
