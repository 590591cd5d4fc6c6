/** Maps values of a domain to positions, with round values to mark. */
export type Scale = {
  readonly at: (value: number) => number
  readonly ticks: readonly number[]
  readonly domain: readonly [low: number, high: number]
}

type Span = readonly [from: number, to: number]

/** 1, 2 or 5 times a power of ten, so that about `count` steps cover the span. */
export function niceStep(span: number, count: number): number {
  const rough = span / Math.max(1, count)
  const power = 10 ** Math.floor(Math.log10(rough))
  const lead = rough / power
  const round = lead < 1.5 ? 1 : lead < 3 ? 2 : lead < 7 ? 5 : 10
  return round * power
}

const clean = (value: number) => Number(value.toPrecision(12))

/** Multiples of a round step within the span. */
export function linearTicks([low, high]: Span, count: number): number[] {
  if (!(high > low)) return [low]
  const step = niceStep(high - low, count)
  const first = Math.ceil(clean(low / step))
  const last = Math.floor(clean(high / step))
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => clean((first + i) * step))
}

/** Powers of ten within the span; where those are few, 2 and 5 times them too. */
export function logTicks([low, high]: Span, count: number): number[] {
  const [first, last] = [Math.floor(Math.log10(low)), Math.ceil(Math.log10(high))]
  const powers = Array.from({ length: last - first + 1 }, (_, i) => first + i)
  const marks = (leads: readonly number[], every: number) =>
    powers
      .filter((power) => power % every === 0)
      .flatMap((power) => leads.map((lead) => clean(lead * 10 ** power)))
      .filter((value) => value >= low * (1 - 1e-9) && value <= high * (1 + 1e-9))
  const tens = marks([1], 1)
  if (tens.length > count) return marks([1], Math.ceil(tens.length / count))
  if (tens.length >= 3) return tens
  const more = marks([1, 2, 5], 1)
  return more.length >= 2 ? more : [low, high].map(clean)
}

const along = ([from, to]: Span, share: number) => from + (to - from) * share

/** `nice` widens the domain to round values. */
export function linearScale(domain: Span, range: Span, count: number, nice = false): Scale {
  let [low, high] = domain
  // One value only still gets an axis.
  if (high === low) [low, high] = low === 0 ? [0, 1] : [low - Math.abs(low) / 2, high + Math.abs(high) / 2]
  if (nice) {
    const step = niceStep(high - low, count)
    ;[low, high] = [clean(Math.floor(clean(low / step)) * step), clean(Math.ceil(clean(high / step)) * step)]
  }
  const [from, span] = [low, high - low]
  return {
    at: (value) => along(range, (value - from) / span),
    ticks: linearTicks([low, high], count),
    domain: [low, high],
  }
}

/** For values above 0. */
export function logScale(domain: Span, range: Span, count: number): Scale {
  const [low, high] = domain[0] === domain[1] ? [domain[0] / 2, domain[1] * 2] : domain
  const span = Math.log(high / low)
  return {
    at: (value) => along(range, Math.log(value / low) / span),
    ticks: logTicks([low, high], count),
    domain: [low, high],
  }
}
