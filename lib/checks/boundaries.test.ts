import { describe, expect, it } from 'vitest'
import { CATALOGUE } from '@/lib/facts/catalogue'
import { BOUNDARIES, nested } from './fixtures/boundaries'
import { CHECKS, runChecks } from './registry'

const fired = (flat: Readonly<Record<string, unknown>>) => runChecks(nested(flat)).map((finding) => finding.check)

it('every check has its boundaries, in paths that exist', () => {
  expect(Object.keys(BOUNDARIES).toSorted()).toEqual(CHECKS.map((check) => check.id).toSorted())
  for (const { fires, silent } of Object.values(BOUNDARIES)) {
    expect(silent.length).toBeGreaterThan(0)
    for (const flat of [...fires, ...silent])
      for (const path of Object.keys(flat)) expect(CATALOGUE.has(path)).toBe(true)
  }
})

describe.each(Object.entries(BOUNDARIES))('%s', (id, { fires, silent }) => {
  it('fires on every variation that violates it', () => {
    expect(fires.filter((flat) => !fired(flat).includes(id))).toEqual([])
  })

  it('is silent on every variation that does not', () => {
    expect(silent.filter((flat) => fired(flat).includes(id))).toEqual([])
  })

  it('quotes the values that made it fire', () => {
    for (const flat of fires) {
      const finding = runChecks(nested(flat)).find((item) => item.check === id)
      expect(finding?.message).not.toMatch(/undefined|NaN|\[object|null/)
      for (const path of Object.keys(flat).filter((name) => finding?.clauses.some((clause) => clause.path === name))) {
        const clause = finding?.clauses.find((item) => item.path === path)
        expect(clause?.text).not.toBe('not stated')
      }
    }
  })
})
