import { expect, it } from 'vitest'
import type { DesignSummary } from '@/lib/designs/list/schema'
import { designRow } from './design-rows'

const NONE = { error: 0, warning: 0, info: 0 }
const now = new Date('2026-11-27T12:00:00Z')

it.each([
  [{ data: 'stale' }, 'Step 2 is stale'],
  [{ problem: 'stale', data: 'stale', arch: 'stale', prod: 'stale', perf: 'stale' }, '5 steps are stale'],
  [{ problem: 'stale', data: 'drafting' }, 'Drafting step 2'],
  [{}, 'All seven steps drafted'],
] as const)('the list says how the steps of a design stand: %o', (changed, state) => {
  const drafted: DesignSummary['steps'] = {
    problem: 'drafted',
    data: 'drafted',
    model: 'drafted',
    arch: 'drafted',
    exp: 'drafted',
    prod: 'drafted',
    perf: 'drafted',
  }
  const steps: DesignSummary['steps'] = { ...drafted, ...changed }
  const design: DesignSummary = {
    id: 'a',
    title: 'A',
    opening: '',
    archetype: 'ranking',
    tags: [],
    steps,
    waiting: { offers: 0, suggestions: 0 },
    findings: NONE,
    review: null,
    numbers: 0,
    updatedAt: now.toISOString(),
  }
  expect(designRow(design, now).state).toBe(state)
})
