export type CalculatorErrorCode =
  | 'unknown_function'
  | 'unknown_input'
  | 'missing_input'
  | 'wrong_type'
  | 'out_of_range'
  | 'not_finite'

/** A refusal that a person or a model can act on: which input, what is allowed, what to do. */
export class CalculatorError extends Error {
  readonly code: CalculatorErrorCode
  /** The name of the input at fault, or null where none is (an unknown function, inputs that are no object). */
  readonly input: string | null
  /** The same for a reader who sees labels and no names of inputs. */
  readonly plain: string

  constructor(code: CalculatorErrorCode, input: string | null, message: string, plain = message) {
    super(message)
    this.name = 'CalculatorError'
    this.code = code
    this.input = input
    this.plain = plain
  }
}

/** Refuses a value that only its neighbours show to be wrong, e.g. p1 equal to p2. */
export function refuse(input: string, message: string): never {
  throw new CalculatorError('out_of_range', input, `Input "${input}": ${message}`, message)
}

/** For an input that is needed only when another one was left out. */
export function needed<T>(input: string, value: T | undefined, hint: string): T {
  if (value === undefined) throw new CalculatorError('missing_input', input, `Input "${input}" is missing. ${hint}`)
  return value
}
