import type { FactValue } from '@/lib/facts/fact'
import type { Planner } from './planner'
import { FOLLOWED, note, refused, type Wish } from './wish'

const CLOUD =
  /\b(?:move|migrate|switch|go|run|deploy|host|use|stay|we are|we['’]re)\b[^.]{0,40}\b(gcp|google cloud|azure|aws|amazon)\b/i
const CLOUDS: Readonly<Record<string, string>> = {
  gcp: 'gcp',
  'google cloud': 'gcp',
  azure: 'azure',
  aws: 'aws',
  amazon: 'aws',
}

const SIZE =
  /\b(\d[\d,.]*)\s*(k|thousand|m|million|bn|billion)?\s+(?:usable |labell?ed |annotated )*(?:rows|examples|samples|cases|records|labels|images|documents|recordings)\b/i
const SCALES: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  million: 1e6,
  bn: 1e9,
  billion: 1e9,
}

function countIn(words: string): number | undefined {
  const [, digits = '', scale = ''] = SIZE.exec(words) ?? []
  const count = Number(digits.replaceAll(',', '')) * (SCALES[scale.toLowerCase()] ?? 1)
  return count >= 1 ? Math.round(count) : undefined
}

/** Labels cannot be more than rows; where nobody counted them, each row may have one. */
function fewerData(planner: Planner, count: number): void {
  planner.ask('data.nRows', count, 'D2.1', { note })
  const labelled = planner.num('data.nLabeled')
  if (!planner.is('data.labelsAvailable', 'none') && (labelled === undefined || labelled > count))
    planner.ask('data.nLabeled', count, 'D2.1', { note })
}

const greater = (planner: Planner, path: string, by: number, least: number): number =>
  Math.max(least, (planner.num(path) ?? 0) * by)

/** In each step what leaves more room for being wrong, and costs something for it. */
const CAUTION: Readonly<
  Partial<Record<Planner['step'], (planner: Planner) => readonly [string, FactValue, string][]>>
> = {
  arch: () => [
    ['arch.maxUtil', 0.5, 'D4.1'],
    ['arch.growth', 1.5, 'D4.1'],
  ],
  exp: () => [['exp.power', 0.9, 'D5.1']],
  prod: (planner) => [['prod.stage1Days', greater(planner, 'prod.stage1Days', 2, 2), 'D6.2']],
}

/** What people state in passing: where it runs, where data stay, how many there are, how careful to be. */
export const STATED: readonly Wish[] = [
  {
    pattern: CLOUD,
    example: 'move to Google Cloud',
    steps: ['problem', 'arch', 'perf'],
    apply: (planner, _archetype, words) => {
      const cloud = CLOUDS[CLOUD.exec(words)?.[1]?.toLowerCase() ?? '']
      if (cloud === undefined) return refused('No cloud is named that the advisor knows.')
      planner.ask('problem.cloud', cloud, 'D4.1', { note })
      const but =
        'Machines and prices stay those of this workspace’s table, which names AWS machines: set yours under Settings, Prices.'
      return cloud === 'aws' ? FOLLOWED : { followed: true, but }
    },
  },
  {
    pattern:
      /\b(?:data|everything|it|all)\b[^.]{0,30}\b(?:in|within|inside|to) (?:the )?(?:eu\b|europe\b|european union)/i,
    example: 'keep the data in the EU',
    steps: ['data', 'arch'],
    apply: (planner) => {
      planner.ask('data.residency', 'the EU', 'D2.1', { note, label: 'Data stay in', unit: 'text' })
      return FOLLOWED
    },
  },
  {
    pattern: SIZE,
    example: 'we have only 20k labeled rows',
    steps: ['data'],
    apply: (planner, _archetype, words) => {
      const count = countIn(words)
      if (count === undefined) return refused('No number of rows is named.')
      fewerData(planner, count)
      return FOLLOWED
    },
  },
  {
    pattern: /\b(?:more )?(?:conservative|cautious|careful|risk[- ]averse)\b|\b(?:safer|less risky)\b/i,
    example: 'be more conservative',
    steps: ['arch', 'exp', 'prod'],
    apply: (planner) => {
      const steps = CAUTION[planner.step]?.(planner) ?? []
      // A batch job has no load limit: what the design does not have is not made up.
      for (const [path, value, decision] of steps.filter(([known]) => planner.num(known) !== undefined))
        planner.ask(path, value, decision, { note: 'Asked to be more conservative.' })
      return FOLLOWED
    },
  },
]
