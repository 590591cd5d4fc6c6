import { describe, expect, it } from 'vitest'
import { runChecks } from '@/lib/checks/registry'
import type { Finding } from '../schema'
import type { Waiver } from './schema'
import { fingerprintOf, standing } from './standing'

const facts = { problem: { primaryMetric: 'accuracy' }, data: { positiveRate: 0.0012 } }
const at = (nested: unknown): Finding[] => runChecks(nested)
const found = (findings: readonly Finding[], check = 'PF-03'): Finding => {
  const finding = findings.find((one) => one.check === check)
  if (!finding) throw new Error(check)
  return finding
}
const waive = (finding: Finding): Waiver => ({
  id: 'w1',
  check: finding.check,
  reason: 'The metric is a contract with the regulator.',
  by: 'Mara',
  at: '2026-11-20T10:00:00.000Z',
  fingerprint: fingerprintOf(finding.clauses),
  inputs: [...finding.clauses],
})

describe('findings and their waivers', () => {
  const findings = at(facts)
  const waiver = waive(found(findings))

  it('are open without a waiver', () => {
    expect(standing(findings, [])).toEqual({ open: findings, waived: [], lapsed: [] })
  })

  it('are waived while the check reads the same', () => {
    const now = standing(findings, [waiver])
    expect(now.waived).toEqual([{ finding: found(findings), waiver }])
    expect(now.open.map(({ check }) => check)).not.toContain('PF-03')
    expect(now.lapsed).toEqual([])
  })

  it('stay waived when other facts change, and when a label is written anew', () => {
    const others = at({ ...facts, prod: { owner: null, rollback: false } })
    const relabelled = others.map((finding) => ({
      ...finding,
      clauses: finding.clauses.map((clause) => ({ ...clause, label: 'Other', text: 'other' })),
    }))
    for (const list of [others, relabelled])
      expect(standing(list, [waiver]).waived.map(({ finding }) => finding.check)).toEqual(['PF-03'])
  })

  it('are open again when an input changes, with what it was and is', () => {
    const now = standing(at({ ...facts, data: { positiveRate: 0.003 } }), [waiver])
    expect(now.waived).toEqual([])
    expect(now.open.map(({ check }) => check)).toContain('PF-03')
    expect(now.lapsed).toEqual([
      {
        check: 'PF-03',
        waiver,
        changes: [{ path: 'data.positiveRate', label: 'Share of positives', before: '0.12%', after: '0.3%' }],
      },
    ])
  })

  it('tell unknown from known to be absent', () => {
    const unknown = found(at({ data: { selectiveLabels: true } }), 'DS-16')
    const absent = at({ data: { selectiveLabels: true, exploration: null } })
    const [lapsed] = standing(absent, [waive(unknown)]).lapsed
    expect(lapsed?.changes).toEqual([
      { path: 'data.exploration', label: expect.any(String), before: 'not stated', after: expect.any(String) },
    ])
    expect(lapsed?.changes[0]?.after).not.toBe('not stated')
  })

  it('say the values where their words are alike', () => {
    const finding = found(findings)
    const clauses = finding.clauses.map((clause) =>
      clause.path === 'data.positiveRate' ? { ...clause, value: 0.00120000001 } : clause,
    )
    const [lapsed] = standing([{ ...finding, clauses }], [waiver]).lapsed
    expect(lapsed?.changes).toMatchObject([{ before: '0.0012', after: '0.00120000001' }])
  })

  it('do not lapse for the order of members in a stored value', () => {
    const rows = (value: { id: string }) => ({
      check: 'X',
      clauses: [{ path: 'p', label: 'P', text: 'r', value: [value] }],
    })
    const [written, read] = [
      { id: 'a', p99: 3 },
      { p99: 3, id: 'a' },
    ]
    const stored = { ...waiver, check: 'X', fingerprint: fingerprintOf(rows(written).clauses) }
    expect(standing([rows(read)], [stored]).waived).toHaveLength(1)
  })

  it('wait where the check finds nothing now, and hold when it finds the same again', () => {
    expect(standing(at({}), [waiver])).toEqual({ open: [], waived: [], lapsed: [] })
    expect(standing(at(facts), [waiver]).waived).toHaveLength(1)
  })
})
