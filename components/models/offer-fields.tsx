'use client'

import type { ModelPrice } from '@/lib/model-figures'
import type { TypedOffer } from './typed-offer'

type About = { 'aria-invalid'?: true; 'aria-describedby'?: string }
type Props = {
  offer: TypedOffer
  /** The environment names it: it stays, and can only be described. */
  isFixed: boolean
  /** What the server counts it at, at least. */
  floor: ModelPrice | undefined
  number: number
  assumedContext: number
  about: (field: string) => About
  onChange: (offer: TypedOffer) => void
  onRemove: () => void
}

/** A model to offer: its name, and what may be known of its size and price. */
export function OfferFields({ offer, isFixed, floor, number, assumedContext, about, onChange, onRemove }: Props) {
  const at = (field: string) => about(`offers.${number}.${field}`)
  const set = (field: keyof TypedOffer) => (event: { target: { value: string } }) =>
    onChange({ ...offer, [field]: event.target.value })
  return (
    <div className="md-offer" role="group" aria-label={offer.id || `Model ${number + 1}`}>
      <label>
        Model
        <span className="field">
          <input
            value={offer.id}
            readOnly={isFixed}
            onChange={set('id')}
            maxLength={200}
            spellCheck={false}
            {...at('id')}
          />
        </span>
      </label>
      <label>
        Context, tokens
        <span className="field">
          <input
            value={offer.contextTokens}
            inputMode="numeric"
            placeholder={`${assumedContext.toLocaleString('en-US')} assumed`}
            onChange={set('contextTokens')}
            {...at('contextTokens')}
          />
        </span>
      </label>
      <label>
        Prompt, USD per million
        <span className="field">
          <input value={offer.inputUsd} inputMode="decimal" onChange={set('inputUsd')} {...at('inputUsd')} />
        </span>
      </label>
      <label>
        Answer, USD per million
        <span className="field">
          <input value={offer.outputUsd} inputMode="decimal" onChange={set('outputUsd')} {...at('outputUsd')} />
        </span>
      </label>
      <label className="wide">
        Where the prices are from
        <span className="field">
          <input value={offer.title} onChange={set('title')} maxLength={200} {...at('source.title')} />
        </span>
      </label>
      <label>
        As of
        <span className="field">
          <input type="date" value={offer.asOf} onChange={set('asOf')} {...at('source.asOf')} />
        </span>
      </label>
      {isFixed ? (
        <span className="small faint">from the environment</span>
      ) : (
        <button
          type="button"
          className="btn s quiet"
          aria-label={`Take ${offer.id || 'this model'} away`}
          onClick={onRemove}
        >
          Take away
        </button>
      )}
      {floor && (
        <p className="small faint all">
          This server counts it at {floor.inputUsd} and {floor.outputUsd} USD per million at least, whatever stands
          here.
        </p>
      )}
    </div>
  )
}
