import { describe, expect, it } from 'vitest'
import { agrees } from './fixtures/judge'
import { OPENINGS, SENTENCES, type SentenceCase } from './fixtures/sentences'
import { findArchetype } from './archetype'
import { readBrief } from './read'

const KINDS: Readonly<Record<SentenceCase['kind'], string>> = {
  fraud: 'fraud_detection',
  aml: 'fraud_detection',
  moderation: 'content_moderation',
  tickets: 'text_classification',
  imaging: 'medical_imaging',
  anomalies: 'anomaly_detection',
  machines: 'predictive_maintenance',
  forecast: 'demand_forecasting',
  typing: 'text_completion',
  inspection: 'defect_inspection',
  churn: 'churn_prediction',
}

function misses({ kind, says, facts = {}, figures = {}, silent = [] }: SentenceCase): string[] {
  const { facts: read, quantities, archetype } = readBrief(`${OPENINGS[kind]} ${says}`)
  const all = [...read, ...quantities]
  const found = (path: string) => all.find((entry) => entry.path === path)
  return [
    ...(archetype.id === KINDS[kind] ? [] : [`kind ${archetype.id}`]),
    ...Object.entries(facts).flatMap(([path, want]) =>
      agrees(path, found(path)?.value, want) ? [] : [`${path}: ${JSON.stringify(found(path)?.value)}`],
    ),
    ...Object.entries(figures).flatMap(([path, [value, unit]]) => {
      const got = found(path)
      return got?.unit === unit && agrees(path, got.value, value)
        ? []
        : [`${path}: ${JSON.stringify(got?.value)} ${got?.unit}`]
    }),
    ...silent.flatMap((path) => (found(path) ? [`${path} read as ${JSON.stringify(found(path)?.value)}`] : [])),
  ]
}

describe('what one sentence states', () => {
  it.each(Object.entries(OPENINGS))('%s: the opening gives the kind away', (kind, text) => {
    expect(findArchetype(text).id).toBe(Object.entries(KINDS).find(([id]) => id === kind)?.[1])
  })
  it.each(SENTENCES.map((entry): [string, string, SentenceCase] => [entry.kind, entry.says, entry]))(
    '%s: %s',
    (_, __, entry) => {
      expect(misses(entry)).toEqual([])
    },
  )
})
