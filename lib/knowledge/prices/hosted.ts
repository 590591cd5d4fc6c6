import type { FamilyId } from '../families/names'

/** What a hosted service is paid by. */
export type Billing = 'tokens' | 'audio' | 'pages'

/**
 * Families that answer from somebody else's service unless they are run on machines of one's own, and what they are
 * paid by. A family that is hosted and not listed here would cost a design nothing: the contract test asks for it.
 */
export const HOSTED_FAMILIES = {
  llm_api: 'tokens',
  llm_with_rag_and_guardrails: 'tokens',
  llm_zero_shot: 'tokens',
  llm_extraction: 'tokens',
  llm_policy_judge: 'tokens',
  vlm_extraction: 'tokens',
  hybrid_retrieval: 'tokens',
  managed_asr_api: 'audio',
  managed_document_api: 'pages',
} as const satisfies Partial<Record<FamilyId, Billing>>

const billings: Readonly<Record<string, Billing>> = HOSTED_FAMILIES
/** Undefined where the family runs on machines of one's own. */
export const billingOf = (family: string): Billing | undefined =>
  Object.hasOwn(billings, family) ? billings[family] : undefined

/** Entries of the price table that each way of billing takes; audio that is heard live costs another price. */
export const BILLED_BY: Readonly<Record<Billing, readonly string[]>> = {
  tokens: ['hosted_llm_small_input', 'hosted_llm_small_output'],
  audio: ['hosted_speech', 'hosted_speech_live'],
  pages: ['hosted_documents'],
}
