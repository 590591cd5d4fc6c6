import * as z from 'zod'
import { findIn, placeName } from '@/lib/methodology/names'
import { STEP_IDS } from '@/lib/facts/fact'
import { parseStepContent, type StepContent } from '@/lib/methodology/content'
import type { StepDraft } from '@/lib/methodology/draft'
import { faultOf } from '@/lib/methodology/bounds'
import { ID_WORDS, isId } from '@/lib/methodology/limits'
import { stepOf } from '@/lib/methodology/registry'
import { emptyStep } from '../records'
import type { StepForm } from './form'
import { issueRefusal, type Place, refuseAt } from './refusal'
import type { WholeStep } from './whole'

const KNOWN = new Set(
  'id state stale moved authors agents drafted unrepaired answers summary decisions tables sections risks openQuestions questions facts proposed'.split(
    ' ',
  ),
)

function checkBounds(step: StepForm, draft: StepDraft, place: Place): void {
  const fault = faultOf(draft)
  if (!fault) return
  const { title } = stepOf(step.id)
  const name = fault.key === '' ? 'All' : placeName(stepOf(step.id), fault.key, findIn(draft))
  throw refuseAt([...place, ...fault.place], `${name}, of the step “${title}”: ${fault.what} Mend it in the file.`)
}

/** What people said is told apart by the question that it answers. */
function checkAnswers(answers: StepForm['answers'], place: Place): void {
  const seen = new Set<string>()
  for (const [index, { id }] of answers.entries()) {
    if (!isId(id)) throw refuseAt([...place, index, 'id'], ID_WORDS)
    if (seen.has(id)) throw refuseAt([...place, index, 'id'], `“${id.slice(0, 60)}” is the id of two answers.`)
    seen.add(id)
  }
}

function contentOf(step: StepForm, place: Place): StepContent | null {
  if (step.summary === undefined) return null
  const { proposed = [], ...rest } = step
  try {
    const { authors, agents, drafted, unrepaired } = step
    const draft = { ...rest, facts: proposed }
    const content = parseStepContent(step.id, { schemaVersion: 1, draft, authors, agents, drafted, unrepaired })
    checkBounds(step, content.draft, place)
    return content
  } catch (error) {
    if (error instanceof z.ZodError) throw issueRefusal(error, place)
    throw error
  }
}

function stepFrom(step: StepForm, place: Place): WholeStep {
  const content = contentOf(step, place)
  if ((content === null) !== (step.state === 'empty'))
    throw refuseAt(
      [...place, 'state'],
      content ? 'says empty, and there is a draft.' : `says ${step.state}, and there is no draft.`,
    )
  checkAnswers(step.answers, [...place, 'answers'])
  const { id, state, answers } = step
  const [stale, moved] = content ? [step.stale, step.stale === null ? null : step.moved] : [null, null]
  return { id, state, stale, moved, content, answers }
}

/** All seven, in their order; one that the file does not name is empty. */
export function stepsOf(forms: readonly StepForm[]): { steps: WholeStep[]; notes: string[] } {
  const byId = new Map<string, WholeStep>()
  const notes: string[] = []
  for (const [index, form] of forms.entries()) {
    const place: Place = ['steps', index]
    if (byId.has(form.id)) throw refuseAt([...place, 'id'], `The step “${form.id}” is there twice.`)
    const step = stepFrom(form, place)
    byId.set(form.id, step)
    const unknown = Object.keys(form).filter((key) => !KNOWN.has(key))
    if (unknown.length > 0)
      notes.push(`${stepOf(form.id).title}: left out ${unknown.slice(0, 5).join(', ')}, which a step does not have.`)
    if (form['questions'] !== undefined && step.content?.draft.questions === undefined)
      notes.push(`${stepOf(form.id).title}: its questions could not be read and were left out.`)
  }
  return { steps: STEP_IDS.map((id) => byId.get(id) ?? emptyStep(id)), notes }
}
