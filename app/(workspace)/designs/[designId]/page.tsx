import { redirect } from 'next/navigation'
import { designOf } from './design'

type Props = { params: Promise<{ designId: string }> }

/** A design opens where there is something to do: the first step that is not drafted, else the first. */
export default async function DesignPage({ params }: Props) {
  const { designId } = await params
  const { design } = await designOf(designId)
  const next = design.steps.find((step) => step.state === 'drafting' || step.state === 'empty')
  redirect(`/designs/${designId}/steps/${next?.id ?? 'problem'}`)
}
