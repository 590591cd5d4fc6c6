import { calculatorTitle, galleryAddress } from './calculator-title'
import type { Fact, Facts, FactValue, Origin, StepId } from '@/lib/facts/fact'
import { specOf } from '@/lib/facts/catalogue'
import { formatFact, formatValue } from '@/lib/facts/format'
import { dependents, inputPaths } from '@/lib/facts/graph'
import { factPathOf, parseReference } from '@/lib/facts/path'
import { parseTemplate, referenceText } from '@/lib/facts/template'
import { unworked } from '@/lib/facts/unworked'

export type InputView = { name: string; path: string | null; label: string; text: string; origin: Origin | null }

/** A fact as the browser shows it: every figure already in words, so that no catalogue travels. */
export type FactView = {
  path: string
  label: string
  text: string
  unit: string
  /** As stored, to say what was seen; left out of tables of values. */
  value?: FactValue
  origin: Origin
  step: StepId
  wordy: boolean
  isFigure: boolean
  help: string
  /** Title of the calculator, or null for plain arithmetic and for what was not calculated. */
  calculator: string | null
  /** Where that calculator shows these very inputs. */
  gallery: string | null
  formula: string | null
  inputs: InputView[]
  source: { title: string; url: string | null; asOf: string | null; quote: string | null } | null
  /** Its inputs have moved to where it cannot be worked out: the value is from before. */
  isBehind: boolean
  note: string | null
  setBy: string
  setAt: string | null
  decisionId: string | null
  /** Labels of the facts worked out from this one. */
  feeds: { path: string; label: string }[]
}

export type FactViews = Readonly<Record<string, FactView>>

/** What one figure in a sentence needs to be drawn. */
export type NumView = { path: string; label: string; text: string; origin: Origin; wordy: boolean }

const isWordy = (text: string) => text.length > 24

function inputsOf(fact: Fact, facts: Facts): InputView[] {
  const call = fact.calculator
  if (!call) return []
  if (call.fn !== 'expr') {
    return call.inputs.map((input) => {
      const from = input.path === null ? undefined : facts[factPathOf(input.path)]
      const text = from && input.path !== null ? referenceText(input.path, facts) : undefined
      return {
        name: input.name,
        path: from?.path ?? null,
        label: from?.label ?? input.name,
        text: text ?? formatValue(input.value, from?.unit ?? 'count'),
        origin: from?.origin ?? null,
      }
    })
  }
  return inputPaths(fact).map((path) => {
    const from = facts[path]
    const text = from ? formatFact(from, specOf(from)) : 'not yet known'
    return { name: path, path: from ? path : null, label: from?.label ?? path, text, origin: from?.origin ?? null }
  })
}

const SIGNS: Readonly<Record<string, string>> = { '*': '×', '/': '÷', '-': '−' }
/** References, figures (an exponent has a sign of its own), and signs with what surrounds them. */
const PARTS = /\{([^{}]+)\}|\d+(?:\.\d+)?(?:e[-+]?\d+)?|\s*([-+*/^,])\s*/g

/** Signs stand free between what they join; one before its figure stands close to it. Labels stay as they are. */
function spelt(formula: string, nameOf: (reference: string) => string): string {
  return formula.replaceAll(PARTS, (part: string, reference?: string, sign?: string, at = 0) => {
    if (reference !== undefined) return nameOf(reference)
    if (sign === undefined) return part
    if (sign === ',') return ', '
    const joins = /[\w})]\s*$/.test(formula.slice(0, at))
    return joins ? ` ${SIGNS[sign] ?? sign} ` : (SIGNS[sign] ?? sign)
  })
}

/** The expression with labels in the place of paths. */
function readableFormula(fact: Fact, facts: Facts): string | null {
  const call = fact.calculator
  if (!call) return null
  if (call.fn !== 'expr') return call.formula
  return `${fact.label} = ${spelt(call.formula, (reference) => {
    const parsed = parseReference(reference)
    const label = facts[factPathOf(reference)]?.label ?? reference
    return parsed?.row ? `${label}, ${parsed.row}` : label
  })}`
}

const isTable = (value: FactValue) => Array.isArray(value) && value.some((item) => typeof item === 'object')

export function factView(fact: Fact, facts: Facts, behind: ReadonlySet<string>): FactView {
  const spec = specOf(fact)
  const text = formatFact(fact, spec)
  return {
    path: fact.path,
    label: fact.label,
    text,
    unit: fact.unit,
    ...(isTable(fact.value) ? {} : { value: fact.value }),
    origin: fact.origin,
    step: fact.step,
    wordy: isWordy(text),
    isFigure: typeof fact.value === 'number',
    help: spec.help === fact.note ? '' : spec.help,
    calculator: fact.calculator && fact.calculator.fn !== 'expr' ? calculatorTitle(fact.calculator.fn) : null,
    gallery: galleryAddress(fact),
    formula: readableFormula(fact, facts),
    inputs: inputsOf(fact, facts),
    source: fact.source,
    isBehind: behind.has(fact.path),
    note: fact.note,
    setBy: fact.setBy,
    setAt: fact.setAt,
    decisionId: fact.decisionId,
    feeds: dependents(facts, fact.path).map((path) => ({ path, label: facts[path]?.label ?? path })),
  }
}

export function factViews(facts: Facts): FactViews {
  const behind = unworked(facts)
  return Object.fromEntries(Object.values(facts).map((fact) => [fact.path, factView(fact, facts, behind)]))
}

/** The figure that a reference of a text names, or undefined where it is not known. */
export function numView(reference: string, facts: Facts): NumView | undefined {
  const fact = facts[factPathOf(reference)]
  const text = referenceText(reference, facts)
  if (!fact || text === undefined) return undefined
  return { path: fact.path, label: fact.label, text, origin: fact.origin, wordy: isWordy(text) }
}

/** A text as pieces: plain words and figures. An unknown reference gives its own label in words. */
export type TextPiece = string | NumView | { readonly unknown: string }

export function textPieces(text: string, facts: Facts): TextPiece[] {
  return parseTemplate(text).map((piece) =>
    piece.kind === 'text' ? piece.text : (numView(piece.path, facts) ?? { unknown: piece.path }),
  )
}
