'use client'

import { useState } from 'react'
import { Num } from '@/components/numbers/num'
import { FactControl } from '@/components/numbers/fact-control'
import { MovedList } from '@/components/numbers/moved-list'
import type { QuestionView } from '@/components/numbers/question-view'
import type { FactAnswer } from '@/components/numbers/set-fact'
import { useSetFact } from '@/components/numbers/use-set-fact'

const COUNT_WORDS = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven']

/** The few questions that matter most now. An answer moves figures at once, and says which. */
export function QuestionsCard({ questions }: { questions: readonly QuestionView[] }) {
  const open = questions.filter((question) => question.answered === null).length
  const count = COUNT_WORDS[open] ?? String(open)
  const title =
    open === 0
      ? 'All questions of this step are answered'
      : `${count} answer${open === 1 ? '' : 's'} would change this step most`
  return (
    <section className="sheet" aria-label="Questions">
      <div className="card">
        <header>
          <h2>{title}</h2>
          <span className="meta hide-s">
            {questions.length - open} of {questions.length} answered
          </span>
        </header>
        {questions.map((question) => (
          <QuestionItem key={question.path} question={question} />
        ))}
      </div>
    </section>
  )
}

function QuestionItem({ question }: { question: QuestionView }) {
  const { send, busy, effect } = useSetFact()
  const [error, setError] = useState<string | null>(null)
  const [noted, setNoted] = useState(false)
  const answer = async (given: FactAnswer) => {
    setError(null)
    const outcome = await send(given)
    if (!outcome.ok) return setError(outcome.message)
    setNoted('dontKnow' in given)
  }
  const { answered, suggestion } = question
  return (
    <div className={`q${answered ? ' hand' : ''}`}>
      <div>
        <h3>{question.question}</h3>
        <p className="why">{question.why}</p>
        {effect ? <MovedList effect={effect} /> : null}
      </div>
      <div className="ctl">
        <FactControl
          key={answered?.text ?? 'open'}
          spec={question.spec}
          unit={question.unit}
          label={question.label}
          initial={answered?.text ?? ''}
          placeholder={suggestion?.input ?? ''}
          busy={busy}
          onValue={(value) => void answer({ path: question.path, value })}
          onError={setError}
        />
        <button
          type="button"
          className="btn quiet"
          aria-label={`Don’t know: ${question.label}`}
          onClick={() => void answer({ path: question.path, dontKnow: true })}
        >
          Don’t know
        </button>
        <p className="sug" role="status">
          {error ? <span className="err">{error}</span> : null}
          {!error && answered ? <span className="by person">{answered.by}</span> : null}
          {!error && suggestion ? (
            <>
              {question.unknown ? 'Not known; assumed ' : 'Suggested '}
              <Num {...suggestion} />
              {suggestion.note && !question.unknown ? `: ${suggestion.note}` : ''}
            </>
          ) : null}
          {!error && !answered && !suggestion && noted ? 'Noted. The draft will assume a value, and say so.' : null}
        </p>
      </div>
    </div>
  )
}
