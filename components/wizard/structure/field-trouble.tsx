'use client'

import { isAsked } from '@/components/shell/save-entry'
import { onDemand } from '@/components/ui/on-demand'
import { useFieldWords } from '../edit-client'
import { useStepPlace } from '../step-place'

const ChoiceTrouble = onDemand(() => import('./choice-trouble').then((module) => module.ChoiceTrouble))

type Props = { field: string; label: string /** A text as people read it. */; say?: (text: string) => string }

/** A chosen word that somebody else changed meanwhile, or that was refused: both stand side by side. */
export function FieldTrouble({ field, label, say = (text) => text }: Props) {
  const { designId, stepId } = useStepPlace()
  const { entry } = useFieldWords({ designId, step: stepId, field })
  if (!entry || !isAsked(entry)) return null
  return <ChoiceTrouble entry={entry} label={label} say={say} />
}
