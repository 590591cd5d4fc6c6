import { describe, expect, it } from 'vitest'
import { referencedPaths } from '@/lib/facts/template'
import { ARCHETYPES } from './registry'
import { inSetting } from './setting'
import type { Archetype } from './types'

const FORBIDDEN =
  /\b(robust|seamless|leverage|best practice|state of the art|as needed|ensure|various|comprehensive)\b/i
/** Digits that are names, not figures. */
const NAMES =
  /(\{\{[^}]*\}\}|\b(art|arts|Art|§|Annex|Title|SR|CFR|LL|IEC|ISO|EN|RFC|Schedule|No)\.? ?\d[\d\w.()/-]*|\b\d+ (CFR|USC)[ \d.]*|\b[A-Za-z][A-Za-z-]*-?\d[\w.+-]*|\b\d-D\b|\b\d{4}(-\d{2}){0,2}\b|\b(19|20)\d\d\b|O\(\d\)|\b[A-Z]\d+\b|\b2[-:]?[24]\b ?sparsity)/g

function texts(value: unknown, key = ''): string[] {
  if (typeof value === 'string')
    return ['id', 'good', 'asOf', 'source', 'path', 'formula', 'unit', 'keywords', 'sources'].includes(key)
      ? []
      : [value]
  if (Array.isArray(value))
    return key === 'sources' && value.every((v) => typeof v === 'string')
      ? []
      : value.flatMap((item) => texts(item, key))
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([k, v]) =>
      // Settings are read one by one, as the archetype they make.
      ['when', 'fits', 'keywords', 'settings', 'rateFrom'].includes(k) ? [] : texts(v, k),
    )
  return []
}

const wordsIn = (text: string) => [...text.matchAll(/\[\[(\w+)\]\]/g)].map((match) => (match[1] ?? '').toLowerCase())
const DERIVED = ['law', 'a_unit', 'task', 'shared', 'false_positive', 'false_negative']

describe('the knowledge base of archetypes', () => {
  it('has unique ids', () => {
    const ids = ARCHETYPES.map((a) => a.id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.length).toBeGreaterThan(0)
  })

  const read = ARCHETYPES.flatMap((a): [string, Archetype][] => [
    [a.id, a],
    ...(a.settings ?? []).map((setting): [string, Archetype] => [`${a.id}/${setting.id}`, inSetting(a, setting.id)]),
  ])
  describe.each(read)('%s', (_, a) => {
    it('writes no figure into prose', () => {
      const withFigures = texts(a).filter((text) => /\d/.test(text.replaceAll(NAMES, '')))
      expect(withFigures).toEqual([])
    })
    it('says once of what a price is, which a figure for each thousand says itself', () => {
      const twice = /thousand[^.;]*\{\{perf\.\w+Per1k\}\}|Per1k\}\} (?:a|per|for each) thousand/i
      expect(texts(a).filter((text) => twice.test(text))).toEqual([])
    })
    it('uses no filler words', () => {
      expect(texts(a).filter((text) => FORBIDDEN.test(text))).toEqual([])
    })
    it('argues every decision in its own words', () => {
      const { reasons } = a
      if (a.id !== 'rules_only') expect(reasons.gaps.length).toBeGreaterThan(0)
      for (const reason of [reasons.conditions, reasons.serving, reasons.fallback, reasons.release, reasons.optimise]) {
        expect(reason.rejected.length).toBeGreaterThan(0)
        expect(reason.rationale.length).toBeGreaterThan(0)
      }
    })
    it('names only words that it defines', () => {
      const known = new Set([...Object.keys(a.words).map((word) => word.toLowerCase()), ...DERIVED])
      expect(
        texts(a)
          .flatMap(wordsIn)
          .filter((word) => !known.has(word)),
      ).toEqual([])
    })
    it('is specific: every second line holds a fact or a word of the domain', () => {
      const lines = [
        ...texts(a.problem.summary),
        ...texts(a.problem.whyMl),
        ...texts(a.data.labels),
        ...texts(a.model.theory),
        ...texts(a.exp.offline),
        ...texts(a.risks.map((r) => r.risk)),
      ]
      const anchored = lines.filter((line) => wordsIn(line).length > 0 || referencedPaths(line).length > 0)
      expect(anchored.length * 2).toBeGreaterThanOrEqual(lines.length)
    })
    it('connects existing parts and spends at most nine tenths of the limit', () => {
      const parts = a.arch.parts.map((part) => part.id)
      expect(new Set(parts).size).toBe(parts.length)
      for (const link of a.arch.links) expect(parts).toEqual(expect.arrayContaining([link.from, link.to]))
      expect(a.arch.stages.reduce((sum, stage) => sum + stage.share, 0)).toBeLessThanOrEqual(0.9 + 1e-9)
    })
    it('weighs something and refuses something', () => {
      expect(a.model.options.length).toBeGreaterThanOrEqual(2)
      expect(a.model.options.at(-1)?.fits ?? []).toEqual([])
      expect(a.perf.techniques.some((technique) => technique.verdict === 'refuse')).toBe(true)
      expect(a.metrics.good.length).toBeGreaterThan(0)
      expect(a.sources.length).toBeGreaterThan(0)
    })
  })
})
