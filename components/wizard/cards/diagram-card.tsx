import { drawComponents } from '@/lib/document/diagram/draw'
import { graphOf, sentences } from '@/lib/document/diagram/graph'
import { PAGE_PALETTE } from '@/lib/document/diagram/palette'
import type { Facts } from '@/lib/facts/fact'
import { renderPlain } from '@/lib/facts/template'
import type { StepDraft } from '@/lib/methodology/draft'

/** The components as the document draws them, from the tables below. */
export function DiagramCard({ draft, facts }: { draft: StepDraft; facts: Facts }) {
  const graph = graphOf(draft.tables, (cell) => renderPlain(cell, facts))
  if (!graph) return null
  const lines = sentences(graph)
  const title = `Components and their connections: ${lines.join('; ')}.`
  const svgOf = (form: 'wide' | 'narrow') => ({
    __html: drawComponents(graph, { palette: PAGE_PALETTE, form, id: `diagram-${form}`, title }).svg,
  })
  return (
    <section className="card" aria-label="Diagram" id="diagram">
      <header>
        <h2>Diagram</h2>
        <span className="meta">Drawn from the tables below</span>
      </header>
      <figure>
        <div className="dia wide" dangerouslySetInnerHTML={svgOf('wide')} />
        <div className="dia narrow" dangerouslySetInnerHTML={svgOf('narrow')} />
        <figcaption className="small soft">
          Thick lines are on the request’s path; dashed boxes belong to others; a barred edge marks a store.
        </figcaption>
      </figure>
      {lines.length > 0 ? (
        <details className="inwords small">
          <summary className="linkish">The connections in words</summary>
          <ol>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
        </details>
      ) : null}
    </section>
  )
}
