'use client'

import type { DerivativePlotProps } from '@slopewise/lesson'
import { useId, useMemo, useRef, useState } from 'react'
import { useHasAnswered } from '@/components/exercise/use-progress'
import { MathText } from '@/components/math/math-text'
import { useIsLive } from '@/components/ui/use-is-live'
import { WIDTH } from '../drawing/frame'
import { Handle } from '../drawing/handle'
import { readPlotted } from '../drawing/plotted'
import { PredictFirst } from '../drawing/predict-first'
import { ReadoutLine } from '../drawing/readout-line'
import { useAnnouncement } from '../drawing/use-announcement'
import { HEIGHT, layFigure } from './figure'
import { buildModel } from './model'
import { MovingLayer } from './moving-layer'
import { describeReading, looksSaturated, speakReading } from './readout'
import { StaticLayer } from './static-layer'
import { usePoint } from './use-point'

/** The accessible name and the words for the figure as a whole. */
const captionOf = ({ name, variable }: { name: string; variable: string }): string =>
  `Graph of ${name}(${variable}) with its tangent at a point that you move, and below it the slope.`

/**
 * The curve of g with a point to move, its tangent and slope triangle, and the curve of the slope on
 * the same z axis. Complete before any script runs; scripts add the moving.
 */
export const DerivativePlot = (props: DerivativePlotProps) => {
  const model = useMemo(() => buildModel(props), [props])
  const figure = useMemo(() => layFigure(model), [model])
  const handle = useRef<SVGGElement>(null)
  const clipId = useId()
  const kinks = useMemo(() => model.kinks.map(kink => kink.at), [model])
  const { range, start } = model
  const point = usePoint({ start, range, kinks, zOf: figure.zOf, handle })
  const [isRevealed, setRevealed] = useState(false)
  const hasAnswered = useHasAnswered(props.hide)
  const showsSlope = props.hide === null || isRevealed || hasAnswered

  const reading = readPlotted(model, range, point.z)
  const { position, value, slope } = describeReading(model, reading)
  const spoken = speakReading(model, reading, showsSlope)
  // A slider says its own value after a key; a drag has to be announced.
  const isLive = useIsLive()
  const announcement = useAnnouncement(point.movedBy === 'pointer' ? spoken : null)

  return (
    <figure className="plot" data-widget="DerivativePlot" data-live={isLive || undefined}>
      <div className="plot-stage">
        {/* biome-ignore lint/a11y/useSemanticElements: a group inside a drawing has no element. */}
        <svg
          viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
          role="group"
          aria-label={captionOf(model)}
          {...point.drawing}
        >
          <StaticLayer model={model} figure={figure} showsSlope={showsSlope} clipId={clipId} />
          <MovingLayer
            model={model}
            figure={figure}
            reading={reading}
            showsSlope={showsSlope}
            clipId={clipId}
          />
          <Handle
            handle={handle}
            x={figure.xOf(point.z)}
            y={figure.upper.yOf(reading.value)}
            label={`${model.variable}, the point on the curve`}
            min={range[0]}
            max={range[1]}
            now={point.z}
            spoken={spoken}
            onKeyDown={point.onKeyDown}
          />
        </svg>
        {!showsSlope && <PredictFirst exercise={props.hide} onReveal={() => setRevealed(true)} />}
      </div>
      <figcaption className="plot-readout" data-readout="">
        <ReadoutLine line={position} />
        <ReadoutLine line={value} />
        {showsSlope ? (
          <ReadoutLine line={slope} />
        ) : (
          <p className="plot-line plot-soft">
            <MathText text={`${model.name}′(${model.variable}) = ?`} />
          </p>
        )}
        {showsSlope && looksSaturated(model, reading) && (
          <p className="plot-aside">Rounded to four digits; the slope is small, and not 0.</p>
        )}
      </figcaption>
      <p className="plot-help">
        Drag the point, or focus it and use the arrow keys; with Shift for bigger steps.
      </p>
      <p className="visually-hidden" role="status">
        {announcement}
      </p>
    </figure>
  )
}
