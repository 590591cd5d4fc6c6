import type { Setting } from '../types'
import { creditRiskOperation } from './operation'

/** Small loans at the checkout of a shop: short terms, thin files, and an answer while the basket is open. */
export const checkoutInstalments: Setting = {
  id: 'checkout_instalments',
  name: 'Installments at the checkout',
  signs: [
    /\bbuy[- ]now[,]?[- ]pay[- ]later\b|\bBNPL\b/i,
    /\binstal?lments?\b.*\bcheckout\b|\bcheckout\b.*\binstal?lments?\b/i,
  ],
  over: {
    words: {
      unit: 'purchase',
      units: 'purchases',
      positive: 'non-payment',
      entity: 'shopper',
      action: 'finance, limit or refuse the purchase',
      actor: 'the checkout',
      consumer: 'the shopper',
      task: 'scoring of installment purchases',
      baseline: 'the present limits by shopper',
    },
    problem: {
      summary: [
        'While the basket is open, within {{arch.latencyP99Ms}}, say how likely [[a_unit]] ends in [[positive]]; policy sets the limit.',
        {
          text: 'Of financed [[units]] {{data.positiveRate}} end so; those refused were bought otherwise, or not at all.',
          when: [{ path: 'data.positiveRate', known: true }],
        },
      ],
      whyMl: [
        'Files are thin and amounts small; device, basket and the first repayments say together what none says alone.',
        'Age, identity and the limit across open plans stay rules, with reasons of their own.',
      ],
      antiGoals: [
        'No basket content that stands for health or faith as an input.',
        'No refusal without its true reasons.',
        'No limit raised because [[a_unit]] was repaid once.',
      ],
      falsePositive: 'A good [[entity]] leaves the basket, and the shop notices',
      falseNegative: 'The shop was paid and the [[entity]] does not pay',
      baseline: {
        id: 'logistic_scorecard',
        text: '[[baseline]], then a logistic scorecard, on the same test weeks.',
      },
      stakeholders: [
        { who: 'Shoppers', cares: 'an answer in {{arch.latencyP99Ms}}, with a reason' },
        { who: 'Shops', cares: 'baskets that are not lost' },
        { who: 'Funding partner', cares: 'loss after {{data.labelDelayDays}}, by week' },
      ],
    },
    data: {
      sources: [
        { name: 'Checkout requests', holds: 'basket, device, decision', trap: 'repeated tries of one basket' },
        { name: 'Repayments', holds: 'installments by due date', trap: 'refunds close a plan without a payment' },
        { name: 'Open plans elsewhere', holds: 'bureau file, where plans are reported', trap: 'many plans are not' },
      ],
      features: [
        {
          group: 'Device, e-mail age, basket',
          available: 'in the request',
          trap: 'a stolen identity looks new, not risky',
        },
        {
          group: 'Own open plans and first repayments',
          available: 'online store',
          trap: 'must end before the request',
        },
        { group: 'Bureau file', available: 'in the request', trap: 'thin for the young' },
        { group: 'Reminders, collections', available: 'weeks later', trap: 'never an input' },
      ],
      leaks: ['Reminders and fees that follow the first missed installment.', 'Refunds of the same basket.'],
      quality: ['Refunded [[units]] leave the label; repeated tries of one basket count once.'],
      privacy: ['Baskets are kept as categories; device keys are hashed.'],
    },
    exp: {
      slices: [
        'first purchase',
        'thin file',
        'shop and category',
        'amount band',
        'hour of night',
        'group proxy (tests only)',
      ],
      errorAnalysis:
        'Weekly reading of first-instalment misses: identity fraud is parted from unwillingness and from hardship.',
      online: { metric: 'first installment missed', baselineRate: 0.04, mdeRel: -0.15 },
    },
    prod: {
      retrainDays: 30,
      retraining:
        'Monthly on plans older than {{data.labelDelayDays}}, first installments as early signs; each version passes validation.',
      governance: [
        ...creditRiskOperation.prod.governance,
        {
          text: {
            text: 'Interest-free installments through a third party are consumer credit from 2026-11: ability to repay is assessed, and a person reviews on request.',
            when: [{ path: 'reg.regions', has: ['EU'] }],
          },
          asOf: '2026-06',
          source: 'Directive (EU) 2023/2225 art. 18',
        },
      ],
    },
  },
}
