'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useLedger } from '@/components/numbers/facts-context'
import { readChange } from '@/components/shell/set-fact'
import { type Effect, movedFrom } from '@/components/numbers/use-set-fact'
import type { Sent } from '@/components/shell/send'
import { readGiven } from '@/components/shell/undo-facts'
import { pageUndo } from '@/components/undo/page-undo'
import { changeVariant, createVariant, discardVariant, keepVariant } from '@/components/shell/variant-client'
import type { VariantView } from './what-if-view'

/** What was last done to a whole variant. */
type Done = { kind: 'kept'; name: string; effect: Effect } | { kind: 'discarded'; variant: VariantView }

/** "Variant 1", or the first such name that is free. */
function freeName(variants: readonly VariantView[]): string {
  const names = new Set(variants.map((variant) => variant.name))
  let number = variants.length + 1
  while (names.has(`Variant ${number}`)) number += 1
  return `Variant ${number}`
}

export type Variants = ReturnType<typeof useVariants>

/** Sends each change of a variant as it is made, and brings the page up to date. */
export function useVariants(variants: readonly VariantView[]) {
  const ledger = useLedger()
  const designId = ledger?.designId ?? ''
  const router = useRouter()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const [done, setDone] = useState<Done | null>(null)

  const run = async (request: Promise<Sent>): Promise<Sent> => {
    setBusy(true)
    setError(null)
    const sent = await request
    setBusy(false)
    if (!sent.ok) setError(sent.message)
    // Kept or discarded in another window: this page shows it no longer.
    if (sent.ok || sent.gone) router.refresh()
    return sent
  }
  const keep = async (variant: VariantView) => {
    const sent = await run(keepVariant(designId, variant.id))
    if (!sent.ok || !ledger) return
    const change = readChange(sent.body)
    const { name, overrides } = variant
    if (change.change !== null)
      pageUndo(designId).facts(`“${name}” kept`, change.change, readGiven(sent.body), { name, overrides, id: null })
    const given = variant.overrides.map((one) => one.path)
    const moved = movedFrom(ledger.facts, [...given, ...change.moved])
    setDone({ kind: 'kept', name: variant.name, effect: { ...change, given, moved } })
  }
  const discard = async (variant: VariantView) => {
    const sent = await run(discardVariant(designId, variant.id))
    if (sent.ok) setDone({ kind: 'discarded', variant })
  }
  const bringBack = async ({ name, overrides }: VariantView) => {
    const sent = await run(createVariant(designId, { name, overrides }))
    if (sent.ok) setDone(null)
  }
  return {
    designId,
    busy,
    error,
    done,
    add: () => run(createVariant(designId, { name: freeName(variants), overrides: [] })),
    change: (id: string, body: Parameters<typeof changeVariant>[2]) => run(changeVariant(designId, id, body)),
    keep,
    discard,
    bringBack,
  }
}
