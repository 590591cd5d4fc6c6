import Link from 'next/link'
import * as z from 'zod'
import { Icon } from '@/components/ui/icon'
import { runCase } from '@/lib/calculators/cases'
import type { Calculator } from '@/lib/calculators/define'
import { gallerySearch, writeEntries } from '@/lib/calculators/entry'
import { casesOf } from '@/lib/calculators/known-cases'

type Case = ReturnType<typeof casesOf>[number]

const inputOf = (item: Case) => z.record(z.string(), z.unknown()).parse(item.input)
const number = (value: unknown) => (typeof value === 'number' ? String(Number(value.toPrecision(8))) : String(value))

function tolerance(relTol: number): string {
  if (relTol === 0) return 'exact'
  return relTol < 1e-4 ? `${Math.round(-Math.log10(relTol))} figures` : `± ${Number((relTol * 100).toPrecision(2))}%`
}

type Checked = { readonly item: Case; readonly passes: boolean }

/** So many stand open; the rest folds away. */
const OPEN = 8

/** Known values of the function, worked out again as the page is made. */
export function CasesCard({ calculator }: { calculator: Calculator }) {
  const cases = casesOf(calculator.fn).map((item) => ({ item, passes: runCase(item).length === 0 }))
  const passed = cases.filter((entry) => entry.passes).length
  const rest = cases.slice(OPEN)
  return (
    <section className="card" aria-labelledby="cases">
      <header>
        <h2 id="cases">Reference cases</h2>
        <span className="meta">
          {passed} of {cases.length} agree
        </span>
      </header>
      <CaseTable calculator={calculator} cases={cases.slice(0, OPEN)} label="Reference cases" />
      {rest.length > 0 ? (
        <details className="calc-table">
          <summary>{rest.length} more</summary>
          <CaseTable calculator={calculator} cases={rest} label="More reference cases" />
        </details>
      ) : null}
    </section>
  )
}

function CaseTable({ calculator, cases, label }: { calculator: Calculator; cases: readonly Checked[]; label: string }) {
  return (
    <div className="scroll" tabIndex={0} role="group" aria-label={label}>
      <table className="stack calc-cases">
        <thead>
          <tr>
            <th scope="col">Inputs</th>
            <th scope="col">Expected</th>
            <th scope="col">Calculated</th>
            <th scope="col">Within</th>
            <th scope="col">From</th>
            <th scope="col">Agrees</th>
          </tr>
        </thead>
        <tbody>
          {cases.map(({ item, passes }) => (
            <CaseRow
              key={JSON.stringify([item.input, item.provenance])}
              calculator={calculator}
              item={item}
              passes={passes}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function CaseRow({ calculator, item, passes }: Checked & { calculator: Calculator }) {
  const input = inputOf(item)
  const names = Object.keys(item.expect)
  const values = item.expectError ? {} : calculator.run(input).values
  return (
    <tr>
      <th scope="row">
        <Link href={`/calculators/${calculator.fn}${gallerySearch(calculator, input)}`}>
          {Object.entries(writeEntries(calculator, input))
            .map(([name, text]) => `${name} ${text.replaceAll('\n', '; ')}`)
            .join(', ')}
        </Link>
      </th>
      <td data-l="Expected">{item.expectError ? 'a refusal' : <Values names={names} values={item.expect} />}</td>
      <td data-l="Calculated">{item.expectError ? 'a refusal' : <Values names={names} values={values} />}</td>
      <td data-l="Within" className="nw">
        {item.expectError ? 'exact' : tolerance(item.relTol)}
      </td>
      <td data-l="From" className="small soft">
        {item.provenance}
      </td>
      <td data-l="Agrees">
        <span className={passes ? 'calc-ok nw' : 'sev error nw'}>
          <Icon name={passes ? 'check' : 'error'} /> {passes ? 'yes' : 'no'}
        </span>
      </td>
    </tr>
  )
}

/** One box, also where the cell becomes a labelled line. */
function Values({ names, values }: { names: readonly string[]; values: Readonly<Record<string, unknown>> }) {
  return (
    <div>
      {names.map((name) => (
        <span key={name} className="calc-line">
          <span className="faint">{name}</span> {number(values[name])}
        </span>
      ))}
    </div>
  )
}
