import { specOf } from '@/lib/facts/catalogue'
import { formatFact } from '@/lib/facts/format'
import { overInput, ratios } from './over-input'

export const driftAgainstAlarms = overInput({
  id: 'drift-alarms',
  title: 'Drift threshold against false alarms',
  question: 'How many alarms a week come from sampling alone, with no drift at all?',
  over: 'prod.driftAlpha',
  x: 'prod.psiNoise',
  y: 'prod.falseAlarmsPerWeek',
  positions: (now) => ratios(now, 1e-3, 100).filter((alpha) => alpha <= 0.5),
  notes: (facts) => {
    const threshold = facts['prod.driftThreshold']
    const noise = facts['prod.psiNoise']?.value
    if (typeof threshold?.value !== 'number' || typeof noise !== 'number') return []
    const text = formatFact(threshold, specOf(threshold))
    return threshold.value > noise
      ? [`The design alarms at ${text}, above this noise: what it reports there is drift.`]
      : [`The design alarms at ${text}, within this noise: many of its alarms will be sampling.`]
  },
})
