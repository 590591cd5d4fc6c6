import Link from 'next/link'
import type { ReactNode } from 'react'
import { SeverityCounts } from '@/components/ui/severity'
import { StepCells, StepGlyph, stateWord } from '@/components/ui/step-glyph'
import type { DesignStep, Finding } from '@/lib/designs/schema'
import { STEPS, stepOf } from '@/lib/methodology/registry'

type Props = {
  designId: string
  steps: readonly DesignStep[]
  findings: readonly Finding[]
  current: string
  /** What waits in a step to be decided on, in words; empty where nothing does. */
  waiting: Readonly<Record<string, string>>
}

function stateText(step: DesignStep): string {
  if (step.proposal && !step.content) return 'a proposal waits'
  if (step.state === 'edited') {
    const names = [...new Set(Object.values(step.content?.authors ?? {}).map((author) => author.name))]
    return names.length > 0 ? `edited by ${names.join(', ').replace(/^You$/, 'you')}` : 'edited'
  }
  return stateWord(step.state)
}

/** The seven steps as a dimension line with one tick each. */
export function Rail({ designId, steps, findings, current, waiting }: Props) {
  return (
    <nav className="rail" aria-label="Steps">
      <ol>
        {steps.map((step) => {
          const { number, title } = stepOf(step.id)
          return (
            <li key={step.id}>
              <Link
                href={`/designs/${designId}/steps/${step.id}`}
                prefetch={false}
                aria-current={step.id === current ? 'step' : undefined}
              >
                <StepGlyph state={step.state} />
                <span className="nm">
                  {number}&ensp;{title}
                </span>
                <span className="ct">
                  <SeverityCounts
                    findings={findings.filter((finding) => finding.step === step.id && finding.severity !== 'info')}
                  />
                </span>
                <span className={`st ${step.state}`}>{stateText(step)}</span>
                {waiting[step.id] ? <span className="st waits">{waiting[step.id]}</span> : null}
              </Link>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}

/** The rail under 760 pixels: one line that opens. */
export function StepPicker({ children, ...props }: Props & { children?: ReactNode }) {
  const step = props.steps.find(({ id }) => id === props.current)
  const number = STEPS.find(({ id }) => id === props.current)?.number ?? 1
  return (
    <details className="steppick only-s noprint">
      <summary>
        <StepGlyph state={step?.state ?? 'empty'} />
        <span>Step {number} of 7</span>
        <StepCells states={props.steps.map(({ state }) => state)} />
      </summary>
      <Rail {...props} />
      <div className="rail-foot">{children}</div>
    </details>
  )
}
