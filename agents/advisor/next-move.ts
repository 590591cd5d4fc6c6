import { readBrief } from '@/lib/brief/read'
import type { Fact } from '@/lib/facts/fact'
import { findArchetype } from '@/lib/knowledge/archetypes/registry'
import { inSetting, settingOf } from '@/lib/knowledge/archetypes/setting'
import type { FactProposal, StepDraft } from '@/lib/methodology/draft'
import type { CalculateInput } from '@/agents/tools/calculate'
import { firedOnBrief } from './answers/registry'
import { asks } from './draft/ask'
import { drafting, wordsOf } from './draft/context'
import { DRAFTS } from './draft/registry'
import { applyInstruction, repliesTo, shaped } from './instructions'
import { planStep } from './plan/registry'
import { mend, unmended } from './remedies/follow'
import { Planner } from './planner'
import type { AdvisorPrompt } from './read-prompt'

export type Move = { kind: 'calls'; calls: CalculateInput[] } | { kind: 'draft'; draft: StepDraft }

/** Asks the calculators while anything is left to calculate, then drafts. */
export function nextMove({ input, answers }: AdvisorPrompt): Move {
  const kind = findArchetype(input.archetype)
  const planner = new Planner(input, answers)
  const setting = planner.text('problem.setting') ?? settingOf(kind, input.brief)?.id
  const archetype = inSetting(kind, setting)
  if (setting !== undefined && input.step === 'problem')
    planner.assume('problem.setting', setting, 'Read from the words of the brief, like the kind of system.')
  const { repair } = input
  // The words of a finding are no wish: "takes too long" asks for nothing to be shorter.
  const instruction = repair ? null : input.instruction
  const unable = repair && mend(planner, archetype, input, repair)
  const applied = applyInstruction(planner, archetype, { ...input, instruction })
  planStep(planner, archetype)
  if (planner.calls.length > 0) return { kind: 'calls', calls: planner.calls }
  const reading = readBrief(input.brief)
  const { confident, score } = reading.archetype
  const sure = confident || planner.fact('problem.archetype')?.origin === 'user'
  const context = drafting(
    planner.all(),
    wordsOf(archetype, reading.words),
    archetype,
    firedOnBrief(reading),
    sure ? 'read' : score > 0 ? 'guessed' : 'unknown',
  )
  const draft = shaped(DRAFTS[input.step](context), instruction)
  const replies =
    repair && unable !== null ? [unmended(planner, repair, unable)] : repliesTo(input.step, instruction, applied)
  const openQuestions = [...replies, ...draft.openQuestions]
  // Figures first: readers of the stream see each sentence with its numbers.
  const facts = [...planner.added.values()].map(proposal)
  const questions = asks(context, input.step, draft.openQuestions, input.answers)
  return { kind: 'draft', draft: { facts, ...draft, openQuestions, questions } }
}

function proposal(fact: Fact): FactProposal {
  const { path, label, unit, origin, source, note, decisionId, calculator } = fact
  return {
    path,
    label,
    unit,
    origin,
    source,
    note,
    decisionId,
    valueJson: JSON.stringify(fact.value),
    calculator: calculator && {
      fn: calculator.fn,
      formula: calculator.formula,
      output: calculator.output,
      inputs: calculator.inputs.map((input) => ({
        name: input.name,
        path: input.path,
        valueJson: JSON.stringify(input.value),
      })),
    },
  }
}
