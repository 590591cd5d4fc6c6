/** Arithmetic between facts as a tree. A small Pratt parser: nothing is ever evaluated as code. */
export type Node =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'fact'; readonly reference: string }
  | { readonly kind: 'negate'; readonly of: Node }
  | { readonly kind: 'binary'; readonly operator: Operator; readonly left: Node; readonly right: Node }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Node[] }

export type Operator = '+' | '-' | '*' | '/' | '^'

export class ExpressionError extends Error {
  override readonly name = 'ExpressionError'
}

type Token =
  | { readonly type: 'number'; readonly value: number }
  | { readonly type: 'fact' | 'name' | 'symbol'; readonly text: string }

const MAX_LENGTH = 2_000
const MAX_DEPTH = 60
const TOKEN = /\s*(?:(\d+\.?\d*(?:[eE][-+]?\d+)?|\.\d+(?:[eE][-+]?\d+)?)|\{([^{}]*)\}|([A-Za-z]\w*)|(\*\*|[-+*/^(),]))/y

function tokenize(formula: string): Token[] {
  if (formula.length > MAX_LENGTH) throw new ExpressionError('The formula is too long.')
  const tokens: Token[] = []
  const text = formula.trimEnd()
  let at = 0
  while (at < text.length) {
    TOKEN.lastIndex = at
    const match = TOKEN.exec(text)
    if (!match) throw new ExpressionError(`“${text.slice(at, at + 12)}” is not understood in a formula.`)
    at = TOKEN.lastIndex
    const [, digits, reference, name, symbol] = match
    if (digits !== undefined) tokens.push({ type: 'number', value: Number(digits) })
    else if (reference !== undefined) tokens.push({ type: 'fact', text: reference.trim() })
    else if (name !== undefined) tokens.push({ type: 'name', text: name })
    else tokens.push({ type: 'symbol', text: symbol === '**' ? '^' : (symbol ?? '') })
  }
  return tokens
}

/** Left and right binding power; `^` binds to the right and tighter than a sign. */
const POWERS: Readonly<Record<Operator, readonly [number, number]>> = {
  '+': [1, 2],
  '-': [1, 2],
  '*': [3, 4],
  '/': [3, 4],
  '^': [8, 7],
}
const SIGN_POWER = 5

const isOperator = (text: string): text is Operator => text in POWERS

class Parser {
  private at = 0
  private depth = 0
  private readonly tokens: readonly Token[]

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens
  }

  whole(): Node {
    const node = this.expression(0)
    const rest = this.tokens[this.at]
    if (rest) throw new ExpressionError(`${describe(rest)} is out of place in the formula.`)
    return node
  }

  private expression(minimum: number): Node {
    this.depth += 1
    if (this.depth > MAX_DEPTH) throw new ExpressionError('The formula is nested too deeply.')
    let left = this.prefix()
    for (;;) {
      const token = this.tokens[this.at]
      if (token?.type !== 'symbol' || !isOperator(token.text)) break
      const [leftPower, rightPower] = POWERS[token.text]
      if (leftPower < minimum) break
      this.at += 1
      left = { kind: 'binary', operator: token.text, left, right: this.expression(rightPower) }
    }
    this.depth -= 1
    return left
  }

  private prefix(): Node {
    const token = this.tokens[this.at]
    this.at += 1
    if (!token) throw new ExpressionError('The formula ends too early.')
    if (token.type === 'number') return { kind: 'number', value: token.value }
    if (token.type === 'fact') return { kind: 'fact', reference: token.text }
    if (token.type === 'name') return this.call(token.text)
    if (token.text === '-') return { kind: 'negate', of: this.expression(SIGN_POWER) }
    if (token.text === '+') return this.expression(SIGN_POWER)
    if (token.text !== '(') throw new ExpressionError(`“${token.text}” is out of place in the formula.`)
    const inner = this.expression(0)
    this.expect(')')
    return inner
  }

  private call(name: string): Node {
    this.expect('(')
    const args: Node[] = []
    while (!this.take(')')) {
      if (args.length > 0) this.expect(',')
      args.push(this.expression(0))
    }
    return { kind: 'call', name, args }
  }

  private take(symbol: string): boolean {
    const token = this.tokens[this.at]
    if (token?.type !== 'symbol' || token.text !== symbol) return false
    this.at += 1
    return true
  }

  private expect(symbol: string): void {
    if (this.take(symbol)) return
    const token = this.tokens[this.at]
    throw new ExpressionError(
      `“${symbol}” is missing${token ? ` before ${describe(token)}` : ' at the end'} of the formula.`,
    )
  }
}

const describe = (token: Token) => `“${token.type === 'number' ? token.value : token.text}”`

/** Throws an ExpressionError that says what is wrong. */
export const parseFormula = (formula: string): Node => new Parser(tokenize(formula)).whole()
