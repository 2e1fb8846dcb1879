import type { Kink } from '@slopewise/lesson'
import { memo } from 'react'
import { Axes, clipUrl, Grid, PanelClip, TickLabels } from '../drawing/axes'
import type { Panel } from '../drawing/panel'
import { type Figure, lowerClip, TICK_LABELS_Y, upperClip } from './figure'
import type { PlotModel } from './model'

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

const isIn = ({ view: [from, to] }: Figure, z: number): boolean => from <= z && z <= to

type PolesProps = {
  readonly panel: Panel
  readonly model: PlotModel
  readonly figure: Figure
}

/** The line that a curve runs along where it goes to infinity. */
const Poles = ({ panel, model, figure }: PolesProps) =>
  model.poles
    .filter(pole => isIn(figure, pole))
    .map(pole => (
      <path
        key={pole}
        className="plot-pole"
        d={`M${figure.xOf(pole)} ${panel.top}V${panel.bottom}`}
      />
    ))

type StaticLayerProps = {
  readonly model: PlotModel
  readonly figure: Figure
  readonly showsSlope: boolean
  /** Once the point has moved, the slope's graph is faint where it has not been. */
  readonly isTraced: boolean
  readonly clipId: string
}

const UpperGraph = ({ model, figure, clipId }: StaticLayerProps) => {
  const { upper } = figure
  const { name, variable } = model
  return (
    <>
      <PanelClip id={upperClip(clipId)} panel={upper} />
      <Grid panel={upper} scale={figure} />
      <Axes panel={upper} scale={figure} variable={variable} label={`a = ${name}(${variable})`} />
      <Poles panel={upper} model={model} figure={figure} />
      <path className="plot-curve" d={upper.paths[0]} clipPath={clipUrl(upperClip(clipId))} />
    </>
  )
}

const LowerGraph = ({ model, figure, isTraced, clipId }: StaticLayerProps) => {
  const { lower } = figure
  const { name, variable, kinks } = model
  return (
    <>
      <PanelClip id={lowerClip(clipId)} panel={lower} />
      <Grid panel={lower} scale={figure} />
      <Axes panel={lower} scale={figure} variable={variable} label={`${name}′(${variable})`} />
      <Poles panel={lower} model={model} figure={figure} />
      <path
        className={isTraced ? 'plot-slope-curve plot-faint' : 'plot-slope-curve'}
        d={lower.paths[0]}
        clipPath={clipUrl(lowerClip(clipId))}
      />
      {kinks
        .filter(({ at }) => isIn(figure, at))
        .map(kink => (
          <KinkDots key={kink.at} kink={kink} figure={figure} />
        ))}
    </>
  )
}

/**
 * All that does not move: grid, axes, labels and the two curves. Drawn once. While the slope is to be
 * predicted, nothing of its graph is there: a tick at its top would give it away.
 */
export const StaticLayer = memo((props: StaticLayerProps) => (
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a drawn group cannot take the focus.
  <g aria-hidden="true">
    <UpperGraph {...props} />
    {props.showsSlope && <LowerGraph {...props} />}
    <TickLabels scale={props.figure} y={TICK_LABELS_Y} />
  </g>
))
StaticLayer.displayName = 'StaticLayer'
