import type { Archetype, Setting } from './types'

/** The setting with most signs in the brief; none where nothing points to one. */
export function settingOf(archetype: Archetype, brief: string): Setting | undefined {
  const scored = (archetype.settings ?? []).map((setting) => ({
    setting,
    score: setting.signs.filter((sign) => sign.test(brief)).length,
  }))
  const best = scored.toSorted((a, b) => b.score - a.score)[0]
  return best && best.score > 0 ? best.setting : undefined
}

/** The archetype as it reads in one of its settings. */
export function inSetting(archetype: Archetype, id: string | undefined): Archetype {
  const over = archetype.settings?.find((setting) => setting.id === id)?.over
  if (!over) return archetype
  return {
    ...archetype,
    ...over,
    words: merge(archetype.words, over.words),
    metrics: { ...archetype.metrics, ...over.metrics },
    problem: { ...archetype.problem, ...over.problem },
    data: { ...archetype.data, ...over.data },
    model: { ...archetype.model, ...over.model },
    arch: { ...archetype.arch, ...over.arch },
    exp: { ...archetype.exp, ...over.exp },
    prod: { ...archetype.prod, ...over.prod },
    perf: { ...archetype.perf, ...over.perf },
    reasons: { ...archetype.reasons, ...over.reasons },
  }
}

/** Words left undefined by an override keep the archetype's own. */
function merge(own: Archetype['words'], over: Partial<Archetype['words']> | undefined): Archetype['words'] {
  const words: Record<string, string> & Archetype['words'] = { ...own }
  for (const [key, word] of Object.entries(over ?? {})) if (word !== undefined) words[key] = word
  return words
}
