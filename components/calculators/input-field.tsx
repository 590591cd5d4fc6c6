import type { CalcInput } from '@/lib/calculators/define'
import { entryText } from '@/lib/calculators/entry'
import { unitWord } from './figure'
import { MathSymbol } from './math'

type Props = { name: string; info: CalcInput; symbol: string | undefined; text: string; error: string | null }

const hint = (info: CalcInput): string => {
  const state = info.required
    ? ''
    : info.default === undefined
      ? 'optional'
      : `${entryText(info.default, info) || 'none'} if blank`
  if (info.kind === 'flag' || info.kind === 'choice') return state
  const form =
    info.shape === null
      ? info.range
      : info.shape === 'figures'
        ? 'figures, separated by commas'
        : info.shape === 'lists'
          ? 'one row a line, figures separated by commas'
          : `one row a line: ${info.shape.join(', ')}`
  return [form, state].filter(Boolean).join(' · ')
}

/** One input of a calculator: label, symbol, unit, range; its refusal below it. */
export function InputField({ name, info, symbol, text, error }: Props) {
  const [id, hintId, errorId] = [`in-${name}`, `in-${name}-hint`, `in-${name}-error`]
  const shared = {
    id,
    name,
    'aria-describedby': error ? `${errorId} ${hintId}` : hintId,
    'aria-invalid': error ? true : undefined,
  }
  return (
    <div className={error ? 'calc-field bad' : 'calc-field'}>
      <label htmlFor={id}>
        <span>{info.label}</span>
        {symbol ? <MathSymbol tex={symbol} /> : null}
      </label>
      <Control info={info} text={text} shared={shared} />
      <p id={hintId} className="small faint">
        {hint(info)}
      </p>
      {error ? (
        <p id={errorId} className="small calc-error">
          {error}
        </p>
      ) : null}
    </div>
  )
}

type Shared = { id: string; name: string; 'aria-describedby': string; 'aria-invalid': boolean | undefined }

function Control({ info, text, shared }: { info: CalcInput; text: string; shared: Shared }) {
  if (info.kind === 'flag')
    return <input type="checkbox" {...shared} value="true" defaultChecked={text === 'true'} className="calc-check" />
  if (info.kind === 'choice')
    return (
      <select {...shared} className="select" defaultValue={text || entryText(info.default, info)}>
        {(info.options ?? []).map((option) => (
          <option key={option}>{option}</option>
        ))}
      </select>
    )
  if (info.shape !== null && info.shape !== 'figures')
    return <textarea {...shared} className="calc-rows" rows={4} defaultValue={text} spellCheck={false} />
  const unit = unitWord(info.unit)
  return (
    <span className="field">
      <input {...shared} type="text" inputMode={info.kind === 'list' ? 'text' : 'decimal'} defaultValue={text} />
      {unit ? <span className="unit">{unit}</span> : null}
    </span>
  )
}
