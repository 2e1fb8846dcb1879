import { memo } from 'react'
import { MathText } from '@/components/math/math-text'
import { Axes, clipUrl, Grid, PanelClip, TickLabels } from '../drawing/axes'
import { RIGHT } from '../drawing/frame'
import { showPosition } from '../drawing/numbers'
import { readPlotted } from '../drawing/plotted'
import { type CompareFigure, HANDLE_Y, type Overlay, TICK_LABELS_Y } from './figure'
import type { CompareModel, LineStyle } from './model'

/** Broad lines lie below the others, so that a curve on top of another can be seen. */
const DRAWN: readonly LineStyle[] = ['broad', 'plain', 'dashed', 'dotted', 'own']

/** Room that the words beside the handle need. */
const PLACE_ROOM = 70

type LayerProps = {
  readonly model: CompareModel
  readonly figure: CompareFigure
  readonly shown: readonly string[]
  readonly showsSlopes: boolean
  readonly clip: string
}

const Curves = ({
  model,
  overlay: { panel, labels },
  shown,
  clip,
}: Pick<LayerProps, 'model' | 'shown' | 'clip'> & { readonly overlay: Overlay }) => (
  <>
    <PanelClip id={clip} panel={panel} />
    <g clipPath={clipUrl(clip)}>
      {DRAWN.flatMap(style =>
        model.functions.map(({ plotted, style: own }, index) =>
          own === style && shown.includes(plotted.name) ? (
            <path
              key={plotted.name}
              className={`compare-line compare-${style}`}
              d={panel.paths[index]}
            />
          ) : null,
        ),
      )}
    </g>
    {labels.map(({ text, x, y }) => (
      <text key={text} className="plot-name" x={x} y={y} dy="0.32em" textAnchor="middle">
        <MathText as="tspan" text={text} />
      </text>
    ))}
  </>
)

/** All that does not move with the line. While slopes are to be predicted nothing of them is there. */
export const Still = memo((props: LayerProps) => {
  const { model, figure, showsSlopes, shown, clip } = props
  const { variable } = model
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a drawn group cannot take the focus.
    <g aria-hidden="true">
      <Grid panel={figure.values.panel} scale={figure} />
      <Axes panel={figure.values.panel} scale={figure} variable={variable} label="a" />
      <Curves model={model} overlay={figure.values} shown={shown} clip={`${clip}-values`} />
      {showsSlopes && (
        <g className="compare-slopes">
          <Grid panel={figure.slopes.panel} scale={figure} />
          <Axes panel={figure.slopes.panel} scale={figure} variable={variable} label="slope" />
          <TickLabels scale={figure} y={TICK_LABELS_Y} />
          <Curves model={model} overlay={figure.slopes} shown={shown} clip={`${clip}-slopes`} />
        </g>
      )}
    </g>
  )
})
Still.displayName = 'Still'

/** The line at z through both graphs, with a dot on every curve that is shown. */
export const ReadingLine = ({
  model,
  figure,
  shown,
  showsSlopes,
  z,
}: Omit<LayerProps, 'clip'> & { readonly z: number }) => {
  const x = figure.xOf(z)
  const { values, slopes } = figure
  const read = model.functions
    .filter(({ plotted }) => shown.includes(plotted.name))
    .map(({ plotted }) => ({
      name: plotted.name,
      ...readPlotted(plotted, model.range, z),
    }))
  const isFarRight = x > RIGHT - PLACE_ROOM
  const bottom = showsSlopes ? slopes.panel.bottom : HANDLE_Y
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a drawn group cannot take the focus.
    <g aria-hidden="true">
      <path className="plot-guide" d={`M${x} ${values.panel.top}V${bottom}`} />
      <text
        className="plot-measure plot-place"
        x={isFarRight ? x - 17 : x + 17}
        y={HANDLE_Y}
        dy="0.34em"
        textAnchor={isFarRight ? 'end' : 'start'}
      >
        <MathText as="tspan" text={`${model.variable} ${showPosition(z)}`} />
      </text>
      {read.map(({ name, value, slope }) => (
        <g key={name}>
          {Number.isFinite(value) && (
            <circle className="compare-dot" cx={x} cy={values.panel.yOf(value)} />
          )}
          {showsSlopes && slope !== null && (
            <circle className="compare-dot compare-slopes" cx={x} cy={slopes.panel.yOf(slope)} />
          )}
        </g>
      ))}
    </g>
  )
}
