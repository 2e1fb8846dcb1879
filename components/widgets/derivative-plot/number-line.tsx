import { LEFT, RIGHT, WIDTH } from '../drawing/frame'
import { showShort, showTick } from '../drawing/numbers'
import { roundedScale } from '../drawing/path'
import type { Reading } from '../drawing/plotted'
import { type Interval, niceStep, ticksBy } from '../drawing/scale'

const HEIGHT = 62
const LINE_Y = 36
const PARTS = 5
const TICK = 5
const LABEL_MARGIN = 16

type NumberLineProps = {
  /** The slopes that occur over the whole range: the line does not change with the view. */
  readonly slopes: { readonly domain: Interval; readonly ticks: readonly number[] }
  readonly reading: Reading
}

const Marks = ({
  reading,
  xOf,
}: {
  readonly reading: Reading
  readonly xOf: (slope: number) => number
}) => {
  const { slope, kink } = reading
  if (kink !== null) {
    return [kink.left, kink.right].map((side, index) => (
      <circle
        key={index === 0 ? 'left' : 'right'}
        className="plot-hollow"
        cx={xOf(side)}
        cy={LINE_Y}
      />
    ))
  }
  if (slope === null) return null
  const x = xOf(slope)
  return (
    <>
      <path className="plot-reached" d={`M${xOf(0)} ${LINE_Y}H${x}`} />
      <circle className="plot-twin" cx={x} cy={LINE_Y} />
      <text
        className="plot-measure plot-rise"
        x={Math.min(WIDTH - LABEL_MARGIN, Math.max(LABEL_MARGIN, x))}
        y={LINE_Y - 13}
        textAnchor="middle"
      >
        {showShort(slope)}
      </text>
    </>
  )
}

/** The slope as what it is, one number: a place on a line, and how far it is from 0. */
export const NumberLine = ({ slopes, reading }: NumberLineProps) => {
  const xOf = roundedScale(slopes.domain, [LEFT, RIGHT])
  const ticked: Interval = [slopes.ticks[0] ?? 0, slopes.ticks.at(-1) ?? 1]
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" className="plot-number-line">
      <path className="plot-axis" d={`M${LEFT - 6} ${LINE_Y}H${RIGHT + 6}`} />
      {ticksBy(niceStep(ticked, PARTS), ticked).map(tick => (
        <g key={tick}>
          <path className="plot-axis" d={`M${xOf(tick)} ${LINE_Y - TICK}v${2 * TICK}`} />
          <text className="plot-tick" x={xOf(tick)} y={LINE_Y + 20} textAnchor="middle">
            {showTick(tick)}
          </text>
        </g>
      ))}
      <Marks reading={reading} xOf={xOf} />
    </svg>
  )
}
