import { STOP } from '../flat'
import type { Scan, Span } from '../scan'
import { isAnothers, isAsked, isOver, ofOthers } from '../subject'
import { classOf, factOf, pathOf } from './classes'
import figures from './figures.json' with { type: 'json' }
import { couldState } from './in-unit'
import { Model } from './model'
import sentences from './sentences.json' with { type: 'json' }
import { signsOfFigure, signsOfSentence } from './signs'

/** From these probabilities on a fact is taken as read; see docs/decisions/0029. */
const SENTENCE = 0.25
const FIGURE = 0.35
/** From here on a sentence stands against a choice that a rule has read. A yes turns on one word, which a rule sees better. */
const SURE = 0.9
/** How far a rival reading of the same figure takes away from the likelier one. */
const RIVAL = 0.7

const models = { sentences: undefined as Model | undefined, figures: undefined as Model | undefined }

/** Every sentence of a text with its ends marked. */
export function sentencesOf(low: string): Span[] {
  const spans: Span[] = []
  let start = 0
  for (const sentence of low.split(STOP)) {
    if (/[a-z]{2}/.test(sentence)) spans.push({ start, end: start + sentence.length })
    start += sentence.length + 1
  }
  return spans
}

/** What no rule has read, by what sentences and figures of other briefs said that looked alike. */
export function readLearnt(s: Scan): void {
  readSentences(s, (models.sentences ??= new Model(sentences)))
  readFigures(s, (models.figures ??= new Model(figures)))
}

function readSentences(s: Scan, model: Model): void {
  const best = new Map<string, { name: string; chance: number; span: Span }>()
  for (const span of sentencesOf(s.low)) {
    if (isAsked(s, span) || isAnothers(s, span)) continue
    const chances = model.of(signsOfSentence(s.low.slice(span.start, span.end)))
    for (const [at, name] of model.classes.entries()) {
      const chance = chances[at] ?? 0
      if (chance > (best.get(pathOf(name))?.chance ?? SENTENCE)) best.set(pathOf(name), { name, chance, span })
    }
  }
  for (const { name, chance, span } of best.values()) {
    const { path, value } = factOf(name)
    const read = s.value(path)
    if (classOf(path, value) !== name) continue
    if (read === undefined || (typeof read === 'string' && read !== value && chance >= SURE)) s.learn(path, value, span)
  }
}

/** "One", "both" and the like count nothing by themselves. */
const isWord = (s: Scan, { kind, start, head, loose }: Scan['measures'][number]) =>
  (kind === 'count' || kind === 'ratio') && (loose || /^(?:one|two|three)\b/.test(s.low.slice(start, head)))

function readFigures(s: Scan, model: Model): void {
  const taken = [...s.reads.values()].filter(({ inferred, value }) => !inferred && typeof value === 'number')
  const best = new Map<string, { value: number; chance: number; span: Span }>()
  for (const measure of s.measures) {
    if (isWord(s, measure) || isOver(s, measure) || ofOthers(s, measure)) continue
    if (taken.some(({ start, end }) => start < measure.head && end > measure.start)) continue
    const values = couldState(measure)
    const chances = model.of(signsOfFigure(s.low, measure))
    const fits = model.classes
      .map((path, at) => ({ path, chance: chances[at] ?? 0, value: values.get(path) }))
      .filter(({ value }) => value !== undefined)
      .sort((a, b) => b.chance - a.chance)
    for (const { path, chance, value } of fits) {
      const rival = fits.find((other) => other.path !== path && !model.areTogether(path, other.path))?.chance ?? 0
      const left = rival > chance ? 0 : chance * (1 - RIVAL * rival)
      if (value !== undefined && left > (best.get(path)?.chance ?? FIGURE))
        best.set(path, { value, chance: left, span: { start: measure.start, end: measure.end } })
    }
  }
  for (const [path, { value, span }] of best) if (!s.has(path)) s.learn(path, value, span)
}
