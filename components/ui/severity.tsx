import { Icon } from './icon'

type Severity = 'error' | 'warning' | 'info'

const WORDS: Record<Severity, readonly [one: string, many: string]> = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  info: ['hint', 'hints'],
}

export function SeverityTag({ severity }: { severity: Severity }) {
  const word = WORDS[severity][0]
  return (
    <span className={`sev ${severity}`}>
      <Icon name={severity} />
      {`${word[0]?.toUpperCase() ?? ''}${word.slice(1)}`}
    </span>
  )
}

/** "octagon 2, triangle 1"; nothing where there is nothing to say. */
export function SeverityCounts({ findings }: { findings: readonly { severity: Severity }[] }) {
  const severities = Object.keys(WORDS).filter((key): key is Severity => key in WORDS)
  return severities.map((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length
    if (count === 0) return null
    return (
      <span key={severity} className={`sev ${severity}`}>
        <Icon name={severity} />
        {count}
        <span className="sr"> {WORDS[severity][count === 1 ? 0 : 1]}</span>
      </span>
    )
  })
}
