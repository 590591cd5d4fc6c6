import { readBrief } from '@/lib/brief/read'
import { runChecks } from '@/lib/checks/registry'
import { STEP_IDS, type StepId } from '@/lib/facts/fact'
import { factsFromReading } from '@/lib/facts/from-reading'
import { toNested } from '@/lib/facts/nested'
import { referencedPaths } from '@/lib/facts/template'
import { findArchetype } from '@/lib/knowledge/archetypes/registry'
import type { StepDraft } from '@/lib/methodology/draft'
import type { Corpus, CorpusDocument } from './corpus'
import { briefKey, contentWords, maskSentence, properNames } from './mask'
import { passagesOf, sentencesOf } from './passages'
import type { ReviewInput, Subject } from './types'

/** A word of the brief that stands in so few other documents is one of this brief's own. */
const OWN_WORD_DOCUMENTS = 2
/** With fewer documents, that a word is rare in them says nothing. */
const ENOUGH_DOCUMENTS = 5
const ID = /\b[DRQ]\d+(?:\.\d+)?\b|\b[A-Z]{2}-\d{2}\b/

const quotesIn = (text: string) => [...text.matchAll(/“([^”]+)”/g)].flatMap((match) => match[1] ?? [])

/** Words for the things of this brief: of its archetype, as the brief calls them, and proper names. */
function namesOf(input: ReviewInput, words: Readonly<Partial<Record<string, string>>>): Set<string> {
  const slots = [...Object.values(findArchetype(input.archetype).words), ...Object.values(words)]
  return new Set([...slots.flatMap((word) => contentWords(word ?? '')), ...properNames(input.brief)])
}

export function draftsOf(steps: ReviewInput['steps']): Partial<Record<StepId, StepDraft>> {
  const drafts: Partial<Record<StepId, StepDraft>> = {}
  for (const id of STEP_IDS) {
    const content = steps.find((step) => step.id === id)?.content
    if (content) drafts[id] = content.draft
  }
  return drafts
}

/** Takes a design apart once, for all document checks. */
export function subjectOf(input: ReviewInput, corpus: Corpus): Subject {
  const reading = readBrief(input.brief)
  const names = namesOf(input, reading.words)
  const key = briefKey(input.brief)
  const drafts = draftsOf(input.steps)
  const passages = passagesOf(drafts)
  const rare = (word: string) =>
    corpus.size >= ENOUGH_DOCUMENTS && word.length > 3 && corpus.documentsWith(word, key) <= OWN_WORD_DOCUMENTS
  const own = new Set(contentWords(input.brief).filter((word) => names.has(word) || rare(word)))
  return {
    brief: input.brief,
    archetype: input.archetype,
    facts: input.facts,
    reading,
    fired: runChecks(toNested(factsFromReading(reading.facts, ''))).map((finding) => finding.check),
    findings: input.findings,
    drafts,
    passages,
    sentences: sentencesOf(passages),
    anchored: (text) =>
      referencedPaths(text).length > 0 ||
      ID.test(text) ||
      quotesIn(text).some((quote) => input.brief.includes(quote)) ||
      contentWords(text).some((word) => own.has(word)),
    elsewhere: (sentence) =>
      corpus.find(maskSentence(sentence.text, names), { brief: key, kind: findArchetype(input.archetype).id }),
  }
}

/** A design as a document of the corpus: its sentences with names and figures masked. */
export function corpusDocument(id: string, input: ReviewInput): CorpusDocument {
  const names = namesOf(input, readBrief(input.brief).words)
  return {
    id,
    brief: briefKey(input.brief),
    kind: findArchetype(input.archetype).id,
    sentences: sentencesOf(passagesOf(draftsOf(input.steps)))
      .map((sentence) => [...maskSentence(sentence.text, names)])
      .filter((words) => words.length > 0),
  }
}
