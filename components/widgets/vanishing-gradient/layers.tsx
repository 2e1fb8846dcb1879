import { MathText } from '@/components/math/math-text'
import { Axes, clipUrl, Grid, PanelClip, TickLabels } from '../drawing/axes'
import { PowerLabel } from '../drawing/power-label'
import {
  joinPoints,
  LOG_LEFT,
  LOG_RIGHT,
  LOWER,
  type LowerFigure,
  numberUnits,
  pointsOf,
  stubAt,
  TICKS_Y,
  type UpperFigure,
} from './figure'
import type { Activation, Chain, ChainModel } from './model'

type UpperProps = {
  readonly model: ChainModel
  readonly chosen: Activation
  readonly chain: Chain
  readonly figure: UpperFigure
  readonly clip: string
}

/** The chosen function, and where each unit of the chain stands on it. */
export const Upper = ({ model, chosen, chain, figure, clip }: UpperProps) => {
  const { panel } = figure
  const name = `${chosen.plotted.name}(${model.variable})`
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a drawn group cannot take the focus.
    <g aria-hidden="true">
      <PanelClip id={clip} panel={panel} />
      <Grid panel={panel} scale={figure} />
      <Axes panel={panel} scale={figure} variable={model.variable} label={`a = ${name}`} />
      <TickLabels scale={figure} y={TICKS_Y.upper} />
      <path className="plot-curve" d={panel.paths[0]} clipPath={clipUrl(clip)} />
      <g clipPath={clipUrl(clip)}>
        {chain.units.map((unit, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a unit is known by its layer.
          <path key={index} className="plot-tangent" d={stubAt(figure, unit)} />
        ))}
        {chain.units.map((unit, index) => (
          <circle
            // biome-ignore lint/suspicious/noArrayIndexKey: a unit is known by its layer.
            key={index}
            className="chain-unit"
            cx={figure.xOf(unit.z)}
            cy={panel.yOf(unit.a)}
          />
        ))}
      </g>
      {numberUnits(figure, chain).map(({ text, x, y, anchor }) => (
        <text key={text} className="plot-measure" x={x} y={y} dy="0.34em" textAnchor={anchor}>
          {text}
        </text>
      ))}
    </g>
  )
}

const LowerAxes = ({ figure: { axis, xOf, layerTicks } }: { readonly figure: LowerFigure }) => (
  <>
    {axis.ticks.map(tick => (
      <g key={tick}>
        <path
          className={tick === 0 ? 'plot-axis' : 'plot-grid'}
          d={`M${LOG_LEFT} ${axis.at(tick)}H${LOG_RIGHT + 8}`}
        />
        <PowerLabel exponent={tick} x={LOG_LEFT - 8} y={axis.at(tick)} anchor="end" />
      </g>
    ))}
    <path className="plot-axis" d={`M${LOG_LEFT} ${LOWER.bottom}V${LOWER.top - 10}`} />
    {layerTicks.map(layer => (
      <text key={layer} className="plot-tick" x={xOf(layer)} y={TICKS_Y.lower} textAnchor="middle">
        {layer}
      </text>
    ))}
    <text className="plot-measure" x={LOG_LEFT - 4} y={LOWER.top - 18}>
      size of the gradient
    </text>
    <text className="plot-measure" x={LOG_RIGHT + 8} y={TICKS_Y.lower + 17} textAnchor="end">
      layers passed
    </text>
  </>
)

/** Where a gradient becomes exactly 0, which no logarithmic axis can show. */
const Dead = ({ figure, chain }: { readonly figure: LowerFigure; readonly chain: Chain }) => {
  const points = pointsOf(figure, chain)
  const last = points.at(-1)
  if (last === undefined || points.length === chain.exponents.length) return null
  const x = figure.xOf(points.length)
  return (
    <>
      <path className="chain-drop" d={`M${last.x} ${last.y}L${x} ${LOWER.bottom}`} />
      <text className="plot-measure" x={x + 8} y={LOWER.bottom - 8}>
        exactly 0 from here on
      </text>
    </>
  )
}

type LowerProps = {
  readonly model: ChainModel
  readonly chains: readonly Chain[]
  readonly index: number
  readonly figure: LowerFigure
}

const NAMES_APART = 15

/** Names at the ends of the lines; ends that are close to each other share one place. */
const namesOf = ({ model, chains, index, figure }: LowerProps) => {
  const order = [index, ...chains.keys()].filter((one, place, all) => all.indexOf(one) === place)
  const kept: { readonly names: string[]; readonly y: number }[] = []
  for (const one of order) {
    const chain = chains[one]
    const name = model.activations[one]?.plotted.name
    const points = chain === undefined ? [] : pointsOf(figure, chain)
    const y = points.at(-1)?.y
    const isWhole = points.length === chain?.exponents.length
    if (name === undefined || y === undefined || !isWhole) continue
    const near = kept.find(other => Math.abs(other.y - y) < NAMES_APART)
    if (near === undefined) kept.push({ names: [name], y })
    else near.names.push(name)
  }
  return kept.map(({ names, y }) => ({ name: names.join(', '), y }))
}

/** The size of the gradient, layer by layer: the chosen function's strong, the others' faint. */
export const Lower = (props: LowerProps) => {
  const { chains, index, figure } = props
  const chosen = chains[index]
  const points = chosen === undefined ? [] : pointsOf(figure, chosen)
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a drawn group cannot take the focus.
    <g aria-hidden="true">
      <LowerAxes figure={figure} />
      {chains.map((chain, other) =>
        other === index ? null : (
          <path
            // biome-ignore lint/suspicious/noArrayIndexKey: a chain is known by its function.
            key={other}
            className="chain-other"
            d={joinPoints(pointsOf(figure, chain))}
          />
        ),
      )}
      <path className="plot-slope-curve chain-line" d={joinPoints(points)} />
      {points.map(({ x, y }) => (
        <circle key={x} className="chain-point" cx={x} cy={y} />
      ))}
      {chosen !== undefined && <Dead figure={figure} chain={chosen} />}
      {namesOf(props).map(({ name, y }) => (
        <text key={name} className="plot-name" x={LOG_RIGHT + 14} y={y} dy="0.32em">
          <MathText as="tspan" text={name} />
        </text>
      ))}
    </g>
  )
}
