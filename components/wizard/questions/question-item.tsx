'use client'

import { useId, useState } from 'react'
import { FactControl } from '@/components/numbers/fact-control'
import { MovedList } from '@/components/numbers/moved-list'
import { Num } from '@/components/numbers/num'
import { Templated } from '@/components/numbers/templated'
import { useMay } from '@/components/shell/viewer'
import type { FactValue } from '@/lib/facts/fact'
import { useStepPlace } from '../step-place'
import { forgetText } from '@/components/numbers/kept-text'
import { useAnswer } from './use-answer'
import type { Said } from './send-answer'
import type { QuestionView } from './views'
import { WordsControl } from './words-control'

export function QuestionItem({ question }: { question: QuestionView }) {
  const { designId, stepId } = useStepPlace()
  const mayAnswer = useMay('design.edit')
  const { spec, answered, suggestions, stand } = question
  const { answer, busy, effect, error, setError } = useAnswer(question.id, spec?.path ?? null)
  const name = useId()
  const keepAs = `${designId}:${stepId}:${question.id}`
  // What was half typed goes with an answer that was given beside the control; in the control the focus stays.
  const [round, setRound] = useState(0)
  const say = async (said: Said) => {
    const isSaved = await answer(said)
    if (isSaved) forgetText(keepAs)
    return isSaved
  }
  const sayBeside = async (said: Said) => {
    if (await say(said)) setRound((old) => old + 1)
  }
  const given = (label: string, value: FactValue): Said =>
    spec ? { outcome: 'answered', value } : { outcome: 'answered', words: label }
  if (!mayAnswer)
    return (
      <div className={`q${stand === 'answered' ? ' hand' : ''}`} role="group" aria-labelledby={name}>
        <div>
          <h3 id={name}>{question.question}</h3>
          {question.why.length > 0 ? (
            <p className="why">
              <Templated pieces={question.why} />
            </p>
          ) : null}
        </div>
        <div className="ctl">
          {answered === '' ? null : (
            <p className="m">{`${spec?.options?.[answered] ?? answered} ${question.unit}`.trim()}</p>
          )}
          <p className="sug">
            <Standing question={question} />
          </p>
        </div>
      </div>
    )
  return (
    <div className={`q${stand === 'answered' ? ' hand' : ''}`} role="group" aria-labelledby={name}>
      <div>
        <h3 id={name}>{question.question}</h3>
        {question.why.length > 0 ? (
          <p className="why">
            <Templated pieces={question.why} />
          </p>
        ) : null}
        {effect ? <MovedList effect={effect} /> : null}
      </div>
      <div className="ctl">
        {spec ? (
          <FactControl
            key={round}
            spec={spec}
            unit={question.unit}
            label={question.label}
            initial={answered}
            placeholder={question.assumed?.input ?? ''}
            busy={busy}
            keepAs={keepAs}
            onValue={(value) => void say({ outcome: 'answered', value })}
            onError={setError}
          />
        ) : (
          <WordsControl
            key={round}
            label={question.question}
            initial={answered}
            busy={busy}
            keepAs={keepAs}
            onWords={(words) => void say({ outcome: 'answered', words })}
          />
        )}
        {/* The control has them already where it offers yes and no. */}
        {suggestions.length > 0 && spec?.type !== 'boolean' ? (
          <p className="offers">
            <span className="small faint">Suggested:</span>
            {suggestions.map(({ label, value }) => (
              <button
                key={label}
                type="button"
                className="btn s"
                aria-disabled={busy}
                onClick={() => void sayBeside(given(label, value))}
              >
                {label}
                <span className="sr">, as answer to: {question.question}</span>
              </button>
            ))}
          </p>
        ) : null}
        <span className="passes">
          <button
            type="button"
            className="btn quiet"
            aria-label={`Don’t know: ${question.label}`}
            aria-disabled={busy}
            onClick={() => void sayBeside({ outcome: 'unknown' })}
          >
            Don’t know
          </button>
          {stand === 'answered' ? null : (
            <button
              type="button"
              className="btn quiet"
              aria-label={`Skip: ${question.label}`}
              aria-disabled={busy}
              onClick={() => void sayBeside({ outcome: 'skipped' })}
            >
              Skip
            </button>
          )}
        </span>
        <p className="sug" role="status">
          {error ? <span className="err">{error}</span> : <Standing question={question} />}
        </p>
      </div>
    </div>
  )
}

/** Who said it, or what is assumed instead. */
function Standing({ question }: { question: QuestionView }) {
  const { stand, by, assumed, assumption } = question
  if (stand === 'answered') return <span className="by person">{by}</span>
  const isSupposed = assumed === null || assumed.origin === 'assumed'
  return (
    <>
      {by ? `${by} ` : ''}
      {assumed ? (
        <>
          {isSupposed ? (by ? 'The assumption stays: ' : 'Assumption until answered: ') : 'So far: '}
          <Num {...assumed} />
          {assumed.note && !by ? `. ${assumed.note}` : ''}
        </>
      ) : assumption.length > 0 ? (
        <>
          {by ? 'The assumption stays: ' : 'Assumption until answered: '}
          <Templated pieces={assumption} />
        </>
      ) : (
        'The draft makes an assumption, and says so.'
      )}
    </>
  )
}
