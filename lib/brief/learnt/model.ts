import * as z from 'zod'

/** What was learnt, as written by `npm run learn`: classes with their bias, and for each sign what it says of which class. */
export const learntSchema = z.strictObject({
  /** Biases in hundredths, in the order of the classes. */
  classes: z.record(z.string(), z.int()),
  /** A line each: the sign, a tab, three letters for each weight: the class in base 36, and quarters from A (-6.25) by Z (0) to y (6.25). */
  signs: z.string(),
  /** Classes that the same figure states together. */
  pairs: z.array(z.string()),
})
export type Learnt = z.infer<typeof learntSchema>

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxy'
const MIDDLE = 25
const STEP = 0.25

export const letterOf = (weight: number): string =>
  LETTERS[MIDDLE + Math.max(-MIDDLE, Math.min(MIDDLE, Math.round(weight / STEP)))] ?? ''

/** Sentences with many signs say no more than short ones. */
export const scaleOf = (signs: number): number => 4 / Math.sqrt(Math.max(16, signs))

type Weight = { readonly at: number; readonly weight: number }

/** Logistic regressions side by side: how likely each class is by the signs that are seen. */
export class Model {
  readonly classes: readonly string[]
  private readonly biases: readonly number[]
  private readonly weights: ReadonlyMap<string, readonly Weight[]>
  private readonly pairs: ReadonlySet<string>

  constructor(raw: unknown) {
    const { classes, signs, pairs } = learntSchema.parse(raw)
    this.classes = Object.keys(classes)
    this.biases = Object.values(classes).map((bias) => bias / 100)
    this.weights = new Map(
      signs.split('\n').map((line): [string, readonly Weight[]] => {
        const [sign = '', code = ''] = line.split('\t')
        return [sign, decoded(code)]
      }),
    )
    this.pairs = new Set(pairs)
  }

  /** Whether a figure may state both. */
  areTogether(one: string, other: string): boolean {
    return this.pairs.has(`${one} ${other}`)
  }

  /** Probabilities in the order of the classes. */
  of(signs: readonly string[]): number[] {
    const sums = this.biases.map(() => 0)
    for (const sign of signs)
      for (const { at, weight } of this.weights.get(sign) ?? []) sums[at] = (sums[at] ?? 0) + weight
    const scale = scaleOf(signs.length)
    return sums.map((sum, at) => 1 / (1 + Math.exp(-((this.biases[at] ?? 0) + sum * scale))))
  }
}

function decoded(code: string): Weight[] {
  const out: Weight[] = []
  for (let from = 0; from + 3 <= code.length; from += 3)
    out.push({
      at: Number.parseInt(code.slice(from, from + 2), 36),
      weight: (LETTERS.indexOf(code[from + 2] ?? '') - MIDDLE) * STEP,
    })
  return out
}
