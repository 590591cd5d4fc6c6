import { figureView, type FigureView } from '@/components/knowledge/figure-view'
import type { FigureSetting } from '@/lib/prices/schema'

/** A row of the tables: the figure in words, and what its form begins with. */
export type FigureRow = FigureView & {
  key: string
  name: string
  href: string
  unit: string
  own: boolean
  typed: string
}

const UNIT_WORDS: Readonly<Record<string, string>> = {
  'usd/h': 'USD an hour',
  'usd/GB-month': 'USD a GB-month',
  'usd/Mtok': 'USD a million tokens',
  'usd/device': 'USD a device',
  'usd/audio-min': 'USD a minute of audio',
  'usd/page': 'USD a page',
}

export function figureRow(setting: FigureSetting): FigureRow {
  const [kind = '', rest = ''] = setting.key.split(':')
  // A figure of hardware ends in its field; the ids of hardware hold no dot.
  const id = kind === 'hardware' ? (rest.split('.')[0] ?? rest) : rest
  return {
    ...figureView(setting),
    key: setting.key,
    name: setting.name,
    href: `/knowledge/${kind}/${id}`,
    unit: UNIT_WORDS[setting.unit] ?? setting.unit,
    own: setting.own,
    typed: setting.value === null ? '' : String(setting.value),
  }
}
