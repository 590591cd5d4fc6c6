'use client'

import type { Entry } from '@/components/shell/save-entry'
import { pageOutbox } from '@/components/shell/save-store'
import { andText, findIn, inSentence, placeName } from '@/lib/methodology/names'
import { useStepPlace } from '../step-place'
import { giveWay, useDraft } from './draft-context'

/** What two people changed at once in a list, or what was refused: the person says which one stands. */
export function ListTrouble({ entry, one }: { entry: Entry; one: string }) {
  const context = useDraft()
  const { rev } = useStepPlace()
  const { words, trouble } = entry
  if (trouble?.kind === 'refused') {
    return (
      <div className="banner warning" role="alert" data-asks="">
        <span>
          {trouble.message} Your change of this {one} is kept on this device only.
        </span>
        <button type="button" className="btn s push" onClick={() => giveWay(entry)}>
          Give it up
        </button>
      </div>
    )
  }
  if (trouble?.kind !== 'conflict') return null
  const { theirs } = trouble
  const insist = () => pageOutbox().submit(words, { value: theirs ?? '', rev })
  const { field } = words
  const find = [theirs, words.base, words.value].reduce(
    (known, text) => andText(known, field, text),
    findIn(context?.draft),
  )
  const name = inSentence(placeName({ tables: context?.tables ?? [] }, field, find))
  const [said, mine, keep] = wordsOf(field.startsWith('order/'), words.value === '', theirs, name)
  return (
    <div className="banner warning" role="alert" data-asks="" aria-label={`Two changes of one ${one}`}>
      <span>{said}</span>
      <span className="row push">
        {mine ? (
          <button type="button" className="btn s" onClick={insist}>
            {mine}
          </button>
        ) : null}
        <button type="button" className="btn s" onClick={() => giveWay(entry)}>
          {keep}
        </button>
      </span>
    </div>
  )
}

/** What happened, what insisting does (null: nothing can be insisted on), and what giving way does. */
function wordsOf(
  isOrder: boolean,
  isRemoval: boolean,
  theirs: string | null,
  what: string,
): [string, string | null, string] {
  if (theirs === null)
    return [`The list that this ${what} belongs to is no longer in the draft.`, null, 'Give up my change']
  if (isOrder)
    return [
      'Somebody moved the same items while you did. Your order is kept on this device.',
      'Use my order',
      'Use theirs',
    ]
  if (isRemoval) return [`Somebody changed the ${what} while you took it out.`, 'Take it out', 'Keep it']
  if (theirs === '') return [`Somebody took the ${what} out while you changed it.`, 'Put mine back', 'Leave it out']
  return [`Somebody changed the ${what} at the same time.`, 'Use mine', 'Use theirs']
}
