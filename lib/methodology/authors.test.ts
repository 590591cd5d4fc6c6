import { describe, expect, it } from 'vitest'
import { applyEdit, applyTaken, authorOf } from './authors'
import type { StepContent } from './content'
import { isEdited } from './drafted'
import { itemText, writeEdit } from './edit'

const risk = { id: 'R1', risk: 'r', severity: 'low' as const, mitigation: 'm', owner: 'o' }
const ME = { name: 'Ada', at: '2026-11-27T10:00:00.000Z' }
const AGENT = { model: 'advisor:expert', at: '2026-11-27T11:00:00.000Z' }
const CONTENT: StepContent = {
  schemaVersion: 1,
  draft: {
    summary: 'Drafted.',
    facts: [],
    decisions: [],
    tables: {},
    sections: [],
    risks: [risk],
    openQuestions: [],
  },
  authors: {},
  agents: { '': AGENT },
}
const by = (content: StepContent, ...edits: readonly [string, string][]): StepContent =>
  edits.reduce((now, [field, value]) => applyEdit(now, { field, value }, ME) ?? now, content)
const take = (content: StepContent, key: string, text: string, merged: string[] = []) =>
  applyTaken(content, {
    draft: writeEdit(content.draft, key, text) ?? content.draft,
    keys: [key],
    merged,
    agent: AGENT,
  })

describe('who wrote what', () => {
  it('is said of a field, of the item it is part of, and of nothing else', () => {
    const { authors } = by(CONTENT, ['risks/R2', itemText({ ...risk, id: 'R2' })], ['risks/R1/owner', 'SRE'])
    const names = ['risks/R1/owner', 'risks/R1/risk', 'risks/R2/risk', 'summary'].map(
      (key) => authorOf(authors, key)?.name,
    )
    expect(names).toEqual(['Ada', undefined, 'Ada', undefined])
  })
  it('is forgotten with an item, and new with one that comes back', () => {
    const gone = by(CONTENT, ['risks/R1/owner', 'SRE'], ['risks/R1', ''])
    expect(gone.authors).toEqual({})
    expect(by(gone, ['risks/R1', itemText({ ...risk, owner: 'SRE' })]).authors).toEqual({ 'risks/R1': ME })
  })
  it('is the agent where its words were taken, and still the person beside them', () => {
    const mine = by(CONTENT, ['risks/R2', itemText({ ...risk, id: 'R2' })], ['summary', 'Mine.'])
    const now = take(mine, 'risks/R2/owner', 'SRE')
    expect(authorOf(now.authors, 'risks/R2/owner')).toBeUndefined()
    expect([authorOf(now.authors, 'risks/R2/risk'), authorOf(now.authors, 'summary')]).toEqual([ME, ME])
    expect(now.agents?.['risks/R2/owner']).toEqual(AGENT)
  })
  it('is the person too where their words were kept among the agent’s', () => {
    const mine = by(CONTENT, ['summary', 'Mine.'])
    expect(authorOf(take(mine, 'summary', 'Mine. The agent’s.', ['summary']).authors, 'summary')).toEqual(ME)
    expect(authorOf(take(mine, 'summary', 'The agent’s.').authors, 'summary')).toBeUndefined()
  })
  it('is no longer the agent where a person wrote over it', () => {
    const taken = take(CONTENT, 'risks/R1/owner', 'SRE')
    expect(by(taken, ['risks/R1/owner', 'Me']).agents).toEqual({ '': AGENT })
  })
})

describe('what reads again as an agent wrote it', () => {
  const decision = {
    id: 'D1',
    title: 't',
    choice: 'c',
    alternatives: [{ option: 'o', whyNot: 'w' }],
    rationale: 'r',
    confidence: 'low' as const,
    revisitWhen: '',
    answers: [],
  }
  const more = { ...CONTENT, draft: { ...CONTENT.draft, decisions: [decision] } }
  const taken = take(more, 'risks/R1/owner', 'SRE')
  const added = itemText({ id: 'a-9', option: 'x', whyNot: 'y' })

  it.each<[string, [string, string][]]>([
    [
      'a field',
      [
        ['summary', 'Mine.'],
        ['summary', 'Mine, again.'],
        ['summary', 'Drafted.'],
      ],
    ],
    [
      'a field that an agent wrote by a proposal',
      [
        ['risks/R1/owner', 'Me'],
        ['risks/R1/owner', 'SRE'],
      ],
    ],
    [
      'an item that was taken out',
      [
        ['risks/R1', ''],
        ['risks/R1', itemText({ ...risk, owner: 'SRE' }, null)],
      ],
    ],
    [
      'an item that was edited, taken out, put back and undone',
      [
        ['risks/R1/owner', 'Me'],
        ['risks/R1', ''],
        ['risks/R1', itemText({ ...risk, owner: 'Me' })],
        ['risks/R1/owner', 'SRE'],
      ],
    ],
    [
      'an item that was added',
      [
        ['risks/R2', itemText({ ...risk, id: 'R2' })],
        ['risks/R2/owner', 'x'],
        ['risks/R2', ''],
      ],
    ],
    [
      'a list of alternatives',
      [
        ['decisions/D1/alternatives/a-9', added],
        ['decisions/D1/alternatives/a-9', ''],
      ],
    ],
    [
      'a decision with an alternative',
      [
        ['decisions/D1/alternatives/a1/option', 'x'],
        ['decisions/D1/choice', 'y'],
        ['decisions/D1/alternatives/a1/option', 'o'],
        ['decisions/D1/choice', 'c'],
      ],
    ],
  ])('is the agent’s: %s', (_, edits) => {
    const between = by(taken, ...edits.slice(0, -1))
    expect(isEdited(between)).toBe(true)
    const undone = by(taken, ...edits)
    expect([undone.authors, isEdited(undone), undone.agents]).toEqual([{}, false, taken.agents])
    expect('drafted' in undone).toBe(false)
  })
  it('is said of each place for itself', () => {
    const now = by(taken, ['summary', 'Mine.'], ['risks/R1/owner', 'Me'], ['summary', 'Drafted.'])
    expect(Object.keys(now.authors)).toEqual(['risks/R1/owner'])
  })
  it('is not what an agent wrote before it wrote anew', () => {
    const anew = take(by(CONTENT, ['summary', 'Mine.']), 'summary', 'Drafted anew.')
    expect(by(anew, ['summary', 'Drafted.']).authors).toEqual({ summary: ME })
    expect(by(anew, ['summary', 'Mine.'], ['summary', 'Drafted anew.']).authors).toEqual({})
  })
  it('is not a person’s words of before it was known', () => {
    const old = { ...CONTENT, authors: { summary: ME } }
    expect(by(old, ['summary', 'Other.'], ['summary', 'Drafted.']).authors).toEqual({ summary: ME })
  })
})
