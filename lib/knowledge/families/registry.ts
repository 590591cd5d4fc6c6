import * as z from 'zod'
import { DECISION_FAMILIES } from './decisions'
import { DOCUMENT_FAMILIES } from './documents'
import { LLM_FAMILIES } from './llm'
import { FAMILY_NAMES, type FamilyId } from './names'
import { RECOMMEND_FAMILIES } from './recommend'
import { type Family, familySchema, type FamilyText } from './schema'
import { TABULAR_FAMILIES } from './tabular'
import { TEXT_FAMILIES } from './text'
import { TIME_FAMILIES } from './time'
import { VISION_FAMILIES } from './vision'

/** One text for each name: the compiler asks for a missing one. */
const TEXTS: Readonly<Record<FamilyId, FamilyText>> = {
  ...TABULAR_FAMILIES,
  ...TIME_FAMILIES,
  ...RECOMMEND_FAMILIES,
  ...TEXT_FAMILIES,
  ...LLM_FAMILIES,
  ...VISION_FAMILIES,
  ...DOCUMENT_FAMILIES,
  ...DECISION_FAMILIES,
}

/** Headings of the list. */
const TOPICS: readonly (readonly [title: string, texts: Readonly<Record<string, unknown>>])[] = [
  ['Rules, linear models, trees', TABULAR_FAMILIES],
  ['Series and anomalies', TIME_FAMILIES],
  ['Search and recommendation', RECOMMEND_FAMILIES],
  ['Text', TEXT_FAMILIES],
  ['Large language models', LLM_FAMILIES],
  ['Images', VISION_FAMILIES],
  ['Documents and speech', DOCUMENT_FAMILIES],
  ['Effects, bandits, control', DECISION_FAMILIES],
]

const names: Readonly<Record<string, string>> = FAMILY_NAMES
const topicOf = (id: string) => TOPICS.find(([, texts]) => Object.hasOwn(texts, id))?.[0]

/** Every model family that a fact may name. */
export const FAMILIES: readonly Family[] = z
  .array(familySchema)
  .parse(Object.entries(TEXTS).map(([id, text]) => ({ id, name: names[id] ?? id, topic: topicOf(id), ...text })))

const byId = new Map(FAMILIES.map((family) => [family.id, family]))

/** Billions of parameters of the checkpoint that a family usually starts from; undefined where it is not counted so. */
export const paramsBOf = (family: string): number | undefined => byId.get(family)?.paramsB?.value ?? undefined

/** Whether a family starts from weights that others have trained. */
export const isPretrained = (family: string): boolean => byId.get(family)?.pretrained ?? false
