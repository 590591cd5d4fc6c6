import { factSpec } from '@/lib/facts/catalogue'
import { type FactValue, STEP_IDS, type StepId } from '@/lib/facts/fact'
import { ARCHITECTURE_CHECKS } from './architecture'
import { LABEL_CHECKS } from './data-labels'
import { SPLIT_CHECKS } from './data-split'
import { CHECK_SEVERITIES, type Check, type CheckPhase, type CheckSeverity } from './define'
import { Design } from './design'
import { EXPERIMENT_CHECKS } from './experiment'
import { MODEL_CHECKS } from './model'
import { PERFORMANCE_CHECKS } from './performance'
import { PROBLEM_CHECKS } from './problem'
import { PRODUCTION_CHECKS } from './production'
import { REGULATION_CHECKS } from './regulation'

const byId = (a: Check, b: Check) => (a.id < b.id ? -1 : 1)

/** Every check. The command line, the findings of a design and the tests iterate over this. */
export const CHECKS: readonly Check[] = [
  PROBLEM_CHECKS,
  [...SPLIT_CHECKS, ...LABEL_CHECKS].sort(byId),
  MODEL_CHECKS,
  ARCHITECTURE_CHECKS,
  EXPERIMENT_CHECKS,
  PRODUCTION_CHECKS,
  REGULATION_CHECKS,
  PERFORMANCE_CHECKS,
].flat()

const index = new Map(CHECKS.map((check) => [check.id, check]))

export const findCheck = (id: string): Check | undefined => index.get(id)

/** A fact that took part: "Share of positives", "0.12%" ("not stated" where a safeguard is not confirmed). */
export type Clause = {
  readonly path: string
  readonly label: string
  readonly text: string
  /** As the ledger has it; absent where nothing is stated. */
  readonly value?: FactValue | undefined
}

export type Finding = {
  /** Id of the check, e.g. `DS-01`. */
  readonly check: string
  readonly severity: CheckSeverity
  readonly phase: CheckPhase
  readonly step: StepId
  readonly title: string
  readonly message: string
  readonly clauses: readonly Clause[]
  readonly why: string
  readonly fix: string
  readonly source: string
  /** Not null on legal conditions, which are not legal advice. */
  readonly asOf: string | null
}

function toClause(path: string, design: Design): Clause {
  const value = design.value(path)
  const clause = { path, label: factSpec(path)?.label ?? path, text: design.show(path) }
  return value === undefined ? clause : { ...clause, value }
}

function toFinding(check: Check, design: Design): Finding {
  return {
    check: check.id,
    severity: check.severity,
    phase: check.phase,
    step: check.step,
    title: check.title,
    message: check.message(design),
    clauses: check.reads.map((path) => toClause(path, design)),
    why: check.why,
    fix: check.fix,
    source: check.source,
    asOf: check.asOf ?? null,
  }
}

const rank = (finding: Finding) =>
  CHECK_SEVERITIES.indexOf(finding.severity) * STEP_IDS.length + STEP_IDS.indexOf(finding.step)

/** What fires on nested facts (`{problem: {type: …}}`): errors first, then by step, then by id. Never throws. */
export function runChecks(nested: unknown): Finding[] {
  const design = new Design(nested)
  return CHECKS.filter((check) => check.fires(design))
    .map((check) => toFinding(check, design))
    .sort((a, b) => rank(a) - rank(b) || (a.check < b.check ? -1 : 1))
}
