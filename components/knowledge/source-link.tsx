import type { Source } from '@/lib/knowledge/source'

/** The title of a source, as a link where it has an address, with the day it was looked at. */
export function SourceLink({ source }: { source: Source }) {
  return (
    <span>
      {source.url ? (
        <a href={source.url} rel="noopener noreferrer external">
          {source.title}
        </a>
      ) : (
        source.title
      )}
      {source.asOf ? <span className="faint small nw"> as of {source.asOf}</span> : null}
    </span>
  )
}
