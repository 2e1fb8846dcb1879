import { MathText } from '@/components/math/math-text'
import { WIDTH } from '../drawing/frame'
import {
  heightFor,
  LEGEND_TOP,
  LOSS,
  layBoundary,
  layExamples,
  layLoss,
  layRow,
  laySlope,
  PLANE,
  SLOPE,
  zScale,
} from './figure'
import { describeSnapshot, type Snapshot, showSlope, type UnitReading } from './model'

const Plane = ({
  snapshot,
  showsNetwork,
}: {
  readonly snapshot: Snapshot
  readonly showsNetwork: boolean
}) => {
  const { left, top, size } = PLANE
  const boundary = showsNetwork ? layBoundary(snapshot) : null
  return (
    <>
      <rect className="net-plane" x={left} y={top} width={size} height={size} />
      {boundary && (
        <>
          <path className="net-region" d={boundary.region} />
          <path className="net-border" d={boundary.border} />
        </>
      )}
      {layExamples(snapshot).map(({ x, y, isFull }) => (
        <circle key={`${x} ${y}`} className={isFull ? 'net-full' : 'net-hollow'} cx={x} cy={y} />
      ))}
      <text className="plot-name" x={left} y={top - 8}>
        <MathText as="tspan" text="the inputs x₁ and x₂" />
      </text>
    </>
  )
}

const Loss = ({ snapshot }: { readonly snapshot: Snapshot }) => {
  const { path, yOf, top, lastStep } = layLoss(snapshot)
  return (
    <>
      {[0, top / 2, top].map(loss => (
        <g key={loss}>
          <path className="plot-grid" d={`M${LOSS.left} ${yOf(loss)}H${LOSS.right}`} />
          <text className="plot-tick" x={LOSS.left - 6} y={yOf(loss)} dy="0.34em" textAnchor="end">
            {loss}
          </text>
        </g>
      ))}
      <path className="net-loss" d={path} />
      <text className="plot-name" x={LOSS.left} y={LOSS.top - 16}>
        loss
      </text>
      <text className="plot-tick" x={LOSS.left} y={LOSS.bottom + 16} textAnchor="middle">
        0
      </text>
      <text className="plot-tick" x={LOSS.right} y={LOSS.bottom + 16} textAnchor="end">
        {lastStep > 0 ? `${lastStep} steps` : ''}
      </text>
    </>
  )
}

/** What the marks mean, where there is room. */
const Legend = () =>
  [
    { className: 'net-full', text: 'class 1' },
    { className: 'net-hollow', text: 'class 0' },
  ].map(({ className, text }, index) => (
    <g key={className}>
      <circle className={className} cx={LOSS.left + 4} cy={LEGEND_TOP + 18 * index} />
      <text className="plot-tick" x={LOSS.left + 14} y={LEGEND_TOP + 18 * index} dy="0.34em">
        {text}
      </text>
    </g>
  ))

const STATE_MARKS = { awake: '', flat: ' flat', dead: ' dead' } as const

const Row = ({ unit, index }: { readonly unit: UnitReading; readonly index: number }) => {
  const { middle, awake, asleep } = layRow(unit, index)
  return (
    <>
      <path className="plot-grid" d={`M${SLOPE.left} ${middle}H${SLOPE.right}`} />
      <path className="net-asleep" d={asleep} />
      <path className="net-awake" d={awake} />
      <text className="plot-tick" x={PLANE.left} y={middle} dy="0.34em">
        unit {index + 1}
      </text>
      <text
        className={unit.state === 'awake' ? 'plot-tick' : 'plot-tick net-stopped'}
        x={SLOPE.right + 12}
        y={middle}
        dy="0.34em"
      >
        {showSlope(unit.meanSlope)}
        {STATE_MARKS[unit.state]}
      </text>
    </>
  )
}

const Z_TICKS = [-6, -3, 0, 3, 6]

type UnitsProps = {
  readonly snapshot: Snapshot
  readonly units: readonly UnitReading[]
  readonly kinks: readonly number[]
}

/** The slope of g over z, and under it where the examples lie for each unit. */
const Units = ({ snapshot: { choice }, units, kinks }: UnitsProps) => {
  const { path, yOf } = laySlope(choice, kinks)
  return (
    <>
      {[0, 1].map(slope => (
        <g key={slope}>
          <path className="plot-grid" d={`M${SLOPE.left} ${yOf(slope)}H${SLOPE.right}`} />
          <text
            className="plot-tick"
            x={SLOPE.left - 6}
            y={yOf(slope)}
            dy="0.34em"
            textAnchor="end"
          >
            {slope}
          </text>
        </g>
      ))}
      {Z_TICKS.map(z => (
        <text key={z} className="plot-tick" x={zScale(z)} y={SLOPE.bottom + 14} textAnchor="middle">
          {String(z).replace('-', '−')}
        </text>
      ))}
      <path className="plot-slope-curve" d={path} />
      <text className="plot-name" x={SLOPE.left} y={SLOPE.top - 8}>
        <MathText
          as="tspan"
          text={`${choice.name}′(${choice.variable}), and ${choice.variable} of every example`}
        />
      </text>
      <text className="plot-tick" x={SLOPE.right + 12} y={SLOPE.bottom + 14}>
        mean slope
      </text>
      {units.map((unit, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: units have no other identity.
        <Row key={index} unit={unit} index={index} />
      ))}
    </>
  )
}

type DrawingProps = UnitsProps & { readonly showsNetwork: boolean }

/** Inputs with the boundary, the loss so far, and the slopes that every hidden unit has for the examples. */
export const Drawing = ({ snapshot, units, kinks, showsNetwork }: DrawingProps) => (
  <svg
    viewBox={`0 0 ${WIDTH} ${showsNetwork ? heightFor(units.length) : PLANE.top + PLANE.size + 8}`}
    role="img"
    aria-label={
      showsNetwork
        ? `Graph of a network with one hidden layer. ${describeSnapshot(snapshot, units)}`
        : 'Graph of eighty examples of two classes, to be divided by a network.'
    }
  >
    <Plane snapshot={snapshot} showsNetwork={showsNetwork} />
    <Legend />
    {showsNetwork && (
      <>
        <Loss snapshot={snapshot} />
        <Units snapshot={snapshot} units={units} kinks={kinks} />
      </>
    )}
  </svg>
)
