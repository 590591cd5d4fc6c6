'use client'

import { type FormEvent, useId, useState } from 'react'
import { removeConnectionAction, saveConnectionAction } from '@/lib/models/actions'
import { type ModelAnswer, plainOffer, type ProviderView } from '@/lib/models/schema'
import { OfferFields } from './offer-fields'
import { blankOffer, offerToSend, typedOffer } from './typed-offer'

type Props = {
  provider: ProviderView
  canStoreKeys: boolean
  localHosts: readonly string[]
  onDone: (message: string) => void
  onCancel: () => void
}

const NO_ANSWER: ModelAnswer = { status: 'refused', message: 'No answer from the server. Try again.', field: null }

/** What it offers; of a server that was found and is not set up yet, the models that it has. */
const begunWith = ({ offers, found }: ProviderView) => (offers.length > 0 ? offers : (found ?? []).map(plainOffer))

/** Key, address and models of a provider. The key goes one way: what is stored is never shown again. */
export function ConnectionForm({ provider, canStoreKeys, localHosts, onDone, onCancel }: Props) {
  const id = useId()
  const { name, from, keyHint, hasAddress, keyNeed, isStored, fixedOffers } = provider
  const [key, setKey] = useState('')
  const [forgetKey, setForgetKey] = useState(false)
  const [baseUrl, setBaseUrl] = useState(provider.baseUrl ?? provider.defaultAddress)
  const [offers, setOffers] = useState(() =>
    begunWith(provider).length > 0 ? begunWith(provider).map(typedOffer) : [blankOffer('first')],
  )
  const [pending, setPending] = useState(false)
  const [refused, setRefused] = useState<Extract<ModelAnswer, { status: 'refused' }> | null>(null)
  const isOperator = from === 'operator'
  const about = (field: string) =>
    refused?.field === field ? ({ 'aria-invalid': true, 'aria-describedby': `${id}-said` } as const) : {}

  async function run(work: () => Promise<ModelAnswer>): Promise<void> {
    if (pending) return
    setPending(true)
    setRefused(null)
    const answer = await work().catch(() => NO_ANSWER)
    setPending(false)
    if (answer.status === 'saved') return onDone(`${name}: ${answer.message}`)
    setRefused(answer)
  }
  function save(event: FormEvent): void {
    event.preventDefault()
    // A row that nobody began is no model.
    const begun = offers.filter((offer) => offer.id.trim() || offer.title || offer.inputUsd || offer.outputUsd)
    setOffers(begun.length > 0 ? begun : offers)
    const input = {
      provider: provider.id,
      key: isOperator ? '' : key,
      forgetKey,
      baseUrl: hasAddress && !isOperator ? baseUrl : '',
      offers: begun.map(offerToSend),
    }
    void run(() => saveConnectionAction(input))
  }
  return (
    <form className="md-form" aria-label={name} aria-busy={pending} onSubmit={save} noValidate>
      {isOperator ? (
        <p className="small soft">Key and address are set in the server’s environment, which goes first.</p>
      ) : (
        <>
          {hasAddress ? (
            <label className="narrow">
              Address
              <span className="field">
                <input
                  value={baseUrl}
                  onChange={(event) => setBaseUrl(event.target.value)}
                  placeholder="https://llm.example.com/v1"
                  spellCheck={false}
                  autoComplete="off"
                  {...about('baseUrl')}
                />
              </span>
              <span className="faint">
                Begins with https://.{' '}
                {localHosts.length > 0
                  ? `On this machine: ${localHosts.join(', ')}. Others inside a network only where `
                  : 'Inside a network only where '}
                whoever runs this server allows them (MODEL_HOSTS).
              </span>
            </label>
          ) : null}
          {canStoreKeys ? (
            <label className="narrow">
              {keyNeed === 'required' ? 'Key' : 'Key, if it asks for one'}
              <span className="field">
                <input
                  type="password"
                  value={key}
                  onChange={(event) => setKey(event.target.value)}
                  placeholder={keyHint === null ? '' : `Stored: …${keyHint}. Empty keeps it.`}
                  autoComplete="off"
                  spellCheck={false}
                  {...about('key')}
                />
              </span>
              <span className="faint">Stored encrypted, and never shown again.</span>
            </label>
          ) : (
            <p className="small soft">
              Keys cannot be stored: this server has no GROUNDPLAN_SECRET to encrypt them with (openssl rand -base64
              32). A key in the server’s environment works as well.
            </p>
          )}
          {keyHint !== null && keyNeed === 'optional' ? (
            <label className="row">
              <input type="checkbox" checked={forgetKey} onChange={(event) => setForgetKey(event.target.checked)} />
              Forget the stored key
            </label>
          ) : null}
        </>
      )}
      <fieldset>
        <legend>Models offered</legend>
        {offers.map((offer, number) => (
          <OfferFields
            key={offer.key}
            offer={offer}
            number={number}
            assumedContext={provider.assumedContext}
            isFixed={fixedOffers.includes(offer.key)}
            floor={provider.floors[offer.id.trim()]}
            about={about}
            onChange={(changed) => setOffers(offers.map((old) => (old.key === changed.key ? changed : old)))}
            onRemove={() => setOffers(offers.filter((old) => old.key !== offer.key))}
          />
        ))}
        <button
          type="button"
          className="btn s"
          onClick={() => setOffers([...offers, blankOffer(`${offers.length}-${Date.now()}`)])}
        >
          Add a model
        </button>
      </fieldset>
      {refused ? (
        <p id={`${id}-said`} className="said small" role="alert">
          {refused.message}
        </p>
      ) : null}
      <div className="row wrap">
        <button type="submit" className="btn primary s" aria-disabled={pending}>
          {pending ? 'Saving' : 'Save'}
        </button>
        {isStored ? (
          <button
            type="button"
            className="btn s"
            aria-disabled={pending}
            onClick={() => void run(() => removeConnectionAction({ provider: provider.id }))}
          >
            Remove
          </button>
        ) : null}
        <button type="button" className="btn s quiet" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </form>
  )
}
