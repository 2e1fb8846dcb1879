import { Handle } from '@/components/widgets/drawing/handle'
import { showPosition } from '@/components/widgets/drawing/numbers'
import { findKeyTarget, snapDrag } from '@/components/widgets/drawing/steps'
import type { Spot } from '@/components/widgets/drawing/use-drag'
import { lineThrough, type PlacingFigure, type Side, slopeTowards } from './layout'
import { NumberField } from './number-field'
import type { PlaceProps } from './place-props'
import { PlacingPlot } from './placing-plot'
import { decimalText, joinTexts, textsOf } from './placing-text'

const WORDS: Readonly<Record<Side, string>> = {
  both: 'Slope of the tangent',
  left: 'Slope from the left',
  right: 'Slope from the right',
}

type Line = {
  readonly side: Side
  readonly text: string
  /** Null while there is none: then nothing is drawn. */
  readonly slope: number | null
  readonly setText: (text: string) => void
}

const linesOf = ({ task, answer, numbers, onAnswer }: PlaceProps): readonly Line[] => {
  const sides: readonly Side[] = task.place === 'tangents' ? ['left', 'right'] : ['both']
  const texts = textsOf(answer, task.place === 'tangents' ? 2 : 1)
  return sides.map((side, index) => {
    const text = texts[index] ?? ''
    const setText = (next: string): void =>
      onAnswer(joinTexts(texts.map((one, place) => (place === index ? next : one))))
    return { side, text, slope: numbers.numberOf(text), setText }
  })
}

const findMoved = (
  lines: readonly Line[],
  { x }: Spot,
  name: string | null,
  middle: number,
): Line | undefined =>
  lines.find(({ side }) => side === name) ??
  lines.find(({ side }) => side === (x < middle ? 'left' : 'right')) ??
  lines[0]

type LineHandleProps = {
  readonly line: Line
  readonly at: number
  readonly figure: PlacingFigure
  readonly isDisabled: boolean
}

const LineHandle = ({ line, at, figure, isDisabled }: LineHandleProps) => {
  const { side, slope, setText } = line
  const drawn = lineThrough(figure, { at, slope: slope ?? 0, side })
  return (
    <Handle
      name={side}
      isVertical
      x={drawn.handle[0]}
      y={drawn.handle[1]}
      label={WORDS[side]}
      min={figure.slopes[0]}
      max={figure.slopes[1]}
      now={slope ?? 0}
      spoken={slope === null ? 'not placed yet' : `slope ${showPosition(slope)}`}
      isUnset={slope === null}
      isDisabled={isDisabled}
      onKeyDown={event => {
        const target = findKeyTarget(event, slope ?? 0, figure.slopes)
        if (target === null) return
        event.preventDefault()
        setText(decimalText(target))
      }}
    />
  )
}

/** The tangent at a given point, or both one-sided ones. */
export const PlaceLines = (props: PlaceProps) => {
  const { task, figure, isDisabled, isWrong } = props
  const { plotted, xOf, panel, slopes } = figure
  const at = task.at ?? 0
  const lines = linesOf(props)
  const onMove = (spot: Spot, name: string | null): void => {
    const slope = slopeTowards(figure, at, spot)
    if (slope === null) return
    findMoved(lines, spot, name, xOf(at))?.setText(decimalText(snapDrag(slope, slopes, [])))
  }
  return (
    <>
      <PlacingPlot
        task={task}
        figure={figure}
        isDisabled={isDisabled}
        onMove={onMove}
        over={
          <>
            {lines.map(({ side, slope }) => {
              if (slope === null) return null
              const { handle: _, ...drawn } = lineThrough(figure, { at, slope, side })
              return <line key={side} className="plot-tangent" {...drawn} />
            })}
            <circle className="plot-fixed" cx={xOf(at)} cy={panel.yOf(plotted.valueAt(at))} />
          </>
        }
        handles={lines.map(line => (
          <LineHandle key={line.side} line={line} at={at} figure={figure} isDisabled={isDisabled} />
        ))}
      />
      <div className="placing-fields">
        {lines.map(({ side, text, setText }) => (
          <NumberField
            key={side}
            label={WORDS[side]}
            text={text}
            isDisabled={isDisabled}
            isWrong={isWrong}
            onText={setText}
            onFocus={props.onFirstUse}
          />
        ))}
      </div>
    </>
  )
}
