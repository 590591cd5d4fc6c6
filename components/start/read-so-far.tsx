'use client'

import { useEffect, useMemo, useState } from 'react'
import { Icon } from '@/components/ui/icon'
import { readBrief } from '@/lib/brief/read'
import { runChecks } from '@/lib/checks/registry'
import { specOf } from '@/lib/facts/catalogue'
import type { Fact } from '@/lib/facts/fact'
import { formatFact } from '@/lib/facts/format'
import { factsFromReading } from '@/lib/facts/from-reading'
import { toNested } from '@/lib/facts/nested'

const PAUSE_MS = 250
const SHOWN = 8
/** What a person wants to see read right comes first. */
const FIRST = [
  'arch.latencyP99Ms',
  'problem.decisionDeadlineMs',
  'arch.qpsPeak',
  'data.positiveRate',
  'data.labelDelayDays',
  'perf.budgetUsdMonth',
  'data.nRows',
]

const rank = (fact: Fact) => {
  const index = FIRST.indexOf(fact.path)
  return index === -1 ? (typeof fact.value === 'number' ? FIRST.length : FIRST.length + 1) : index
}

const NOT_TOLD = new Set(['problem.archetype', 'problem.system', 'problem.missingFacts'])

/** What kind of system it is: said in words, before the figures. */
const KINDS = new Set(['problem.type', 'arch.serving'])
const isKind = (fact: Fact) => KINDS.has(fact.path)

/** "Peak load" as "peak load", "ML engineers" as it is. */
const inSentence = (label: string) =>
  /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label

/** "ranking (assumed)": a kind that was concluded is told with the rest, as what it is. */
const kindText = (fact: Fact) =>
  `${inSentence(formatFact(fact, specOf(fact)))}${fact.origin === 'assumed' ? ' (assumed)' : ''}`

/** The same words of the brief may set two facts (a deadline and a latency limit): they are told once. */
const isSame = (a: Fact, b: Fact) =>
  a.value === b.value && a.unit === b.unit && a.source?.quote !== undefined && a.source.quote === b.source?.quote

function read(brief: string) {
  const reading = readBrief(brief)
  const facts = factsFromReading([...reading.facts, ...reading.quantities], '')
  const told = Object.values(facts)
    .filter((fact) => !NOT_TOLD.has(fact.path) && !fact.path.startsWith('brief.'))
    .sort((a, b) => rank(a) - rank(b))
  return {
    kinds: told.filter(isKind),
    shown: told.filter(
      (fact, index) =>
        fact.origin === 'user' && !isKind(fact) && !told.slice(0, index).some((first) => isSame(first, fact)),
    ),
    findings: runChecks(toNested(facts)).filter(({ severity }) => severity !== 'info'),
    problems: reading.problems,
  }
}

/** What the reader finds in the brief as it is typed: the same pure reader that the design begins with. */
export function ReadSoFar({ brief }: { brief: string }) {
  const [settled, setSettled] = useState(brief)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(brief), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [brief])
  const { kinds, shown, findings, problems } = useMemo(() => read(settled), [settled])
  const errors = findings.filter(({ severity }) => severity === 'error').length
  const worst = errors > 0 ? 'error' : 'warning'
  return (
    <div className="read" aria-live="off">
      <span>Read so far:</span>
      {shown.length + kinds.length === 0 ? <span>nothing yet that decides a design</span> : null}
      {kinds.length > 0 ? <span>{kinds.map(kindText).join(', ')}</span> : null}
      {shown.slice(0, SHOWN).map((fact) => (
        <ReadFact key={fact.path} fact={fact} />
      ))}
      {shown.length > SHOWN ? (
        <details>
          <summary>and {shown.length - SHOWN} more</summary>
          <p className="read more">
            {shown.slice(SHOWN).map((fact) => (
              <ReadFact key={fact.path} fact={fact} />
            ))}
          </p>
        </details>
      ) : null}
      {problems.map((problem) => (
        <span key={problem.code}>{problem.message}</span>
      ))}
      {findings.length > 0 ? (
        <details>
          <summary className={`sev ${worst}`}>
            <Icon name={worst} />
            {findings.length} {findings.length === 1 ? 'finding' : 'findings'} already
          </summary>
          <ul style={{ marginTop: 'var(--s-2)' }}>
            {findings.map((finding) => (
              <li key={finding.check}>
                <b>{finding.title}.</b> {finding.message}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  )
}

function ReadFact({ fact }: { fact: Fact }) {
  const text = formatFact(fact, specOf(fact))
  const quote = fact.source?.quote
  if (typeof fact.value === 'number') {
    return (
      <span title={quote ? `“${quote}”` : undefined}>
        {inSentence(fact.label)} <b className="n user">{text}</b>
      </span>
    )
  }
  return (
    <span title={quote ? `“${quote}”` : undefined}>
      {inSentence(fact.label)}: <b>{text}</b>
    </span>
  )
}
