'use client'

import { useState } from 'react'
import { useSuggesting } from '@/components/shell/suggesting'
import { useStepPlace } from '../step-place'
import { WaitsWhileSuggesting } from '../suggest/mode'
import { QuestionItem } from './question-item'
import type { QuestionView } from './views'

const COUNT_WORDS = ['No', 'One', 'Two', 'Three']

/** The few questions that matter most now. An answer moves figures at once, and says which. */
export function QuestionsCard({ questions }: { questions: readonly QuestionView[] }) {
  const { designId } = useStepPlace()
  const isSuggesting = useSuggesting(designId)
  // A question that was answered a moment ago stays where it is, with the focus in it.
  const [first] = useState(() => questions.map(({ id }) => id))
  const fresh = questions.filter(({ id }) => !first.includes(id))
  const shown = [...fresh, ...first.flatMap((id) => questions.find((question) => question.id === id) ?? [])]
  const open = questions.filter(({ stand }) => stand === 'open').length
  const title =
    open === 0
      ? 'No question of this step is open'
      : `${COUNT_WORDS[open] ?? String(open)} answer${open === 1 ? '' : 's'} would change this step most`
  return (
    <section className="sheet" aria-label="Questions">
      <div className="card">
        <header>
          <h2>{title}</h2>
          <span className="meta hide-s">
            {questions.filter(({ stand }) => stand === 'answered').length} of {questions.length} answered
          </span>
        </header>
        <WaitsWhileSuggesting designId={designId} what="An answer changes the design at once, so questions wait." />
        <fieldset className="bare" disabled={isSuggesting}>
          {shown.map((question) => (
            <QuestionItem key={question.id} question={question} />
          ))}
        </fieldset>
      </div>
    </section>
  )
}
