import Link from 'next/link'
import { OriginOf } from '@/components/shell/origin-of'
import type { FactView } from './fact-view'
import { SetBy } from './set-by'

/** Where a figure comes from: formula, inputs, source, note. `onOpen` follows an input. */
export function Trace({ fact, onOpen }: { fact: FactView; onOpen?: (path: string) => void }) {
  const { origin, setBy, note, decisionId } = fact
  return (
    <div className="trace">
      <p className="small soft">
        <OriginOf origin={origin} />
        <SetBy {...{ origin, setBy, note, decisionId }} />
      </p>
      {fact.formula ? (
        <div>
          <h3>{fact.calculator ?? 'Formula'}</h3>
          <p className="eq">{fact.formula}</p>
          {fact.isBehind ? (
            <p className="small" style={{ color: 'var(--error)' }}>
              It cannot be worked out from its inputs as they are now. {fact.text} is from before they changed.
            </p>
          ) : (
            <p className="eq put">= {fact.text}</p>
          )}
          {fact.gallery ? (
            <p className="small">
              <Link href={fact.gallery} prefetch={false}>
                Open in the calculator
              </Link>
            </p>
          ) : null}
        </div>
      ) : null}
      {fact.inputs.length > 0 ? (
        <div>
          <h3>Inputs</h3>
          <ul className="chain">
            {fact.inputs.map((input) => (
              <li key={input.name}>
                <span className="nm">{input.label}</span>
                <InputFigure input={input} onOpen={onOpen} />
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {fact.note ? (
        <div>
          <h3>Note</h3>
          <p className="soft">{fact.note}</p>
        </div>
      ) : null}
      <SourceLine fact={fact} />
      {fact.help ? <p className="small faint">{fact.help}</p> : null}
    </div>
  )
}

function InputFigure({
  input,
  onOpen,
}: {
  input: FactView['inputs'][number]
  onOpen: ((path: string) => void) | undefined
}) {
  const { path, origin, text, label } = input
  if (path === null || origin === null || !onOpen) return <span className={origin ? `n ${origin}` : 'm'}>{text}</span>
  return (
    <button
      type="button"
      className={`n ${origin}`}
      aria-label={`${text}, ${label}, ${origin}`}
      onClick={() => onOpen(path)}
    >
      {text}
    </button>
  )
}

function SourceLine({ fact }: { fact: FactView }) {
  const { source } = fact
  if (!source) return null
  const title = source.asOf ? `${source.title}, ${source.asOf}` : source.title
  const safe = source.url !== null && /^https?:\/\//.test(source.url)
  return (
    <div>
      <h3>Source</h3>
      {source.quote ? <p className="clause">“{source.quote}”</p> : null}
      <p className="small soft">
        {safe ? (
          <a href={source.url ?? undefined} rel="noreferrer noopener" target="_blank">
            {title}
          </a>
        ) : (
          title
        )}
      </p>
    </div>
  )
}
