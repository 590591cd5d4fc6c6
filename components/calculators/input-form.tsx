import Link from 'next/link'
import type { Calculator } from '@/lib/calculators/define'
import { InputField } from './input-field'

type Props = {
  calculator: Calculator
  entries: Readonly<Record<string, string>>
  refused: { input: string | null; message: string } | null
  /** Whether the entries are the example's, not a person's. */
  isExample: boolean
}

/** A plain form: it works without a script, and its address shows the same result again. */
export function InputForm({ calculator, entries, refused, isExample }: Props) {
  return (
    <form method="get" action={`/calculators/${calculator.fn}#result`} className="sheet calc-form">
      <div className="card">
        <header>
          <h2>Inputs</h2>
        </header>
        {isExample ? <p className="small soft">Filled in with its first reference case.</p> : null}
        <div className="calc-fields">
          {Object.entries(calculator.inputs).map(([name, info]) => (
            <InputField
              key={name}
              name={name}
              info={info}
              symbol={calculator.symbols[name]}
              text={entries[name] ?? ''}
              error={refused?.input === name ? refused.message : null}
            />
          ))}
        </div>
        <div className="row wrap">
          <button type="submit" className="btn primary">
            Calculate
          </button>
          {isExample ? null : (
            <Link className="btn quiet" href={`/calculators/${calculator.fn}`}>
              Back to the example
            </Link>
          )}
        </div>
      </div>
    </form>
  )
}
