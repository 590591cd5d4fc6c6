import type { Cond, Conditional, Line } from './line'
import type { Reasons } from './reasons'

export type ModelOption = {
  /** Id of a model family. */
  readonly id: string
  readonly name: string
  /** The option can be chosen only where all of these hold; the first choosable option in the list wins. */
  readonly fits?: readonly Cond[]
  /** Why it is right here (said when chosen). */
  readonly pro: Line
  /** Why it is not chosen here (said when another one is). */
  readonly con: Line
  /** Typical work of one prediction, as a phrase without figures ("one matrix product", "an autoregressive decode"). */
  readonly work: string
}

export type Part = Conditional & {
  readonly id: string
  readonly name: string
  readonly kind: 'service' | 'model' | 'store' | 'job' | 'external' | 'people'
  /** while the request waits · within seconds or minutes · over hours and days */
  readonly rhythm: 'request' | 'seconds' | 'days'
  readonly note: string
  /** Marks stores and flows that hold personal data. */
  readonly personal?: boolean
}

export type Archetype = {
  readonly id: string
  readonly name: string
  readonly problemType: string
  readonly keywords: readonly string[]
  /**
   * Words of the domain: unit and units (what is scored: charge, charges), positive (what is looked for: fraud),
   * entity (what recurs in the data and must not straddle a split: card), action (what happens with the output, as a
   * verb phrase: "allow, challenge or block the charge"), actor (who acts: "the payment gateway"), consumer (who feels an error:
   * "the cardholder"), and any other the lines of this entry use.
   */
  readonly words: Readonly<Record<'unit' | 'units' | 'positive' | 'entity' | 'action' | 'actor' | 'consumer', string>> &
    Readonly<Record<string, string>>
  readonly sources: readonly string[]
  /** Where this kind of system is met, in texts of its own; the first whose signs stand in the brief. */
  readonly settings?: readonly Setting[]
  readonly reasons: Reasons

  readonly metrics: {
    /** Ids of right offline metrics, best first; `pick` says why the first one is primary here. */
    readonly good: readonly string[]
    readonly pick: Line
    readonly bad: readonly (Conditional & { readonly id: string; readonly why: string })[]
    readonly business: { readonly id: string; readonly name: string; readonly target: Line }
    readonly guardrails: readonly (Conditional & { readonly id: string; readonly name: string; readonly limit: Line })[]
  }
  readonly problem: {
    readonly summary: readonly Line[]
    readonly whyMl: readonly Line[]
    readonly antiGoals: readonly Line[]
    readonly falsePositive: string
    readonly falseNegative: string
    readonly baseline: { readonly id: string; readonly text: Line }
    readonly stakeholders: readonly (Conditional & { readonly who: string; readonly cares: string })[]
  }
  readonly data: {
    readonly sources: readonly (Conditional & {
      readonly name: string
      readonly holds: string
      readonly trap: string
    })[]
    readonly labels: readonly Line[]
    readonly features: readonly (Conditional & {
      readonly group: string
      readonly available: string
      readonly trap: string
    })[]
    readonly leaks: readonly Line[]
    /** `strategy` is one of the splitStrategy vocabulary. */
    readonly split: { readonly strategy: string; readonly text: readonly Line[]; readonly whyNotRandom: string }
    readonly quality: readonly Line[]
    readonly privacy: readonly Line[]
  }
  readonly model: {
    readonly options: readonly ModelOption[]
    readonly theory: readonly Line[]
    readonly loss: Line
    readonly augmentation: Line
    readonly regularization: Line
    readonly optimization: Line
    readonly interpretability: readonly Line[]
  }
  readonly arch: {
    readonly serving: string
    readonly parts: readonly Part[]
    readonly links: readonly (Conditional & { readonly from: string; readonly to: string; readonly label: string })[]
    readonly flow: readonly Line[]
    /** Shares of the latency limit, given to each stage on the request's path as its p99 budget; they sum to at most 0.9. */
    readonly stages: readonly (Conditional & { readonly id: string; readonly name: string; readonly share: number })[]
    /** Used, and marked assumed, where the brief names no limit. */
    readonly defaultLatencyMs: number
    /** Parallel requests one replica carries, and the machine it runs on (an id of the hardware prices). */
    readonly concurrency: number
    readonly machine: 'c7i.8xlarge' | 'g4dn.xlarge' | 'g6.xlarge' | 'g5.xlarge' | 'p5.48xlarge'
    readonly fallback: { readonly id: string; readonly text: Line }
    readonly security: readonly Line[]
    readonly alternatives: readonly (Conditional & { readonly given: string; readonly then: string })[]
  }
  readonly exp: {
    readonly type: string
    readonly unit: string
    readonly why: Line
    readonly rejected: readonly (Conditional & { readonly option: string; readonly whyNot: string })[]
    readonly offline: readonly Line[]
    readonly slices: readonly Line[]
    readonly fairness: readonly Line[]
    readonly errorAnalysis: Line
    /** The online metric, its rate today where the brief has none, and the relative change worth seeing. All assumed. */
    readonly online: {
      readonly metric: string
      readonly baselineRate: number
      readonly mdeRel: number
      /** The fact that is this very rate, where the brief gives it. */
      readonly rateFrom?: string
      /** Cases of this metric a day, as arithmetic between facts, and their name, where they are not the units themselves. */
      readonly perDay?: { readonly formula: string; readonly cases: string }
      /** Where the unit of the test holds many cases: how many during the test, and how alike they are. Assumed too. */
      readonly clusterSize?: number
      readonly icc?: number
    }
  }
  readonly prod: {
    readonly monitors: readonly (Conditional & {
      readonly id: string
      readonly watch: string
      readonly threshold: Line
      readonly why: string
      readonly who: string
      readonly firstMove: string
    })[]
    readonly stages: readonly (Conditional & { readonly id: string; readonly share: number; readonly text: Line })[]
    /** Rate of the event that stops a stage, as arithmetic between facts, where this entry promises one. */
    readonly canary?: { readonly formula: string }
    readonly retrainDays: number
    readonly retraining: Line
    readonly runbook: readonly Line[]
    readonly owner: string
    readonly governance: readonly (Conditional & {
      readonly text: Line
      readonly asOf: string
      readonly source: string
    })[]
  }
  readonly perf: {
    readonly bottleneck: Line
    readonly techniques: readonly (Conditional & {
      readonly name: string
      readonly verdict: 'use' | 'later' | 'refuse'
      readonly why: Line
      readonly risk: string
    })[]
    readonly scaling: readonly Line[]
    readonly tools: readonly (Conditional & { readonly name: string; readonly why: Line })[]
  }
  /** Assumptions this archetype needs beyond the common ones. Paths may be new; then label and unit are required. */
  readonly assumptions: readonly (Conditional & {
    readonly path: string
    readonly value: number | string | boolean
    readonly label: string
    readonly unit: string
    readonly note: string
  })[]
  /** Prices that it needs beyond those of its machines: entries of the price table, never a figure of its own. */
  readonly prices?: readonly (Conditional & { readonly path: string; readonly id: string; readonly label: string })[]
  /** Arithmetic between facts, e.g. `{data.rowsPerDay}*{data.positiveRate}`: left out where an input is unknown. */
  readonly expressions: readonly (Conditional & {
    readonly path: string
    readonly label: string
    readonly unit: string
    readonly formula: string
  })[]
  readonly decisions: readonly (Conditional & {
    readonly step: 'problem' | 'data' | 'model' | 'arch' | 'exp' | 'prod' | 'perf'
    readonly title: string
    readonly choice: Line
    readonly alternatives: readonly (Conditional & { readonly option: string; readonly whyNot: string })[]
    readonly rationale: Line
    readonly confidence: 'high' | 'medium' | 'low'
    readonly revisitWhen: string
  })[]
  readonly risks: readonly (Conditional & {
    readonly step: 'problem' | 'data' | 'model' | 'arch' | 'exp' | 'prod' | 'perf'
    readonly risk: Line
    readonly severity: 'high' | 'medium' | 'low'
    readonly mitigation: Line
    readonly owner: string
  })[]
  readonly questions: readonly (Conditional & {
    readonly step: 'problem' | 'data' | 'model' | 'arch' | 'exp' | 'prod' | 'perf'
    /** The fact an answer sets; asked only while it is unknown or assumed. */
    readonly path: string
    readonly question: string
    readonly whyItMatters: string
    readonly meanwhile: Line
  })[]
}

type Sections = 'words' | 'metrics' | 'problem' | 'data' | 'model' | 'arch' | 'exp' | 'prod' | 'perf' | 'reasons'
type Lists = 'sources' | 'prices' | 'assumptions' | 'expressions' | 'decisions' | 'risks' | 'questions'

/** What a setting says otherwise: single fields of a section, or a whole list. */
export type Overrides = { readonly [Key in Sections]?: Partial<Archetype[Key]> } & {
  readonly [Key in Lists]?: Archetype[Key]
}

/** One of the places in which a kind of system is met, such as a trading chat among the uses of moderation. */
export type Setting = {
  readonly id: string
  readonly name: string
  /** What gives the setting away in a brief. */
  readonly signs: readonly RegExp[]
  readonly over: Overrides
}
