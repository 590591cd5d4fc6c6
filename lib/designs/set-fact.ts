import { AppError } from '@/lib/errors'
import { checkValue } from '@/lib/facts/answer'
import { specOf, factSpec } from '@/lib/facts/catalogue'
import { type Fact, type Facts, type Origin, STEP_IDS } from '@/lib/facts/fact'
import { type Moved, type Problem, resolve } from '@/lib/facts/ledger'
import { put } from '@/lib/facts/merge'
import type { MeasuredBody, SetFactBody } from './bodies'
import { runCalculation } from './calculate'
import { readDesign } from './data'
import { findingsOf } from './findings'
import { changesBetween, writeFacts } from './ledger-store'
import type { DesignRecord } from './records'
import type { Finding } from './schema'
import { newlyStale } from './stale'
import { markStale } from './store'
import type { HeldDesign } from './transaction'

export type FactSet = {
  /** The fact as it now stands; null where it was cleared or stays unknown. */
  fact: Fact | null
  /** Calculated figures that followed, in the order in which they were worked out. */
  moved: readonly Moved[]
  staleSteps: { step: string; reason: string }[]
  /** Figures that could not be worked out again, with what is wrong. */
  problems: readonly Problem[]
  findings: Finding[]
}

/** What a person says about one fact: it stands above what agents propose, and everything that follows moves with it. */
export async function setFactIn(held: HeldDesign, body: SetFactBody): Promise<FactSet> {
  const design = await readDesign(held.scope, held.tx)
  const { facts, ...moved } = await follow(held, design, enter(design, body, held.at))
  return { fact: facts[body.path] ?? null, ...moved }
}

export type FactsMeasured = Omit<FactSet, 'fact'> & {
  /** Paths whose value a person gave after the page was shown: it stays. */
  kept: string[]
}

/** What a person measured on a file and accepted. A person's value is replaced only where they said so of that fact. */
export async function measureFactsIn(held: HeldDesign, body: MeasuredBody): Promise<FactsMeasured> {
  const design = await readDesign(held.scope, held.tx)
  const kept = body.facts
    .filter(({ path, over }) => !over && design.facts[path]?.origin === 'user')
    .map(({ path }) => path)
  const taken = body.facts.filter(({ path }) => !kept.includes(path))
  const entered = taken.reduce(
    (facts, one) => put(facts, measuredFact(design.facts, one, body.file, held.at)),
    design.facts,
  )
  const { facts: _all, ...moved } = await follow(held, design, entered)
  return { ...moved, kept }
}

/** Works out what follows from what was entered, and stores it. */
async function follow(held: HeldDesign, design: DesignRecord, entered: Facts) {
  const { facts, moved, problems } = resolve(entered, runCalculation)
  await writeFacts(held, design.facts, facts)
  const drafts = Object.fromEntries(
    STEP_IDS.flatMap((id) => (design.steps[id].content ? [[id, design.steps[id].content.draft]] : [])),
  )
  const staleSteps = newlyStale(changesBetween(design.facts, facts), facts, drafts)
  await markStale(held, design.steps, staleSteps)
  return { facts, moved, staleSteps, problems, findings: findingsOf(facts) }
}

function measuredFact(facts: Facts, one: MeasuredBody['facts'][number], file: string, at: Date): Fact {
  const spec = factSpec(one.path)
  if (!spec) throw new AppError('unprocessable', `There is no fact "${one.path}" to set.`)
  const checked = checkValue(spec, one.value)
  if (!checked.ok) throw new AppError('unprocessable', checked.message)
  const old = facts[one.path]
  return {
    path: one.path,
    label: old?.label ?? spec.label,
    unit: old?.unit ?? spec.unit,
    value: checked.value,
    origin: 'measured',
    step: old?.step ?? spec.step,
    setBy: 'user',
    setAt: at.toISOString(),
    source: { title: `Measured in ${file}`, url: null, asOf: at.toISOString().slice(0, 10), quote: null },
    calculator: null,
    note: one.note === '' ? null : one.note,
    decisionId: null,
  }
}

/** Origins that have a basis beside what the person said. */
const BASED: ReadonlySet<Origin> = new Set(['calculated', 'cited', 'decided', 'measured'])
const NOT_KNOWN = 'Not known yet: assumed until somebody finds out.'

function enter({ facts }: DesignRecord, body: SetFactBody, at: Date): Facts {
  const old = facts[body.path]
  const spec = old ? specOf(old) : factSpec(body.path)
  if (!spec) throw new AppError('unprocessable', `There is no fact "${body.path}" to set.`)
  if (body.clear) return Object.fromEntries(Object.entries(facts).filter(([path]) => path !== body.path))
  // "Don't know" says nothing against a figure that has a basis, and gives an unknown one no value.
  if (body.dontKnow && body.value === undefined && (!old || BASED.has(old.origin))) return facts
  const value = body.value === undefined && body.dontKnow ? old?.value : body.value
  if (value === undefined)
    throw new AppError('unprocessable', `${spec.label}: give a value, or say that you don't know.`)
  const checked = checkValue(spec, value)
  if (!checked.ok) throw new AppError('unprocessable', checked.message)
  const fact: Fact = {
    path: body.path,
    label: old?.label ?? spec.label,
    unit: old?.unit ?? spec.unit,
    value: checked.value,
    origin: body.dontKnow ? 'assumed' : 'user',
    step: old?.step ?? spec.step,
    setBy: 'user',
    setAt: at.toISOString(),
    source: null,
    calculator: null,
    note: body.dontKnow ? (old?.origin === 'assumed' && old.note) || NOT_KNOWN : null,
    decisionId: null,
  }
  return put(facts, fact)
}
