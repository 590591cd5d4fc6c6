'use client'

import { type KeyboardEvent, useId, useState } from 'react'
import type { FactSpec } from '@/lib/facts/catalogue'
import type { FactValue } from '@/lib/facts/fact'
import { useKeptText } from './kept-text'

type Props = {
  spec: FactSpec
  unit: string
  label: string
  initial: string
  placeholder: string
  busy: boolean
  onValue: (value: FactValue) => void
  onError: (message: string) => void
  /** Where half-typed words wait on this device; left out: they do not. */
  keepAs?: string
}

/** The control that a fact's type asks for. */
export function FactControl(props: Props) {
  if (props.spec.type === 'boolean') return <YesNo {...props} />
  if (props.spec.type === 'choice' && props.spec.options && !props.spec.open) return <Choice {...props} />
  return <Typed {...props} />
}

function YesNo({ label, initial, busy, onValue }: Props) {
  const options = [
    { text: 'Yes', word: 'yes', value: true },
    { text: 'No', word: 'no', value: false },
  ]
  return (
    <span className="seg" role="group" aria-label={label}>
      {options.map((option) => (
        <button
          key={option.word}
          type="button"
          className={initial === option.word ? 'on' : ''}
          aria-pressed={initial === option.word}
          aria-disabled={busy}
          onClick={() => onValue(option.value)}
        >
          {option.text}
        </button>
      ))}
    </span>
  )
}

function Choice({ spec, label, initial, busy, onValue }: Props) {
  return (
    <select
      className="select"
      aria-label={label}
      value={initial}
      aria-busy={busy}
      onChange={(event) => onValue(event.target.value)}
    >
      <option value="" disabled>
        Choose
      </option>
      {Object.entries(spec.options ?? {}).map(([id, name]) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  )
}

function Typed({ spec, unit, label, initial, placeholder, busy, onValue, onError, keepAs }: Props) {
  const { text, isFromBefore, write, sent } = useKeptText(keepAs ?? null, initial)
  const [wrong, setWrong] = useState(false)
  const id = useId()
  const isNumber = spec.type === 'number'
  const submit = async () => {
    if (text.trim() === '' || text === initial) return
    const { parseAnswer } = await import('@/lib/facts/answer')
    // The control says "%", so a plain figure in it is meant in percent.
    const words = spec.unit === 'ratio' && /^[-+−]?[\d.,\s]+$/.test(text) ? `${text}%` : text
    const parsed = parseAnswer(spec, words)
    setWrong(!parsed.ok)
    if (parsed.ok) {
      sent()
      onValue(parsed.value)
    } else onError(parsed.message)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') void submit()
    if (event.key !== 'Escape') return
    write(initial)
    setWrong(false)
  }
  return (
    <>
      <span className={`field${isNumber ? '' : ' wide'}`}>
        <input
          id={id}
          aria-label={unit ? `${label}, ${unit}` : label}
          value={text}
          placeholder={placeholder || (spec.type === 'list' ? 'one, another' : '')}
          inputMode={isNumber ? 'decimal' : 'text'}
          list={spec.options ? `${id}-options` : undefined}
          aria-busy={busy}
          aria-invalid={wrong}
          onChange={(event) => write(event.target.value)}
          onKeyDown={onKeyDown}
          onBlur={(event) => {
            // Who goes on to “Don’t know” does not mean what is half typed.
            if (!event.currentTarget.closest('.q')?.contains(event.relatedTarget)) void submit()
          }}
        />
        {unit ? <span className="unit">{unit}</span> : null}
        {spec.options ? (
          <datalist id={`${id}-options`}>
            {Object.entries(spec.options).map(([option, name]) => (
              <option key={option} value={name} />
            ))}
          </datalist>
        ) : null}
      </span>
      {isFromBefore ? <span className="small faint">Kept on this device from before, not sent yet.</span> : null}
    </>
  )
}
