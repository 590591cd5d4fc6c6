'use client'

import { useEffect } from 'react'
import { fieldKey, mountField } from '../edit-client'
import { useStepPlace } from '../step-place'
import { useDraft } from './draft-context'
import { FieldTrouble } from './field-trouble'
import { Mark } from './mark'

type Props = { field: string; label: string; value: string; choices: readonly string[] }

/** One of a few words, in the browser's own list. What stands there from before is kept until another is chosen. */
export function ChoiceField({ field, label, value, choices }: Props) {
  const { designId, stepId } = useStepPlace()
  const context = useDraft()
  const key = fieldKey({ designId, step: stepId, field })
  useEffect(() => mountField(key), [key])
  const now = context?.model?.readText(context.draft, field) ?? value
  const options = now === '' || choices.includes(now) ? choices : [now, ...choices]
  return (
    <span className="choice">
      <select
        className="select s"
        aria-label={context?.isSuggesting ? `Suggest another choice for ${label}` : label}
        value={now}
        onChange={(event) => {
          const next = event.target.value
          context?.act(label, (model, draft) => model.setting(draft, field, next))
        }}
      >
        {now === '' ? (
          <option value="" disabled>
            Choose
          </option>
        ) : null}
        {options.map((option) => (
          <option key={option} value={option}>
            {option}
          </option>
        ))}
      </select>
      <Mark of={field} />
      <FieldTrouble field={field} label={label} />
    </span>
  )
}
