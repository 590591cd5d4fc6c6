import type { FigureView } from './figure-view'
import { OriginMark } from '@/components/ui/origin'

/** The origin of a figure as a line and a word; what has no value has none. */
export function OriginLine({ figure }: { figure: Pick<FigureView, 'origin' | 'word'> }) {
  return figure.origin ? <OriginMark origin={figure.origin} word={figure.word} /> : <span className="faint">none</span>
}
