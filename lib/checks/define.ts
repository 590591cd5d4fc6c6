import type { StepId } from '@/lib/facts/fact'
import type { Design } from './design'

export const CHECK_SEVERITIES = ['error', 'warning', 'info'] as const
/** error blocks sign-off unless waived in writing; warning asks for a note; info is a hint. */
export type CheckSeverity = (typeof CHECK_SEVERITIES)[number]

/** As people read them. */
export const SEVERITY_NAMES: Readonly<Record<CheckSeverity, string>> = {
  error: 'Error',
  warning: 'Warning',
  info: 'Hint',
}

/** `facts` can be decided from the brief alone, `design` needs choices of the design. */
export type CheckPhase = 'facts' | 'design'

export type Check = {
  readonly id: string
  readonly severity: CheckSeverity
  readonly phase: CheckPhase
  readonly step: StepId
  readonly title: string
  readonly why: string
  readonly fix: string
  readonly source: string
  /** Legal conditions only: the day up to which the law was looked at. */
  readonly asOf?: string
  /** Every path that `fires` looks at. */
  readonly reads: readonly string[]
  /** Unknown triggers never fire; safeguards count as absent until they are stated. */
  readonly fires: (d: Design) => boolean
  /** One sentence with the values that made it fire. */
  readonly message: (d: Design) => string
}

/** The law was looked at up to this day; it changes. */
export const LAW_AS_OF = '2026-06-30'
