import { AppError } from '@/lib/errors'
import type { StepId } from '@/lib/facts/fact'
import { type Fault, newFault } from '@/lib/methodology/bounds'
import type { StepDraft } from '@/lib/methodology/draft'
import { findIn, inSentence, placeName } from '@/lib/methodology/names'
import { stepOf } from '@/lib/methodology/registry'

const said = (step: StepId, draft: StepDraft, { key, what }: Fault): string =>
  key === '' ? what : `In ${inSentence(placeName(stepOf(step), key, findIn(draft)))}: ${what}`

/** Refuses a change after which a step could not be edited, or exported and imported again, where it could before. */
export function refuseBeyond(step: StepId, before: StepDraft | null, after: StepDraft): void {
  const fault = newFault(before, after)
  if (fault) throw new AppError('unprocessable', said(step, after, fault), { hint: 'Nothing was changed.' })
}
