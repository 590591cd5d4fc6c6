import {
  familyEntry,
  hardwareEntry,
  lawEntry,
  metricEntry,
  monitorEntry,
  practiceEntry,
  priceEntry,
  servingEntry,
  techniqueEntry,
  toolEntry,
} from './adapters'
import { archetypeEntry } from './archetype-entry'
import { ARCHETYPES } from './archetypes/registry'
import { type Entry, refOf } from './catalogue-entry'
import { FAMILIES } from './families/registry'
import { HARDWARE } from './hardware/registry'
import { type Kind, KIND_IDS } from './kinds'
import { LAWS } from './laws/registry'
import { METRICS } from './metrics/registry'
import { MONITORS } from './monitors/registry'
import { PRACTICES } from './practices/registry'
import { PRICES } from './prices/registry'
import { SERVING } from './serving/registry'
import { TECHNIQUES } from './techniques/registry'
import { TOOLS } from './tools/registry'

/** Each kind's registry in the common form: the compiler asks for a missing kind. */
const BY_KIND: Readonly<Record<Kind, readonly Entry[]>> = {
  archetype: ARCHETYPES.map(archetypeEntry),
  metric: METRICS.map(metricEntry),
  family: FAMILIES.map(familyEntry),
  serving: SERVING.map(servingEntry),
  monitor: MONITORS.map(monitorEntry),
  technique: TECHNIQUES.map(techniqueEntry),
  tool: TOOLS.map(toolEntry),
  hardware: HARDWARE.map(hardwareEntry),
  price: PRICES.map(priceEntry),
  law: LAWS.map(lawEntry),
  practice: PRACTICES.map(practiceEntry),
}

/** Everything that Groundplan knows, kind after kind. */
export const ENTRIES: readonly Entry[] = KIND_IDS.flatMap((kind) => BY_KIND[kind])

export const entriesOf = (kind: Kind): readonly Entry[] => BY_KIND[kind]

const index = new Map(ENTRIES.map((entry) => [refOf(entry), entry]))

/** The entry behind `kind:id`. */
export const findEntry = (ref: string): Entry | undefined => index.get(ref)

/** What an entry points at, in its details as well. */
const pointsAt = (entry: Entry): string[] => [
  ...entry.related,
  ...entry.details.flatMap(({ items }) => items.flatMap((item) => item.ref ?? [])),
]

const backlinks = new Map<string, Entry[]>()
for (const entry of ENTRIES)
  for (const ref of new Set(pointsAt(entry))) backlinks.set(ref, [...(backlinks.get(ref) ?? []), entry])

/** Entries that belong together with this one: those it names, then those that name it. */
export function relatedTo(entry: Entry): Entry[] {
  const named = entry.related.flatMap((ref) => findEntry(ref) ?? [])
  const naming = backlinks.get(refOf(entry)) ?? []
  return [...new Set([...named, ...naming])].filter((other) => other !== entry)
}

/** The calculators an entry names, by their functions. */
export const calculatorsOf = (entry: Entry): string[] =>
  entry.related.flatMap((ref) => (ref.startsWith('calculator:') ? [ref.slice('calculator:'.length)] : []))
