import { describe, expect, it } from 'vitest'
import { STEPS } from './registry'

const OLD = { summary: 's', facts: [], decisions: [], sections: [], risks: [], openQuestions: [] }

describe('a draft stored before its step had a table or a column', () => {
  it.each(STEPS.map((step) => [step.id, step] as const))('%s reads it with that left empty', (_, step) => {
    const draft = step.parse({ ...OLD, tables: {} })
    for (const table of step.tables) expect(draft.tables[table.id]).toEqual([])
    const [table] = step.tables
    if (!table) throw new Error('Every step has a table.')
    const rows = step.parse({ ...OLD, tables: { [table.id]: [{ id: 'r1' }] } }).tables[table.id]
    expect(rows).toEqual([{ id: 'r1', ...Object.fromEntries(table.columns.map((column) => [column.key, ''])) }])
  })
  it('keeps rows of a table that is no longer named', () => {
    const [step] = STEPS
    const rows = [{ id: 'r1', words: 'written by a person' }]
    expect(step?.parse({ ...OLD, tables: { gone: rows } }).tables['gone']).toEqual(rows)
  })
})
