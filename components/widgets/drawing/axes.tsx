import { memo } from 'react'
import { MathText } from '@/components/math/math-text'
import { LEFT, RIGHT, WIDTH } from './frame'
import { showTick } from './numbers'
import type { Panel } from './panel'

const ARROW = 5

/** The horizontal axis that several graphs may share. */
export type HorizontalScale = {
  readonly xOf: (z: number) => number
  readonly xTicks: readonly number[]
}

type AxesProps = {
  readonly panel: Panel
  readonly scale: HorizontalScale
  /** What is measured upwards, `a = g(z)`, and across, `z`. */
  readonly label: string
  readonly variable: string
}

// What stands still is not rendered again with each move of what does not.

/** Both axes with their arrows and names; the vertical one only where 0 is in the picture. */
export const Axes = memo(({ panel, scale, label, variable }: AxesProps) => {
  const y = Math.min(panel.bottom, Math.max(panel.top, panel.yOf(0)))
  const x = scale.xOf(0)
  const hasVertical = x >= LEFT && x <= RIGHT
  const top = panel.top - 8
  return (
    <>
      <path className="plot-axis" d={`M${LEFT - 6} ${y}H${WIDTH - 4}`} />
      <path
        className="plot-arrow"
        d={`M${WIDTH - 2} ${y}l${-ARROW * 1.6} ${-ARROW / 2}v${ARROW}z`}
      />
      {hasVertical && (
        <>
          <path className="plot-axis" d={`M${x} ${panel.bottom}V${top}`} />
          <path
            className="plot-arrow"
            d={`M${x} ${top - 2}l${-ARROW / 2} ${ARROW * 1.6}h${ARROW}z`}
          />
        </>
      )}
      <text className="plot-name" x={(hasVertical ? x : LEFT) + 7} y={top + 4}>
        <MathText as="tspan" text={label} />
      </text>
      <text className="plot-name" x={WIDTH - 8} y={y - 9} textAnchor="middle">
        <MathText as="tspan" text={variable} />
      </text>
    </>
  )
})
Axes.displayName = 'Axes'

type GridProps = {
  readonly panel: Panel
  readonly scale: HorizontalScale
  /** Numbers of many digits stand inside the graph, where there is room. */
  readonly isInside?: boolean
}

/** Faint lines at the ticks, with the numbers of the vertical axis. */
export const Grid = memo(({ panel, scale, isInside = false }: GridProps) => (
  <>
    {scale.xTicks.map(tick => (
      <path
        key={tick}
        className="plot-grid"
        d={`M${scale.xOf(tick)} ${panel.top}V${panel.bottom}`}
      />
    ))}
    {panel.ticks.map(tick => (
      <g key={tick}>
        <path className="plot-grid" d={`M${LEFT} ${panel.yOf(tick)}H${RIGHT}`} />
        <text
          className="plot-tick"
          x={isInside ? LEFT + 5 : LEFT - 8}
          y={panel.yOf(tick)}
          dy={isInside ? '-0.3em' : '0.34em'}
          textAnchor={isInside ? 'start' : 'end'}
        >
          {showTick(tick)}
        </text>
      </g>
    ))}
  </>
))
Grid.displayName = 'Grid'

type TickLabelsProps = { readonly scale: HorizontalScale; readonly y: number }

/** The numbers of the horizontal axis, once for all graphs above it. */
export const TickLabels = memo(({ scale, y }: TickLabelsProps) =>
  scale.xTicks.map(tick => (
    <text key={tick} className="plot-tick" x={scale.xOf(tick)} y={y} textAnchor="middle">
      {showTick(tick)}
    </text>
  )),
)
TickLabels.displayName = 'TickLabels'

type PanelClipProps = { readonly id: string; readonly panel: Panel }

/** Keeps what is drawn with `clipPath={clipUrl(id)}` inside its graph. */
export const PanelClip = memo(({ id, panel }: PanelClipProps) => (
  <clipPath id={id}>
    <rect x={LEFT} y={panel.top} width={RIGHT - LEFT} height={panel.bottom - panel.top} />
  </clipPath>
))
PanelClip.displayName = 'PanelClip'

export const clipUrl = (id: string): string => `url(#${id})`
