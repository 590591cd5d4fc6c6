import * as z from 'zod'

/** Dollars of a million tokens. */
export type ModelPrice = { readonly inputUsd: number; readonly outputUsd: number }

const PRICE = /^(\d+(?:\.\d+)?)\/(\d+(?:\.\d+)?)$/
const CONTEXT = /^[1-9]\d{3,8}$/

/** `IN/OUT`, e.g. `2.5/10`; undefined where it is none. */
export function priceFrom(text: string): ModelPrice | undefined {
  const [, input, output] = PRICE.exec(text) ?? []
  return input === undefined || output === undefined
    ? undefined
    : { inputUsd: Number(input), outputUsd: Number(output) }
}

/** Tokens of prompt and answer, a thousand at least; undefined where it is none. */
export const contextFrom = (text: string): number | undefined => (CONTEXT.test(text) ? Number(text) : undefined)

/** What is said of a model: `PROVIDER:MODEL=…`. Names of models may hold `=`, what is said of them never does. */
export function ofModel<T>(text: string, read: (figure: string) => T | undefined): [model: string, T] | undefined {
  const at = text.lastIndexOf('=')
  const [model, figure] = [text.slice(0, at).trim(), read(text.slice(at + 1).trim())]
  return at > 0 && /^[^:]+:./.test(model) && figure !== undefined ? [model, figure] : undefined
}

/** A variable that says something of models, commas between. */
const figures = <T>(read: (figure: string) => T | undefined, example: string) =>
  z
    .string()
    .default('')
    .transform((text, context): ReadonlyMap<string, T> => {
      const known = new Map<string, T>()
      for (const item of text.split(',').filter((part) => part.trim())) {
        const said = ofModel(item, read)
        if (said) known.set(...said)
        else context.addIssue({ code: 'custom', message: `wants ${example}, not "${item.trim()}"` })
      }
      return known
    })

export const modelPrices = figures(priceFrom, 'PROVIDER:MODEL=IN/OUT')
export const modelContexts = figures(contextFrom, 'PROVIDER:MODEL=TOKENS')
