import { findCalculator } from '@/lib/calculators/registry'
import { findCheck } from '@/lib/checks/registry'
import type { Finding } from '@/lib/designs/schema'
import type { Fact, Facts } from '@/lib/facts/fact'
import { isCalculated } from '@/lib/facts/graph'
import { dependents } from '@/lib/facts/ledger'
import { factPathOf } from '@/lib/facts/path'
import { unworked } from '@/lib/facts/unworked'
import type { StepContent } from '@/lib/methodology/content'
import type { AssumptionRow, Block, Calculation, Reference } from './blocks'
import { factList } from './build-registers'
import { figureOf } from './figures'

/** Every assumed fact; those that move most figures first, since a wrong one costs most. */
export function assumptionBlocks(facts: Facts): Block[] {
  const rows = factList(facts)
    .filter((fact) => fact.origin === 'assumed')
    .map(
      (fact): AssumptionRow => ({
        ref: fact.path,
        label: fact.label,
        note: fact.note ?? '',
        moves: dependents(facts, fact.path).length,
      }),
    )
    .toSorted((a, b) => b.moves - a.moves)
  return rows.length === 0 ? [] : [{ kind: 'assumptions', id: 'assumption-list', rows }]
}

function calculations(facts: Facts, list: readonly Fact[]): Calculation[] {
  const byCall = new Map<string, Calculation>()
  for (const fact of list) {
    const figure = figureOf(fact.path, facts)
    if (!figure.how) continue
    const text = unworked(facts).has(fact.path) ? `${figure.text}, from before its inputs changed` : figure.text
    const result = { ref: fact.path, label: figure.label, text }
    const known = byCall.get(figure.how.call)
    const title = figure.how.fn === 'expr' ? figure.label : (findCalculator(figure.how.fn)?.title ?? figure.label)
    byCall.set(
      figure.how.call,
      known
        ? { ...known, results: [...known.results, result] }
        : { slug: figure.slug, label: title, call: figure.how.call, formula: figure.how.formula, results: [result] },
    )
  }
  return [...byCall.values()]
}

/** The calculated figures that the text names, calculators first; outputs of one call share a row. */
export function calculationBlocks(facts: Facts, refs: readonly string[]): Block[] {
  const named = [...new Set(refs.map(factPathOf))].flatMap((path) => facts[path] ?? []).filter(isCalculated)
  const calls = calculations(
    facts,
    named.filter((fact) => fact.calculator.fn !== 'expr'),
  )
  const sums = calculations(
    facts,
    named.filter((fact) => fact.calculator.fn === 'expr'),
  )
  return [
    ...(calls.length > 0 ? [{ kind: 'calculations', id: 'calls', title: null, rows: calls } satisfies Block] : []),
    ...(sums.length > 0
      ? [{ kind: 'calculations', id: 'sums', title: 'Arithmetic between figures', rows: sums } satisfies Block]
      : []),
  ]
}

/** Sources of cited facts, of the calculators used and of the checks, each once, by title. */
export function referenceBlocks(facts: Facts, findings: readonly Finding[], contents: readonly StepContent[]): Block[] {
  const byTitle = new Map<string, Reference>()
  const add = (title: string, url: string | null, note: string | null) => {
    const key = title.trim()
    const known = byTitle.get(key)
    if (key !== '' && (!known || (known.url === null && url !== null))) byTitle.set(key, { title: key, url, note })
  }
  for (const fact of factList(facts)) {
    if (fact.origin === 'cited' && fact.source)
      add(fact.source.title, fact.source.url, fact.source.asOf && `as of ${fact.source.asOf}`)
    const calculator = isCalculated(fact) ? findCalculator(fact.calculator.fn) : undefined
    if (calculator) add(calculator.source.title, calculator.source.url, null)
  }
  const answered = contents.flatMap((content) => content.draft.decisions.flatMap((decision) => decision.answers))
  for (const check of [...findings.map((finding) => finding.check), ...answered])
    add(findCheck(check)?.source ?? '', null, null)
  const items = [...byTitle.values()].toSorted((a, b) => a.title.localeCompare(b.title, 'en'))
  return items.length === 0 ? [] : [{ kind: 'references', items }]
}
