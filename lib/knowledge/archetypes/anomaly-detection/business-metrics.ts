import { anomalyDetectionRegisters } from './registers'
import type { Setting } from '../types'

/** Figures of the business by country and platform: launches move them, and revenue among them is confidential. */
export const businessMetrics: Setting = {
  id: 'business_metrics',
  name: 'Business metrics',
  signs: [/\bbusiness[- ]metrics?\b/i, /\b(sign-?ups?|page (loads|views)|revenue|conversion rates?)\b/i],
  over: {
    words: {
      unit: 'series point',
      units: 'series points',
      positive: 'breakage',
      entity: 'metric',
      action: 'page, post or stay silent',
      actor: 'the on-call analyst',
      consumer: 'the customer who meets the breakage',
      breakage: 'breakage',
      breakages: 'breakages',
      post_mortem: 'post-mortem',
      post_mortems: 'post-mortems',
      launch: 'launch',
      launches: 'launches',
      groups: 'country and platform',
      analysts: 'on-call analysts',
      teams: 'product teams',
      rank_by: 'money affected',
      size: 'size in money',
      siblings: 'country, platform',
      vital: 'carry the business',
    },
    problem: {
      antiGoals: [
        'No automatic roll-back of a product launch from an alert.',
        'No alert on a [[entity]] that nobody owns.',
        'No explanation of causes: grouping says what moved together, people say why.',
      ],
    },
    data: { privacy: ['Aggregates only; a dimension with few people behind it is not split further.'] },
    arch: { security: ['Revenue series are readable by their owners only; alerts carry a link, not the figures.'] },
    exp: { unit: 'metric' },
    prod: {
      governance: [
        {
          text: 'If the company is listed, revenue before publication is inside information: access to alerts on it is logged.',
          asOf: '2026-06',
          source: 'Regulation (EU) 596/2014; Exchange Act Rule 10b-5',
        },
      ],
    },
    reasons: {
      oversight: {
        rejected: [
          {
            option: 'Alerts on everything to everybody',
            whyNot: 'figures before publication are not for {{prod.alertBudget}} readers',
          },
        ],
        rationale: [
          'Revenue before publication is confidential: who gets which of the {{prod.alertBudget}} alerts is listed, and looks are logged.',
        ],
        revisitWhen: 'Series about single persons are added',
      },
    },
    questions: anomalyDetectionRegisters.questions.map((row) =>
      row.path === 'reg.regions'
        ? {
            ...row,
            question: 'Is the company listed, and in which regions?',
            whyItMatters: 'Says who may see {{prod.alertBudget}} alerts on revenue: D6.2.',
            meanwhile: 'access to revenue series is logged',
          }
        : row,
    ),
  },
}
