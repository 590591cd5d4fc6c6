import { describe, expect, it } from 'vitest'
import briefs from '@/lib/brief/fixtures/briefs.json'
import { SECOND } from '@/lib/brief/fixtures/second'
import { UNSEEN } from '@/lib/brief/fixtures/unseen'
import { readBrief } from '@/lib/brief/read'
import { titleOf } from './title'

describe('the title of a design', () => {
  it.each([
    ['We run card payments for about 90,000 online shops.', 'fraud_detection', 'Fraud detection for card payments'],
    ['We are a holiday-home marketplace with 6 million listings', 'search_ranking', 'for a holiday-home marketplace'],
    ['Mid-size US bank with $45 billion in assets', 'credit_risk', 'Credit risk scoring for a mid-size US bank'],
    ['Our commerce platform hosts 2 million shops', 'text_classification', 'for a commerce platform'],
    ['Hi, we are a young streaming company and', 'feed_ranking', 'for a young streaming company'],
    ['Engineers in our company ask', 'rag_qa', 'Question answering over documents for engineers'],
    ['Staff of our insurance company should', 'rag_qa', 'Question answering over documents for staff'],
    ['Stop card fraud for a bank: 9 million', 'fraud_detection', 'Fraud detection for a bank'],
    ['An NGO wants farmers to photograph a leaf', 'image_classification', 'for an NGO'],
    ['Predict demand for a utility', 'demand_forecasting', 'Demand forecasting for a utility'],
  ])('%s', (brief, archetype, title) => {
    expect(titleOf(brief, archetype)).toContain(title)
  })

  it.each([
    'fraud',
    'We lend between 500 and 5,000 euros',
    '{{brief}} detect fraud',
    '<b>fraud</b>',
    '',
    'The law says that',
  ])('is the kind of system where the brief names nobody: %s', (brief) => {
    expect(titleOf(brief, 'fraud_detection')).toBe('Fraud detection')
  })

  it.each([
    ['# Card fraud at the till\n\nWe run card payments.', 'Card fraud at the till'],
    ['\n\n## **Spare parts** for [depots](https://example.com) ##\nWe forecast demand.', 'Spare parts for depots'],
    ['Churn of subscribers\n====================\n\nWho will leave?', 'Churn of subscribers'],
    ['---\nauthor: A\n---\n# Invoices read by machine\r\nWe read invoices.', 'Invoices read by machine'],
    ['#fraud in card payments for a bank', 'Fraud detection'],
    ['We run a shop.\n\n# Later heading', 'Fraud detection'],
    ['# 42\nWe run card payments.', 'Fraud detection'],
    [`# ${'long words '.repeat(20)}\nWe run card payments.`, `${'long words '.repeat(7).trim()}…`],
  ])('is the heading that the brief begins with: %j', (brief, title) => {
    expect(titleOf(brief, 'fraud_detection')).toContain(title)
  })

  it('never ends in the middle of a sentence', () => {
    const all = [...briefs, ...SECOND, ...UNSEEN].map(({ brief }) => titleOf(brief, readBrief(brief).archetype.id))
    const broken = /\b(?:for|with|the|and|that|which|of|in|has|is|says|a|an)$|[,:;.{}<>]|\bfor .*\bfor\b/i
    expect(all.filter((title) => broken.test(title) || title.length > 80)).toEqual([])
  })
})
