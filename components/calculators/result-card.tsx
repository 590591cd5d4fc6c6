import { Icon } from '@/components/ui/icon'
import type { Calculator, CalcResult } from '@/lib/calculators/define'
import { figureText } from './figure'

export type Refused = { readonly input: string | null; readonly message: string }

type Props = { calculator: Calculator; result: CalcResult | null; refused: Refused | null; address: string }

/** The main output large, the others beside it, then what to be careful of. */
export function ResultCard({ calculator, result, refused, address }: Props) {
  return (
    <section className="card" id="result" aria-labelledby="result-title">
      <header>
        <h2 id="result-title">Result</h2>
        {result ? (
          <span className="meta">
            <a href={address}>Link to this result</a>
          </span>
        ) : null}
      </header>
      {refused ? (
        <p className="calc-refused" role="alert">
          <Icon name="error" />
          <span>{refused.message}</span>
        </p>
      ) : null}
      {result ? <Values calculator={calculator} result={result} /> : null}
    </section>
  )
}

function Values({ calculator, result }: { calculator: Calculator; result: CalcResult }) {
  const main = calculator.outputs[result.main]
  const others = Object.entries(calculator.outputs).filter(([name]) => name !== result.main)
  return (
    <>
      <p className="calc-main">
        <span className="soft">{main?.label}</span>
        <b>{figureText(result.values[result.main] ?? null, result.unit)}</b>
      </p>
      {others.length > 0 ? (
        <dl className="calc-values">
          {others.map(([name, output]) => {
            const value = result.values[name] ?? null
            return (
              <div key={name}>
                <dt>
                  {output.label}
                  {output.unit === 'GB' || output.unit === 'GiB' ? ` in ${output.unit}` : ''}
                </dt>
                <dd className={value === null ? 'faint' : undefined}>{figureText(value, output.unit)}</dd>
              </div>
            )
          })}
        </dl>
      ) : null}
      <Notes title="Be careful" tone="warning" lines={result.warnings} />
      <Notes title="Assumed" tone="info" lines={result.assumptions} />
    </>
  )
}

function Notes({ title, tone, lines }: { title: string; tone: 'warning' | 'info'; lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <div className="calc-notes">
      <h3>{title}</h3>
      <ul>
        {lines.map((line) => (
          <li key={line}>
            <span className={`sev ${tone}`}>
              <Icon name={tone} />
            </span>
            <span>{line}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
