import type { Decision, Risk } from '@/lib/methodology/draft'

/** Most first, as people read them; lib/methodology/draft.ts holds the same words beside its parsers. */
export const CONFIDENCE_WORDS: readonly Decision['confidence'][] = ['high', 'medium', 'low']
export const SEVERITY_WORDS: readonly Risk['severity'][] = ['high', 'medium', 'low']
