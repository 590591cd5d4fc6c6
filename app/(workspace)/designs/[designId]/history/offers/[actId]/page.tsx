import '@/components/history/history.css'
import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { clockText, dayText } from '@/components/history/times'
import { OfferedBefore } from '@/components/wizard/proposal/offered-before'
import { loadPastOffer } from '@/lib/drafts/loaders'
import type { DesignContent } from '@/lib/designs/schema'
import { AppError } from '@/lib/errors'
import { stepOf } from '@/lib/methodology/registry'
import { designOf } from '../../../design'

export const metadata: Metadata = { title: 'What was offered' }

type Props = { params: Promise<{ designId: string; actId: string }> }

async function offerOf(design: DesignContent, actId: string) {
  try {
    return await loadPastOffer(design, actId)
  } catch (error) {
    if (error instanceof AppError && error.code === 'not-found') notFound()
    throw error
  }
}

export default async function OfferPage({ params }: Props) {
  const { designId, actId } = await params
  const { design } = await designOf(designId)
  const offer = await offerOf(design, actId)
  const step = stepOf(offer.step)
  return (
    <main className="page narrow" id="main">
      <div className="head">
        <div>
          <h1 className="title-1">What was offered{offer.instruction ? ` for “${offer.instruction}”` : ''}</h1>
          <p className="soft">
            <Link href={`/designs/${designId}/steps/${step.id}`} prefetch={false}>
              Step {step.number}, {step.title}
            </Link>
            , <time dateTime={offer.at.toISOString()}>{`${dayText(offer.at)} ${clockText(offer.at)}`}</time>. Shown
            against the text that it was made for.
          </p>
        </div>
      </div>
      <OfferedBefore designId={designId} ledger={design.facts} step={step} offer={offer} />
    </main>
  )
}
