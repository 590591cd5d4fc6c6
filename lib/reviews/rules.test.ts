import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { STEP_IDS, type StepId } from '@/lib/facts/fact'
import { ACTS, approvedSteps, assess, type Hashes, isAllowed, type Review, type Said } from './rules'
import { REVIEW_ROLES, REVIEW_STATUSES, standingWords } from './schema'

const hashes = (mark: string, changed: Partial<Record<StepId, string>> = {}): Hashes => {
  const steps = { problem: mark, data: mark, model: mark, arch: mark, exp: mark, prod: mark, perf: mark, ...changed }
  return { ...steps, whole: Object.values(steps).join() }
}
const round = (number: number, of: Hashes = hashes('a')) => ({
  number,
  hashes: of,
  submitterId: 'mara',
  contributorIds: ['tom'],
})
let seq = 0
const say = (authorId: string, verdict: Said['verdict'], part: Partial<Said> = {}): Said => {
  seq += 1
  return { id: `v${seq}`, seq, round: 1, step: null, verdict, authorId, isDismissed: false, ...part }
}
const person = (id: string, roles: Review['deciders'][number]['roles'] = [], mayDecide = true) => ({
  id,
  mayDecide,
  roles,
})
const review = (part: Partial<Review> = {}): Review => ({
  needed: 1,
  rounds: [round(1)],
  slots: [],
  said: [],
  deciders: [
    person('ravi', ['data']),
    person('ines', ['sre']),
    person('claire', ['product']),
    person('mara'),
    person('tom'),
  ],
  openBlocking: 0,
  ...part,
})
const slot = (id: string, part: Partial<Review['slots'][number]> = {}) => ({
  id,
  userId: null,
  role: null,
  isRequired: true,
  ...part,
})
const status = (part: Partial<Review>) => assess(review(part)).status

describe('an approval', () => {
  it('takes as many as are needed, each person once', () => {
    const ravi = [say('ravi', 'approve'), say('ravi', 'approve')]
    expect(status({ needed: 2, said: ravi })).toBe('in_review')
    expect(status({ needed: 2, said: [...ravi, say('ines', 'approve')] })).toBe('approved')
  })
  it('takes every required person, and somebody of each required role', () => {
    const slots = [
      slot('1', { userId: 'ines' }),
      slot('2', { role: 'product' }),
      slot('3', { role: 'privacy', isRequired: false }),
    ]
    expect(assess(review({ slots, said: [say('ravi', 'approve')] })).waiting.map(({ id }) => id)).toEqual(['1', '2'])
    expect(status({ slots, said: [say('ravi', 'approve'), say('claire', 'approve')] })).toBe('in_review')
    expect(status({ slots, said: [say('ines', 'approve'), say('claire', 'approve')] })).toBe('approved')
  })
  it('of a named person is theirs to give, whatever others speak for', () => {
    const slots = [slot('1', { userId: 'ines', role: 'sre' })]
    const deciders = [person('ravi', ['sre']), person('ines')]
    expect(status({ slots, deciders, said: [say('ravi', 'approve')] })).toBe('in_review')
    expect(status({ slots, deciders, said: [say('ines', 'approve')] })).toBe('approved')
  })
  it('waits while a blocking thread is open', () => {
    expect(status({ said: [say('ravi', 'approve')], openBlocking: 1 })).toBe('in_review')
  })
  it('of one’s own work does not count: neither of who handed any round in nor of who changed it last', () => {
    expect(status({ said: [say('mara', 'approve')] })).toBe('in_review')
    expect(status({ said: [say('tom', 'approve')] })).toBe('in_review')
    const rounds = [round(1), { ...round(2), submitterId: 'ravi', contributorIds: ['lena', 'ines'] }]
    for (const who of ['mara', 'ravi', 'lena', 'ines'])
      expect(status({ rounds, said: [say(who, 'approve', { round: 2 })] })).toBe('in_review')
    expect(status({ rounds, said: [say('tom', 'approve', { round: 2 })] })).toBe('approved')
  })
  it('counts while who gave it may decide', () => {
    const said = [say('ravi', 'approve')]
    expect(status({ said, deciders: [person('ravi', [], false)] })).toBe('in_review')
    expect(status({ said, deciders: [] })).toBe('in_review')
  })
  it('can be given step by step, and is one when the last is given', () => {
    const said = STEP_IDS.map((step) => say('ravi', 'approve', { step }))
    expect(status({ said: said.slice(1) })).toBe('in_review')
    expect(status({ said })).toBe('approved')
  })
})

describe('another version', () => {
  const rounds = [round(1), round(2, hashes('a', { arch: 'b' }))]
  it('makes only verdicts on what changed stale', () => {
    const said = [say('ravi', 'approve')]
    expect([...approvedSteps({ rounds, said }, 'ravi')].sort()).toEqual(STEP_IDS.filter((id) => id !== 'arch').sort())
    expect(status({ rounds, said })).toBe('in_review')
    expect(status({ rounds, said: [...said, say('ravi', 'approve', { round: 2, step: 'arch' })] })).toBe('approved')
    expect(status({ rounds, said: [...said, say('ravi', 'approve', { round: 2, step: 'data' })] })).toBe('in_review')
  })
  it('that says the same keeps all of them', () => {
    expect(status({ rounds: [round(1), round(2)], said: [say('ravi', 'approve')] })).toBe('approved')
    expect(status({ rounds: [round(1), round(2)], said: [say('ravi', 'request_changes')] })).toBe('changes_requested')
  })
  it('answers a request for changes where it changed what it is about', () => {
    expect(status({ rounds, said: [say('ravi', 'request_changes')] })).toBe('in_review')
    expect(status({ rounds, said: [say('ravi', 'request_changes', { step: 'arch' })] })).toBe('in_review')
    expect(status({ rounds, said: [say('ravi', 'request_changes', { step: 'data' })] })).toBe('changes_requested')
  })
})

describe('a request for changes', () => {
  it('holds against any approvals, until its author says otherwise or it is dismissed', () => {
    const asked = say('ines', 'request_changes')
    const said = [asked, say('ravi', 'approve'), say('claire', 'approve')]
    expect(status({ said })).toBe('changes_requested')
    expect(status({ said: [...said, say('ines', 'comment')] })).toBe('changes_requested')
    expect(status({ said: [...said, say('ines', 'approve')] })).toBe('approved')
    expect(status({ said: said.map((one) => ({ ...one, isDismissed: one === asked })) })).toBe('approved')
  })
  it('on a step stands beside an approval of the rest, until the whole is approved', () => {
    const said = [say('ines', 'approve'), say('ines', 'request_changes', { step: 'arch' }), say('ravi', 'approve')]
    expect(status({ said })).toBe('changes_requested')
    expect(status({ said: [...said, say('ines', 'approve', { step: 'data' })] })).toBe('changes_requested')
    expect(status({ said: [...said, say('ines', 'approve')] })).toBe('approved')
  })
  it('holds when who made it is taken out', () => {
    const said = [say('ines', 'request_changes'), say('ravi', 'approve')]
    expect(status({ said, deciders: [person('ravi')] })).toBe('changes_requested')
  })
})

describe('what can be done', () => {
  it('is everything while a review is open, and nothing to one that is over but being superseded', () => {
    const table = REVIEW_STATUSES.map((one) => [one, ACTS.filter((act) => isAllowed(one, act))])
    const open = ['verdict', 'resubmit', 'dismiss', 'withdraw', 'reviewers']
    expect(table).toEqual([
      ['in_review', open],
      ['changes_requested', open],
      ['approved', ['supersede']],
      ['superseded', []],
      ['withdrawn', []],
    ])
  })
})

describe('a design in short', () => {
  const approved = { number: 1, version: 4, isChanged: false }
  it.each([
    [{ open: null, approved: null }, 'Draft'],
    [{ open: null, approved }, 'v4 approved'],
    [{ open: null, approved: { ...approved, isChanged: true } }, 'v4 approved · unreviewed changes'],
    [{ open: { number: 2, version: 5, status: 'in_review' as const }, approved }, 'v5 in review'],
    [
      { open: { number: 2, version: 5, status: 'changes_requested' as const }, approved: null },
      'v5: changes requested',
    ],
  ])('%j is %s', (standing, words) => expect(standingWords(standing)).toBe(words))
})

const PEOPLE = ['ravi', 'ines', 'claire', 'mara', 'tom', 'gone']
const anyHashes = fc
  .tuple(...STEP_IDS.map(() => fc.constantFrom('a', 'b')))
  .map((marks) => hashes('a', Object.fromEntries(STEP_IDS.map((id, n) => [id, marks[n] ?? 'a']))))
const anyRounds = fc.array(anyHashes, { minLength: 1, maxLength: 3 }).map((all) => all.map((of, n) => round(n + 1, of)))
const anyReview: fc.Arbitrary<Review> = anyRounds.chain((rounds) =>
  fc.record({
    rounds: fc.constant(rounds),
    needed: fc.integer({ min: 1, max: 3 }),
    openBlocking: fc.integer({ min: 0, max: 1 }),
    slots: fc.array(
      fc.record({
        id: fc.uuid(),
        userId: fc.option(fc.constantFrom(...PEOPLE)),
        role: fc.constantFrom(...REVIEW_ROLES),
        isRequired: fc.boolean(),
      }),
      { maxLength: 3 },
    ),
    said: fc
      .array(
        fc.record({
          round: fc.integer({ min: 1, max: rounds.length }),
          step: fc.option(fc.constantFrom(...STEP_IDS)),
          verdict: fc.constantFrom('approve', 'approve', 'request_changes', 'comment'),
          authorId: fc.constantFrom(...PEOPLE),
          isDismissed: fc.constantFrom(false, false, true),
        }),
        { maxLength: 14 },
      )
      .map((all) =>
        all.map((one, n): Said => ({ ...one, verdict: one.verdict as Said['verdict'], id: `${n}`, seq: n })),
      ),
    deciders: fc.constant(review().deciders),
  }),
)

describe('whatever was said', () => {
  const holds = (check: (one: Review) => void) => fc.assert(fc.property(anyReview, check), { numRuns: 500 })
  const next = (one: Review) => Math.max(-1, ...one.said.map((said) => said.seq)) + 1
  const after = (one: Review, authorId: string, verdict: Said['verdict'], step: StepId | null = null): Review => ({
    ...one,
    said: [
      ...one.said,
      { id: 'new', seq: next(one), round: one.rounds.length, step, verdict, authorId, isDismissed: false },
    ],
  })

  it('is the same in whichever order it is read', () =>
    holds((one) => {
      expect(assess({ ...one, said: one.said.toReversed() }).status).toBe(assess(one).status)
    }))
  it('a comment and a dismissed verdict change nothing', () =>
    holds((one) => {
      expect(assess(after(one, 'ines', 'comment')).status).toBe(assess(one).status)
      expect(assess({ ...one, said: one.said.filter(({ isDismissed }) => !isDismissed) })).toEqual(assess(one))
    }))
  it('a request for changes of anybody but who handed it in ends any approval', () =>
    holds((one) => {
      for (const who of ['ravi', 'tom', 'gone'])
        expect(assess(after(one, who, 'request_changes')).status).toBe('changes_requested')
      expect(assess(after(one, 'mara', 'request_changes')).status).toBe(
        assess({ ...one, said: one.said.filter(({ authorId }) => authorId !== 'mara') }).status,
      )
    }))
  it('the approval of who handed it in, of who changed it last, and of who is no member never makes it approved', () =>
    holds((one) => {
      if (assess(one).status === 'approved') return
      // A request for changes of their own they may take back.
      for (const who of ['mara', 'tom', 'gone'].filter((id) => !one.said.some(({ authorId }) => authorId === id)))
        expect(assess(after(one, who, 'approve')).status).not.toBe('approved')
    }))
  it('approved is what everybody who counts approves as it is now, and nothing else', () =>
    holds((one) => {
      const { status: is, approvers } = assess(one)
      if (is !== 'approved') return
      const now = one.rounds.at(-1)?.hashes
      expect(approvers.length).toBeGreaterThanOrEqual(one.needed)
      expect(one.openBlocking).toBe(0)
      for (const who of approvers)
        for (const step of STEP_IDS) {
          const last = one.said
            .filter((said) => said.authorId === who && !said.isDismissed && said.verdict !== 'comment')
            .findLast((said) => said.step === step || said.step === null)
          expect(last?.verdict).toBe('approve')
          expect(one.rounds[(last?.round ?? 0) - 1]?.hashes[step]).toBe(now?.[step])
        }
      for (const { userId, isRequired } of one.slots)
        if (isRequired && userId !== null) expect(approvers).toContain(userId)
    }))
  it('the same version handed in again changes nothing', () =>
    holds((one) => {
      const last = one.rounds.at(-1)
      if (!last) return
      const again = { ...one, rounds: [...one.rounds, { ...last, number: last.number + 1 }] }
      expect(assess(again).status).toBe(assess(one).status)
    }))
  it('all of them approving what lies before them, with nothing in the way, approves it', () =>
    holds((one) => {
      let asked: Review = { ...one, openBlocking: 0, needed: 3, slots: [slot('1', { role: 'sre' })] }
      for (const who of ['ravi', 'ines', 'claire', 'tom', 'gone']) asked = { ...after(asked, who, 'approve') }
      expect(assess(asked).status).toBe('approved')
    }))
})
