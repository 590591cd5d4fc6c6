import { COMPLETENESS } from './checks/completeness'
import { CONSISTENCY } from './checks/consistency'
import { DATA } from './checks/data'
import { DECISIONS } from './checks/decisions'
import { EXPERIMENT } from './checks/experiment'
import { FEASIBILITY } from './checks/feasibility'
import { FRAMING } from './checks/framing'
import { HONESTY } from './checks/honesty'
import { LAW } from './checks/law'
import { OPERATION } from './checks/operation'
import { OPTIMIZATION } from './checks/optimization'
import { PROPOSAL } from './checks/proposal'
import { SPECIFICITY } from './checks/specificity'
import { TRACEABILITY } from './checks/traceability'
import type { DocumentCheck } from './types'

/** Every document check, by criterion. Reviews, evaluations and the tests iterate over this. */
export const DOCUMENT_CHECKS: readonly DocumentCheck[] = [
  SPECIFICITY,
  TRACEABILITY,
  CONSISTENCY,
  FRAMING,
  PROPOSAL,
  DATA,
  DECISIONS,
  HONESTY,
  EXPERIMENT,
  FEASIBILITY,
  OPERATION,
  OPTIMIZATION,
  LAW,
  COMPLETENESS,
].flat()
