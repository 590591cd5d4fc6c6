import type { DesignContent } from './schema'

/** The `groundplan.design/1` file: what `npm run design` writes and an import reads. */
export function designFile(design: DesignContent) {
  const decisions = design.steps.flatMap((step) => step.content?.draft.decisions ?? [])
  const answered = decisions.flatMap((decision) =>
    decision.answers.map((check) => ({ check, answeredBy: decision.id })),
  )
  return {
    format: 'groundplan.design/1' as const,
    title: design.title,
    brief: design.brief,
    asOf: design.asOf,
    archetype: design.archetype,
    facts: design.facts,
    steps: design.steps.map((step) => ({
      id: step.id,
      state: step.state,
      authors: step.content?.authors ?? {},
      ...step.content?.draft,
      facts: factPaths(step),
      ...(step.answers && { answers: step.answers }),
    })),
    /** `firedOnBrief`: what the brief's own plan violates, and the decision that answers it. `findings`: what is open now. */
    checks: { firedOnBrief: answered },
    findings: design.findings,
    waived: design.waived,
  }
}

const factPaths = (step: DesignContent['steps'][number]) => step.content?.draft.facts.map((fact) => fact.path) ?? []
