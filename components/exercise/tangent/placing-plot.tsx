import type { PlacingTask } from '@slopewise/lesson'
import { type ReactNode, useId, useRef } from 'react'
import { Axes, clipUrl, Grid, PanelClip, TickLabels } from '@/components/widgets/drawing/axes'
import { WIDTH } from '@/components/widgets/drawing/frame'
import { type Spot, useDrag } from '@/components/widgets/drawing/use-drag'
import { HEIGHT, type PlacingFigure, TICK_LABELS_Y } from './layout'
import { useHeldHandles } from './use-held-handles'

type PlacingPlotProps = {
  readonly task: PlacingTask
  readonly figure: PlacingFigure
  /** Under the curve and over it, kept inside the graph. */
  readonly under?: ReactNode
  readonly over?: ReactNode
  readonly handles: ReactNode
  readonly isDisabled: boolean
  readonly onMove: (spot: Spot, name: string | null) => void
  readonly onStart?: () => void
}

const WORDS: Readonly<Record<PlacingTask['place'], string>> = {
  point: 'with a point that you place on it',
  tangent: 'with a line through a point, whose slope you choose',
  tangents: 'with two lines that end at a point, whose slopes you choose',
  region: 'with a region of the axis that you mark',
}

/** The curve of an exercise, and whatever the learner has placed on it so far. */
export const PlacingPlot = (props: PlacingPlotProps) => {
  const { task, figure, under, over, handles, isDisabled, onMove } = props
  const { plotted, panel } = figure
  const clip = useId()
  const picture = useRef<SVGSVGElement>(null)
  useHeldHandles(picture)
  const drawing = useDrag({ onMove, onStart: props.onStart, isDisabled })
  const name = `${plotted.name}(${plotted.variable})`
  return (
    <div className="plot">
      {/* biome-ignore lint/a11y/useSemanticElements: a group inside a drawing has no element. */}
      <svg
        ref={picture}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="group"
        aria-label={`Graph of ${name} ${WORDS[task.place]}. The fields below say the same in numbers.`}
        {...drawing}
      >
        {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a drawn group cannot take the focus. */}
        <g aria-hidden="true">
          <PanelClip id={clip} panel={panel} />
          <g clipPath={clipUrl(clip)}>{under}</g>
          <Grid panel={panel} scale={figure} />
          <Axes panel={panel} scale={figure} variable={plotted.variable} label={`a = ${name}`} />
          <TickLabels scale={figure} y={TICK_LABELS_Y} />
          <g clipPath={clipUrl(clip)}>
            <path className="plot-curve" d={panel.paths[0]} />
            {over}
          </g>
        </g>
        {handles}
      </svg>
    </div>
  )
}
