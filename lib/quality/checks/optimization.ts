import { factPathOf } from '@/lib/facts/path'
import { referencedPaths } from '@/lib/facts/template'
import { atStep, cellsOf, each, isEmptyCell, one, tableOf } from '../look'
import type { DocumentCheck } from '../types'

const isRefused = (verdict: string) => /refus|reject|no\b|not now|leave/i.test(verdict)

export const OPTIMIZATION: readonly DocumentCheck[] = [
  {
    id: 'technique-bound',
    criterion: 12,
    title: 'Technique without a bound',
    looksAt: 'techniques',
    why: 'What a technique can give at most is worked out before anybody tries it.',
    needs: ['perf'],
    allowed: 0.25,
    run: (subject) => {
      const rows = tableOf(subject, 'perf', 'techniques')
      if (rows.length === 0) return one(atStep('perf', 'tables/techniques', '', 'No technique is weighed.'))
      return each(rows, (row) =>
        referencedPaths(row.bound ?? '').length > 0
          ? undefined
          : atStep(
              'perf',
              `tables/techniques/${row.id}/bound`,
              `${row.technique ?? ''}: ${row.bound ?? ''}`,
              'Its bound is no figure.',
            ),
      )
    },
  },
  {
    id: 'technique-verdict',
    criterion: 12,
    title: 'Technique without risk or verdict',
    looksAt: 'techniques',
    why: 'Each technique says what it can spoil, and whether it is taken.',
    needs: ['perf'],
    allowed: 0,
    run: (subject) =>
      each(tableOf(subject, 'perf', 'techniques'), (row) => {
        const empty = ['risk', 'verdict'].find((key) => isEmptyCell(row[key] ?? ''))
        return empty === undefined
          ? undefined
          : atStep('perf', `tables/techniques/${row.id}/${empty}`, row.technique ?? '', `Its ${empty} is empty.`)
      }),
  },
  {
    id: 'refused-on-figure',
    criterion: 12,
    title: 'Nothing refused on a figure',
    looksAt: 'lists of techniques',
    why: 'A profile refuses something; a list that takes everything is no profile.',
    needs: ['perf'],
    allowed: 0,
    run: (subject) => {
      const refused = tableOf(subject, 'perf', 'techniques').filter((row) => isRefused(row.verdict ?? ''))
      return one(
        refused.some((row) => referencedPaths(cellsOf(row)).length > 0)
          ? undefined
          : atStep(
              'perf',
              'tables/techniques',
              refused.map((row) => row.technique).join(', '),
              'No technique is refused on a figure.',
            ),
      )
    },
  },
  {
    id: 'bound-calculated',
    criterion: 12,
    title: 'Profile without a calculated bound',
    looksAt: 'profiles',
    why: 'At least one bound follows from where the time goes.',
    needs: ['perf'],
    allowed: 0,
    run: (subject) => {
      const refs = subject.passages
        .filter((p) => p.step === 'perf' && !p.field.startsWith('tables/costs'))
        .flatMap((p) => referencedPaths(p.text))
      return one(
        refs.some((ref) => subject.facts[factPathOf(ref)]?.origin === 'calculated')
          ? undefined
          : atStep('perf', 'sections/profile/markdown', '', 'No bound is calculated.'),
      )
    },
  },
]
