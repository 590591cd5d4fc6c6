import { describe, expect, it } from 'vitest'
import briefs from '@/lib/brief/fixtures/briefs.json'
import { buildDocument } from '@/lib/document/model'
import { findExport } from '@/lib/export/registry'
import { factPathOf } from '@/lib/facts/path'
import { renderPlain, referencedPaths } from '@/lib/facts/template'
import { STEPS } from '@/lib/methodology/registry'
import { drafted } from './fixtures/drafted'

const designs = await Promise.all(
  briefs.map(async (brief) => {
    const design = await drafted(brief.brief)
    return { brief, design, markdown: await findExport('markdown').render(buildDocument(design)) }
  }),
)
const each = designs.map((entry): [string, (typeof designs)[number]] => [entry.brief.id, entry])

const prose = ({ design }: (typeof designs)[number]): string[] =>
  design.steps.flatMap(({ content }) => {
    if (!content) return []
    const { draft } = content
    return [
      draft.summary,
      ...draft.decisions.flatMap((d) => [
        d.choice,
        d.rationale,
        d.revisitWhen,
        ...d.alternatives.flatMap((a) => [a.option, a.whyNot]),
      ]),
      ...draft.sections.map((s) => s.markdown),
      ...draft.risks.flatMap((r) => [r.risk, r.mitigation]),
      ...draft.openQuestions.flatMap((q) => [q.question, q.whyItMatters, q.assumption]),
      ...Object.values(draft.tables).flatMap((rows) =>
        rows.flatMap((row) => Object.entries(row).flatMap(([key, cell]) => (key === 'id' ? [] : cell))),
      ),
    ]
  })

/** Sentences as a reader sees them, figures and all. */
const sentences = (entry: (typeof designs)[number]): Set<string> =>
  new Set(
    prose(entry)
      .map((text) => renderPlain(text, entry.design.facts))
      .flatMap((text) => text.split(/(?<=[.!?])\s+|\n/))
      .map((text) =>
        text
          .toLowerCase()
          .replaceAll(/[^a-z0-9 ]/g, '')
          .trim(),
      )
      .filter((text) => text.split(' ').length >= 5),
  )

/** The source of a point of law, and the name of a device route, at the end of a line. */
const SOURCES = /\([^()]*(?:\([^()]*\)[^()]*)*as of [^)]*\)|\b510\(k\)/g

/** Digits that are names: decisions, articles of law, dates of law, model names. */
const NAMES =
  /\{\{[^}]*\}\}|\([DRQ]\d\.\d\)|\b[DRQ]\d\.\d\b|“[^”]*”|https?:\S+|\b(?:19|20)\d\d(?:-\d\d)*\b|\b(?:art|arts|Art|§|Annex|Title|SR|CFR|LL|IEC|ISO|EN|Part|clause|ch)\.? ?\d[\d\w.()/–-]*|\b\d+ (?:CFR|USC)[ \d.]*|\b[A-Za-z][A-Za-z-]*-?\d[\w.+-]*|\b\d-D\b|\(\w\d\)|\b\d{1,2}\b(?= \(ML Test)|\bstep \d\b|\(EU\) \d+\/\d+|\b\d+\/\d+\/E[CE]C\b|\b\d+\.\d+\b(?= \()/g

/** Words of the brief that a line begins with: they stay as they were written. */
const QUOTED = /^[-\d. ]*\*\*“[^”]*”\*\*\s*/

/** What is told in sentences, by the part it stands in; cells of tables may be a word. */
const told = ({ design }: (typeof designs)[number]): string[] => [
  ...design.steps.flatMap(({ content }) => {
    if (!content) return []
    const { draft } = content
    return [
      draft.summary,
      ...draft.decisions.flatMap((d) => [d.title, d.choice, d.rationale, d.revisitWhen]),
      ...draft.decisions.flatMap((d) => d.alternatives.flatMap((a) => [a.option, a.whyNot])),
      ...draft.sections.flatMap((s) =>
        s.markdown.split('\n').map((line) => line.replace(QUOTED, '').replace(/^[-*\d. ]+/, '')),
      ),
      ...draft.risks.flatMap((r) => [r.risk, r.mitigation, r.owner]),
      ...draft.openQuestions.flatMap((q) => [q.question, q.whyItMatters, q.assumption]),
      ...Object.values(draft.tables).flatMap((rows) => rows.map((row) => row['trap'] ?? row['test'] ?? '')),
    ]
  }),
  ...Object.values(design.facts).map((fact) => fact.note ?? ''),
  ...design.findings.flatMap((finding) => [finding.title, finding.message, finding.why, finding.fix]),
]
/** A name that is written so: an owner, a language by its letters, a tool. */
const NAME = /^\p{Ll}[\p{L}\d]*(?:[-_]\p{L}+)*$/u
const SMALL = /^[“"(]?\p{Ll}/u
const INSIDE = /(?<!\b(?:e\.g|i\.e|vs|arts?|cf|no|ch))[.!?]\s+[“"(]*\p{Ll}/u

describe.each(each)('%s', (_, entry) => {
  it('begins its sentences with a capital', () => {
    const texts = told(entry)
      .map((text) => renderPlain(text, entry.design.facts))
      .filter((text) => !NAME.test(text))
    expect(texts.filter((text) => SMALL.test(text) || INSIDE.test(text))).toEqual([])
  })
  const { brief, design, markdown } = entry
  it('drafts every step', () => {
    expect(design.steps.map((step) => step.id)).toEqual(STEPS.map((step) => step.id))
    for (const step of design.steps) expect(step.content?.draft.summary.length).toBeGreaterThan(20)
  })
  it('leaves nothing unresolved', () => {
    expect(markdown).not.toMatch(/undefined|NaN|\[object Object\]|\{\{|\[\[|not yet known/)
  })
  it('writes no figure without a ledger entry', () => {
    for (const text of prose(entry)) {
      for (const path of referencedPaths(text)) expect(design.facts).toHaveProperty([factPathOf(path)])
    }
    const bare = prose(entry).filter((text) => /\d/.test(text.replaceAll(SOURCES, '').replaceAll(NAMES, '')))
    expect(bare).toEqual([])
  })
  it('chooses what an expert would', () => {
    const value = (path: string) => design.facts[path]?.value
    expect(brief.archetypeAnyOf).toContain(design.archetype)
    expect(brief.bad).not.toContain(value('problem.primaryMetric'))
    expect(brief.metrics).toContain(value('problem.primaryMetric'))
    expect(brief.splits).toContain(value('data.splitStrategy'))
    expect(brief.families).toContain(value('model.family'))
    expect(brief.servings).toContain(value('arch.serving'))
    expect(brief.types).toContain(value('problem.type'))
  })
  it.each(brief.risks)('mentions %s', (pattern) => {
    expect(markdown).toMatch(new RegExp(pattern, 'i'))
  })
  it('answers every check that the brief fires', () => {
    const answered = design.steps.flatMap((step) => step.content?.draft.decisions.flatMap((d) => d.answers) ?? [])
    const open = design.findings.map((finding) => finding.check)
    for (const check of brief.mustFire) expect([...answered, ...open]).toContain(check)
  })
})

describe('two documents', () => {
  const sets = designs.map((entry) => ({ id: entry.brief.id, set: sentences(entry) }))
  const pairs = sets.flatMap((a, i) =>
    sets.slice(i + 1).map((b) => ({
      pair: `${a.id} ${b.id}`,
      share: [...a.set].filter((sentence) => b.set.has(sentence)).length / Math.min(a.set.size, b.set.size),
    })),
  )
  it('share no more than a fifth of their sentences, whatever their kind', () => {
    expect(pairs.filter(({ share }) => share > 0.2)).toEqual([])
  })
})
