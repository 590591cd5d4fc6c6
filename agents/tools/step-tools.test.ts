import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { agents } from '@/agents/registry'
import { DRAFT, INPUT } from '@/agents/wire/fixtures/step'
import { STEP_IDS } from '@/lib/facts/fact'
import { fact, ledger } from '@/lib/facts/fixtures/fact'
import { stepOf } from '@/lib/methodology/registry'
import { calculateInput } from './calculate'
import { check, checkInput } from './check'
import { knowledgeInput } from './knowledge'
import { readStep, readStepInput } from './read-step'

const draft = stepOf('data').parse(JSON.parse(DRAFT))
const input = { ...INPUT, step: 'model' as const, earlier: { data: draft } }

describe('reading an earlier step', () => {
  it('gives it in full, without its facts: the ledger has them', () => {
    const { facts: _, ...written } = draft
    expect(readStep(input, { step: 'data', part: null })).toEqual({ ok: true, step: 'data', ...written })
  })
  it('gives a part', () => {
    expect(readStep(input, { step: 'data', part: 'tables' })).toEqual({ ok: true, step: 'data', tables: draft.tables })
  })
  it('gives what the ledger holds of any step, and this step as it was before', () => {
    const facts = ledger(fact('data.rowsPerDay', 5, { step: 'data' }), fact('perf.note', 'x', { step: 'perf' }))
    const reading = { ...input, facts, previous: { ...draft, summary: 'As it was.' } }
    const found = readStep(reading, { step: 'data', part: 'facts' })
    expect(found).toEqual({ ok: true, step: 'data', facts: { 'data.rowsPerDay': facts['data.rowsPerDay'] } })
    expect(readStep(reading, { step: 'model', part: null })).toMatchObject({ ok: true, summary: 'As it was.' })
  })
  it('refuses a step that is not there in words', () => {
    expect(readStep(input, { step: 'perf', part: null })).toMatchObject({
      ok: false,
      code: 'not_drafted',
      hint: 'Drafted before this step: data.',
    })
  })
})

describe('checking facts before they are proposed', () => {
  const facts = [
    { path: 'data.splitStrategy', valueJson: '"random"' },
    { path: 'data.temporal', valueJson: 'true' },
  ]
  it('names what fires, on what, and what mends it; and enters nothing', () => {
    const before = structuredClone(input)
    const { fired } = check(input, { facts })
    expect(fired.find(({ id }) => id === 'DS-01')).toMatchObject({
      step: 'data',
      message: expect.any(String),
      fix: expect.any(String),
      clauses: expect.arrayContaining([expect.objectContaining({ path: 'data.splitStrategy' })]),
    })
    expect(input).toEqual(before)
    expect(check(input, { facts: [] }).fired.map(({ id }) => id)).not.toContain('DS-01')
  })
  it('refuses what cannot be read in words', () => {
    const { refused } = check(input, { facts: [{ path: 'data.nRows', valueJson: 'many' }] })
    expect(refused).toEqual([{ path: 'data.nRows', message: expect.stringMatching(/not readable/) }])
  })
  it('leaves what a person gave as it is, and says so', () => {
    const given = {
      path: 'data.nRows',
      label: 'Rows',
      unit: 'count',
      value: 5,
      origin: 'user' as const,
      step: 'data' as const,
      setBy: 'user',
      setAt: null,
      source: null,
      calculator: null,
      note: null,
      decisionId: null,
    }
    const tried = check(
      { ...input, facts: { 'data.nRows': given } },
      { facts: [{ path: 'data.nRows', valueJson: '9' }] },
    )
    expect(tried.refused).toEqual([{ path: 'data.nRows', message: expect.stringMatching(/given by a person/) }])
  })
})

describe.each(Object.entries({ calculateInput, knowledgeInput, readStepInput, checkInput }))('%s', (_, schema) => {
  it('has no optional fields: strict providers refuse them', () => {
    const { required = [], properties = {} } = z.toJSONSchema(schema)
    expect([...required].sort()).toEqual(Object.keys(properties).sort())
  })
})

describe.each(STEP_IDS)('the agent of %s', (id) => {
  it('has these tools, and no other', () => {
    const tools = agents[id].tools({ ...input, step: id })
    expect(Object.keys(tools)).toEqual(['calculate', 'knowledge', 'read_step', 'check'])
  })
})
