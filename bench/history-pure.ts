// Two versions of a design of some 100 kB each, as they are stored, and what telling them apart costs. CPU in milliseconds.
import { draftDesign } from '@/agents/design'
import { parseDesignContent } from '@/lib/designs/stored'
import type { DesignContent } from '@/lib/designs/schema'
import { type ComparedState, compareStates } from '@/lib/document/compare/compare'
import type { StepDraft } from '@/lib/methodology/draft'

const ROUNDS = 30
const BYTES = 100_000

function stateOf(text: string): ComparedState {
  const { title, facts, findings, steps } = parseDesignContent(JSON.parse(text))
  const drafts = Object.fromEntries(steps.map(({ id, content }) => [id, content?.draft ?? null]))
  return { title, facts, findings, drafts }
}

/** A word in every `every`th sentence is another one; every third risk is gone, and the others stand the other way round. */
const edited = (draft: StepDraft, every: number): StepDraft => {
  const reworded = (text: string) =>
    text
      .split('. ')
      .map((sentence, n) => (n % every === 0 ? sentence.replace(/\w+$/, 'otherwise') : sentence))
      .join('. ')
  return {
    ...draft,
    summary: reworded(draft.summary),
    decisions: draft.decisions.map((decision) => ({ ...decision, rationale: reworded(decision.rationale) })),
    sections: draft.sections.map((section) => ({ ...section, markdown: reworded(section.markdown) })),
    risks: draft.risks.filter((_, n) => n % 3 !== 0).toReversed(),
  }
}

/** Whole designs of so many bytes: the prose of a real one, said as often as it takes. */
function versionsOf(design: DesignContent, change: (draft: StepDraft) => StepDraft): [string, string] {
  const prose = (draft: StepDraft, times: number): StepDraft => ({
    ...draft,
    sections: draft.sections.map((section) => ({
      ...section,
      markdown: Array.from({ length: times }, (_, n) => `${section.markdown} (${n})`).join('\n\n'),
    })),
  })
  const sized = (times: number, then: (draft: StepDraft) => StepDraft) =>
    JSON.stringify({
      ...design,
      steps: design.steps.map((step) => ({
        ...step,
        content: step.content && { ...step.content, draft: then(prose(step.content.draft, times)) },
      })),
    })
  const same = (draft: StepDraft) => draft
  let times = 1
  while (sized(times, same).length < BYTES) times++
  return [sized(times, same), sized(times, change)]
}

function cpuMs(work: () => unknown): number {
  for (let warm = 0; warm < 5; warm++) work()
  const before = process.cpuUsage()
  for (let round = 0; round < ROUNDS; round++) work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000 / ROUNDS
}

export async function compareFigures(brief: string) {
  const design = await draftDesign({ brief, model: 'advisor:expert', asOf: '2026-01-01' })
  const lightly = versionsOf(design, (draft) => edited(draft, 5))
  const wholly = versionsOf(design, (draft) => ({
    ...draft,
    sections: draft.sections.map((section) => ({
      ...section,
      markdown: section.markdown.replaceAll(/\w+/g, (word) => `${word}x`),
    })),
  }))
  const compared = ([a, b]: [string, string]) => cpuMs(() => compareStates(stateOf(a), stateOf(b)))
  return { bytes: lightly[0].length, light: compared(lightly), whole: compared(wholly) }
}
