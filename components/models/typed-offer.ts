import type { Offer } from '@/lib/models/schema'

/** A model as it is typed: text, until it is sent. */
export type TypedOffer = {
  /** For React alone. */
  key: string
  id: string
  contextTokens: string
  inputUsd: string
  outputUsd: string
  title: string
  asOf: string
}

const text = (value: number | null) => (value === null ? '' : String(value))

export const typedOffer = ({ id, contextTokens, inputUsd, outputUsd, source }: Offer): TypedOffer => ({
  key: id,
  id,
  contextTokens: text(contextTokens),
  inputUsd: text(inputUsd),
  outputUsd: text(outputUsd),
  title: source?.title ?? '',
  asOf: source?.asOf ?? '',
})

export const blankOffer = (key: string): TypedOffer => ({
  key,
  id: '',
  contextTokens: '',
  inputUsd: '',
  outputUsd: '',
  title: '',
  asOf: '',
})

/** What is no number is sent as it is: the server says so beside its field. */
export function typedFigure(typed: string): number | string | null {
  const plain = typed.replace(/[,\s]/g, '')
  if (plain === '') return null
  return Number.isFinite(Number(plain)) ? Number(plain) : typed
}

/** As the action takes it. */
export const offerToSend = ({ id, contextTokens, inputUsd, outputUsd, title, asOf }: TypedOffer) => ({
  id,
  contextTokens: typedFigure(contextTokens),
  inputUsd: typedFigure(inputUsd),
  outputUsd: typedFigure(outputUsd),
  source: title.trim() || asOf ? { title, asOf } : null,
})
