import { factSpec } from '@/lib/facts/catalogue'
import type { Call, Fact, Facts, FactValue, Origin, Source } from '@/lib/facts/fact'
import { formatValue } from '@/lib/facts/format'
import { factAt, factPathOf } from '@/lib/facts/path'
import { referenceText, UNKNOWN_TEXT } from '@/lib/facts/template'
import { absentText, isOpen } from '@/lib/facts/unpriced'
import { unworked } from '@/lib/facts/unworked'
import { slug } from './slug'

/** How each origin is called for a reader, and its mark where there is only text. */
export const ORIGIN_WORDS: Readonly<
  Record<Origin, { readonly word: string; readonly mark: string; readonly says: string }>
> = {
  user: { word: 'Given', mark: 'ᵘ', says: 'given by the brief or by a person' },
  calculated: { word: 'Calculated', mark: 'ᶜ', says: 'calculated from other figures' },
  cited: { word: 'Cited', mark: 'ˢ', says: 'cited from a source' },
  measured: { word: 'Measured', mark: 'ᵐ', says: 'measured' },
  decided: { word: 'Decided', mark: 'ᵈ', says: 'decided in this design' },
  assumed: { word: 'Assumed', mark: 'ᵃ', says: 'assumed until known' },
}

export type FigureInput = { readonly name: string; readonly text: string; readonly ref: string | null }

/** A figure as a reader meets it. Everything is text already; nothing of it is Markdown. */
export type Figure = {
  readonly ref: string
  readonly path: string
  /** Id of its entry on a page: `figure-arch-qpspeak`. */
  readonly slug: string
  readonly text: string
  readonly label: string
  readonly origin: Origin | null
  /** "1,200 /s, peak load, given": what a screen reader says. */
  readonly name: string
  readonly how: {
    readonly fn: string
    readonly formula: string
    readonly call: string
    readonly inputs: readonly FigureInput[]
  } | null
  readonly source: Source | null
  readonly note: string | null
  readonly decisionId: string | null
}

/** Values inside a call: short and exact, as in `erlang_c(lambda=1560,mu=83.33,c=32)`. */
function callValue(value: FactValue): string {
  if (typeof value === 'number') return String(Number(value.toPrecision(4)))
  if (Array.isArray(value)) {
    const plain = value.flatMap((item) => (typeof item === 'object' ? [] : [callValue(item)]))
    return plain.length === value.length && plain.length <= 6 ? `[${plain.join(',')}]` : `[${value.length} rows]`
  }
  return typeof value === 'string' ? `"${value}"` : String(value)
}

function inputsOf(call: Call, facts: Facts): FigureInput[] {
  const paths =
    call.fn === 'expr'
      ? [...new Set([...call.formula.matchAll(/\{([^{}]+)\}/g)].map((match) => match[1] ?? ''))].map((ref) => ({
          name: ref,
          path: ref,
          value: null,
        }))
      : call.inputs
  return paths.map((input) => {
    const fact = input.path === null ? undefined : factAt(facts, factPathOf(input.path))
    const known = input.path === null ? undefined : referenceText(input.path, facts)
    return {
      name: fact ? fact.label : input.name,
      text: known ?? (input.value === null ? UNKNOWN_TEXT : formatValue(input.value, '')),
      ref: fact ? input.path : null,
    }
  })
}

/** The arithmetic with its values put in: `9,000,000 /d × 0.12%`. */
function putIn(formula: string, facts: Facts): string {
  const refs: string[] = []
  // References are blanked first: a path may hold the same signs as the arithmetic.
  const blanked = formula.replace(/\{([^{}]+)\}/g, (_, ref: string) => `\uE000${refs.push(ref) - 1}\uE001`)
  return blanked
    .replace(/\s*\*\s*/g, ' × ')
    .replace(/\s*\/\s*/g, ' ÷ ')
    .replace(/\s*\+\s*/g, ' + ')
    .replace(/(?<=[\w)\uE001])\s*-\s*/g, ' − ')
    .replace(/\s*,\s*/g, ', ')
    .replace(
      /\uE000(\d+)\uE001/g,
      (_, index: string) => referenceText(refs[Number(index)] ?? '', facts) ?? UNKNOWN_TEXT,
    )
}

function howOf(fact: Fact, facts: Facts): Figure['how'] {
  const call = fact.calculator
  if (!call || fact.origin !== 'calculated') return null
  const inputs = inputsOf(call, facts)
  const given = call.inputs.map((input) => {
    const from = input.path === null ? undefined : factAt(facts, factPathOf(input.path))
    return `${input.name}=${from && isOpen(from) ? absentText(from.unit, from.origin) : callValue(input.value)}`
  })
  return {
    fn: call.fn,
    formula:
      call.fn === 'expr'
        ? call.formula.replace(/\{([^{}]+)\}/g, (_, ref: string) => factAt(facts, factPathOf(ref))?.label ?? ref)
        : call.formula,
    call: call.fn === 'expr' ? putIn(call.formula, facts) : `${call.fn}(${given.join(', ')})`,
    inputs,
  }
}

/** The figure that a reference names; a figure that is not known says so in words. */
export function figureOf(ref: string, facts: Facts): Figure {
  const path = factPathOf(ref)
  const fact = factAt(facts, path)
  const shown = referenceText(ref, facts) ?? UNKNOWN_TEXT
  const label = fact?.label ?? factSpec(path)?.label ?? path
  const origin = fact && shown !== UNKNOWN_TEXT ? fact.origin : null
  return {
    ref,
    path,
    slug: slug(`figure-${ref}`),
    text: shown,
    label,
    origin,
    name: [shown, label, origin === null ? '' : ORIGIN_WORDS[origin].word.toLowerCase()]
      .filter((part) => part !== '')
      .join(', '),
    how: fact ? howOf(fact, facts) : null,
    source: fact?.source ?? null,
    note: unworked(facts).has(path)
      ? `It cannot be worked out from its inputs as they are now: ${shown} is from before they changed.`
      : (fact?.note ?? null),
    decisionId: fact?.decisionId ?? null,
  }
}
