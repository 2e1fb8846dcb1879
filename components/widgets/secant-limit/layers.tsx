import { memo } from 'react'
import { Axes, clipUrl, Grid, PanelClip, TickLabels } from '../drawing/axes'
import { type SecantFigure, secantLine, TICKS_Y } from './figure'
import type { SecantModel, SecantReading } from './model'

type LayerProps = {
  readonly model: SecantModel
  readonly figure: SecantFigure
  readonly showsSlopes: boolean
  readonly clip: string
}

const Below = ({ model, figure: { below }, clip }: LayerProps) => {
  const x = below.xOf(0)
  const { left, right } = model.limits
  return (
    <>
      <PanelClip id={`${clip}-lower`} panel={below.panel} />
      <Grid panel={below.panel} scale={below} />
      <Axes panel={below.panel} scale={below} variable="h" label="slope of the secant" />
      <TickLabels scale={below} y={TICKS_Y.lower} />
      <path
        className="plot-slope-curve"
        d={below.panel.paths[0]}
        clipPath={clipUrl(`${clip}-lower`)}
      />
      {[left, right].filter(Number.isFinite).map((slope, index) => (
        <circle
          key={index === 0 ? 'left' : 'right'}
          className="plot-hollow"
          cx={x}
          cy={below.panel.yOf(slope)}
        />
      ))}
    </>
  )
}

/** All that does not move. While the slopes are to be predicted nothing of their graph is there. */
export const Still = memo((props: LayerProps) => {
  const { model, figure, clip, showsSlopes } = props
  const { name, variable } = model.plotted
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a drawn group cannot take the focus.
    <g aria-hidden="true">
      <PanelClip id={`${clip}-upper`} panel={figure.upper} />
      <Grid panel={figure.upper} scale={figure} />
      <Axes
        panel={figure.upper}
        scale={figure}
        variable={variable}
        label={`a = ${name}(${variable})`}
      />
      <TickLabels scale={figure} y={TICKS_Y.upper} />
      <path className="plot-curve" d={figure.upper.paths[0]} clipPath={clipUrl(`${clip}-upper`)} />
      {showsSlopes && <Below {...props} />}
    </g>
  )
})
Still.displayName = 'Still'

type MovingProps = LayerProps & { readonly reading: SecantReading }

export const Moving = ({ model, figure, clip, showsSlopes, reading }: MovingProps) => {
  const { at, value, plotted } = model
  const { xOf, upper, below } = figure
  const sides = [
    { name: 'right', h: reading.distance, slope: reading.right },
    { name: 'left', h: -reading.distance, slope: reading.left },
  ] as const
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a drawn group cannot take the focus.
    <g aria-hidden="true">
      <g clipPath={clipUrl(`${clip}-upper`)}>
        {sides.map(({ name, slope }) => (
          <line
            key={name}
            className={name === 'left' ? 'plot-tangent plot-one-sided' : 'plot-tangent'}
            {...secantLine(figure, model, slope)}
          />
        ))}
      </g>
      {sides.map(({ name, h, slope }) => (
        <g key={name}>
          <circle className="plot-end" cx={xOf(at + h)} cy={upper.yOf(plotted.valueAt(at + h))} />
          {showsSlopes && (
            <circle className="plot-twin" cx={below.xOf(h)} cy={below.panel.yOf(slope)} />
          )}
        </g>
      ))}
      <circle className="plot-dot" cx={xOf(at)} cy={upper.yOf(value)} />
    </g>
  )
}
