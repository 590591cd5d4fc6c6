import Link from 'next/link'
import { CalculatorError } from '@/lib/calculators/errors'
import type { Calculator } from '@/lib/calculators/define'
import { type Entries, gallerySearch, readEntries, writeEntries } from '@/lib/calculators/entry'
import { groupTitle } from '@/lib/calculators/groups'
import { exampleOf } from '@/lib/calculators/known-cases'
import { plotOf } from '@/lib/calculators/plot'
import { CasesCard } from './cases-card'
import { FormulaCard } from './formula-card'
import { InputForm } from './input-form'
import { PlotCard } from './plot-card'
import { type Refused, ResultCard } from './result-card'
import { SourcesCard } from './sources-card'

type Outcome =
  | { readonly refused: null; readonly result: ReturnType<Calculator['run']>; readonly plot: ReturnType<typeof plotOf> }
  | { readonly refused: Refused; readonly result: null; readonly plot: null }

function calculate(calculator: Calculator, input: Readonly<Record<string, unknown>>): Outcome {
  try {
    return { refused: null, result: calculator.run(input), plot: plotOf(calculator, input) }
  } catch (error) {
    if (!(error instanceof CalculatorError)) throw error
    return { refused: { input: error.input, message: error.plain }, result: null, plot: null }
  }
}

/** One calculator: form, result, plot, formula, known cases and sources; all drawn on the server. */
export function CalculatorPage({ calculator, entries }: { calculator: Calculator; entries: Entries }) {
  const given = Object.keys(calculator.inputs).some((name) => (entries[name] ?? '').trim() !== '')
  const example = exampleOf(calculator.fn)
  const input = given ? readEntries(calculator, entries) : example
  // What was typed stays as typed, so that a slip can be put right.
  const shown = given
    ? Object.fromEntries(Object.keys(calculator.inputs).map((name) => [name, entries[name] ?? '']))
    : writeEntries(calculator, example)
  const { refused, result, plot } = calculate(calculator, input)
  return (
    <main className="page" id="main">
      <div className="head">
        <div>
          <p className="k">
            <Link href="/calculators">Calculators</Link> / {calculator.id} {groupTitle(calculator.id)}
          </p>
          <h1 className="title-1">{calculator.title}</h1>
        </div>
      </div>
      <p className="soft calc-lede">
        {calculator.description} <span className="code faint">{calculator.fn}</span>
      </p>
      <div className="calc">
        <InputForm calculator={calculator} entries={shown} refused={refused} isExample={!given} />
        <div className="sheet">
          <ResultCard
            calculator={calculator}
            result={result}
            refused={refused}
            address={`/calculators/${calculator.fn}${gallerySearch(calculator, input)}`}
          />
          {refused ? null : <PlotCard plot={plot} />}
          <FormulaCard calculator={calculator} input={input} result={result} />
          <CasesCard calculator={calculator} />
          <SourcesCard calculator={calculator} />
        </div>
      </div>
    </main>
  )
}
