import { describe, expect, it } from 'vitest'
import briefs from '@/lib/brief/fixtures/briefs.json'
import { readBrief } from '@/lib/brief/read'
import { factsFromReading } from './from-reading'

const ledger = (brief: string) => {
  const { facts, quantities } = readBrief(brief)
  return factsFromReading([...facts, ...quantities], '2026-11-27')
}
const ofBrief = (id: string) => ledger(briefs.find((brief) => brief.id === id)?.brief ?? '')

describe('what a brief is said to have said', () => {
  it.each(briefs.map(({ id, brief }): [string, string] => [id, brief]))(
    '%s: read, with its words, or assumed',
    (_, brief) => {
      for (const { origin, note, source } of Object.values(ledger(brief))) {
        expect(brief).toContain(source?.quote)
        expect(note ?? '').toMatch(
          origin === 'assumed'
            ? /^(?:The brief does not say it\.|It is not sure that the brief says it:).*“.+”/
            : /^(?:Worked out from “.+)?$/,
        )
      }
    },
  )

  it.each([
    ['pub-03', 'data.labelSource', 'usual for the kind of system, which was recognized by “guest searches”'],
    ['pub-04', 'data.labelsAvailable', 'usual for the kind of system'],
    ['pub-08', 'problem.businessMetric', 'concluded from “search, tax and ads”'],
    ['pub-08', 'data.positiveRate', 'concluded from “one of 5,500”'],
    ['pub-09', 'problem.businessMetric', 'concluded from “top of the reading list”'],
    ['pub-06', 'arch.memGBPerReplica', 'concluded from “H100s”'],
    ['pub-13', 'data.pii', undefined],
    ['pub-19', 'problem.businessMetric', 'concluded from “violations”'],
  ])('%s does not say %s', (id, path, why) => {
    const fact = ofBrief(id)[path]
    if (why === undefined) return expect(fact).toBeUndefined()
    expect(fact?.origin).toBe('assumed')
    expect(fact?.note).toContain(why)
  })

  it.each([
    ['pub-01', 'problem.businessMetric', 'fraud losses'],
    ['pub-01', 'data.labelDelayDays', '45 to 90 days'],
    ['pub-02', 'data.rowsPerDay', '1.5 million orders a day'],
    ['pub-12', 'data.positiveRate', '31 in-service failures'],
  ])('%s does say %s', (id, path, quote) => {
    const fact = ofBrief(id)[path]
    expect(fact?.origin).toBe('user')
    expect(fact?.source?.quote).toBe(quote)
  })

  it.each([
    ['pub-15', 'data.minors', 'under ten seconds is no age'],
    ['pub-19', 'problem.ruleBaseline', 'a limit of time is no rule in place'],
    ['pub-04', 'arch.edgeMemoryMB', 'a host is no device'],
  ])('%s: %s is not read, since %s', (id, path) => {
    expect(ofBrief(id)).not.toHaveProperty([path])
  })

  it('a horizon is not told as the delay of labels', () => {
    const forecast = 'We forecast the demand of 4,000 spare parts over the next 28 days for our warehouse planners.'
    const delay = ledger(forecast)['data.labelDelayDays']
    expect(delay?.origin ?? 'assumed').toBe('assumed')
    const churn = 'We want to predict which subscribers will cancel within 30 days, so that we can call them.'
    expect(ledger(churn)['data.labelDelayDays']).toMatchObject({ value: 30, origin: 'assumed' })
    const told = 'We want to predict fraud in card payments; chargebacks confirm it within 60 days.'
    expect(ledger(told)['data.labelDelayDays']).toMatchObject({ value: 60, origin: 'user' })
  })
})
