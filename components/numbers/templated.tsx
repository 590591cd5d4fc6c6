import type { TextPiece } from './fact-view'
import { Num } from './num'

/** A line of text whose figures are live. */
export function Templated({ pieces }: { pieces: readonly TextPiece[] }) {
  return pieces.map((piece, index) => {
    const key = `${index}`
    if (typeof piece === 'string') return <span key={key}>{piece}</span>
    if ('unknown' in piece) return <Unknown key={key} />
    return <Num key={key} {...piece} />
  })
}

export function Unknown() {
  return <span className="n unknown">not yet known</span>
}
