'use client'

import { useRef, useState } from 'react'
import { useMay } from '@/components/shell/viewer'
import type { ProviderView } from '@/lib/models/schema'
import { ConnectionForm } from './connection-form'
import { editWord, lineOf, tagOf } from './state-of'
import { TestResult } from './test-result'
import { useTest } from './use-test'

type Props = { provider: ProviderView; canStoreKeys: boolean; localHosts: readonly string[] }

/** A provider: how it stands, its test, and its form in place. */
export function ProviderRow({ provider, canStoreKeys, localHosts }: Props) {
  const [isOpen, setIsOpen] = useState(false)
  const [said, setSaid] = useState('')
  const [picked, setPicked] = useState<string | null>(null)
  const edit = useRef<HTMLButtonElement>(null)
  const maySet = useMay('models.set')
  const { state, start, stop, forget } = useTest(provider.id, provider.test)
  const { id, name, from, offers, isDefault } = provider
  const model = offers.find((offer) => offer.id === picked)?.id ?? state.test?.model ?? offers[0]?.id
  const close = (message: string) => {
    setIsOpen(false)
    setSaid(message)
    edit.current?.focus()
  }
  const dot = from === null ? 'dot off' : state.test && !state.test.ok ? 'dot bad' : 'dot'
  return (
    <section className="pv" aria-labelledby={`pv-${id}`}>
      <div>
        <h2 id={`pv-${id}`}>
          <i className={dot} aria-hidden />
          {name} <span className="tag">{tagOf(provider)}</span>
          {isDefault ? <span className="tag ok">default</span> : null}
        </h2>
        <p className="d">{lineOf(provider)}</p>
      </div>
      {maySet ? (
        <div className="act">
          {from !== null && model !== undefined ? (
            <>
              {offers.length > 1 ? (
                <select
                  className="select"
                  aria-label={`Model of ${name} to test`}
                  value={model}
                  onChange={(event) => setPicked(event.target.value)}
                >
                  {offers.map((offer) => (
                    <option key={offer.id}>{offer.id}</option>
                  ))}
                </select>
              ) : null}
              <button
                type="button"
                className="btn s"
                aria-label={state.running ? `Stop the test of ${name}` : `Test ${name}`}
                onClick={() => (state.running ? stop() : void start(model))}
              >
                {state.running ? 'Stop the test' : state.test ? 'Test again' : 'Test'}
              </button>
            </>
          ) : null}
          <button
            ref={edit}
            type="button"
            className="btn s"
            aria-expanded={isOpen}
            aria-label={`${editWord(provider)}: ${name}`}
            onClick={() => setIsOpen(!isOpen)}
          >
            {editWord(provider)}
          </button>
        </div>
      ) : null}
      <TestResult state={state} />
      <p className="sr" role="status">
        {said}
      </p>
      {isOpen ? (
        <ConnectionForm
          provider={provider}
          canStoreKeys={canStoreKeys}
          localHosts={localHosts}
          onDone={(message) => {
            forget()
            close(message)
          }}
          onCancel={() => close('')}
        />
      ) : null}
    </section>
  )
}
