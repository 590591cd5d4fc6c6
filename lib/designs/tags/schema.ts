import { storable } from '@/lib/storable'

export const MOST_TAGS = 10
export const LONGEST_TAG = 30

/** "  Fraud  Team " is "fraud team". */
export const plainTag = (text: string): string => storable(text).toLowerCase().replaceAll(/\s+/g, ' ').trim()

/** "claims, EU" are two tags; each once. */
export const tagsIn = (text: string): string[] => [...new Set(text.split(/[,\n\t]/).map(plainTag))].filter(Boolean)

export type TagCount = { tag: string; designs: number }
