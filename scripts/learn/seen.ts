// Examples as sentences and as figures, each with what it states.
import { measuresOf } from '@/lib/brief/measures'
import { flatten } from '@/lib/brief/flat'
import { classOf, pathOf } from '@/lib/brief/learnt/classes'
import { couldState } from '@/lib/brief/learnt/in-unit'
import { sentencesOf } from '@/lib/brief/learnt/read'
import { signsOfFigure, signsOfSentence } from '@/lib/brief/learnt/signs'
import { readByRules } from '@/lib/brief/read'
import { spellOut } from '@/lib/brief/spelt-out'
import type { Read } from '@/lib/brief/types'
import type { Example } from './examples'
import type { Seen } from './learn'

type Taught = { readonly example: Example; readonly reads: readonly Read[]; readonly low: string }

/** What the rules read of an example says where in it a fact stands. */
function taught(example: Example): Taught {
  const { text } = spellOut(example.text)
  return { example, reads: readByRules(text), low: flatten(text).low }
}

const DEFINED = (name: string | undefined): name is string => name !== undefined

function sentencesSeen({ example, reads, low }: Taught): Seen[] {
  const stated = new Map([...example.facts].map(([path, value]) => [path, classOf(path, value)]))
  const all = [...stated.values()].filter(DEFINED)
  const quoted = new Map(
    reads.flatMap(({ path, value, start }): [string, number][] => {
      const name = classOf(path, value)
      return name === undefined ? [] : [[name, start]]
    }),
  )
  const unproved = [...quoted.keys()].filter(
    (name) => !example.facts.has(pathOf(name)) && !example.silent.includes(pathOf(name)),
  )
  return sentencesOf(low).map(({ start, end }) => {
    const own = all.filter((name) => {
      const at = quoted.get(name)
      return example.single || (at !== undefined && at >= start && at < end)
    })
    return {
      signs: signsOfSentence(low.slice(start, end)),
      states: new Set(own),
      // Stated in the brief, though it is not known where; or of words that no class is for.
      open: (name) =>
        all.includes(name) ||
        unproved.includes(name) ||
        (stated.has(pathOf(name)) && stated.get(pathOf(name)) === undefined),
      denies: (name) => example.silent.includes(pathOf(name)),
    }
  })
}

const isNear = (value: number, stated: number) => Math.abs(value - stated) <= 0.02 * Math.abs(stated)

function figuresSeen({ example, reads, low }: Taught): Seen[] {
  const figures = measuresOf(low).map((measure) => ({ measure, values: couldState(measure) }))
  const places = new Map<string, { chosen: readonly number[]; like: readonly number[] }>()
  for (const [path, value] of example.facts) {
    if (typeof value !== 'number') continue
    const like = figures.flatMap(({ measure, values }, at) => {
      const lower = measure.low === undefined ? undefined : couldState({ ...measure, value: measure.low }).get(path)
      return isNear(values.get(path) ?? Number.NaN, value) || isNear(lower ?? Number.NaN, value) ? [at] : []
    })
    const read = reads.find((one) => one.path === path && typeof one.value === 'number' && isNear(one.value, value))
    const quoted = like.filter((at) => {
      const measure = figures[at]?.measure
      return read && measure && measure.start < read.end && measure.end > read.start
    })
    places.set(path, { chosen: quoted.length > 0 ? quoted : like.slice(0, 1), like })
  }
  return figures.map(({ measure, values }, at) => ({
    signs: signsOfFigure(low, measure),
    states: new Set([...places].filter(([, { chosen }]) => chosen.includes(at)).map(([path]) => path)),
    open(path) {
      const place = places.get(path)
      if (!values.has(path)) return true
      if (place) return place.like.length === 0 || place.like.includes(at)
      if (example.facts.has(path)) return true
      return (
        !example.silent.includes(path) &&
        reads.some((read) => read.path === path && measure.start < read.end && measure.end > read.start)
      )
    },
    denies: (path) => example.silent.includes(path),
  }))
}

export function seenIn(examples: readonly Example[]): { sentences: Seen[]; figures: Seen[] } {
  const all = examples.map(taught)
  return { sentences: all.flatMap(sentencesSeen), figures: all.flatMap(figuresSeen) }
}
