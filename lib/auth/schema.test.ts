import { describe, expect, it } from 'vitest'
import { type Action, mayDo, RIGHTS, ROLES, refusal } from './schema'

const actions = Object.keys(RIGHTS).filter((name): name is Action => name in RIGHTS)

describe('roles', () => {
  it('may what is theirs, and no more', () => {
    const may = Object.fromEntries(ROLES.map((role) => [role, actions.filter((action) => mayDo(role, action))]))
    expect(may.viewer).toEqual(['workspace.read', 'design.read', 'members.read'])
    expect(may.commenter).toEqual(['workspace.read', 'design.read', 'design.suggest', 'design.comment', 'members.read'])
    expect(may.editor).not.toContain('design.destroy')
    expect(may.editor).not.toContain('models.set')
    expect(may.reviewer?.filter((action) => !may.editor?.includes(action))).toEqual(['thread.unblock', 'review.decide'])
    expect(may.admin).toEqual(expect.arrayContaining(['design.destroy', 'models.set']))
    expect(may.admin).not.toContain('members.manage')
    expect(may.owner).toEqual(actions)
  })
  it.each(actions)('each that may do %s lets all after it do so as well', (action) => {
    const may = ROLES.map((role) => mayDo(role, action))
    expect(may).toEqual([...may].sort((a, b) => Number(a) - Number(b)))
  })
  it('are refused in words that name who can', () =>
    expect(refusal('viewer', 'models.set')).toBe(
      'As viewer you may not set models and their limits. Who may is admin or owner.',
    ))
})
