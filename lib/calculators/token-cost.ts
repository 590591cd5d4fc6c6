import { defineCalculator } from './define'
import { needed } from './errors'
import { positive, price, quantity } from './inputs'

const tokens = (label: string) => quantity(label, 'tokens', { min: 0, max: 1e8 })
const perMtok = (label: string) => price(label, 'usd/Mtok')

export const tokenCost = defineCalculator({
  fn: 'token_cost',
  id: 'C33',
  title: 'Cost of a hosted model by tokens',
  description: 'Money per request and month of a hosted model from its tokens and list prices, cached input apart.',
  step: 'perf',
  input: {
    requestsPerMonth: positive('Requests a month', 'n', 1e13),
    inputTokens: tokens('Input tokens of a request'),
    outputTokens: tokens('Output tokens of a request'),
    usdPerMtokIn: perMtok('Price of a million input tokens'),
    usdPerMtokOut: perMtok('Price of a million output tokens'),
    cachedShare: quantity('Share of the input read from the cache', 'ratio', { min: 0, max: 1 }).default(0),
    usdPerMtokCached: perMtok('Price of a million cached input tokens').optional(),
  },
  outputs: {
    usdPerMonth: { label: 'Cost a month', unit: 'usd' },
    usdPer1k: { label: 'Cost of 1,000 requests', unit: 'usd/1k' },
    inputUsd: { label: 'Input, uncached', unit: 'usd' },
    cachedUsd: { label: 'Input, cached', unit: 'usd' },
    outputUsd: { label: 'Output', unit: 'usd' },
    tokensPerMonth: { label: 'Tokens a month', unit: 'tokens' },
  },
  main: 'usdPerMonth',
  formula:
    'a request = (input × ((1 − cached share) × price in + cached share × cached price) + output × price out) ÷ 1,000,000; a month = that × requests',
  tex: [String.raw`\text{cost} = \frac{r\,\bigl(i\,(1 - h)\,p_i + i\,h\,p_h + o\,p_o\bigr)}{10^6}`],
  symbols: {
    usdPerMonth: String.raw`\text{cost}`,
    requestsPerMonth: 'r',
    inputTokens: 'i',
    cachedShare: 'h',
    usdPerMtokIn: 'p_i',
    usdPerMtokCached: 'p_h',
    outputTokens: 'o',
    usdPerMtokOut: 'p_o',
  },
  limits: [
    'List prices change and differ by region and tier: give them with the day they were read.',
    'Retries, evaluation runs and writing to the cache come on top; thinking tokens are output.',
  ],
  source: {
    title: 'Anthropic, prompt caching (how input, cached input and output are billed)',
    url: 'https://docs.anthropic.com/en/docs/build-with-claude/prompt-caching',
  },
  further: [{ title: 'OpenAI, prompt caching', url: 'https://platform.openai.com/docs/guides/prompt-caching' }],
  plot: { x: 'inputTokens' },
  compute: ({ requestsPerMonth, inputTokens, outputTokens, cachedShare, ...price }) => {
    // An unknown price is never taken for nothing.
    const cachedPrice =
      cachedShare === 0
        ? 0
        : needed('usdPerMtokCached', price.usdPerMtokCached, 'Give the price of cached input, or a cachedShare of 0.')
    const million = requestsPerMonth / 1e6
    const inputUsd = million * inputTokens * (1 - cachedShare) * price.usdPerMtokIn
    const cachedUsd = million * inputTokens * cachedShare * cachedPrice
    const outputUsd = million * outputTokens * price.usdPerMtokOut
    const usdPerMonth = inputUsd + cachedUsd + outputUsd
    const warnings =
      cachedPrice > price.usdPerMtokIn ? ['Cached input is dearer than uncached input: check the prices.'] : []
    return {
      values: {
        usdPerMonth,
        usdPer1k: (usdPerMonth / requestsPerMonth) * 1000,
        inputUsd,
        cachedUsd,
        outputUsd,
        tokensPerMonth: requestsPerMonth * (inputTokens + outputTokens),
      },
      warnings,
    }
  },
})
