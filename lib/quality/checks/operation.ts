import { isCalculated } from '@/lib/facts/graph'
import { referencedPaths } from '@/lib/facts/template'
import { atFact, atStep, cellsOf, each, isEmptyCell, NOTHING, numberOf, one, tableOf, wordOf } from '../look'
import type { DocumentCheck } from '../types'

const NOBODY = /^(?:the )?(?:team|tbd|owner|we|us|someone|nobody|n\/?a|engineers?|ml)$/i

export const OPERATION: readonly DocumentCheck[] = [
  {
    id: 'drift-above-noise',
    criterion: 11,
    title: 'Drift threshold inside the noise',
    looksAt: 'drift thresholds',
    why: 'A threshold that chance alone reaches wakes people for nothing.',
    needs: ['prod'],
    allowed: 0,
    run: (subject) => {
      const threshold = numberOf(subject, 'prod.driftThreshold')
      if (threshold === undefined) return NOTHING
      const noise = subject.facts['prod.psiNoise']
      if (!isCalculated(noise))
        return one(
          atFact(subject, 'prod.driftThreshold', 'Its noise level is not worked out from window, bins and alpha.'),
        )
      return one(
        typeof noise.value === 'number' && noise.value <= threshold
          ? undefined
          : atFact(subject, 'prod.driftThreshold', `Chance alone reaches ${JSON.stringify(noise.value)}.`),
      )
    },
  },
  {
    id: 'false-alarms',
    criterion: 11,
    title: 'False alarms not counted',
    looksAt: 'alarms on drift',
    why: 'How many alarms a week mean nothing is known before the first one.',
    needs: ['prod'],
    allowed: 0,
    run: (subject) => {
      if (numberOf(subject, 'prod.driftThreshold') === undefined) return NOTHING
      const week = numberOf(subject, 'prod.falseAlarmsPerWeek') ?? numberOf(subject, 'prod.falseAlarmsPerDay')
      const promised = numberOf(subject, 'prod.falseAlarmsMax')
      if (week === undefined) return one(atFact(subject, 'prod.falseAlarmsPerWeek', 'Is not worked out.'))
      return one(
        promised !== undefined && week > promised
          ? atFact(subject, 'prod.falseAlarmsPerWeek', `${promised} were promised.`)
          : undefined,
      )
    },
  },
  {
    id: 'monitor-figure',
    criterion: 11,
    title: 'Monitor without a figure',
    looksAt: 'monitors',
    why: 'An alarm has a threshold that can be recomputed.',
    needs: ['prod'],
    allowed: 0.2,
    run: (subject) => {
      const rows = tableOf(subject, 'prod', 'monitors')
      if (rows.length === 0) return one(atStep('prod', 'tables/monitors', '', 'Nothing is watched.'))
      return each(rows, (row) =>
        referencedPaths(cellsOf(row)).length > 0
          ? undefined
          : atStep(
              'prod',
              `tables/monitors/${row.id}/threshold`,
              `${row.watch ?? ''}: ${row.threshold ?? ''}`,
              'No figure in its threshold.',
            ),
      )
    },
  },
  {
    id: 'monitor-owner',
    criterion: 11,
    title: 'Alarm without an owner or a first move',
    looksAt: 'monitors',
    why: 'An alarm wakes somebody who knows what to do first.',
    needs: ['prod'],
    allowed: 0,
    run: (subject) =>
      each(tableOf(subject, 'prod', 'monitors'), (row) => {
        const who = row.who ?? ''
        if (isEmptyCell(who) || /^(?:the )?(?:team|someone|nobody)$/i.test(who.trim()))
          return atStep(
            'prod',
            `tables/monitors/${row.id}/who`,
            `${row.watch ?? ''}: ${who}`,
            'Wakes nobody in particular.',
          )
        return isEmptyCell(row.move ?? 'absent')
          ? atStep('prod', `tables/monitors/${row.id}/move`, row.watch ?? '', 'Has no first move.')
          : undefined
      }),
  },
  {
    id: 'stage-bounded',
    criterion: 11,
    title: 'Rollout stage without n or bound',
    looksAt: 'stages with traffic',
    why: 'A stage that can neither see harm nor bound it is a delay.',
    needs: ['prod'],
    allowed: 0,
    run: (subject) =>
      each(
        tableOf(subject, 'prod', 'rollout').filter((row) => !/^(?:none|0|—|all)$/i.test((row.share ?? '').trim())),
        (row) =>
          referencedPaths(cellsOf(row)).length > 0
            ? undefined
            : atStep(
                'prod',
                `tables/rollout/${row.id}/goes`,
                `${row.stage ?? ''}: ${row.share ?? ''}, ${row.goes ?? ''}`,
                'Names no n and no bound.',
              ),
      ),
  },
  {
    id: 'rollback-fits',
    criterion: 11,
    title: 'Rollback that eats the error budget',
    looksAt: 'rollbacks',
    why: 'One rollback leaves something of the month’s budget.',
    needs: ['prod'],
    allowed: 0,
    run: (subject) => {
      const [minutes, budget] = [numberOf(subject, 'prod.rollbackMinutes'), numberOf(subject, 'prod.budgetMin')]
      if (minutes === undefined) return one(atFact(subject, 'prod.rollbackMinutes', 'Nothing says how long it takes.'))
      if (budget === undefined) return NOTHING
      return one(
        minutes <= budget
          ? undefined
          : atFact(subject, 'prod.rollbackMinutes', `The budget is ${budget.toFixed(1)} minutes a month.`),
      )
    },
  },
  {
    id: 'owner',
    criterion: 11,
    title: 'Owned by nobody in particular',
    looksAt: 'owners',
    why: 'An owner is a team with a name.',
    needs: ['prod'],
    allowed: 0,
    run: (subject) => {
      const owner = wordOf(subject, 'prod.owner')
      return one(owner && !NOBODY.test(owner.trim()) ? undefined : atFact(subject, 'prod.owner', 'Names no team.'))
    },
  },
]
