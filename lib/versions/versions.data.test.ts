import { randomUUID } from 'node:crypto'
import * as fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import type { DesignScope } from '@/lib/auth/scope'
import { db, pool } from '@/lib/db/client'
import { getDesignState, readDesign } from '@/lib/designs/data'
import { setFact } from '@/lib/designs/mutations'
import { changeDesign } from '@/lib/designs/transaction'
import { storeDraft } from '@/lib/drafts/finish'
import { draftOf, freshDesign, freshWorkspace } from '@/lib/drafts/fixtures/designs'
import { acceptStep, editField, startRun } from '@/lib/drafts/mutations'
import { queueNext } from '@/lib/drafts/start'
import type { StepId } from '@/lib/facts/fact'
import { fact, ledger } from '@/lib/facts/fixtures/fact'
import { findRevision, readLedgerAt } from '@/lib/history/data'
import { createShare } from '@/lib/sharing/mutations'
import { listVersions, readVersion } from './data'
import { keepBeforeRun, nameMilestone, restoreStep, restoreVersion } from './mutations'

const volume = fact('data.rowsPerDay', 100, { origin: 'user', setBy: 'brief', step: 'data', label: 'Charges a day' })
let design: DesignScope
beforeEach(async () => {
  design = await freshDesign(await freshWorkspace(), ledger(volume))
})

const look = () => getDesignState(design)
const stepNow = async (id: StepId) => {
  const step = (await look()).design.steps.find((one) => one.id === id)
  if (!step) throw new Error('A design has seven steps.')
  return step
}
const draft = async (id: StepId, words: string) => {
  const { facts } = (await look()).design
  const done = { runId: randomUUID(), model: 'advisor:expert', step: id, draft: draftOf(id, words) }
  await changeDesign(design, (held) => storeDraft(held, { ...done, before: facts, after: facts }))
}
const edit = async (id: StepId, field: string, value: string) =>
  editField(design, id, (await stepNow(id)).rev, { editId: randomUUID(), field, value })
const milestone = async (name: string) => (await nameMilestone(design, { name })).number
const restore = async (number: number) => restoreVersion(design, number, (await look()).rev)
/** What a design says, without when it was said. */
const said = async () => {
  const { facts, steps } = (await look()).design
  return {
    facts,
    steps: steps.map(({ id, content, state, stale, answers }) => ({ id, content, state, stale, answers })),
  }
}

describe('a version before a run', () => {
  it('is kept once while nothing changes, and again after a change', async () => {
    await draft('problem', 'First.')
    await startRun(design, 'data', {}, null)
    await startRun(design, 'model', {}, null)
    expect((await listVersions(design)).map(({ number, cause }) => [number, cause])).toEqual([[1, 'run']])
    await edit('problem', 'summary', 'Mine.')
    await startRun(design, 'arch', {}, null)
    const [newest] = await listVersions(design)
    expect(newest?.number).toBe(2)
    const { design: kept } = await readVersion(design, 2)
    expect(kept.steps.map(({ content, state }) => [content?.draft.summary, state])[0]).toEqual(['Mine.', 'edited'])
    // What is being drafted is as it was before.
    expect(kept.steps[1]).toMatchObject({ state: 'empty', content: null })
  })

  it('is the one that a link was made to, where nothing changed', async () => {
    const { version } = await createShare(design, {})
    await keepBeforeRun(design)
    expect((await listVersions(design)).map(({ number }) => number)).toEqual([version])
  })

  it('is no reason not to start: neither a fault nor a lock', async () => {
    const client = await pool().connect()
    try {
      await client.query('begin')
      await client.query('select 1 from "Design" where "id" = $1 for no key update', [design.designId])
      // The lock is held until after this: whoever waited for it would wait until the test gives up.
      const started = await startRun(design, 'problem', {}, null)
      expect(started.started).toBe(true)
    } finally {
      await client.query('rollback')
      client.release()
    }
    expect(await listVersions(design)).toEqual([])
  })

  it('takes nothing with it where it fails while a draft is stored', async () => {
    await draft('problem', 'First.')
    await pool().query(`
      create function no_version_here() returns trigger language plpgsql as $$ begin raise exception 'no room'; end $$;
      create trigger no_version_here before insert on "Version" for each row
        when (new."designId" = '${design.designId}') execute function no_version_here()`)
    try {
      await changeDesign(design, async (held) => {
        const record = await readDesign(design, held.tx)
        await queueNext(held, record, { step: 'problem', model: 'advisor:expert' })
      })
      await startRun(design, 'model', {}, null)
    } finally {
      await pool().query('drop trigger no_version_here on "Version"; drop function no_version_here')
    }
    const { runs } = await look()
    expect(runs.map(({ step, status }) => [step, status])).toEqual([
      ['data', 'queued'],
      ['model', 'queued'],
    ])
    expect(await listVersions(design)).toEqual([])
  })
})

describe('a milestone', () => {
  it('has a name of its own, whoever asks at the same time', async () => {
    const names = ['For the board', 'for the  board', 'FOR THE BOARD ']
    const asked = await Promise.allSettled(
      Array.from({ length: 20 }, (_, n) =>
        nameMilestone(design, { name: (names[n % 3] ?? '').replaceAll(/\s+/g, ' ').trim() }),
      ),
    )
    expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const one of asked)
      if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'conflict', message: /is called that/ })
    expect(await listVersions(design)).toMatchObject([{ number: 1, cause: 'milestone' }])
  })

  it('is never changed, and names the same state again under another name', async () => {
    expect([await milestone('A'), await milestone('B')]).toEqual([1, 2])
    const change = pool().query(`update "Version" set "label" = 'C' where "designId" = $1`, [design.designId])
    await expect(change).rejects.toThrow(/never changed/)
  })
})

describe('restoring a version', () => {
  it('brings back facts and words, and keeps what stood there', async () => {
    await draft('problem', 'First.')
    await edit('problem', 'summary', 'Mine.')
    const wanted = await said()
    const number = await milestone('Good')
    await edit('problem', 'summary', 'Worse.')
    await draft('data', 'Second.')
    await setFact(design, { path: volume.path, value: 7 })
    const lost = await said()
    const { kept } = await restore(number)
    expect(await said()).toEqual(wanted)
    expect((await readVersion(design, kept)).cause).toBe('restore')
    await restore(kept)
    expect(await said()).toEqual(lost)
  })

  it('leaves every revision and every ledger in the history', async () => {
    await draft('problem', 'First.')
    const number = await milestone('Good')
    await edit('problem', 'summary', 'Mine.')
    await draft('data', 'Second.')
    await setFact(design, { path: volume.path, value: 7 })
    const { rev, design: before } = await look()
    await restore(number)
    for (const { id, rev: stepRev, content } of before.steps)
      if (content) expect(await findRevision(design, id, stepRev)).toEqual(content)
    expect(await readLedgerAt(design, rev)).toEqual(before.facts)
    // The step that was empty then is so again, and can be drafted again.
    expect((await stepNow('data')).state).toBe('empty')
    const { rev: emptied } = await stepNow('data')
    expect(await findRevision(design, 'data', emptied)).toBeNull()
    await draft('data', 'Third.')
    expect((await findRevision(design, 'data', emptied + 1))?.draft.summary).toBe('Third.')
    const causes = await db().stepRevision.findMany({ where: { designId: design.designId, cause: 'restore' } })
    expect(causes.map(({ key }) => key).toSorted()).toEqual(['data', 'problem'])
  })

  it('refuses what nobody has seen, what is there already, and what is being drafted', async () => {
    await draft('problem', 'First.')
    const number = await milestone('Good')
    const { rev } = await look()
    await expect(restoreVersion(design, number, rev)).rejects.toThrow('stands like this already')
    await edit('problem', 'summary', 'Mine.')
    await expect(restoreVersion(design, number, rev)).rejects.toThrow('changed since you looked')
    await startRun(design, 'data', {}, null)
    await expect(restore(number)).rejects.toMatchObject({ code: 'conflict', message: /^Step 2 is being drafted/ })
    expect((await stepNow('problem')).content?.draft.summary).toBe('Mine.')
    await expect(restore(99)).rejects.toMatchObject({ code: 'not-found' })
    // A refusal leaves no trace.
    expect((await look()).rev).toBe(rev + 1)
  })

  it('keeps an open proposal where its step was empty, for the draft that comes next', async () => {
    const number = await milestone('Before anything')
    await draft('problem', 'First.')
    await draft('problem', 'Offered.')
    expect((await stepNow('problem')).proposal?.summary).toBe('Offered.')
    await restore(number)
    expect(await stepNow('problem')).toMatchObject({ state: 'empty', proposal: { summary: 'Offered.' } })
    await draft('problem', 'Drafted anew.')
    expect(await stepNow('problem')).toMatchObject({ content: { draft: { summary: 'Drafted anew.' } } })
    expect((await stepNow('problem')).proposal?.summary).toBe('Offered.')
  })

  it('keeps it too where one step alone goes back to when it was empty', async () => {
    const number = await milestone('Before anything')
    await draft('problem', 'First.')
    await restore(number)
    const { rev: emptied } = await stepNow('problem')
    await draft('problem', 'Second.')
    await draft('problem', 'Offered.')
    await restoreStep(design, 'problem', emptied, (await stepNow('problem')).rev)
    expect(await stepNow('problem')).toMatchObject({ state: 'empty', proposal: { summary: 'Offered.' } })
  })

  it('brings back what had moved under a stale step, which then goes with the figures', async () => {
    await draft('data', 'Rows: {{data.rowsPerDay}}.')
    await acceptStep(design, 'data', (await stepNow('data')).rev)
    await setFact(design, { path: volume.path, value: 7 })
    const then = { state: 'stale', stale: (await stepNow('data')).stale }
    const number = await milestone('Moved')
    await setFact(design, { path: volume.path, value: 100 })
    expect((await stepNow('data')).state).toBe('accepted')
    await edit('data', 'summary', 'Other words.')
    await restore(number)
    expect(await stepNow('data')).toMatchObject(then)
    expect((await look()).moved.data).toEqual({ [volume.path]: 100 })
    await setFact(design, { path: volume.path, value: 100 })
    expect(await stepNow('data')).toMatchObject({ state: 'accepted', stale: null })
  })

  it('knows only the versions of its own design', async () => {
    await milestone('Good')
    const other = await freshDesign(design)
    await expect(restoreVersion(other, 1, 0)).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('restoring a revision of a step', () => {
  it('brings its words back, and says what moved under them', async () => {
    await draft('data', 'Rows: {{data.rowsPerDay}}.')
    await edit('data', 'summary', 'None.')
    await setFact(design, { path: volume.path, value: 7 })
    const { rev } = await stepNow('data')
    await restoreStep(design, 'data', 1, rev)
    const step = await stepNow('data')
    expect([step.content?.draft.summary, step.state]).toEqual(['Rows: {{data.rowsPerDay}}.', 'stale'])
    expect(step.stale).toContain('Charges a day')
    // The figure back as it was, the step is as it was drafted.
    await setFact(design, { path: volume.path, value: 100 })
    expect((await stepNow('data')).state).toBe('drafted')
    await expect(restoreStep(design, 'data', 1, rev)).rejects.toThrow('changed since you looked')
    await expect(restoreStep(design, 'data', 77, (await stepNow('data')).rev)).rejects.toThrow('no such revision')
  })
})

type Act = 'accept' | 'keep' | { words: string } | { rows: number } | { back: number }
const act = fc.oneof(
  fc.record({ words: fc.string() }),
  fc.record({ rows: fc.integer({ min: 1, max: 1000 }) }),
  fc.constantFrom<Act>('accept', 'keep'),
  fc.record({ back: fc.nat({ max: 5 }) }),
)

describe('any order of edits, versions and restores', () => {
  it('keeps every acknowledged text and every figure within reach', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 3, maxLength: 30 }), async (acts) => {
        design = await freshDesign(await freshWorkspace(), ledger(volume))
        await draft('problem', 'Drafted.')
        const seen: { rev: number; designRev: number; summary: string; rows: unknown }[] = []
        for (const one of acts) {
          if (one === 'accept') await acceptStep(design, 'problem', (await stepNow('problem')).rev)
          else if (one === 'keep') await keepBeforeRun(design)
          else if ('words' in one) await edit('problem', 'summary', one.words)
          else if ('rows' in one) await setFact(design, { path: volume.path, value: one.rows })
          else {
            const versions = await listVersions(design)
            const version = versions[one.back % Math.max(versions.length, 1)]
            if (version)
              await restore(version.number).catch((error: unknown) => expect(error).toMatchObject({ code: 'conflict' }))
          }
          const { design: now, rev: designRev } = await look()
          const step = await stepNow('problem')
          const summary = step.content?.draft.summary ?? ''
          seen.push({ rev: step.rev, designRev, summary, rows: now.facts[volume.path]?.value })
        }
        for (const { rev, designRev, summary, rows } of seen) {
          expect((await findRevision(design, 'problem', rev))?.draft.summary).toBe(summary)
          expect((await readLedgerAt(design, designRev))[volume.path]?.value).toBe(rows)
        }
      }),
      { numRuns: 10 },
    )
  })
})
