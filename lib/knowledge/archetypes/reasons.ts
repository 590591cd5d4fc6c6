import type { Conditional, Line } from './line'

export type Rejected = Conditional & { readonly option: Line; readonly whyNot: Line }
export type Reason = {
  /** Real members of the field, each with what speaks against it in this kind of system. */
  readonly rejected: readonly Rejected[]
  readonly rationale: readonly Line[]
  /** Something that can come true or not, and that somebody will notice. */
  readonly revisitWhen: Line
}

/** The ids of the ML Test Score (Breck 2017) that a launch may still lack. */
export type Gap = Conditional & {
  readonly test:
    | 'D1'
    | 'D2'
    | 'D3'
    | 'D4'
    | 'D5'
    | 'D6'
    | 'D7'
    | 'M1'
    | 'M2'
    | 'M3'
    | 'M4'
    | 'M5'
    | 'M6'
    | 'M7'
    | 'I1'
    | 'I2'
    | 'I3'
    | 'I4'
    | 'I5'
    | 'I6'
    | 'I7'
    | 'R1'
    | 'R2'
    | 'R3'
    | 'R4'
    | 'R5'
    | 'R6'
    | 'R7'
  /** What is missing here, and when it is made good. */
  readonly how: Line
}

/**
 * What every design decides, argued for this kind of system: the decision itself comes from the facts, the words
 * why from here, so that no two kinds of system give the same reason.
 */
export type Reasons = {
  /** D1.1: why the runner-up is not the primary metric, and when the choice is looked at again. */
  readonly metric: { readonly runnerUp: Line; readonly revisitWhen: Line }
  /** D1.2, where a score meets a threshold. */
  readonly operatingPoint?: Reason
  /** D2.1 */
  readonly split: { readonly revisitWhen: Line }
  /** D3.1 */
  readonly family: { readonly revisitWhen: Line }
  /** D3.2: calibration, reason codes, evaluation set, limits on actions. */
  readonly conditions: Reason
  /** D4.1, for the archetype's usual serving pattern. */
  readonly serving: Reason
  /** D4.2 */
  readonly fallback: Reason
  /** D5.1 */
  readonly test: { readonly revisitWhen: Line }
  /** D6.1; the rationale is `prod.retraining`. */
  readonly retraining: { readonly rejected: readonly Rejected[]; readonly revisitWhen: Line }
  /** D6.2: stages of the release, the service objective and who answers for it. */
  readonly release: Reason
  /** D6.3: law and oversight. */
  readonly oversight: Reason
  /** D7.1: what is optimised first. */
  readonly optimise: Reason
  /** What money decides here, and what it does not. */
  readonly money: readonly Line[]
  readonly gaps: readonly Gap[]
  /** What this kind of system answers to a check that fired on the brief, by check id, first applicable line. */
  readonly answers: Readonly<Record<string, readonly Line[]>>
}
