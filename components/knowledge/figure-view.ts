import { formatValue } from '@/lib/facts/format'
import type { Figure } from '@/lib/knowledge/entry'
import { isPriceUnit } from '@/lib/knowledge/prices/units'
import type { Source } from '@/lib/knowledge/source'
import type { FigureSetting } from '@/lib/prices/schema'

/** A figure in words, with where it comes from. */
export type FigureView = {
  label: string
  text: string
  /** Null: there is no value to have an origin. */
  origin: 'cited' | 'assumed' | 'user' | null
  word: string
  source: Source | null
  note: string | null
}

const valueText = (value: number | null, to: number | null, unit: string): string => {
  if (value === null) return isPriceUnit(unit) ? 'unpriced' : 'not known'
  return to === null ? formatValue(value, unit) : `${formatValue(value, unit)} to ${formatValue(to, unit)}`
}

type Shown = Pick<Figure, 'label' | 'value' | 'unit' | 'source' | 'assumption' | 'note'> & {
  to?: number | null
  own?: boolean
}

function originOf({ value, own, assumption }: Shown): Pick<FigureView, 'origin' | 'word'> {
  if (value === null) return { origin: null, word: '' }
  if (own) return { origin: 'user', word: 'Set here' }
  return assumption ? { origin: 'assumed', word: 'Assumption' } : { origin: 'cited', word: 'Cited' }
}

export const figureView = (figure: Shown): FigureView => ({
  label: figure.label,
  text: valueText(figure.value, figure.to ?? null, figure.unit),
  ...originOf(figure),
  source: figure.source,
  note: figure.note,
})

/** A figure of the knowledge base, or what the workspace has set over it. */
export const figureViews = (figures: readonly Figure[], settings: readonly FigureSetting[]): FigureView[] =>
  figures.map((figure) => figureView(settings.find(({ own, label }) => own && label === figure.label) ?? figure))
