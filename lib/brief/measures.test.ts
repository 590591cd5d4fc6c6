import { describe, expect, it } from 'vitest'
import { flatten } from './flat'
import { measuresOf } from './measures'

const read = (text: string) =>
  measuresOf(flatten(text).low).map(({ kind, value, low, unit, per }) => ({
    is: `${low === undefined ? '' : `${low}..`}${value} ${kind}${kind === 'money' ? ` ${unit}` : ''}`,
    per,
  }))
const DAY = 86_400
const MONTH = 30 * DAY

describe('figures as people write them', () => {
  it.each<[text: string, is: string, per?: number]>([
    ['2.5k rps', '2500 rate'],
    ['900 TPS', '900 rate'],
    ['1,2 Mio. Zahlungen pro Tag', '1200000 count', DAY],
    ['half a terabyte a week', '500000000000 bytes', 7 * DAY],
    ['sub-second', '1 time'],
    ['12 lakh orders per month', '1200000 count', MONTH],
    ['1.2 crore transactions per day', '12000000 count', DAY],
    ['12,50,000 accounts', '1250000 count'],
    ['Rs 3 lakh', '300000 money inr'],
    ['2 to 3 weeks', '1209600..1814400 time'],
    ['45-90 days', '3888000..7776000 time'],
    ['between 4 and 7 thumbnails', '4..7 count'],
    ['3-5% of orders', '0.03..0.05 ratio'],
    ['9 bps', '0.0009 ratio'],
    ['5 per cent', '0.05 ratio'],
    ['nine in every thousand', '0.009 ratio'],
    ['4 in 100,000 transactions', '0.00004 ratio'],
    ['one bet in 2,500', '0.0004 ratio'],
    ['two thirds of them', '0.666666666667 ratio'],
    ['a tenth of all trips', '0.1 ratio'],
    ['~$120k/mo', '120000 money usd', MONTH],
    ['10.000 USD im Monat', '10000 money usd', MONTH],
    ['seven thousand dollars a month', '7000 money usd', MONTH],
    ['11k a month in dollars', '11000 money usd', MONTH],
    ['20 cents per chat', '0.2 money cent'],
    ['14k ad requests/sec', '14000 count', 1],
    ['Each month 15,000 people apply', '15000 count', MONTH],
    ['annual volume: 3.6 million documents', '3600000 count', 365 * DAY],
    ['31,000 invoices from dentists arrive per week', '31000 count', 7 * DAY],
    ['about 8,000 daily', '8000 count', DAY],
    ['twelve months', '31536000 time'],
    ['half a second', '0.5 time'],
    ['twenty-five engineers', '25 count'],
    ['1 000 000 rows', '1000000 count'],
    ['kappa of .58', '0.58 count'],
    ['900万件', '9000000 count'],
    ['90 लाख', '9000000 count'],
  ])('%s', (text, is, per) => {
    expect(read(text)).toEqual([{ is, per }])
  })
  it.each([
    'order no. 20231107',
    'since 2017',
    'in the summer of 2023',
    'an 80/20 split',
    'a 70:30 split',
    'part numbers like 4471-2203',
    'GPT-4 and LayoutLMv3',
    'at 22:00 and 6pm',
    'a 3D model on 4G',
    'ISO 27001',
    'B2B',
  ])('%s: no figure', (text) => {
    expect(read(text)).toEqual([])
  })
})
