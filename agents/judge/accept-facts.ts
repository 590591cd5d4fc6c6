import { CalculatorError } from '@/lib/calculators/errors'
import { runCalculator } from '@/lib/calculators/registry'
import { factFault } from '@/lib/facts/bounds'
import { factSpec } from '@/lib/facts/catalogue'
import {
  type Fact,
  type Facts,
  type FactValue,
  factValueSchema,
  type Source,
  STEP_IDS,
  type StepId,
} from '@/lib/facts/fact'
import { resolve, sameValue } from '@/lib/facts/ledger'
import { merge } from '@/lib/facts/merge'
import { inUnit } from '@/lib/facts/quantity'
import { parseReference } from '@/lib/facts/path'
import type { FactProposal } from '@/lib/methodology/draft'
import { asKnown, type Citable, isKnownSource } from './known-sources'

/** How the ledger runs a calculator: its outputs by name. */
export const runForLedger = (fn: string, input: Record<string, unknown>): Record<string, unknown> =>
  runCalculator(fn, input).values

/** `degraded`: proposals that were entered as assumptions, and why. */
export type Accepted = {
  facts: Facts
  problems: { path: string; message: string }[]
  degraded: { path: string; message: string }[]
}

/** Who proposes, what its citations may rest on, and which facts a repair may offer anew whoever gave them. */
export type Proposer = {
  readonly step: StepId
  readonly model: string
  readonly at: string
  readonly citable: Citable
  /** Decisions that there are: a figure may rest on one of them. Undefined: on any, where facts are only tried. */
  readonly decisions?: ReadonlySet<string>
  readonly over?: readonly string[]
}

/**
 * Takes a draft's facts into the ledger. Nothing is believed: a calculated figure is worked out again, and one that
 * does not come out, or names no calculation, known source or decision, is entered as assumed.
 */
export function acceptFacts(before: Facts, proposals: readonly FactProposal[], by: Proposer): Accepted {
  const problems: Accepted['problems'] = []
  const degraded: Accepted['degraded'] = []
  const entries = proposals.flatMap((proposal) => {
    if (parseReference(proposal.path)?.path !== proposal.path) {
      problems.push({ path: proposal.path, message: 'This is no path of a fact, and was left out.' })
      return []
    }
    const fact = toFact(proposal, by)
    if (typeof fact === 'string') {
      problems.push({ path: proposal.path, message: `${fact} It was left out.` })
      return []
    }
    const fault = factFault(fact)
    if (fault) {
      problems.push({ path: fact.path, message: `${fault.what} It was left out.` })
      return []
    }
    const why = unproven(fact, by)
    if (why === undefined) return vouched(fact, by.citable) ?? sourceAsWords(fact)
    degraded.push({ path: fact.path, message: why })
    return assumed(fact, why)
  })
  const merged = merge(before, entries, by.over)
  const resolved = resolve(merged.facts, runForLedger)
  const facts: Record<string, Fact> = { ...resolved.facts }
  for (const problem of resolved.problems) {
    const fact = facts[problem.path]
    if (fact && entries.some((entry) => entry.path === problem.path)) {
      degraded.push(problem)
      facts[problem.path] = assumed(fact, problem.message)
    }
  }
  return { facts, problems: [...problems, ...merged.refused, ...resolved.problems], degraded }
}

const assumed = (fact: Fact, why: string): Fact => ({
  ...sourceAsWords({
    ...fact,
    note: `${fact.note ? `${fact.note} ` : ''}Entered as an assumption: ${why}`,
  }),
  origin: 'assumed',
  calculator: null,
})

const isVouched = ({ source, value }: Fact, citable: Citable): boolean =>
  source === null || isKnownSource(source, value, citable)

/** With its source as it is known by; undefined where it is not. */
const vouched = (fact: Fact, citable: Citable): Fact | undefined =>
  isVouched(fact, citable) ? { ...fact, source: fact.source && asKnown(fact.source, citable) } : undefined

/** What code could not find is kept as words, never as a link that looks checked. */
const sourceAsWords = (fact: Fact): Fact => ({
  ...fact,
  source: null,
  note: [fact.note, fact.source && unchecked(fact.source)].filter((words) => words).join(' ') || null,
})

const unchecked = ({ title, url, asOf, quote }: Source): string =>
  `Named as source, not checked: ${[title, url, asOf, quote === null ? null : `“${quote}”`]
    .filter((words) => words)
    .join(', ')}.`

function parseValue(json: string): FactValue | undefined {
  try {
    const value = factValueSchema.safeParse(JSON.parse(json))
    return value.success ? value.data : undefined
  } catch {
    return undefined // Not JSON: the caller reports the path.
  }
}

/** What it proposes, or why that is no fact. */
function toFact(proposal: FactProposal, by: Proposer): Fact | string {
  const said = parseValue(proposal.valueJson)
  if (said === undefined) return 'Its value is not readable.'
  const inputs = proposal.calculator?.inputs.map((input) => ({
    name: input.name,
    path: input.path,
    value: parseValue(input.valueJson) ?? null,
  }))
  const spec = factSpec(proposal.path)
  // A unit that everybody knows the fact by is not its agent's to choose.
  const value = spec && typeof said === 'number' ? inUnit(said, proposal.unit, spec.unit) : said
  if (value === null && said !== null)
    return `It is given in ${proposal.unit}, which cannot be turned into ${spec?.unit}.`
  return {
    path: proposal.path,
    label: proposal.label || (spec?.label ?? proposal.path),
    unit: spec?.unit ?? proposal.unit,
    value,
    origin: proposal.origin,
    step: STEP_IDS.find((id) => proposal.path.startsWith(`${id}.`)) ?? by.step,
    setBy: by.model,
    setAt: by.at,
    source: proposal.source,
    calculator: proposal.calculator && inputs ? { ...proposal.calculator, inputs } : null,
    note: proposal.note,
    decisionId: proposal.decisionId,
  }
}

/** Why a fact is an assumption, whatever its agent calls it; undefined where its origin can be shown. */
function unproven(fact: Fact, { citable, decisions }: Proposer): string | undefined {
  if (fact.origin === 'user' || fact.origin === 'measured')
    return 'only a person can say that it was given or measured.'
  if (fact.origin === 'cited' && !(fact.source?.title && fact.source.asOf)) return 'no source and date were named.'
  if (fact.origin === 'cited' && !isVouched(fact, citable))
    return 'its source is neither in the knowledge base nor in the brief.'
  if (fact.origin === 'decided' && !fact.decisionId) return 'no decision was named.'
  if (fact.origin === 'decided' && decisions?.has(fact.decisionId ?? '') === false)
    return `there is no decision ${fact.decisionId}.`
  if (fact.origin !== 'calculated') return undefined
  const call = fact.calculator
  if (!call) return 'no calculation was named.'
  if (call.fn === 'expr' && !call.inputs.some(({ path }) => path)) return 'its formula rests on no other fact.'
  // Without a value while an input has none: the ledger works it out, or leaves it so.
  if (call.fn === 'expr' || fact.value === null) return undefined
  try {
    const again = runForLedger(call.fn, Object.fromEntries(call.inputs.map((input) => [input.name, input.value])))[
      call.output
    ]
    const value = factValueSchema.safeParse(again)
    if (value.success && sameValue(value.data, fact.value)) return undefined
    return 'the calculation gives another value.'
  } catch (error) {
    if (error instanceof CalculatorError) return error.message
    throw error
  }
}
