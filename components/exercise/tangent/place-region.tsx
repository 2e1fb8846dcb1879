import { useRef } from 'react'
import { LEFT, RIGHT } from '@/components/widgets/drawing/frame'
import { Handle } from '@/components/widgets/drawing/handle'
import { showPosition } from '@/components/widgets/drawing/numbers'
import { findKeyTarget, snapDrag } from '@/components/widgets/drawing/steps'
import type { Spot } from '@/components/widgets/drawing/use-drag'
import type { PlacingFigure } from './layout'
import { NumberField } from './number-field'
import type { PlaceProps } from './place-props'
import { PlacingPlot } from './placing-plot'
import { decimalText, joinParts, type Part, partsOf } from './placing-text'

const PARTS_MAX = 4

type End = 'from' | 'to'

/** A part with its ends on the plot: an end that there is not lies at the border. */
type DrawnPart = {
  readonly index: number
  readonly part: Part
  readonly from: number
  readonly to: number
}

const drawParts = (
  parts: readonly Part[],
  { range: [from, to] }: PlacingFigure,
  { numberOf }: PlaceProps['numbers'],
): readonly DrawnPart[] => {
  const clamp = (z: number): number => Math.min(to, Math.max(from, z))
  return parts.map((part, index) => ({
    index,
    part,
    from: clamp(numberOf(part.from) ?? from),
    to: clamp(numberOf(part.to) ?? to),
  }))
}

/** At the border of the plot an end is none: the region goes on. */
const endText = (z: number, [from, to]: readonly [number, number]): string =>
  z <= from || z >= to ? '' : decimalText(z)

type EndHandleProps = {
  readonly drawn: DrawnPart
  readonly end: End
  readonly figure: PlacingFigure
  readonly isDisabled: boolean
  readonly onMove: (z: number) => void
}

const EndHandle = ({ drawn, end, figure, isDisabled, onMove }: EndHandleProps) => {
  const z = drawn[end]
  const { range, plotted, xOf, panel } = figure
  const isOpen = drawn.part[end].trim() === ''
  return (
    <Handle
      name={`${end}-${drawn.index}`}
      x={xOf(z)}
      y={panel.yOf(0)}
      label={`Part ${drawn.index + 1}, ${end === 'from' ? 'begins at' : 'ends at'}`}
      min={range[0]}
      max={range[1]}
      now={z}
      spoken={isOpen ? 'no end' : `${plotted.variable} ${showPosition(z)}`}
      isDisabled={isDisabled}
      onKeyDown={event => {
        const target = findKeyTarget(event, z, range)
        if (target === null) return
        event.preventDefault()
        onMove(target)
      }}
    />
  )
}

/** The end that a pointer beside all handles moves: the nearest one. */
const findNearest = (
  parts: readonly DrawnPart[],
  x: number,
  { xOf }: PlacingFigure,
): string | null => {
  const ends = parts.flatMap(({ index, from, to }) => [
    { name: `from-${index}`, distance: Math.abs(xOf(from) - x) },
    { name: `to-${index}`, distance: Math.abs(xOf(to) - x) },
  ])
  return ends.sort((a, b) => a.distance - b.distance)[0]?.name ?? null
}

type RowProps = {
  readonly drawn: DrawnPart
  readonly variable: string
  readonly props: PlaceProps
  readonly onEnd: (end: End, text: string) => void
  readonly onRemove: () => void
}

const Row = ({ drawn: { index, part }, variable, props, onEnd, onRemove }: RowProps) => (
  <fieldset className="placing-row">
    <legend className="visually-hidden">Part {index + 1}</legend>
    <NumberField
      label={`${variable} from`}
      text={part.from}
      placeholder="no end"
      isDisabled={props.isDisabled}
      isWrong={props.isWrong}
      onText={text => onEnd('from', text)}
      onFocus={props.onFirstUse}
    />
    <NumberField
      label="to"
      text={part.to}
      placeholder="no end"
      isDisabled={props.isDisabled}
      isWrong={props.isWrong}
      onText={text => onEnd('to', text)}
      onFocus={props.onFirstUse}
    />
    <button type="button" className="button button-quiet" onClick={onRemove}>
      Remove<span className="visually-hidden"> part {index + 1}</span>
    </button>
  </fieldset>
)

/** A new part lies in the middle, a quarter of the plot wide: whatever the answer. */
const newPart = ([from, to]: readonly [number, number]): Part => {
  const [middle, half] = [(from + to) / 2, (to - from) / 8]
  return { from: decimalText(middle - half), to: decimalText(middle + half) }
}

/** A region of the axis: any number of parts, each with two ends or fewer. */
export const PlaceRegion = (props: PlaceProps) => {
  const { task, figure, answer, numbers, isDisabled, onAnswer } = props
  const { range, xOf, zOf, panel, plotted } = figure
  const parts = partsOf(answer) ?? []
  const drawn = drawParts(parts, figure, numbers)
  const dragged = useRef<string | null>(null)
  const setEnd = (index: number, end: End, text: string): void =>
    onAnswer(joinParts(parts.map((part, at) => (at === index ? { ...part, [end]: text } : part))))
  const onMove = (spot: Spot, name: string | null): void => {
    const moved = name ?? dragged.current ?? findNearest(drawn, spot.x, figure)
    dragged.current = moved
    const [end, index] = moved?.split('-') ?? []
    if (end !== 'from' && end !== 'to') return
    setEnd(Number(index), end, endText(snapDrag(zOf(spot.x), range, []), range))
  }
  return (
    <>
      <PlacingPlot
        task={task}
        figure={figure}
        isDisabled={isDisabled}
        onMove={onMove}
        onStart={() => {
          dragged.current = null
        }}
        under={drawn.map(({ index, from, to }) => (
          <rect
            key={index}
            className="plot-band"
            x={Math.min(xOf(from), xOf(to))}
            y={panel.top}
            width={Math.abs(xOf(to) - xOf(from))}
            height={panel.bottom - panel.top}
          />
        ))}
        over={drawn.map(({ index, from, to }) => (
          <path
            key={index}
            className="plot-region"
            d={`M${from <= range[0] ? LEFT : xOf(from)} ${panel.yOf(0)}H${to >= range[1] ? RIGHT : xOf(to)}`}
          />
        ))}
        handles={drawn.flatMap(one =>
          (['from', 'to'] as const).map(end => (
            <EndHandle
              key={`${end}-${one.index}`}
              drawn={one}
              end={end}
              figure={figure}
              isDisabled={isDisabled}
              onMove={z => setEnd(one.index, end, endText(z, range))}
            />
          )),
        )}
      />
      <div className="placing-rows">
        {drawn.map(one => (
          <Row
            key={one.index}
            drawn={one}
            variable={plotted.variable}
            props={props}
            onEnd={(end, text) => setEnd(one.index, end, text)}
            onRemove={() => onAnswer(joinParts(parts.filter((_, at) => at !== one.index)))}
          />
        ))}
        <button
          type="button"
          className="button button-quiet"
          disabled={isDisabled || parts.length >= PARTS_MAX}
          onClick={() => {
            props.onFirstUse()
            onAnswer(joinParts([...parts, newPart(range)]))
          }}
        >
          {parts.length === 0 ? 'Mark a part of the axis' : 'Mark another part'}
        </button>
      </div>
    </>
  )
}
