import { linearScale, logScale, type Scale } from './scale'

export type Point = { readonly x: number; readonly y: number }

export type LineChartSpec = {
  /** By x, two at least. */
  readonly points: readonly Point[]
  /** Lines beside the first, on the same axes. */
  readonly further?: readonly (readonly Point[])[]
  /** A point to stand out, or null. */
  readonly here: Point | null
  readonly logX: boolean
  readonly width: number
  readonly height: number
  readonly formatX: (value: number) => string
  readonly formatY: (value: number) => string
}

/** A point that stands out, and where its label keeps clear of the line. */
export type Label = {
  readonly x: number
  readonly y: number
  readonly text: string
  readonly anchor: 'start' | 'end'
  readonly side: 'above' | 'below'
}

export type Mark = { readonly at: number; readonly text: string }

/** Everything that a drawing of the chart needs, in its own units. */
export type LineChart = {
  readonly width: number
  readonly height: number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly line: string
  readonly further: readonly string[]
  readonly xMarks: readonly Mark[]
  readonly yMarks: readonly Mark[]
  readonly here: Label | null
  readonly logY: boolean
}

/** Width of a digit at the size of labels, and room around the plot. */
const DIGIT = 6.4
const PAD = { top: 22, right: 14, bottom: 26, left: 10 }

const span = (values: readonly number[]): [number, number] => [Math.min(...values), Math.max(...values)]

/** A logarithmic axis where values above 0 spread over two powers of ten and more. */
const isWide = ([low, high]: readonly [number, number]) => low > 0 && high / low > 100

/** From 0 where the values come near it, so that a line is not made steeper than it is. */
function fromZero([low, high]: readonly [number, number]): [number, number] {
  if (low > 0 && low < 0.6 * high) return [0, high]
  return high < 0 && high > 0.6 * low ? [low, 0] : [low, high]
}

/** Labels that would run into the one before are left out. */
function spaced(marks: readonly Mark[], gap: number): Mark[] {
  const kept: Mark[] = []
  for (const mark of marks) {
    const last = kept.at(-1)
    const room = last === undefined ? gap : (last.text.length + mark.text.length) * (DIGIT / 2) + gap
    if (last === undefined || mark.at - last.at >= room) kept.push(mark)
  }
  return kept
}

const at = (value: number) => Math.round(value * 100) / 100

type Frame = { x: Scale; y: Scale; left: number; right: number; formatY: (value: number) => string }

/** Above the line on its outer side where there is room, else below it on the other. */
function labelOf(here: Point, points: readonly Point[], { x, y, left, right, formatY }: Frame): Label {
  const i = points.findIndex((point) => point.x === here.x)
  const rises = (points[i + 1] ?? here).y > (points[i - 1] ?? here).y
  const [px, text] = [x.at(here.x), formatY(here.y)]
  const room = text.length * DIGIT + 14
  const outer = rises ? px - left >= room : right - px >= room
  return {
    x: at(px),
    y: at(y.at(here.y)),
    text,
    anchor: rises === outer ? 'end' : 'start',
    side: outer ? 'above' : 'below',
  }
}

export function lineChart(spec: LineChartSpec): LineChart {
  const { points, further = [], here, logX, width, height, formatX, formatY } = spec
  const all = [...points, ...further.flat()]
  const values = span(all.map((point) => point.y))
  const logY = isWide(values)
  const bottom = height - PAD.bottom
  const rows = Math.max(2, Math.round((bottom - PAD.top) / 46))
  const yRange: [number, number] = [bottom, PAD.top]
  const y = logY ? logScale(values, yRange, rows) : linearScale(fromZero(values), yRange, rows, true)
  const labels = y.ticks.map(formatY)
  const left = PAD.left + Math.max(0, ...labels.map((text) => text.length)) * DIGIT
  const right = width - PAD.right
  const ends = span(all.map((point) => point.x))
  const columns = Math.max(2, Math.round((right - left) / 76))
  const x: Scale = logX ? logScale(ends, [left, right], columns) : linearScale(ends, [left, right], columns)
  const drawn = (line: readonly Point[]) =>
    line.map((point, i) => `${i === 0 ? 'M' : 'L'}${at(x.at(point.x))} ${at(y.at(point.y))}`).join('')
  const mark = (scale: Scale, format: (value: number) => string) => (value: number) => ({
    at: at(scale.at(value)),
    text: format(value),
  })
  return {
    width,
    height,
    left: at(left),
    right,
    top: PAD.top,
    bottom,
    line: drawn(points),
    further: further.map(drawn),
    xMarks: spaced(x.ticks.map(mark(x, formatX)), 14),
    yMarks: y.ticks.map(mark(y, formatY)),
    here: here && labelOf(here, points, { x, y, left, right, formatY }),
    logY,
  }
}
