import type { Calculator } from '@/lib/calculators/define'

export function SourcesCard({ calculator }: { calculator: Calculator }) {
  return (
    <section className="card" aria-labelledby="sources">
      <header>
        <h2 id="sources">Sources</h2>
      </header>
      <ul className="calc-sources">
        {calculator.sources.map(({ title, url }) => (
          <li key={title}>
            {url ? (
              <a href={url} rel="noreferrer noopener" target="_blank">
                {title}
                <span className="sr"> (opens in a new tab)</span>
              </a>
            ) : (
              title
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
