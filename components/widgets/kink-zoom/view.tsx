'use client'

import type { KinkZoomProps } from '@slopewise/lesson'
import { useId, useMemo, useState } from 'react'
import { useHasAnswered } from '@/components/exercise/use-progress'
import { MathText } from '@/components/math/math-text'
import { useIsLive } from '@/components/ui/use-is-live'
import { Axes, clipUrl, Grid, PanelClip, TickLabels } from '../drawing/axes'
import { WIDTH } from '../drawing/frame'
import { showArgument } from '../drawing/numbers'
import { PredictFirst } from '../drawing/predict-first'
import { HEIGHT, layZoom, TICK_LABELS_Y, type ZoomFigure } from './figure'
import {
  bendOf,
  besideThrough,
  buildZoom,
  SHARPNESS,
  showFactor,
  showShare,
  speakZoom,
  windowAt,
  ZOOM_MAX,
  type ZoomModel,
} from './model'
import { useZoom } from './use-zoom'

const View = ({ model, figure }: { readonly model: ZoomModel; readonly figure: ZoomFigure }) => {
  const clip = useId()
  const { plotted, at } = model
  const name = `${plotted.name}(${plotted.variable})`
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={`Graph of ${name} around ${plotted.variable} = ${at}, seen through a window that can be made smaller.`}
    >
      <PanelClip id={clip} panel={figure.panel} />
      <Grid panel={figure.panel} scale={figure} isInside />
      <Axes panel={figure.panel} scale={figure} variable={plotted.variable} label={`a = ${name}`} />
      <TickLabels scale={figure} y={TICK_LABELS_Y} />
      <g clipPath={clipUrl(clip)}>
        {figure.beside !== null && <path className="plot-other" d={figure.beside} />}
        <path className="plot-curve" d={figure.curve} />
      </g>
      <circle className="plot-dot" cx={figure.xOf(at)} cy={figure.panel.yOf(plotted.valueAt(at))} />
    </svg>
  )
}

type SliderProps = {
  readonly label: string
  readonly max: number
  readonly value: number
  readonly spoken: string
  readonly shown: string
  readonly isDisabled: boolean
  readonly isHandle?: boolean
  readonly onValue: (value: number) => void
}

const Slider = (props: SliderProps) => {
  const id = useId()
  return (
    <div className="plot-controls">
      <label htmlFor={id}>
        <MathText text={props.label} />
      </label>
      <input
        id={id}
        type="range"
        data-handle={props.isHandle ? '' : undefined}
        min={0}
        max={props.max}
        value={props.value}
        disabled={props.isDisabled}
        aria-valuetext={props.spoken}
        onChange={event => props.onValue(Number(event.target.value))}
      />
      <output htmlFor={id}>{props.shown}</output>
    </div>
  )
}

/** The words under the drawing: how far each curve is from straight. */
const Bends = ({
  model,
  bend,
  besideBend,
}: {
  readonly model: ZoomModel
  readonly bend: number
  readonly besideBend: number | null
}) => (
  <>
    <p className="plot-line">
      <span className="plot-curve-tone">
        <MathText text={model.plotted.name} />
      </span>{' '}
      leaves a straight line by {showShare(bend)} of the window
    </p>
    {besideBend !== null && model.beside !== null && (
      <p className="plot-line">
        <span className="plot-soft">
          <MathText text={model.beside.name} />, dashed,
        </span>{' '}
        by {showShare(besideBend)}; it is moved so that both go through the point
      </p>
    )}
  </>
)

const DEFAULT_SHARPNESS = 0

/**
 * A curve under a magnifying glass, ten times stronger with each step: what is smooth becomes
 * straight, a kink stays a kink. Beside it, if wanted, a smooth curve that can be made sharper.
 */
export const KinkZoom = (props: KinkZoomProps) => {
  const model = useMemo(() => buildZoom(props), [props])
  const { target, drawn, zoomTo } = useZoom(0)
  const [sharpness, setSharpness] = useState<number>(DEFAULT_SHARPNESS)
  const [isRevealed, setRevealed] = useState(false)
  const hasAnswered = useHasAnswered(props.hide)
  const isOpen = props.hide === null || isRevealed || hasAnswered
  const isLive = useIsLive()
  const k = SHARPNESS[sharpness] ?? 1
  const smooth = useMemo(() => besideThrough(model, k), [model, k])
  const figure = useMemo(() => layZoom(model, drawn, smooth), [model, drawn, smooth])
  const seen = windowAt(model, target)
  const bend = bendOf(model.plotted.valueAt, seen)
  const besideBend = smooth && bendOf(smooth, seen)
  const spoken = speakZoom(model, { zoom: target, bend, besideBend })
  const parameter = model.beside?.parameter ?? null

  return (
    <figure className="plot" data-widget="KinkZoom" data-live={isLive || undefined}>
      <div className="plot-stage">
        <View model={model} figure={figure} />
      </div>
      {isOpen ? (
        <>
          <Slider
            label={`zoom at ${model.plotted.variable} = ${showArgument(model.at)}`}
            max={ZOOM_MAX}
            value={target}
            spoken={spoken}
            shown={`× ${showFactor(target)}`}
            isDisabled={!isLive}
            isHandle
            onValue={zoomTo}
          />
          {parameter !== null && (
            <Slider
              label={parameter}
              max={SHARPNESS.length - 1}
              value={sharpness}
              spoken={`${parameter} = ${k}, ${spoken}`}
              shown={String(k)}
              isDisabled={!isLive}
              onValue={setSharpness}
            />
          )}
        </>
      ) : (
        <PredictFirst
          what="The magnifying glass"
          exercise={props.hide}
          isInline
          onReveal={() => setRevealed(true)}
        />
      )}
      <figcaption className="plot-readout zoom-readout" data-readout="">
        {isOpen ? (
          <Bends model={model} bend={bend} besideBend={besideBend} />
        ) : (
          <p className="plot-line plot-soft">What will be seen ten times closer?</p>
        )}
      </figcaption>
    </figure>
  )
}
