import { findArchetype } from '@/lib/knowledge/archetypes/registry'

const FILLER =
  /^(we|our|the|a|an|i|hi|hello|dear|it|there|in|at|of|for|to|and|is|are|have|has|run|want|need|would|like|please|you|help|about|around|roughly|over|some|each|every|.*\d.*|million|billion|thousand)$/i

/** A working title: the kind of system and the words the brief opens with. A person can change it. */
export function titleOf(brief: string, archetype: string): string {
  const name = findArchetype(archetype).name.replace(/ \(.*\)$/, '')
  // Marks of templates and Markdown have no place in a title.
  const opening = brief.replaceAll(/[{}[\]<>*_`|#!]/g, ' ').split(/[.?\n]/)[0] ?? ''
  const words = opening.split(/\s+/).filter((word) => word !== '' && !FILLER.test(word))
  const subject = words
    .slice(0, 5)
    .join(' ')
    .replace(/[,;:]$/, '')
  return subject === '' ? name : `${name}: ${subject}`
}
