'use client'

import Link from 'next/link'
import { useParams } from 'next/navigation'

type Props = { steps: readonly { id: string; number: number; title: string }[] }

/** The design is there; the step that the address names is not. */
export function WrongStep({ steps }: Props) {
  const { designId, stepId } = useParams<{ designId: string; stepId?: string }>()
  return (
    <>
      <p className="soft">
        {stepId ? `The address asks for “${shown(stepId)}”. ` : 'The address names no step. '}A design has these seven:
      </p>
      <ol className="seven">
        {steps.map(({ id, number, title }) => (
          <li key={id}>
            <Link href={`/designs/${designId}/steps/${id}`} prefetch={false}>
              {number} {title}
            </Link>
          </li>
        ))}
      </ol>
    </>
  )
}

const LONGEST = 40

/** As it stands in the address, readable where it can be. */
function shown(part: string): string {
  const text = decoded(part)
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part // A broken escape is shown as it was typed.
  }
}
