import { ExpressionError, type Node, parseFormula } from './expression-parser'
import type { FactValue } from './fact'
import { readReference } from './path'

/** A figure, or a list of figures where a reference points at one (for sum, min, max). */
type Term = number | readonly number[]
type Lookup = (path: string) => FactValue | undefined

const unary = (name: string, run: (x: number) => number) => (args: readonly number[]) => {
  const [x] = args
  if (args.length !== 1 || x === undefined) throw new ExpressionError(`${name}() takes one value.`)
  return run(x)
}
const several = (name: string, run: (xs: readonly number[]) => number) => (args: readonly number[]) => {
  if (args.length === 0) throw new ExpressionError(`${name}() has no values.`)
  return run(args)
}

const FUNCTIONS: Readonly<Record<string, (args: readonly number[]) => number>> = {
  min: several('min', (xs) => xs.reduce((a, b) => Math.min(a, b))),
  max: several('max', (xs) => xs.reduce((a, b) => Math.max(a, b))),
  sum: (args) => args.reduce((a, b) => a + b, 0),
  // Floating point makes 12.000000000000002 of 12: a ceiling must not add a machine for that.
  ceil: unary('ceil', (x) => Math.ceil(Number(x.toPrecision(12)))),
  floor: unary('floor', (x) => Math.floor(Number(x.toPrecision(12)))),
  round: unary('round', Math.round),
  abs: unary('abs', Math.abs),
  sqrt: unary('sqrt', (x) => {
    if (x < 0) throw new ExpressionError('sqrt() of a negative value.')
    return Math.sqrt(x)
  }),
  ln: unary('ln', (x) => {
    if (x <= 0) throw new ExpressionError('ln() of a value that is not above 0.')
    return Math.log(x)
  }),
  exp: unary('exp', Math.exp),
}

function finite(value: number): number {
  if (!Number.isFinite(value)) throw new ExpressionError('The result is not a finite number.')
  return value
}

function factTerm(reference: string, lookup: Lookup): Term {
  const value = readReference(reference, lookup)
  if (value === undefined) throw new ExpressionError(`${reference} is not known yet.`)
  if (typeof value === 'number') return finite(value)
  if (Array.isArray(value)) {
    const figures = value.filter((item) => typeof item === 'number')
    if (figures.length === value.length) return figures
  }
  throw new ExpressionError(`${reference} is not a number.`)
}

function run(node: Node, lookup: Lookup): Term {
  switch (node.kind) {
    case 'number':
      return finite(node.value)
    case 'fact':
      return factTerm(node.reference, lookup)
    case 'negate':
      return -figure(node.of, lookup)
    case 'call': {
      const call = Object.hasOwn(FUNCTIONS, node.name) ? FUNCTIONS[node.name] : undefined
      if (!call) throw new ExpressionError(`There is no function ${node.name}().`)
      return finite(call(node.args.map((arg) => run(arg, lookup)).flat()))
    }
    case 'binary':
      return finite(operate(node.operator, figure(node.left, lookup), figure(node.right, lookup)))
  }
}

function operate(operator: '+' | '-' | '*' | '/' | '^', left: number, right: number): number {
  switch (operator) {
    case '+':
      return left + right
    case '-':
      return left - right
    case '*':
      return left * right
    case '/':
      if (right === 0) throw new ExpressionError('Division by zero.')
      return left / right
    case '^':
      return left ** right
  }
}

function figure(node: Node, lookup: Lookup): number {
  const term = run(node, lookup)
  if (typeof term === 'number') return term
  throw new ExpressionError(
    `${node.kind === 'fact' ? node.reference : 'A list'} needs sum(), min() or max() around it.`,
  )
}

export type Evaluated = { ok: true; value: number } | { ok: false; message: string }

/** A formula taken apart: its tree and what it refers to (in order, each once), or what is wrong with it. */
type Parsed = { ok: true; node: Node; references: readonly string[] } | { ok: false; message: string }

/** The same formulas are asked for at every change of a ledger, several times over. Forgotten once there is much. */
const known = new Map<string, Parsed>()
const KNOWN_CHARS = 500_000
let knownChars = 0

function parsed(formula: string): Parsed {
  const before = known.get(formula)
  if (before) return before
  const now = parse(formula)
  knownChars += formula.length
  if (knownChars > KNOWN_CHARS) {
    known.clear()
    knownChars = formula.length
  }
  known.set(formula, now)
  return now
}

function parse(formula: string): Parsed {
  try {
    const node = parseFormula(formula)
    return { ok: true, node, references: referencesIn(node) }
  } catch (error) {
    if (error instanceof ExpressionError) return { ok: false, message: error.message }
    throw error
  }
}

function referencesIn(tree: Node): string[] {
  const found = new Set<string>()
  const visit = (node: Node): void => {
    if (node.kind === 'fact') found.add(node.reference)
    else if (node.kind === 'negate') visit(node.of)
    else if (node.kind === 'call') node.args.forEach(visit)
    else if (node.kind === 'binary') [node.left, node.right].forEach(visit)
  }
  visit(tree)
  return [...found]
}

/** `{data.rowsPerDay}*{data.positiveRate}` over the facts: a finite number, or a message that names what is wrong. */
export function evaluate(formula: string, lookup: Lookup): Evaluated {
  const read = parsed(formula)
  if (!read.ok) return read
  try {
    return { ok: true, value: figure(read.node, lookup) }
  } catch (error) {
    if (error instanceof ExpressionError) return { ok: false, message: error.message }
    throw error
  }
}

/** The references in a formula in order of appearance, each once; none where it cannot be read. */
export function referencesOf(formula: string): readonly string[] {
  const read = parsed(formula)
  return read.ok ? read.references : []
}
