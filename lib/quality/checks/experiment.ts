import { isCalculated } from '@/lib/facts/graph'
import { referencedPaths } from '@/lib/facts/template'
import { atFact, atStep, cellsOf, each, NOTHING, numberOf, of, one, tableOf, wordOf } from '../look'
import type { DocumentCheck, Subject } from '../types'

/** Kinds of experiment that have arms and a duration. */
const WITH_ARMS = ['ab', 'switchback', 'cluster', 'interleaving']
const hasArms = (subject: Subject) => WITH_ARMS.includes(wordOf(subject, 'exp.type') ?? '')

const mentions = (subject: Subject, pattern: RegExp) =>
  subject.passages.some((passage) => passage.step === 'exp' && pattern.test(passage.text))

export const EXPERIMENT: readonly DocumentCheck[] = [
  {
    id: 'sizes-calculated',
    criterion: 9,
    title: 'Size or duration that was not worked out',
    looksAt: 'sample size and duration',
    why: 'Cases and days follow from rate, effect, power and traffic.',
    needs: ['exp'],
    allowed: 0,
    run: (subject) => {
      if (!hasArms(subject)) return NOTHING
      return each(['exp.nPerArm', 'exp.plannedDays'], (path) =>
        isCalculated(subject.facts[path]) || (path === 'exp.plannedDays' && isCalculated(subject.facts['exp.days']))
          ? undefined
          : atFact(subject, path, 'Is not calculated.'),
      )
    },
  },
  {
    id: 'whole-weeks',
    criterion: 9,
    title: 'Test that ends within a week',
    looksAt: 'durations',
    why: 'Days of the week differ; a test covers whole ones.',
    needs: ['exp'],
    allowed: 0,
    run: (subject) => {
      const days = numberOf(subject, 'exp.plannedDays')
      if (!hasArms(subject) || days === undefined) return NOTHING
      return one(
        days > 0 && days % 7 === 0 ? undefined : atFact(subject, 'exp.plannedDays', 'Is no whole number of weeks.'),
      )
    },
  },
  {
    id: 'read-after-labels',
    criterion: 9,
    title: 'Test read before its outcomes are in',
    looksAt: 'readings',
    why: 'The primary metric is read when the labels of the last day have arrived.',
    needs: ['exp'],
    allowed: 0,
    run: (subject) => {
      const [days, delay] = [numberOf(subject, 'exp.plannedDays'), numberOf(subject, 'data.labelDelayDays')]
      if (!hasArms(subject) || days === undefined || !delay) return NOTHING
      const reading = numberOf(subject, 'exp.finalReadDay') ?? numberOf(subject, 'exp.readDay')
      return one(
        reading !== undefined && reading >= days + delay
          ? undefined
          : atFact(subject, 'exp.readDay', `${days} days of enrolment and ${delay} of delay.`),
      )
    },
  },
  {
    id: 'effect-seen',
    criterion: 9,
    title: 'Effect hoped for without the effect that can be seen',
    looksAt: 'online tests',
    why: 'The smallest change that the plan can see stands beside the one hoped for.',
    needs: ['exp'],
    allowed: 0,
    run: (subject) => {
      if (!hasArms(subject)) return NOTHING
      const named = subject.passages.filter((p) => p.step === 'exp').flatMap((p) => referencedPaths(p.text))
      const seen = named.some((path) => /^exp\.mde(?!Rel$)\w*/.test(path))
      const hoped = named.some((path) => /^exp\.(?:mdeRel|mdeAbs|treatedRate|target\w*)$/.test(path))
      if (seen && hoped) return one(undefined)
      return one(
        atStep(
          'exp',
          'tables/plan',
          '',
          seen ? 'The effect hoped for is not named.' : 'The effect that can be seen is not named.',
        ),
      )
    },
  },
  {
    id: 'paired-offline',
    criterion: 9,
    title: 'Models compared offline without pairs',
    looksAt: 'offline comparisons',
    why: 'Two models on the same cases are compared case by case.',
    needs: ['exp'],
    allowed: 0,
    run: (subject) => {
      if (wordOf(subject, 'model.family') === undefined || subject.archetype === 'rules_only') return NOTHING
      return one(
        subject.facts['exp.pairedN'] || mentions(subject, /\bpaired|McNemar|bootstrap|Diebold/i)
          ? undefined
          : atStep('exp', 'sections/offline/markdown', '', 'No paired comparison is named.'),
      )
    },
  },
  {
    id: 'slice-size',
    criterion: 9,
    title: 'Slice without a minimal size',
    looksAt: 'slices',
    why: 'A slice is read alone from a size that was worked out.',
    needs: ['exp'],
    allowed: 0,
    run: (subject) => {
      const rows = tableOf(subject, 'exp', 'slices')
      const planned = tableOf(subject, 'exp', 'plan').some(
        (row) => /\bslices?\b/i.test(cellsOf(row)) && referencedPaths(cellsOf(row)).length > 0,
      )
      const forAll =
        planned ||
        subject.sentences.some(
          ({ step, field, text }) =>
            step === 'exp' &&
            !field.startsWith('tables/slices') &&
            /\bslices?\b/i.test(text) &&
            referencedPaths(text).length > 0,
        )
      return each(rows, (row) =>
        forAll || referencedPaths(cellsOf(row)).length > 0
          ? undefined
          : atStep('exp', `tables/slices/${row.id}`, cellsOf(row), 'Has no size, and none is named for all slices.'),
      )
    },
  },
  {
    id: 'zero-failures',
    criterion: 9,
    title: 'Claim of no failure without its n',
    looksAt: 'claims of no failure',
    why: 'None in thirty is compatible with one in ten.',
    needs: ['exp'],
    allowed: 0,
    run: (subject) =>
      each(
        subject.sentences.filter(
          ({ step, text }) =>
            (step === 'exp' || step === 'prod') &&
            /\b(?:zero|no|without a single) (?:known )?(?:failures?|leaks?|violations?|breach(?:es)?|escapes?|unauthori[sz]ed \w+)\b/i.test(
              text,
            ),
        ),
        ({ step, field, text }) =>
          /\{\{/.test(text) ? undefined : atStep(step, field, text, 'Says not among how many.'),
      ),
  },
  {
    id: 'unit-argued',
    criterion: 9,
    title: 'Unit of randomization not argued',
    looksAt: 'online tests',
    why: 'Interference decides what may be randomized; another unit is weighed and refused.',
    needs: ['exp'],
    allowed: 0,
    run: (subject) => {
      if (!hasArms(subject)) return NOTHING
      const argued = of(subject, 'rationale', 'option', 'whyNot', 'choice').some(
        (p) => p.step === 'exp' && (/randomi[sz]/i.test(p.text) || referencedPaths(p.text).includes('exp.unit')),
      )
      return one(argued ? undefined : atFact(subject, 'exp.unit', 'No decision weighs it.'))
    },
  },
]
