import { checkValue } from '@/lib/facts/answer'
import { factSpec, type FactSpec, specOf } from '@/lib/facts/catalogue'
import type { Facts } from '@/lib/facts/fact'
import { factAt } from '@/lib/facts/merge'
import type { OpenQuestion, StepDraft } from '@/lib/methodology/draft'
import { isReply } from '@/lib/methodology/reply'
import {
  isSameQuestion,
  MOST_QUESTIONS,
  MOST_SUGGESTIONS,
  sameWords,
  type StepQuestion,
} from '@/lib/methodology/question'
import { stepOf } from '@/lib/methodology/registry'
import type { StepInput } from '@/agents/types'

/** Longest text of a question, in characters: beyond it nobody reads on. */
const LONGEST = { question: 300, whyItMatters: 400, assumption: 300, label: 80 } as const
const cut = (text: string, most: number) => text.trim().slice(0, most)

/** `facts`: the ledger with what the draft has entered. */
type Asking = Pick<StepInput, 'step' | 'facts' | 'previous' | 'answers'>

/** A person, or a measurement, has given it: there is nothing to ask. Absent in the brief is not given. */
function isKnown(facts: Facts, path: string): boolean {
  const fact = factAt(facts, path)
  if (fact === undefined || (fact.origin !== 'user' && fact.origin !== 'measured')) return false
  return fact.value !== null || fact.setBy !== 'brief'
}

/** The spec of the fact that an answer would set, of the catalogue or of this ledger; rows are edited in their table, not answered. */
function settable(facts: Facts, path: string | null): FactSpec | undefined {
  const own = path === null ? undefined : factAt(facts, path)
  const spec = path === null ? undefined : (factSpec(path) ?? (own && specOf(own)))
  return spec?.type === 'rows' ? undefined : spec
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined // Not JSON: no value of any fact.
  }
}

/** Suggestions that the fact can hold, each value once; in words, where no fact holds the answer. */
function suggestionsOf({ suggestions }: StepQuestion, spec: FactSpec | undefined): StepQuestion['suggestions'] {
  const found = new Map<string, StepQuestion['suggestions'][number]>()
  for (const { label, valueJson } of suggestions) {
    const name = cut(label, LONGEST.label)
    const value = spec ? checkValue(spec, parsed(valueJson)) : { ok: name !== '', value: name }
    if (!value.ok || value.value === undefined || name === '') continue
    const json = JSON.stringify(value.value)
    if (!found.has(json)) found.set(json, { label: name, valueJson: json })
  }
  return [...found.values()].slice(0, MOST_SUGGESTIONS)
}

function tidy(question: StepQuestion, facts: Facts): StepQuestion {
  const spec = settable(facts, question.factPath)
  return {
    id: question.id,
    question: cut(question.question, LONGEST.question),
    whyItMatters: cut(question.whyItMatters, LONGEST.whyItMatters),
    // Of a path that nobody knows the question stays, to be answered in words.
    factPath: spec?.path ?? null,
    suggestions: suggestionsOf(question, spec),
    assumption: cut(question.assumption, LONGEST.assumption),
  }
}

/** Numbers a step's questions: an id that was given once names the same question in every later draft. */
class Ids {
  readonly #used: Set<string>
  readonly #prefix: string
  #next = 1
  constructor(step: number, used: Iterable<string>) {
    this.#prefix = `Q${step}.`
    this.#used = new Set(used)
  }
  take(id: string): string {
    this.#used.add(id)
    return id
  }
  /** The wanted one where nobody has it and it is one of this step's. */
  fresh(wanted?: string): string {
    const own = wanted?.startsWith(this.#prefix) && /^\d+$/.test(wanted.slice(this.#prefix.length))
    if (wanted !== undefined && own && !this.#used.has(wanted)) return this.take(wanted)
    while (this.#used.has(`${this.#prefix}${this.#next}`)) this.#next++
    return this.take(`${this.#prefix}${this.#next}`)
  }
}

/** The id under which these words have stood before, each id once: a draft that lists one question less renames none. */
function namesFrom(ids: Ids, old: readonly Pick<OpenQuestion, 'id' | 'question'>[], taken: Set<string>) {
  return ({ question }: OpenQuestion): string | undefined => {
    const found = old.find((other) => !isReply(other) && !taken.has(other.id) && sameWords(other.question, question))
    if (found === undefined) return undefined
    taken.add(found.id)
    return ids.take(found.id)
  }
}

/**
 * What of a draft's questions the person is asked. Nothing is believed: at most three, none that somebody has answered,
 * skipped or given, suggestions that the fact can hold, ids that stay. Each stands among the open questions too, so
 * that the document says what is assumed meanwhile.
 */
export function acceptQuestions({ step, facts, previous, answers = [] }: Asking, draft: StepDraft): StepDraft {
  const before = previous?.questions ?? []
  const asked: StepQuestion[] = []
  for (const question of (draft.questions ?? []).map((one) => tidy(one, facts))) {
    if (question.question === '' || asked.length === MOST_QUESTIONS) continue
    if (question.factPath !== null && isKnown(facts, question.factPath)) continue
    if ([...answers, ...asked].some((other) => isSameQuestion(other, question))) continue
    asked.push(question)
  }
  const ids = new Ids(
    stepOf(step).number,
    [...before, ...answers].map(({ id }) => id),
  )
  const numbered = asked.map((question) => {
    const old = before.find((other) => isSameQuestion(other, question))
    const id = old ? ids.take(old.id) : ids.fresh(question.id)
    return { was: question.id, question: { ...question, id } }
  })
  const settled = answers.filter(({ outcome }) => outcome === 'answered')
  const open = draft.openQuestions.filter(({ question }) => !settled.some((old) => sameWords(old.question, question)))
  // Each names one of the open questions at most: by its words, else by the id that it came with.
  const twins = new Map<OpenQuestion, string>()
  const isFree = (item: OpenQuestion) => !isReply(item) && !twins.has(item)
  const isSaid = (item: OpenQuestion) => numbered.some(({ question }) => sameWords(question.question, item.question))
  for (const { was, question } of numbered) {
    const twin =
      open.find((item) => isFree(item) && sameWords(item.question, question.question)) ??
      open.find((item) => isFree(item) && item.id === was && !isSaid(item))
    if (twin) twins.set(twin, question.id)
  }
  const asWas = [...before, ...answers, ...(previous?.openQuestions ?? [])]
  const named = namesFrom(ids, asWas, new Set(numbered.map(({ question }) => question.id)))
  for (const item of open) {
    const old = isFree(item) ? named(item) : undefined
    if (old !== undefined) twins.set(item, old)
  }
  const listed = open.map((item) => (isReply(item) ? item : { ...item, id: twins.get(item) ?? ids.fresh(item.id) }))
  const questions = numbered.map(({ question }) => question)
  const added = questions
    .filter(({ id }) => !listed.some((item) => item.id === id))
    .map(({ id, question, whyItMatters, assumption }) => ({ id, question, whyItMatters, assumption }))
  return { ...draft, questions, openQuestions: [...listed, ...added] }
}
