import { lineChart, type LineChart, type Point } from '@/lib/charts/line-chart'

type Props = {
  points: readonly Point[]
  further?: readonly (readonly Point[])[]
  here: Point | null
  logX: boolean
  xTitle: string
  yTitle: string
  formatX: (value: number) => string
  formatY: (value: number) => string
  /** What the line shows, in a sentence: the picture's name. */
  finding: string
  /** One of several side by side: the narrow form alone. */
  small?: boolean
}

const WIDE = { width: 660, height: 290 }
/** Drawn for small screens, so that its labels keep their size. */
const NARROW = { width: 330, height: 250 }

/** A line chart drawn on the server, in a wide and a narrow form; the style sheet shows one of them. */
export function LineFigure(props: Props) {
  const { points, further = [], here, logX, xTitle, yTitle, formatX, formatY, finding, small = false } = props
  const draw = (size: { width: number; height: number }) =>
    lineChart({ points, further, here, logX, formatX, formatY, ...size })
  return (
    <div className="chart">
      <p className="chart-y">{yTitle}</p>
      {small ? null : <Drawing chart={draw(WIDE)} finding={finding} className="chart-wide" />}
      <Drawing chart={draw(NARROW)} finding={finding} className={small ? 'chart-small' : 'chart-narrow'} />
      <p className="chart-x">{xTitle}</p>
    </div>
  )
}

function Drawing({ chart, finding, className }: { chart: LineChart; finding: string; className: string }) {
  const { width, height, left, right, top, bottom, here } = chart
  return (
    <svg className={className} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={finding}>
      {chart.yMarks.map((mark) => (
        <g key={mark.at}>
          <line className="chart-grid" x1={left} x2={right} y1={mark.at} y2={mark.at} />
          <text x={left - 7} y={mark.at + 3.8} textAnchor="end">
            {mark.text}
          </text>
        </g>
      ))}
      {chart.xMarks.map((mark) => (
        <g key={mark.at}>
          <line className="chart-tick" x1={mark.at} x2={mark.at} y1={bottom} y2={bottom + 4} />
          <text x={mark.at} y={bottom + 18} textAnchor="middle">
            {mark.text}
          </text>
        </g>
      ))}
      <line className="chart-axis" x1={left} x2={right} y1={bottom} y2={bottom} />
      {here ? <line className="chart-now" x1={here.x} x2={here.x} y1={top - 6} y2={bottom} /> : null}
      {chart.further.map((line, i) => (
        <path key={line} className={`chart-line further-${i + 1}`} d={line} />
      ))}
      <path className="chart-line" d={chart.line} />
      {here ? (
        <>
          <circle className="chart-dot" cx={here.x} cy={here.y} r="4" />
          <text
            className="chart-value"
            x={here.x + (here.anchor === 'end' ? -9 : 9)}
            y={here.side === 'above' ? Math.max(here.y - 9, top + 2) : here.y + 17}
            textAnchor={here.anchor}
          >
            {here.text}
          </text>
        </>
      ) : null}
    </svg>
  )
}
