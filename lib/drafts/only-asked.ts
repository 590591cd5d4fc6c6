import { canonicalJson } from '@/lib/facts/canonical-json'
import type { Fact, Facts } from '@/lib/facts/fact'
import { inputPaths } from '@/lib/facts/graph'
import { factPathOf } from '@/lib/facts/path'
import { referencesOf } from '@/lib/designs/stale'
import { changesOf, itemOf, takeChange } from '@/lib/methodology/changes'
import type { StepDraft } from '@/lib/methodology/draft'

/** A draft and the ledger that it ended with. */
export type Drafted = { readonly draft: StepDraft; readonly facts: Facts }

/**
 * What of a draft was asked for: where it differs from the one that its agent makes without being asked (`usual`), on the
 * draft that it is a change of. What else a new draft would change is for whoever asks for a new draft.
 */
export function onlyAsked(base: StepDraft, before: Facts, usual: Drafted, asked: Drafted): Drafted {
  const draft = changesOf(usual.draft, asked.draft).reduce(
    (into, { key }) => takeChange(into, asked.draft, key) ?? takeChange(into, asked.draft, itemOf(key)) ?? into,
    base,
  )
  const differs = ({ path }: Fact) => canonicalJson(usual.facts[path] ?? null) !== canonicalJson(asked.facts[path])
  const wanted = new Set<string>()
  const want = (path: string): void => {
    const fact = asked.facts[path]
    if (!fact || wanted.has(path)) return
    wanted.add(path)
    // What it is worked out from, where nothing stands there yet.
    for (const input of inputPaths(fact)) if (before[input] === undefined) want(input)
  }
  for (const fact of Object.values(asked.facts)) if (differs(fact)) want(fact.path)
  for (const path of referencesOf(draft).map(factPathOf)) if (before[path] === undefined) want(path)
  const taken = Object.fromEntries(
    [...wanted].flatMap((path) => (asked.facts[path] ? [[path, asked.facts[path]]] : [])),
  )
  return {
    draft: { ...draft, facts: asked.draft.facts, questions: asked.draft.questions },
    facts: { ...before, ...taken },
  }
}
