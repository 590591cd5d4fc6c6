import type { StepId } from '@/lib/facts/fact'

export const historyAddress = (
  designId: string,
  asked: { step?: StepId | null; before?: string | null } = {},
): string => {
  const query = new URLSearchParams()
  if (asked.step) query.set('step', asked.step)
  if (asked.before) query.set('before', asked.before)
  return `/designs/${designId}/history${query.size > 0 ? `?${query}` : ''}`
}

/** `from` and `to` as lib/history/schema.ts writes states. */
export const compareAddress = (designId: string, from: string, to: string, step?: StepId | null): string =>
  `/designs/${designId}/history/compare?from=${from}&to=${to}${step ? `&step=${step}` : ''}`

/** What an act offered, or decided on. */
export const offerAddress = (designId: string, act: string): string => `/designs/${designId}/history/offers/${act}`
