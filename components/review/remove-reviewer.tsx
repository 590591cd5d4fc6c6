'use client'

import { Icon } from '@/components/ui/icon'
import { reviewAddress, useAct } from './send-act'

type Props = { designId: string; reviewId: string; id: string; name: string }

/** Takes somebody out who was asked. */
export function RemoveReviewer({ designId, reviewId, id, name }: Props) {
  const { act, isPending, fault } = useAct()
  return (
    <span className="push">
      <button
        type="button"
        className="btn s quiet"
        aria-label={`Take ${name} out of this review`}
        aria-disabled={isPending}
        onClick={() => void act('DELETE', reviewAddress(designId, reviewId, 'reviewers', id))}
      >
        <Icon name="cross" size={12} />
      </button>
      {fault ? (
        <span role="alert" className="small fault">
          {fault}
        </span>
      ) : null}
    </span>
  )
}
