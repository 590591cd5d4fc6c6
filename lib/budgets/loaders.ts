import { type Naming, namingFor } from '@/lib/auth/people'
import { requireDesign, requireScope } from '@/lib/auth/session'
import type { StepId } from '@/lib/facts/fact'
import { listModelUses, listRunUses, readLimitRows, readLimits } from './data'
import { type Limit, leftWords, type Whose } from './room'
import type { LimitView, ModelUse, StepUse } from './schema'
import { together, usedWords } from './words'

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

type Row = { usdPerMonth: number | null; tokensPerDay: number | null; setByName: string; setAt: Date }

function view(named: Naming, row: Row | undefined, limits: readonly Limit[], whose: Whose): LimitView {
  const own = limits.filter((limit) => limit.whose === whose)
  const of = (kind: Limit['kind']) => own.find((limit) => limit.kind === kind)?.limit ?? null
  return {
    usdPerMonth: of('usdPerMonth'),
    tokensPerDay: of('tokensPerDay'),
    left: own.length > 0 ? own.map(leftWords).join('; ') : null,
    set: row ? `Set by ${named(row.setByName)}, ${DAY.format(row.setAt)}.` : null,
  }
}

/** All that the settings show of limits and of what was used. */
export async function loadBudgets() {
  const scope = await requireScope('workspace.read')
  const [rows, limits, uses, named] = await Promise.all([
    readLimitRows(scope),
    readLimits(scope),
    listModelUses(scope),
    namingFor(scope),
  ])
  const all = { today: together(uses.map((use) => use.today)), month: together(uses.map((use) => use.month)) }
  const inWords = (model: string, { today, month }: typeof all): ModelUse => ({
    model,
    today: today.tokens > 0 ? usedWords(today) : 'nothing',
    month: usedWords(month),
  })
  return {
    person: view(named, rows.person, limits, 'person'),
    workspace: view(named, rows.workspace, limits, 'workspace'),
    instance: view(named, undefined, limits, 'instance'),
    uses: uses.map((use) => inWords(use.model, use)),
    total: uses.length > 1 ? inWords('All models', all) : null,
  }
}

/** What a step and its design have used. */
export async function loadStepUse(designId: string, step: StepId): Promise<StepUse> {
  const uses = await listRunUses(await requireDesign(designId, 'design.read'))
  const own = uses.filter((use) => use.step === step && use.tokens > 0)
  const [last] = own
  const design = together(uses)
  if (!last) return design.tokens > 0 ? { run: null, step: null, design: usedWords(design) } : null
  return {
    run: `${last.model}: ${usedWords(last)}`,
    step: own.length > 1 ? usedWords(together(own)) : null,
    design: uses.length > own.length ? usedWords(design) : null,
  }
}
