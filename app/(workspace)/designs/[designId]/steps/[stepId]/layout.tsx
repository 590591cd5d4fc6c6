import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { findStep } from '@/lib/methodology/registry'

type Props = { children: ReactNode; params: Promise<{ stepId: string }> }

/** Asked before the loading state is sent, so that an unknown step is a 404. */
export default async function StepLayout({ children, params }: Props) {
  if (!findStep((await params).stepId)) notFound()
  return children
}
