'use client'

import { type FormEvent, useId, useState } from 'react'
import { useMay } from '@/components/shell/viewer'
import { setLimitAction } from '@/lib/budgets/actions'
import type { LimitAnswer, LimitInput, LimitView } from '@/lib/budgets/schema'
import { typedFigure } from './typed-offer'

type Props = { whose: LimitInput['whose']; title: string; note: string; limit: LimitView }

const NO_ANSWER: LimitAnswer = { status: 'refused', message: 'No answer from the server. Try again.', field: null }

const text = (value: number | null) => (value === null ? '' : value.toLocaleString('en-US'))

/** What may be spent in a month and used in a day; empty is no limit. */
export function LimitForm({ whose, title, note, limit }: Props) {
  const id = useId()
  const [usd, setUsd] = useState(text(limit.usdPerMonth))
  const [tokens, setTokens] = useState(text(limit.tokensPerDay))
  const maySet = useMay('models.set')
  const [pending, setPending] = useState(false)
  const [answer, setAnswer] = useState<LimitAnswer | null>(null)
  const about = (field: string) =>
    answer?.status === 'refused' && answer.field === field
      ? ({ 'aria-invalid': true, 'aria-describedby': `${id}-said` } as const)
      : {}
  async function save(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (pending) return
    setPending(true)
    const input = { whose, usdPerMonth: typedFigure(usd), tokensPerDay: typedFigure(tokens) }
    setAnswer(await setLimitAction(input).catch(() => NO_ANSWER))
    setPending(false)
  }
  if (!maySet)
    return (
      <div className="lim">
        <div className="what">
          <h3>{title}</h3>
          <p className="small soft">{note}</p>
        </div>
        <p className="small state">
          {limit.left ? `${limit.left}. ` : 'No limit. '}
          <span className="faint">{limit.set}</span>
        </p>
      </div>
    )
  return (
    <form className="lim" aria-labelledby={`${id}-title`} aria-busy={pending} onSubmit={(e) => void save(e)} noValidate>
      <div className="what">
        <h3 id={`${id}-title`}>{title}</h3>
        <p className="small soft">{note}</p>
      </div>
      <label>
        A month, USD
        <span className="field">
          <input
            value={usd}
            inputMode="decimal"
            placeholder="No limit"
            autoComplete="off"
            onChange={(event) => setUsd(event.target.value)}
            {...about('usdPerMonth')}
          />
        </span>
      </label>
      <label>
        A day, tokens
        <span className="field">
          <input
            value={tokens}
            inputMode="numeric"
            placeholder="No limit"
            autoComplete="off"
            onChange={(event) => setTokens(event.target.value)}
            {...about('tokensPerDay')}
          />
        </span>
      </label>
      <button type="submit" className="btn s" aria-disabled={pending}>
        {pending ? 'Saving' : 'Save'}
      </button>
      <p className="small state">
        {limit.left ? `${limit.left}. ` : 'No limit. '}
        <span className="faint">{limit.set}</span>
      </p>
      <p id={`${id}-said`} className={`small state ${answer?.status === 'refused' ? 'said' : ''}`} role="status">
        {answer?.message}
      </p>
    </form>
  )
}
