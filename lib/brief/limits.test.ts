import { describe, expect, it } from 'vitest'
import { readBrief } from './read'

const limits = (text: string) =>
  readBrief(text)
    .quantities.filter(({ path }) => path.startsWith('brief.limit'))
    .map(({ label, value, unit }) => `${label} ${JSON.stringify(value)} ${unit}`)

describe('limits on what must not get worse', () => {
  it.each([
    [
      'Detect fraud in orders. Guardrails: approval rate must not fall by more than 0.5%, support contacts at most 2% of orders, and p99 latency under 120 ms.',
      ['Approval rate: falls by at most 0.005 ratio', 'Support contacts: at most 0.02 ratio'],
    ],
    [
      'Predict churn. Guardrails: unsubscribe rate under 0.3%, complaint rate must not exceed 0.1%, margin must not drop by more than 1%.',
      [
        'Unsubscribe rate: at most 0.003 ratio',
        'Complaint rate: at most 0.001 ratio',
        'Margin: falls by at most 0.01 ratio',
      ],
    ],
    [
      'A support chatbot. Hallucination rate below 1%, escalation rate at most 25%, CSAT must not drop below 4.2.',
      ['Hallucination rate: at most 0.01 ratio', 'Escalation rate: at most 0.25 ratio', 'CSAT: at least 4.2 count'],
    ],
    [
      'Moderate user posts. No more than 3% of posts may wait for a human.',
      ['Share of posts that wait for a human: at most 0.03 ratio'],
    ],
    ['Inspect parts on a line. False stops at most 2 a shift.', ['False stops: at most 2 1/d']],
    ['Rank offers. The return rate must stay below 12%.', ['Return rate: at most 0.12 ratio']],
  ])('%s', (text, found) => expect(limits(text)).toEqual(found))

  it.each([
    'Detect fraud. The fraud rate is 0.12% and the answer has to come in under 100 ms.',
    'The budget is at most $20k a month. Conversion is 3% today.',
    'We keep logs for at least 90 days and have at most two engineers.',
    'A recall of at least 95% is needed.',
    'Return rates fell by 4% last year.',
  ])('says nothing of: %s', (text) => expect(limits(text)).toEqual([]))
})

describe('what errors and reviews cost', () => {
  const costs = (text: string) =>
    [...readBrief(text).facts, ...readBrief(text).quantities]
      .filter(({ path }) => /Cost$|\.c(?:FP|FN)$|usdReview$/.test(path))
      .map(({ path, value, unit }) => `${path} ${JSON.stringify(value)} ${unit}`)

  it.each([
    [
      'Moderate user posts. €38 per false alarm and €4 per review.',
      ['brief.falseAlarmCost 38 eur', 'brief.reviewCost 4 eur'],
    ],
    ['Screen claims. $38 per false alarm and $4 per review.', ['problem.cFP 38 usd', 'problem.usdReview 4 usd']],
    [
      'Detect fraud. A false alarm costs us €38, a missed fraud €420. Each manual review costs €4.',
      ['brief.falseAlarmCost 38 eur', 'brief.missCost 420 eur', 'brief.reviewCost 4 eur'],
    ],
    ['A support chatbot. It costs €4 to have an agent review an answer.', ['brief.reviewCost 4 eur']],
    ['We review the budget of €4,000 each month.', []],
  ])('%s', (text, found) => expect(costs(text)).toEqual(found))
})
