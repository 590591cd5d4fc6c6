import { runCalculator } from '@/lib/calculators/registry'
import type { Fact } from '@/lib/facts/fact'
import { calculationOrder, inputPaths, isCalculated } from '@/lib/facts/graph'
import { resolve } from '@/lib/facts/ledger'
import { factPathOf } from '@/lib/facts/path'
import { referencedPaths, referenceText } from '@/lib/facts/template'
import { bareFigure } from '../bare-figures'
import { atFact, atPassage, each } from '../look'
import type { DocumentCheck, Subject } from '../types'

const all = (subject: Subject, ...origins: readonly Fact['origin'][]): Fact[] =>
  Object.values(subject.facts).filter((fact) => origins.includes(fact.origin))

const plain = (text: string) => text.toLowerCase().replace(/[’‘]/g, "'").replace(/\s+/g, ' ').trim()

const run = (fn: string, input: Record<string, unknown>): Record<string, unknown> => runCalculator(fn, input).values

export const TRACEABILITY: readonly DocumentCheck[] = [
  {
    id: 'bare-figure',
    criterion: 2,
    title: 'Figure that is no reference',
    looksAt: 'texts',
    why: 'A figure typed into prose has no origin and does not move when its inputs do.',
    needs: [],
    allowed: 0,
    run: (subject) =>
      each(subject.passages, (passage) => {
        const figure = bareFigure(passage.text)
        return figure === undefined ? undefined : atPassage(passage, `“${figure}” is typed in.`)
      }),
  },
  {
    id: 'unknown-reference',
    criterion: 2,
    title: 'Reference to nothing',
    looksAt: 'references',
    why: 'A reader meets a gap where a figure should be.',
    needs: [],
    allowed: 0,
    run: (subject) =>
      each(
        subject.passages.flatMap((passage) => referencedPaths(passage.text).map((path) => ({ passage, path }))),
        ({ passage, path }) =>
          referenceText(path, subject.facts) === undefined
            ? atPassage(passage, `${path} is not in the ledger.`)
            : undefined,
      ),
  },
  {
    id: 'recomputes',
    criterion: 2,
    title: 'Calculated figure that does not come out',
    looksAt: 'calculated figures',
    why: 'A calculated figure recomputes to its stored value from its stored inputs.',
    needs: [],
    allowed: 0,
    run: (subject) => {
      const { moved, problems } = resolve(subject.facts, run)
      const wrong = new Map(moved.map((m) => [m.path, `Recomputes to ${JSON.stringify(m.after)}.`]))
      for (const problem of problems) wrong.set(problem.path, problem.message)
      return each(all(subject, 'calculated'), (fact) => {
        if (!isCalculated(fact)) return atFact(subject, fact.path, 'Names no calculation.')
        const why = wrong.get(fact.path)
        return why === undefined ? undefined : atFact(subject, fact.path, why)
      })
    },
  },
  {
    id: 'inputs-resolve',
    criterion: 2,
    title: 'Input that is not in the ledger',
    looksAt: 'calculated figures',
    why: 'Every input of a calculation is a fact, and no figure is worked out from itself.',
    needs: [],
    allowed: 0,
    run: (subject) => {
      const cyclic = new Set(calculationOrder(subject.facts).flatMap((group) => (group.length > 1 ? group : [])))
      return each(all(subject, 'calculated'), (fact) => {
        const inputs = inputPaths(fact)
        const missing = inputs.find((path) => !subject.facts[factPathOf(path)])
        if (missing !== undefined) return atFact(subject, fact.path, `${missing} is not in the ledger.`)
        return cyclic.has(fact.path) || inputs.includes(fact.path)
          ? atFact(subject, fact.path, 'Is worked out from itself.')
          : undefined
      })
    },
  },
  {
    id: 'cited',
    criterion: 2,
    title: 'Citation without address or date',
    looksAt: 'cited figures',
    why: 'A cited figure can be looked up, and says when somebody did.',
    needs: [],
    allowed: 0,
    run: (subject) =>
      each(all(subject, 'cited'), (fact) => {
        if (!fact.source?.url) return atFact(subject, fact.path, 'Its source has no address.')
        return fact.source.asOf ? undefined : atFact(subject, fact.path, 'Its source has no date.')
      }),
  },
  {
    id: 'quoted',
    criterion: 2,
    title: 'Words that the brief does not hold',
    looksAt: 'figures of the brief',
    why: 'What is labeled as given by the brief quotes the words it was read from.',
    needs: [],
    allowed: 0,
    run: (subject) => {
      const brief = plain(subject.brief)
      const ofBrief = all(subject, 'user').filter((fact) => fact.setBy === 'brief')
      return each(ofBrief, (fact) => {
        const quote = fact.source?.quote
        if (!quote) return atFact(subject, fact.path, 'Quotes no words of the brief.')
        return brief.includes(plain(quote)) ? undefined : atFact(subject, fact.path, `“${quote}” is not in the brief.`)
      })
    },
  },
  {
    id: 'measured',
    criterion: 2,
    title: 'Measurement that nobody made',
    looksAt: 'measured figures',
    why: 'A measured figure names what it was measured on.',
    needs: [],
    allowed: 0,
    run: (subject) =>
      each(all(subject, 'measured'), (fact) =>
        fact.source || fact.note ? undefined : atFact(subject, fact.path, 'Names no measurement.'),
      ),
  },
]
