import type { Setting } from '../types'
import { maintenanceReasons } from './reasons'

/** Components of aircraft, where certified staff decide and an approved programme sets the intervals. */
export const aircraftComponents: Setting = {
  id: 'aircraft_components',
  name: 'Aircraft components',
  signs: [/\bairlines?\b/i, /\baircrafts?\b/i, /\bairworth/i, /\bnarrow-?body|\bwide-?body/i, /\bMRO\b/],
  over: {
    words: {
      unit: 'flight',
      units: 'flights',
      positive: 'in-service failure',
      entity: 'aircraft',
      action: 'inspect the component, replace it or leave it in service',
      actor: 'maintenance control',
      consumer: 'the crew and the passengers',
      pull: 'pull',
      pulls: 'pulls',
      removal: 'removal',
      removals: 'removals',
      finding: 'shop finding',
      findings: 'shop findings',
      approve: 'no approval by those who certify aircraft types',
      signers: 'certified staff',
    },
    problem: {
      antiGoals: [
        'No interval of the approved program prolonged because the score is low.',
        'No dispatch decision: the output is advisory and certified staff sign.',
        'No second component before two seasons of the first.',
      ],
      falsePositive: 'a night slot is burned and a healthy part may be pulled',
      falseNegative: 'the part fails in service; the flight is late or canceled',
      stakeholders: [
        { who: 'Maintenance control', cares: 'early requests that fit {{prod.inspectionsPerDay}} slots' },
        { who: 'Certifying staff', cares: 'advice that never replaces their signature' },
      ],
    },
    reasons: {
      serving: {
        rejected: [
          { option: 'At the end of the month', whyNot: '{{problem.leadDays}} of warning would have passed' },
          { option: 'On board', whyNot: 'certified software is not changed for it; slots are planned on the ground' },
        ],
        rationale: [
          'Each flight is scored when its data land; maintenance control plans the next night, {{arch.latencyP99Ms}} later.',
        ],
        revisitWhen: 'Recorders are read out only once a week',
      },
      conditions: {
        ...maintenanceReasons.conditions,
        rejected: [
          {
            option: 'Alerts without the flight phase',
            whyNot: 'take-off heat would be read as wear, at {{problem.cFP}} a pull',
          },
        ],
      },
      oversight: {
        rejected: [
          {
            option: 'Extend intervals from the score',
            whyNot: 'that changes the approved program, which only the authority allows',
          },
        ],
        rationale: ['The score adds up to {{prod.inspectionsPerDay}} inspections a day and removes none.'],
        revisitWhen: 'An authority is asked to credit the score',
      },
    },
    prod: {
      governance: [
        {
          text: 'Release to service belongs to certifying staff; interval credit from the score would need approval of the maintenance program.',
          asOf: '2026-06',
          source: 'EASA Part-145.A.50 and Part-M M.A.302, or FAA AC 43-218, by registry',
        },
      ],
    },
  },
}
