'use client'

import type { SecantLimitProps } from '@slopewise/lesson'
import { memo, useId, useMemo, useState } from 'react'
import { useHasAnswered } from '@/components/exercise/use-progress'
import { useIsLive } from '@/components/ui/use-is-live'
import { Axes, clipUrl, Grid, PanelClip, TickLabels } from '../drawing/axes'
import { WIDTH } from '../drawing/frame'
import { PredictFirst } from '../drawing/predict-first'
import { ReadoutLine } from '../drawing/readout-line'
import { useAnnouncement } from '../drawing/use-announcement'
import { useDrag } from '../drawing/use-drag'
import { HEIGHT, laySecants, type SecantFigure, secantLine, TICKS_Y } from './figure'
import {
  buildSecants,
  describeSecants,
  distanceAt,
  readSecants,
  type SecantModel,
  type SecantReading,
  START_STEP,
  STEPS,
  speakSecants,
  stepFor,
} from './model'
import { usePlay } from './use-play'

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
const Still = memo((props: LayerProps) => {
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

const Moving = ({ model, figure, clip, showsSlopes, reading }: MovingProps) => {
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

const captionOf = ({ plotted, at }: SecantModel): string =>
  `Graph of ${plotted.name}(${plotted.variable}) with two secants from ${plotted.variable} = ${at}, one to each side, and below it their slopes against h.`

/**
 * Two secants through one point of the curve, to both sides, and their slopes as h goes to 0: for a
 * smooth curve they meet, at a kink they do not.
 */
export const SecantLimit = (props: SecantLimitProps) => {
  const model = useMemo(() => buildSecants(props), [props])
  const figure = useMemo(() => laySecants(model), [model])
  const [moved, setMoved] = useState({ step: START_STEP, byDrag: false })
  const [isRevealed, setRevealed] = useState(false)
  const hasAnswered = useHasAnswered(props.hide)
  const showsSlopes = props.hide === null || isRevealed || hasAnswered
  const isLive = useIsLive()
  const clip = useId()
  const { step } = moved
  const toStep = (next: number): void => setMoved({ step: next, byDrag: false })
  const { isPlaying, play, pause } = usePlay({
    step,
    last: STEPS,
    stepsPerSecond: 16,
    onStep: toStep,
  })
  const drawing = useDrag({
    onStart: pause,
    onMove: ({ x }) =>
      setMoved({ step: stepFor(model, Math.abs(figure.zOf(x) - model.at)), byDrag: true }),
  })
  const reading = readSecants(model, distanceAt(model, step))
  const words = describeSecants(model, reading)
  const spoken = speakSecants(model, reading, showsSlopes)
  const announcement = useAnnouncement(moved.byDrag || isPlaying ? spoken : null)
  const sliderId = useId()

  return (
    <figure className="plot" data-widget="SecantLimit" data-live={isLive || undefined}>
      <div className="plot-stage">
        {/* biome-ignore lint/a11y/useSemanticElements: a group inside a drawing has no element. */}
        <svg
          viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
          role="group"
          aria-label={captionOf(model)}
          {...drawing}
        >
          <Still model={model} figure={figure} showsSlopes={showsSlopes} clip={clip} />
          <Moving
            model={model}
            figure={figure}
            showsSlopes={showsSlopes}
            clip={clip}
            reading={reading}
          />
        </svg>
        {!showsSlopes && (
          <PredictFirst
            what="The graph of the slopes"
            exercise={props.hide}
            onReveal={() => setRevealed(true)}
          />
        )}
      </div>
      <div className="plot-controls">
        <label htmlFor={sliderId}>h towards 0</label>
        <input
          id={sliderId}
          type="range"
          data-handle=""
          min={0}
          max={STEPS}
          value={step}
          disabled={!isLive}
          aria-valuetext={spoken}
          onChange={event => {
            pause()
            toStep(Number(event.target.value))
          }}
        />
        <button
          type="button"
          className="button button-quiet"
          disabled={!isLive}
          onClick={isPlaying ? pause : play}
        >
          {isPlaying ? 'Pause' : 'Play'}
        </button>
      </div>
      <figcaption className="plot-readout secant-readout" data-readout="">
        <ReadoutLine line={words.distance} />
        {showsSlopes ? (
          <>
            <ReadoutLine line={words.right} />
            <ReadoutLine line={words.left} />
            <p className="plot-line">{words.meeting}</p>
          </>
        ) : (
          <p className="plot-line plot-soft">Which slope does each side go to?</p>
        )}
      </figcaption>
      <p className="visually-hidden" role="status">
        {announcement}
      </p>
    </figure>
  )
}
