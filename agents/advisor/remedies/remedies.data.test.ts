import { afterAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import examples from '@/lib/checks/examples.json'
import { findCheck, runChecks } from '@/lib/checks/registry'
import { closeDatabase } from '@/lib/db/client'
import { readDesign } from '@/lib/designs/data'
import { writeFacts } from '@/lib/designs/ledger-store'
import { changeDesign } from '@/lib/designs/transaction'
import { listUnmended, readAnswer } from '@/lib/drafts/data'
import { decideProposal, takeBack } from '@/lib/drafts/mutations'
import { factSpec } from '@/lib/facts/catalogue'
import { type Facts, factValueSchema, STEP_IDS } from '@/lib/facts/fact'
import { fact, ledger } from '@/lib/facts/fixtures/fact'
import { toNested } from '@/lib/facts/nested'
import { repairSchema } from '@/lib/methodology/repair'
import { isReply } from '@/lib/methodology/reply'
import { StoredDesign } from '../fixtures/stored-design'
import { REMEDIES } from './registry'

afterAll(() => closeDatabase())

const seeds = z
  .record(z.string(), z.object({ violates: z.record(z.string(), z.record(z.string(), z.unknown())) }))
  .parse(examples)

/** What a person gave, by which the check fires. */
function seedOf(check: string): Facts {
  const sections = Object.entries(seeds[check]?.violates ?? {})
  return ledger(
    ...sections.flatMap(([section, facts]) =>
      Object.entries(facts).map(([name, value]) => {
        const path = `${section}.${name}`
        const step = factSpec(path)?.step ?? STEP_IDS.find((id) => id === section) ?? 'problem'
        return fact(path, factValueSchema.parse(value), { origin: 'user', setBy: 'user', step })
      }),
    ),
  )
}

async function repaired(check: string) {
  const known = findCheck(check)
  if (!known) throw new Error(`no check ${check}`)
  const { step } = known
  const design = await StoredDesign.fresh(seedOf(check))
  const { scope } = design
  await design.run(step)
  const fires = async () => runChecks(toNested((await design.now()).facts)).find((finding) => finding.check === check)
  // The first draft has its safeguards; the finding comes about where a person takes them away.
  if (!(await fires()))
    await changeDesign(scope, async (held) => {
      const { facts } = await design.now()
      const away = known.reads
        .filter((path) => facts[path]?.setBy === 'advisor:expert')
        .flatMap((path) => facts[path] ?? [])
      const without = away.map((one) =>
        fact(one.path, one.value === true ? false : null, { origin: 'user', setBy: 'user', step: one.step }),
      )
      await writeFacts(held, facts, { ...facts, ...ledger(...without) }, { kind: 'set' })
    })
  const found = await fires()
  expect(found, 'fires before').toBeDefined()
  await design.run(step, { repair: repairSchema.parse(found) })
  return { scope, step, fires, record: await design.step(step) }
}

describe('a finding that the advisor has a remedy for', () => {
  // What is weighed needs a whole plan: see budget.test.ts, and below.
  it.each(Object.keys(REMEDIES).filter((check) => 'decide' in (REMEDIES[check] ?? {})))(
    '%s is gone once its repair is accepted, and is back when that is undone',
    async (check) => {
      const { scope, step, fires, record } = await repaired(check)
      expect(record?.offer?.repair).toMatchObject({ check })
      expect(record?.offer?.repair?.paths.length).toBeGreaterThan(0)
      // Nothing of a person is replaced before they say so.
      expect(await fires()).toBeDefined()
      const { decision } = await decideProposal(scope, step, { action: 'accept' })
      expect(await fires()).toBeUndefined()
      await takeBack(scope, decision)
      expect(await fires()).toBeDefined()
    },
  )
})

describe('a finding that it has none for', () => {
  it.each(['DS-22', 'RG-04', 'PR-08', 'RG-02'])(
    '%s is said to wait for a person, with what they should decide',
    async (check) => {
      const { scope, step, record, fires } = await repaired(check)
      expect(record?.proposal).toBeNull()
      const { rev } = await readDesign(scope)
      const [reply, ...more] = (await readAnswer(scope, step, rev))?.replies ?? []
      expect(more).toEqual([])
      expect(reply?.heading).toBe(`Not repaired: “${findCheck(check)?.title}”`)
      expect(reply?.text).toContain(`A person has to decide. ${findCheck(check)?.fix}`)
      expect(await listUnmended(scope)).toEqual({ [check]: reply?.text })
      // An answer is no part of the step.
      expect(record?.content?.draft.openQuestions.filter(isReply)).toEqual([])
      expect(await fires()).toBeDefined()
    },
  )
})
