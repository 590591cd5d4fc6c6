import type { Corpus } from './corpus'
import { CRITERION_IDS, type Criterion } from './criteria'
import { DOCUMENT_CHECKS } from './registry'
import { subjectOf } from './subject'
import type { DocumentCheck, Outcome, ReviewInput, Subject } from './types'

export type Grade = 0 | 1 | 2 | 3

/** A document check that was applicable, with its grade and the places that do not hold. */
export type Graded = Outcome & { readonly check: DocumentCheck; readonly grade: Grade }

export type Review = {
  readonly checks: readonly Graded[]
  /** A criterion that nothing was applicable to is left out. */
  readonly criteria: Readonly<Partial<Record<Criterion, Grade>>>
}

/**
 * 3 where nothing offends; 2 where no more offends than is allowed; 1 up to halfway between that and everything; else 0.
 */
export function gradeOf({ looked, offences }: Outcome, allowed: number): Grade {
  if (offences.length === 0) return 3
  const share = offences.length / looked
  if (share <= allowed) return 2
  return share <= (1 + allowed) / 2 ? 1 : 0
}

/** A criterion holds (2, or 3 where nothing offends) if every check does; 1 where half of them do; else 0. */
export function criterionGrade(grades: readonly Grade[]): Grade {
  if (grades.every((grade) => grade === 3)) return 3
  const held = grades.filter((grade) => grade >= 2).length
  if (held === grades.length) return 2
  return held >= grades.length / 2 ? 1 : 0
}

function runOne(check: DocumentCheck, subject: Subject): Graded[] {
  if (check.needs.some((step) => !subject.drafts[step])) return []
  const outcome = check.run(subject)
  return outcome.looked === 0 ? [] : [{ check, ...outcome, grade: gradeOf(outcome, check.allowed) }]
}

/** Grades a design against the rubric. Steps not drafted yet are not held against it. Pure. */
export function reviewDesign(input: ReviewInput, corpus: Corpus): Review {
  const subject = subjectOf(input, corpus)
  const checks = DOCUMENT_CHECKS.flatMap((check) => runOne(check, subject))
  const criteria: Partial<Record<Criterion, Grade>> = {}
  for (const criterion of CRITERION_IDS) {
    const grades = checks.filter((graded) => graded.check.criterion === criterion).map((graded) => graded.grade)
    if (grades.length > 0) criteria[criterion] = criterionGrade(grades)
  }
  return { checks, criteria }
}
