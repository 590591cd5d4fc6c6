import type { Calculator, CalcResult } from '@/lib/calculators/define'
import { figureText } from './figure'
import { MathLine, MathSymbol } from './math'

type Props = { calculator: Calculator; input: Readonly<Record<string, unknown>>; result: CalcResult | null }

/** The formula as printed, what its letters stand for, and the values put in their place. */
export function FormulaCard({ calculator, input, result }: Props) {
  const rows = Object.entries(calculator.symbols).map(([name, symbol]) => {
    const output = calculator.outputs[name]
    const field = calculator.inputs[name]
    // Refused inputs are not shown as if they had been put in.
    const value = field ? (result ? (input[name] ?? calculator.defaults[name]) : undefined) : result?.values[name]
    const unit = (field ?? output)?.unit ?? ''
    const shown = typeof value === 'number' || typeof value === 'string' ? figureText(value, unit) : ''
    return { name, symbol, label: (field ?? output)?.label ?? name, shown }
  })
  return (
    <section className="card" aria-labelledby="formula">
      <header>
        <h2 id="formula">Formula</h2>
      </header>
      <div className="calc-eqs scroll" tabIndex={0} role="group" aria-label="Formula">
        {calculator.tex.map((line) => (
          <MathLine key={line} tex={line} />
        ))}
      </div>
      <p className="small faint calc-words">In words: {calculator.formula}</p>
      <table className="calc-where">
        <caption className="sr">What the symbols stand for</caption>
        <thead className="sr">
          <tr>
            <th scope="col">Symbol</th>
            <th scope="col">Meaning</th>
            <th scope="col">Value here</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.name}>
              <td>
                <MathSymbol tex={row.symbol} />
              </td>
              <th scope="row">{row.label}</th>
              <td className="num">{row.shown}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
