import type { Kink } from '@slopewise/lesson'
import { clipUrl } from '../drawing/axes'
import { LEFT } from '../drawing/frame'
import { showNumber, showTick } from '../drawing/numbers'
import type { Reading } from '../drawing/plotted'
import { type Figure, type Segment, slopeTriangleAt, tangentThrough, upperClip } from './figure'
import type { PlotModel } from './model'

const Tangent = ({ line, isOneSided }: { line: Segment; isOneSided: boolean }) => (
  <line className={isOneSided ? 'plot-tangent plot-one-sided' : 'plot-tangent'} {...line} />
)

const LABEL_GAP = 6

type SmoothProps = {
  readonly figure: Figure
  readonly model: PlotModel
  readonly point: { readonly z: number; readonly value: number; readonly slope: number }
  readonly showsSlope: boolean
}

const Triangle = ({ figure, model, point, showsSlope }: SmoothProps) => {
  const { run, foot, corner, tip } = slopeTriangleAt(figure, model.range, point)
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
  readonly model: PlotModel
  readonly kink: Kink
  readonly value: number
  readonly clipId: string
}

/** The two lines that would each be the tangent if the curve went on as on one side. */
const OneSidedTangents = ({ figure, model, kink, value, clipId }: KinkProps) => {
  const x = figure.xOf(kink.at)
  const through = (slope: number) => ({ z: kink.at, value, slope })
  const left = tangentThrough(figure, model.range, through(kink.left))
  const right = tangentThrough(figure, model.range, through(kink.right))
  const heightAt = (slope: number, distance: number) =>
    figure.upper.yOf(value + slope * (figure.zOf(x + distance) - kink.at))
  return (
    <>
      <g clipPath={clipUrl(upperClip(clipId))}>
        <Tangent line={left} isOneSided />
        <Tangent line={right} isOneSided />
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

type MovingLayerProps = {
  readonly model: PlotModel
  readonly figure: Figure
  readonly reading: Reading
  readonly showsSlope: boolean
  readonly clipId: string
}

/** All that follows the point: guides, tangent, slope triangle, and its twin on the lower graph. */
export const MovingLayer = (props: MovingLayerProps) => {
  const { model, figure, reading, showsSlope, clipId } = props
  const { z, value, slope, kink } = reading
  const x = figure.xOf(z)
  const y = figure.upper.yOf(value)
  const smooth = slope === null ? null : { z, value, slope }
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a drawn group cannot take the focus.
    <g aria-hidden="true">
      <path className="plot-guide" d={`M${x} ${y}V${figure.lower.bottom}M${x} ${y}H${LEFT}`} />
      <g clipPath={clipUrl(upperClip(clipId))}>
        {smooth && (
          <Tangent line={tangentThrough(figure, model.range, smooth)} isOneSided={false} />
        )}
      </g>
      {smooth && <Triangle figure={figure} model={model} point={smooth} showsSlope={showsSlope} />}
      {kink && showsSlope && (
        <OneSidedTangents figure={figure} model={model} kink={kink} value={value} clipId={clipId} />
      )}
      {showsSlope && slope !== null && (
        <circle className="plot-twin" cx={x} cy={figure.lower.yOf(slope)} />
      )}
    </g>
  )
}
