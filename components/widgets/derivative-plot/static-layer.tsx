import { memo } from 'react'
import { MathText } from '@/components/math/math-text'
import {
  type Figure,
  LEFT,
  lowerClip,
  type Panel,
  RIGHT,
  TICK_LABELS_Y,
  upperClip,
  WIDTH,
} from './figure'
import type { Kink, PlotModel } from './model'
import { showTick } from './readout'

const ARROW = 5

type AxisProps = {
  readonly panel: Panel
  readonly figure: Figure
  readonly label: string
  readonly variable: string
}

const Axes = ({ panel, figure, label, variable }: AxisProps) => {
  const y = panel.yOf(0)
  const x = figure.xOf(0)
  const hasVertical = x >= LEFT && x <= RIGHT
  const top = panel.top - 8
  return (
    <>
      <path className="plot-axis" d={`M${LEFT - 6} ${y}H${WIDTH - 4}`} />
      <path
        className="plot-arrow"
        d={`M${WIDTH - 2} ${y}l${-ARROW * 1.6} ${-ARROW / 2}v${ARROW}z`}
      />
      {hasVertical && (
        <>
          <path className="plot-axis" d={`M${x} ${panel.bottom}V${top}`} />
          <path
            className="plot-arrow"
            d={`M${x} ${top - 2}l${-ARROW / 2} ${ARROW * 1.6}h${ARROW}z`}
          />
        </>
      )}
      <text className="plot-name" x={(hasVertical ? x : LEFT) + 7} y={top + 4}>
        <MathText as="tspan" text={label} />
      </text>
      <text className="plot-name" x={WIDTH - 8} y={y - 9} textAnchor="middle">
        <MathText as="tspan" text={variable} />
      </text>
    </>
  )
}

const Grid = ({ panel, figure }: { panel: Panel; figure: Figure }) => (
  <>
    {figure.xTicks.map(tick => (
      <path
        key={tick}
        className="plot-grid"
        d={`M${figure.xOf(tick)} ${panel.top}V${panel.bottom}`}
      />
    ))}
    {panel.ticks.map(tick => (
      <g key={tick}>
        <path className="plot-grid" d={`M${LEFT} ${panel.yOf(tick)}H${RIGHT}`} />
        <text className="plot-tick" x={LEFT - 8} y={panel.yOf(tick)} dy="0.34em" textAnchor="end">
          {showTick(tick)}
        </text>
      </g>
    ))}
  </>
)

/** Where the slope jumps: hollow dots at both ends, a full one at the value that is agreed on. */
const KinkDots = ({ kink, figure }: { kink: Kink; figure: Figure }) => {
  const x = figure.xOf(kink.at)
  const { yOf } = figure.lower
  return (
    <>
      <circle className="plot-hollow" cx={x} cy={yOf(kink.left)} />
      <circle className="plot-hollow" cx={x} cy={yOf(kink.right)} />
      {kink.convention !== null && (
        <circle className="plot-agreed" cx={x} cy={yOf(kink.convention)} />
      )}
    </>
  )
}

const PanelClip = ({ id, panel }: { id: string; panel: Panel }) => (
  <clipPath id={id}>
    <rect x={LEFT} y={panel.top} width={RIGHT - LEFT} height={panel.bottom - panel.top} />
  </clipPath>
)

type StaticLayerProps = {
  readonly model: PlotModel
  readonly figure: Figure
  readonly showsSlope: boolean
  readonly clipId: string
}

/**
 * All that does not move: grid, axes, labels and the two curves. Drawn once. While the slope is to be
 * predicted, nothing of its graph is there: a tick at its top would give it away.
 */
export const StaticLayer = memo(({ model, figure, showsSlope, clipId }: StaticLayerProps) => {
  const { upper, lower } = figure
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a drawn group cannot take the focus.
    <g aria-hidden="true">
      <PanelClip id={upperClip(clipId)} panel={upper} />
      <PanelClip id={lowerClip(clipId)} panel={lower} />
      <Grid panel={upper} figure={figure} />
      {showsSlope && <Grid panel={lower} figure={figure} />}
      <Axes
        panel={upper}
        figure={figure}
        variable={model.variable}
        label={`a = ${model.name}(${model.variable})`}
      />
      {showsSlope && (
        <Axes
          panel={lower}
          figure={figure}
          variable={model.variable}
          label={`${model.name}′(${model.variable})`}
        />
      )}
      {figure.xTicks.map(tick => (
        <text
          key={tick}
          className="plot-tick"
          x={figure.xOf(tick)}
          y={TICK_LABELS_Y}
          textAnchor="middle"
        >
          {showTick(tick)}
        </text>
      ))}
      <path className="plot-curve" d={upper.path} clipPath={`url(#${upperClip(clipId)})`} />
      {showsSlope && (
        <path className="plot-slope-curve" d={lower.path} clipPath={`url(#${lowerClip(clipId)})`} />
      )}
      {showsSlope &&
        model.kinks.map(kink => <KinkDots key={kink.at} kink={kink} figure={figure} />)}
    </g>
  )
})
StaticLayer.displayName = 'StaticLayer'
