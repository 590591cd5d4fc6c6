import type { DesignScope } from '@/lib/auth/scope'
import { transaction } from '@/lib/db/transaction'
import { changeDesign, holdDesign } from '@/lib/designs/transaction'
import { AppError } from '@/lib/errors'
import type { StepId } from '@/lib/facts/fact'
import { LOCK_WAIT, quietly } from './before-run'
import { freezeIn } from './freeze'
import { restoreStepIn, type Restored, restoreVersionIn } from './restore'
import type { MilestoneBody } from './bodies'

/** Keeps the design as it stands before a run starts on it, where it changed since it was last kept. Never throws. */
export const keepBeforeRun = (scope: DesignScope): Promise<void> =>
  quietly(() =>
    transaction(async (tx) => {
      await tx.$executeRaw`select set_config('lock_timeout', ${LOCK_WAIT}, true)`
      await freezeIn(await holdDesign(scope, tx), { cause: 'run' })
    }),
  )

/** Keeps the design as it stands under a name of its own; `conflict` where the name is taken. */
export const nameMilestone = (scope: DesignScope, { name }: MilestoneBody): Promise<{ number: number }> =>
  transaction(async (tx) => {
    const held = await holdDesign(scope, tx)
    const { designId, workspaceId } = scope
    const taken = await tx.version.findFirst({
      where: { designId, workspaceId, cause: 'milestone', label: { equals: name, mode: 'insensitive' } },
      select: { number: true },
    })
    if (taken) {
      throw new AppError('conflict', `Version ${taken.number} is called that already. Choose another name.`)
    }
    const { number } = await freezeIn(held, { cause: 'milestone', label: name })
    return { number }
  })

/** Makes a version the present state; `baseRev`: the revision of the design that was looked at. See restore.ts. */
export const restoreVersion = (scope: DesignScope, number: number, baseRev: number): Promise<Restored> =>
  changeDesign(scope, (held) => restoreVersionIn(held, number, baseRev))

/** Makes an earlier revision of a step the present one; `baseRev`: the revision of the step that was looked at. */
export const restoreStep = (scope: DesignScope, step: StepId, rev: number, baseRev: number): Promise<Restored> =>
  changeDesign(scope, (held) => restoreStepIn(held, step, rev, baseRev))
