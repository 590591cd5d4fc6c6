import { requireDesign } from '@/lib/auth/session'
import type { DesignContent } from '@/lib/designs/schema'
import { listVariants } from './data'
import { outcomeOf, type VariantOutcome } from './outcome'

/** What each variant would make of the design. */
export async function loadOutcomes(design: DesignContent): Promise<VariantOutcome[]> {
  const variants = await listVariants(await requireDesign(design.id, 'design.read'))
  return variants.map((variant) => outcomeOf(design, variant))
}
