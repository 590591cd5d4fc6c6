/** What a unit measures, and how much of the first of its kind it is; null where that differs from case to case. */
type Scale = readonly [kind: string, factor: number | null]

/** Decimal prefixes, as the catalogue's units have them. A month and a year have no fixed number of days. */
const SCALES: Readonly<Record<string, Scale>> = {
  ms: ['time', 0.001],
  s: ['time', 1],
  min: ['time', 60],
  h: ['time', 3600],
  d: ['time', 86_400],
  week: ['time', 604_800],
  month: ['time', null],
  year: ['time', null],
  ratio: ['share', 1],
  '%': ['share', 0.01],
  B: ['size', 1],
  KB: ['size', 1e3],
  MB: ['size', 1e6],
  GB: ['size', 1e9],
  TB: ['size', 1e12],
  '1/s': ['rate', 1],
  '/min': ['rate', 1 / 60],
  '/h': ['rate', 1 / 3600],
  '/d': ['rate', 1 / 86_400],
}

/** How units are called besides. */
const NAMES: Readonly<Record<string, string>> = {
  millisecond: 'ms',
  sec: 's',
  second: 's',
  minute: 'min',
  hr: 'h',
  hour: 'h',
  day: 'd',
  wk: 'week',
  yr: 'year',
  percent: '%',
  pct: '%',
  fraction: 'ratio',
  share: 'ratio',
  proportion: 'ratio',
  byte: 'B',
  kb: 'KB',
  mb: 'MB',
  gb: 'GB',
  tb: 'TB',
  '/s': '1/s',
  qps: '1/s',
  rps: '1/s',
  tps: '1/s',
  'per second': '1/s',
  'request/s': '1/s',
  'req/s': '1/s',
  'per minute': '/min',
  'per hour': '/h',
  'per day': '/d',
  '/day': '/d',
}

function scaleOf(unit: string): Scale | undefined {
  const plain = unit.trim()
  const lower = plain.toLowerCase().replace(/s(?=$|\/)/, (end) => (plain.length > 2 ? '' : end))
  return [plain, lower].map((name) => SCALES[name] ?? SCALES[NAMES[name] ?? '']).find((scale) => scale !== undefined)
}

/**
 * A value that was said in one unit, in another one: 2 weeks are 14 d. The value as it is where either unit is not known
 * here, since then only its name may differ; null where no number turns the one into the other, as of months and days.
 */
export function inUnit(value: number, said: string, wanted: string): number | null {
  if (said === '' || said === wanted) return value
  const [from, to] = [scaleOf(said), scaleOf(wanted)]
  if (!from || !to) return value
  if (from[0] !== to[0] || from[1] === null || to[1] === null) return null
  // Both are known to a few digits; what the division adds behind the twelfth is none of them.
  return from[1] === to[1] ? value : Number(((value * from[1]) / to[1]).toPrecision(12))
}
