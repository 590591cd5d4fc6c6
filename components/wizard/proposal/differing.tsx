import type { DiffPart } from '@/lib/document/compare/word-diff'

/** Words before and after, as one text. */
export function Differing({ parts }: { parts: readonly DiffPart[] }) {
  return (
    <p className="prose">
      {parts.map((part, index) => {
        const key = `${index}`
        if (part.kind === 'added') return <ins key={key}>{part.text}</ins>
        if (part.kind === 'removed') return <del key={key}>{part.text}</del>
        return <span key={key}>{part.text}</span>
      })}
    </p>
  )
}
