import type { Kink } from '@slopewise/lesson'
import { memo } from 'react'
import { clipUrl } from '../drawing/axes'
import { LEFT, RIGHT } from '../drawing/frame'
import { showNumber, showTick } from '../drawing/numbers'
import type { Reading } from '../drawing/plotted'
import type { Interval } from '../drawing/scale'
import {
  type Figure,
  type Segment,
  slopeTriangleAt,
  tangentThrough,
  traceClip,
  upperClip,
} from './figure'

const Tangent = ({ line, isDashed }: { line: Segment; isDashed: boolean }) => (
  <line className={isDashed ? 'plot-tangent plot-one-sided' : 'plot-tangent'} {...line} />
)

const LABEL_GAP = 6

type SmoothProps = {
  readonly figure: Figure
  readonly point: { readonly z: number; readonly value: number; readonly slope: number }
  readonly showsSlope: boolean
}

const Triangle = ({ figure, point, showsSlope }: SmoothProps) => {
  const { run, foot, corner, tip } = slopeTriangleAt(figure, figure.view, point)
  const isRising = tip[1] <= corner[1]
  const side = Math.sign(run)
  return (
    <>
      <path
        className="plot-triangle"
        d={`M${foot.join(' ')}L${corner.join(' ')}L${tip.join(' ')}z`}
      />
      <text
        className="plot-measure"
        x={(foot[0] + corner[0]) / 2}
        y={foot[1] + (isRising ? 14 : -LABEL_GAP)}
        textAnchor="middle"
      >
        {showTick(Math.abs(run))}
      </text>
      {showsSlope && (
        <text
          className="plot-measure plot-rise"
          x={corner[0] + side * LABEL_GAP}
          y={(corner[1] + tip[1]) / 2}
          dy="0.34em"
          textAnchor={side > 0 ? 'start' : 'end'}
        >
          {showNumber(point.slope * Math.abs(run))}
        </text>
      )}
    </>
  )
}

const SIDE_LABEL_DISTANCE = 62

type KinkProps = {
  readonly figure: Figure
  readonly kink: Kink
  readonly value: number
  readonly clipId: string
}

/** Each side's own tangent, dashed where it goes on beyond the kink. */
const OneSidedTangents = ({ figure, kink, value, clipId }: KinkProps) => {
  const x = figure.xOf(kink.at)
  const through = (slope: number) => ({ z: kink.at, value, slope })
  const [from, to] = figure.view
  const sides = [
    { name: 'left', slope: kink.left, own: [from, kink.at], other: [kink.at, to] },
    { name: 'right', slope: kink.right, own: [kink.at, to], other: [from, kink.at] },
  ] as const
  const heightAt = (slope: number, distance: number) =>
    figure.upper.yOf(value + slope * (figure.zOf(x + distance) - kink.at))
  return (
    <>
      <g clipPath={clipUrl(upperClip(clipId))}>
        {sides.map(({ name, slope, own, other }) => (
          <g key={name}>
            <Tangent line={tangentThrough(figure, own, through(slope))} isDashed={false} />
            <Tangent line={tangentThrough(figure, other, through(slope))} isDashed />
          </g>
        ))}
      </g>
      <text
        className="plot-measure plot-rise"
        x={x - SIDE_LABEL_DISTANCE}
        y={heightAt(kink.left, -SIDE_LABEL_DISTANCE) - 8}
        textAnchor="middle"
      >
        {`left slope ${showTick(kink.left)}`}
      </text>
      <text
        className="plot-measure plot-rise"
        x={x + SIDE_LABEL_DISTANCE + 8}
        y={heightAt(kink.right, SIDE_LABEL_DISTANCE) + 12}
        textAnchor="start"
      >
        {`right slope ${showTick(kink.right)}`}
      </text>
    </>
  )
}

type TraceProps = {
  readonly figure: Figure
  readonly visited: Interval
  readonly clipId: string
}

/** The part of the slope's graph that the point has drawn. */
const Trace = memo(({ figure, visited, clipId }: TraceProps) => {
  const [from, to] = visited.map(z => Math.min(RIGHT, Math.max(LEFT, figure.xOf(z))))
  const { top, bottom } = figure.lower
  if (from === undefined || to === undefined) return null
  return (
    <>
      <clipPath id={traceClip(clipId)}>
        <rect x={from} y={top} width={to - from} height={bottom - top} />
      </clipPath>
      <path
        className="plot-slope-curve"
        d={figure.lower.paths[0]}
        clipPath={clipUrl(traceClip(clipId))}
      />
    </>
  )
})
Trace.displayName = 'Trace'

type MovingLayerProps = {
  readonly figure: Figure
  readonly reading: Reading
  /** Where the point has been; null before it was moved. */
  readonly visited: Interval | null
  readonly showsSlope: boolean
  readonly clipId: string
}

/** All that follows the point: guides, tangent, slope triangle, and its twin on the lower graph. */
export const MovingLayer = (props: MovingLayerProps) => {
  const { figure, reading, visited, showsSlope, clipId } = props
  const { z, value, slope, kink } = reading
  const x = figure.xOf(z)
  const y = figure.upper.yOf(value)
  const smooth = slope === null ? null : { z, value, slope }
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a drawn group cannot take the focus.
    <g aria-hidden="true">
      <path className="plot-guide" d={`M${x} ${y}V${figure.lower.bottom}M${x} ${y}H${LEFT}`} />
      <g clipPath={clipUrl(upperClip(clipId))}>
        {smooth && <Tangent line={tangentThrough(figure, figure.view, smooth)} isDashed={false} />}
      </g>
      {smooth && <Triangle figure={figure} point={smooth} showsSlope={showsSlope} />}
      {kink && showsSlope && (
        <OneSidedTangents figure={figure} kink={kink} value={value} clipId={clipId} />
      )}
      {showsSlope && visited !== null && (
        <Trace figure={figure} visited={visited} clipId={clipId} />
      )}
      {showsSlope && slope !== null && (
        <circle className="plot-twin" cx={x} cy={figure.lower.yOf(slope)} />
      )}
    </g>
  )
}
