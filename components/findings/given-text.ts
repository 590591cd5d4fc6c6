import type { Waiver } from '@/lib/designs/waivers/schema'

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })

/** "Mara, 20 Nov 2026" */
export const givenText = ({ by, at }: Pick<Waiver, 'by' | 'at'>): string => `${by}, ${day.format(new Date(at))}`
