'use client'

import type { GradientCheckProps } from '@slopewise/lesson'
import { useId, useMemo, useState } from 'react'
import { useHasAnswered } from '@/components/exercise/use-progress'
import { MathText } from '@/components/math/math-text'
import { useIsLive } from '@/components/ui/use-is-live'
import { WIDTH } from '../drawing/frame'
import { Handle } from '../drawing/handle'
import { showArgument, showShort } from '../drawing/numbers'
import { PredictFirst } from '../drawing/predict-first'
import { useAnnouncement } from '../drawing/use-announcement'
import { usePlace } from '../drawing/use-place'
import { HEIGHT, layCheck, PLACE } from './figure'
import { StepLine, Still } from './layers'
import {
  buildCheck,
  type CheckModel,
  EXPONENTS,
  explainCheck,
  findBestStep,
  readCheck,
  START,
  speakCheck,
  stepFor,
} from './model'

const captionOf = ({ plotted, at }: CheckModel): string =>
  `How far difference quotients of ${plotted.name}(${plotted.variable}) at ${plotted.variable} = ${showArgument(at)} are off, against the step h. Both axes are logarithmic.`

const Words = ({ model, h }: { readonly model: CheckModel; readonly h: number }) => {
  const best = findBestStep(model)
  return (
    <p className="check-words">
      {explainCheck(model, h)}
      {best !== null && (
        <>
          {' '}
          For the centred quotient the best step is about <MathText text={showShort(best)} />.
        </>
      )}
    </p>
  )
}

const Numbers = ({ model, h }: { readonly model: CheckModel; readonly h: number }) => (
  <table className="compare-table">
    <thead>
      <tr>
        <th scope="col" className="compare-place">
          <MathText text={`h = ${showShort(h)}`} />
        </th>
        <th scope="col">
          slope at <MathText text={`${model.plotted.variable} = ${showArgument(model.at)}`} />
        </th>
        <th scope="col">off by</th>
      </tr>
    </thead>
    <tbody>
      {readCheck(model, h).map(({ name, value, off }) => (
        <tr key={name}>
          <th scope="row">{name}</th>
          <td>{value}</td>
          <td>{off}</td>
        </tr>
      ))}
    </tbody>
  </table>
)

const NO_KINKS: readonly number[] = []

/**
 * The slope by the rule against difference quotients, as the step shrinks from 1 to 10⁻¹²: first the bend
 * of the curve costs, then rounding. At a corner the centred quotient is blind.
 */
export const GradientCheck = (props: GradientCheckProps) => {
  const model = useMemo(() => buildCheck(props), [props])
  const figure = useMemo(() => layCheck(model), [model])
  const place = usePlace({
    start: START,
    range: EXPONENTS,
    kinks: NO_KINKS,
    zOf: figure.exponentAt,
  })
  const [isRevealed, setRevealed] = useState(false)
  const hasAnswered = useHasAnswered(props.hide)
  const showsErrors = props.hide === null || isRevealed || hasAnswered
  const isLive = useIsLive()
  const exponent = place.z
  const h = stepFor(exponent)
  const spoken = speakCheck(model, h, showsErrors)
  const announcement = useAnnouncement(place.byDrag ? spoken : null)
  const layer = { model, figure, showsErrors }
  const help = useId()
  const clip = useId()

  return (
    <figure className="plot check" data-widget="GradientCheck" data-live={isLive || undefined}>
      <div className="plot-stage">
        {/* biome-ignore lint/a11y/useSemanticElements: a group inside a drawing has no element. */}
        <svg
          viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
          role="group"
          aria-label={captionOf(model)}
          aria-describedby={help}
          {...place.drawing}
        >
          <Still {...layer} clip={clip} />
          <StepLine {...layer} exponent={exponent} h={h} />
          <Handle
            handle={place.handle}
            x={figure.xAxis.at(exponent)}
            y={PLACE.bottom}
            label="exponent of the step h"
            min={EXPONENTS[0]}
            max={EXPONENTS[1]}
            now={exponent}
            spoken={spoken}
            onKeyDown={place.onKeyDown}
          />
        </svg>
        {!showsErrors && (
          <PredictFirst
            what="How far each quotient is off"
            exercise={props.hide}
            onReveal={() => setRevealed(true)}
          />
        )}
      </div>
      <figcaption data-readout="">
        {showsErrors ? (
          <>
            <Numbers model={model} h={h} />
            <Words model={model} h={h} />
          </>
        ) : (
          <p className="check-words">Which step is best?</p>
        )}
      </figcaption>
      <p id={help} className="plot-help">
        Drag the step, or focus its handle and use the arrow keys; with Shift ten times at once.
      </p>
      <p className="visually-hidden" role="status">
        {announcement}
      </p>
    </figure>
  )
}
