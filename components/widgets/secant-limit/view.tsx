'use client'

import type { SecantLimitProps } from '@slopewise/lesson'
import { useId, useMemo, useState } from 'react'
import { useHasAnswered } from '@/components/exercise/use-progress'
import { useIsLive } from '@/components/ui/use-is-live'
import { WIDTH } from '../drawing/frame'
import { PredictFirst } from '../drawing/predict-first'
import { ReadoutLine } from '../drawing/readout-line'
import { useAnnouncement } from '../drawing/use-announcement'
import { useDrag } from '../drawing/use-drag'
import { HEIGHT, laySecants } from './figure'
import { Moving, Still } from './layers'
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

const captionOf = ({ plotted, at }: SecantModel): string =>
  `Graph of ${plotted.name}(${plotted.variable}) with two secants from ${plotted.variable} = ${at}, one to each side, and below it their slopes against h.`

type ControlsProps = {
  readonly step: number
  readonly spoken: string
  readonly isLive: boolean
  readonly isPlaying: boolean
  readonly onStep: (step: number) => void
  readonly onPlay: () => void
}

const Controls = ({ step, spoken, isLive, isPlaying, onStep, onPlay }: ControlsProps) => {
  const id = useId()
  return (
    <div className="plot-controls">
      <label htmlFor={id}>h towards 0</label>
      <input
        id={id}
        type="range"
        data-handle=""
        min={0}
        max={STEPS}
        value={step}
        disabled={!isLive}
        aria-valuetext={spoken}
        onChange={event => onStep(Number(event.target.value))}
      />
      <button type="button" className="button button-quiet" disabled={!isLive} onClick={onPlay}>
        {isPlaying ? 'Pause' : 'Play'}
      </button>
    </div>
  )
}

type WordsProps = {
  readonly model: SecantModel
  readonly reading: SecantReading
  readonly showsSlopes: boolean
}

const Words = ({ model, reading, showsSlopes }: WordsProps) => {
  const { distance, right, left, meeting } = describeSecants(model, reading)
  return (
    <figcaption className="plot-readout secant-readout" data-readout="">
      <ReadoutLine line={distance} />
      {showsSlopes ? (
        <>
          <ReadoutLine line={right} />
          <ReadoutLine line={left} />
          <p className="plot-line">{meeting}</p>
        </>
      ) : (
        <p className="plot-line plot-soft">Which slope does each side go to?</p>
      )}
    </figcaption>
  )
}

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
  const spoken = speakSecants(model, reading, showsSlopes)
  const announcement = useAnnouncement(moved.byDrag || isPlaying ? spoken : null)

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
      <Controls
        step={step}
        spoken={spoken}
        isLive={isLive}
        isPlaying={isPlaying}
        onStep={next => {
          pause()
          toStep(next)
        }}
        onPlay={isPlaying ? pause : play}
      />
      <Words model={model} reading={reading} showsSlopes={showsSlopes} />
      <p className="visually-hidden" role="status">
        {announcement}
      </p>
    </figure>
  )
}
