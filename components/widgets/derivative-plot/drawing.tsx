import type { PointerEventHandler, ReactNode } from 'react'
import { WIDTH } from '../drawing/frame'
import type { Reading } from '../drawing/plotted'
import type { Interval } from '../drawing/scale'
import { type Figure, HEIGHT } from './figure'
import type { PlotModel } from './model'
import { MovingLayer } from './moving-layer'
import { StaticLayer } from './static-layer'

type DrawingProps = {
  readonly model: PlotModel
  readonly figure: Figure
  readonly reading: Reading
  readonly visited: Interval | null
  readonly showsSlope: boolean
  readonly clipId: string
  readonly drawing: Readonly<
    Record<
      'onPointerDown' | 'onPointerMove' | 'onPointerUp' | 'onPointerCancel',
      PointerEventHandler<SVGSVGElement>
    >
  >
  /** The handle of the point. */
  readonly children: ReactNode
}

/** The accessible name and the words for the figure as a whole. */
const captionOf = ({ name, variable }: PlotModel): string =>
  `Graph of ${name}(${variable}) with its tangent at a point that you move, and below it the slope.`

/** Both graphs with all that follows the point. */
export const Drawing = (props: DrawingProps) => {
  const { model, figure, reading, visited, showsSlope, clipId, drawing, children } = props
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group inside a drawing has no element.
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="group" aria-label={captionOf(model)} {...drawing}>
      <StaticLayer
        model={model}
        figure={figure}
        showsSlope={showsSlope}
        isTraced={visited !== null}
        clipId={clipId}
      />
      <MovingLayer
        figure={figure}
        reading={reading}
        visited={visited}
        showsSlope={showsSlope}
        clipId={clipId}
      />
      {children}
    </svg>
  )
}
