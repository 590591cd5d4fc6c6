'use client'

import type { Entry } from '@/components/shell/save-entry'
import { pageOutbox } from '@/components/shell/save-store'
import { useStepPlace } from '../step-place'
import { giveWay } from './draft-context'

type Props = { entry: Entry; label: string; say: (text: string) => string }

/** Both choices, and which one stands. */
export function ChoiceTrouble({ entry, label, say }: Props) {
  const { rev } = useStepPlace()
  const { trouble } = entry
  if (trouble?.kind !== 'conflict' && trouble?.kind !== 'refused') return null
  const theirs = trouble.kind === 'conflict' ? trouble.theirs : null
  return (
    <span role="alert" className="small choice-conflict" data-asks="">
      {trouble.kind === 'refused'
        ? trouble.message
        : `Changed meanwhile to “${theirs ?? 'nothing'}”. You chose “${say(entry.words.value)}”.`}{' '}
      {trouble.kind === 'conflict' ? (
        <button
          type="button"
          className="linkish"
          onClick={() => pageOutbox().submit(entry.words, { value: theirs ?? '', rev })}
        >
          Use mine<span className="sr">: {label}</span>
        </button>
      ) : null}{' '}
      <button type="button" className="linkish" onClick={() => giveWay(entry)}>
        {trouble.kind === 'conflict' ? 'Use what was saved' : 'Give it up'}
        <span className="sr">: {label}</span>
      </button>
    </span>
  )
}
