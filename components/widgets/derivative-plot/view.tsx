'use client'

import type { DerivativePlotProps } from '@slopewise/lesson'
import { useCallback, useId, useMemo, useRef, useState } from 'react'
import { useHasAnswered } from '@/components/exercise/use-progress'
import { MathText } from '@/components/math/math-text'
import { useIsLive } from '@/components/ui/use-is-live'
import { Handle } from '../drawing/handle'
import { type Reading, readPlotted } from '../drawing/plotted'
import { PredictFirst } from '../drawing/predict-first'
import { ReadoutLine } from '../drawing/readout-line'
import { useAnnouncement } from '../drawing/use-announcement'
import { Drawing } from './drawing'
import { layFigure, placeUnder } from './figure'
import { buildModel, type PlotModel } from './model'
import { NumberLine } from './number-line'
import { describeReading, looksSaturated, speakReading } from './readout'
import { Toolbar } from './toolbar'
import { usePoint } from './use-point'

type ReadoutProps = {
  readonly model: PlotModel
  readonly reading: Reading
  readonly said: ReturnType<typeof describeReading>
  readonly showsSlope: boolean
}

const Readout = ({ model, reading, said, showsSlope }: ReadoutProps) => {
  const { position, value, slope } = said
  return (
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
  )
}

/**
 * The curve of g with a point to move, its tangent and slope triangle, and the curve of the slope on
 * the same z axis, traced as the point moves. Complete before any script runs; scripts add the moving.
 */
export const DerivativePlot = (
  props: DerivativePlotProps & {
    /** The reader wants to see what `hide` covers. */
    readonly onReveal?: () => void
  },
) => {
  const model = useMemo(() => buildModel(props), [props])
  const { range, start, kinks } = model
  const handle = useRef<SVGGElement>(null)
  const clipId = useId()
  const snaps = useMemo(() => kinks.map(({ at }) => at), [kinks])
  const point = usePoint({ start, range, kinks: snaps, zIn: placeUnder, handle })
  const figure = useMemo(() => layFigure(model, point.view), [model, point.view])
  const [isLineShown, setLineShown] = useState(false)
  const slopes = useMemo(() => (isLineShown ? layFigure(model).lower : null), [model, isLineShown])
  const [isRevealed, setRevealed] = useState(false)
  const hasAnswered = useHasAnswered(props.hide)
  const showsSlope = props.hide === null || isRevealed || hasAnswered
  const toggleLine = useCallback(() => setLineShown(shown => !shown), [])
  const { onReveal } = props
  const reveal = useCallback((): void => {
    setRevealed(true)
    onReveal?.()
  }, [onReveal])

  const reading = readPlotted(model, range, point.z)
  const said = describeReading(model, reading)
  const spoken = speakReading(model, reading, { showsSlope, said })
  // A slider says its own value after a key; a drag has to be announced.
  const isLive = useIsLive()
  const announcement = useAnnouncement(point.movedBy === 'pointer' ? spoken : null)

  return (
    <figure className="plot" data-widget="DerivativePlot" data-live={isLive || undefined}>
      <div className="plot-stage">
        <Drawing
          model={model}
          figure={figure}
          reading={reading}
          visited={point.visited}
          showsSlope={showsSlope}
          clipId={clipId}
          drawing={point.drawing}
        >
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
        </Drawing>
        {!showsSlope && <PredictFirst exercise={props.hide} onReveal={reveal} />}
      </div>
      {slopes !== null && showsSlope && <NumberLine slopes={slopes} reading={reading} />}
      <Readout model={model} reading={reading} said={said} showsSlope={showsSlope} />
      <Toolbar
        view={point.view}
        range={range}
        isLive={isLive}
        isLineShown={isLineShown}
        onLine={showsSlope ? toggleLine : null}
        onZoom={point.zoom}
        onPan={point.pan}
        onWhole={point.showWhole}
      />
      <p className="plot-help">
        Drag the point, or focus it and use the arrow keys; with Shift for bigger steps, + and − to
        zoom.
      </p>
      <p className="visually-hidden" role="status">
        {announcement}
      </p>
    </figure>
  )
}
