import type { LearnerReply } from '@slopewise/lesson'
import { type DayColumn, findTop, listColumns } from './day-columns'
import { shortDay } from './words'

const WIDTH = 560
const HEIGHT = 120
const LEFT = 30
const TOP = 8
const BOTTOM = 24
const PLOT_HEIGHT = HEIGHT - TOP - BOTTOM

const sum = (columns: readonly DayColumn[], name: 'answers' | 'right'): number =>
  columns.reduce((total, column) => total + column[name], 0)

const countDays = (columns: readonly DayColumn[]): number =>
  columns.filter(({ answers }) => answers > 0).length

/** The same in words. */
const describe = (columns: readonly DayColumn[]): string =>
  `${sum(columns, 'answers')} answers on ${countDays(columns)} of the last ${columns.length} days, ` +
  `${sum(columns, 'right')} of them right.`

type ColumnProps = {
  readonly column: DayColumn
  readonly x: number
  readonly width: number
  readonly scale: number
}

const Column = ({ column: { answers, right }, x, width, scale }: ColumnProps) => {
  const floor = TOP + PLOT_HEIGHT
  return (
    <>
      <rect
        className="day-other"
        x={x}
        width={width}
        y={floor - answers * scale}
        height={(answers - right) * scale}
      />
      <rect
        className="day-right"
        x={x}
        width={width}
        y={floor - right * scale}
        height={right * scale}
      />
    </>
  )
}

type DayChartProps = { readonly days: LearnerReply['days']; readonly today: string }

/** Answers on each of the last days: a column a day, the right ones below. */
export const DayChart = ({ days, today }: DayChartProps) => {
  const columns = listColumns(days, today)
  const top = findTop(columns)
  const step = (WIDTH - LEFT) / columns.length
  const floor = TOP + PLOT_HEIGHT
  const [first, last] = [columns[0], columns.at(-1)]
  return (
    <figure className="day-chart">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={describe(columns)}>
        {[0, top / 2, top].map(value => {
          const y = floor - (value / top) * PLOT_HEIGHT
          return (
            <g key={value}>
              <line className="day-grid" x1={LEFT} x2={WIDTH} y1={y} y2={y} />
              <text className="day-label" x={LEFT - 6} y={y + 3.5} textAnchor="end">
                {value}
              </text>
            </g>
          )
        })}
        {columns.map((column, index) => (
          <Column
            key={column.day}
            column={column}
            x={LEFT + index * step + step * 0.16}
            width={step * 0.68}
            scale={PLOT_HEIGHT / top}
          />
        ))}
        <text className="day-label" x={LEFT} y={HEIGHT - 5}>
          {first === undefined ? '' : shortDay(first.day)}
        </text>
        <text className="day-label" x={WIDTH} y={HEIGHT - 5} textAnchor="end">
          {last === undefined ? '' : 'today'}
        </text>
      </svg>
      <figcaption>
        <span className="day-key" data-kind="right" /> right
        <span className="day-key" data-kind="other" /> other answers, a column a day
      </figcaption>
    </figure>
  )
}
