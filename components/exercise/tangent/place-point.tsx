import { Handle } from '@/components/widgets/drawing/handle'
import { showPosition } from '@/components/widgets/drawing/numbers'
import { findKeyTarget, snapDrag } from '@/components/widgets/drawing/steps'
import { NumberField } from './number-field'
import type { PlaceProps } from './place-props'
import { PlacingPlot } from './placing-plot'
import { decimalText } from './placing-text'

/** One point of the curve. */
export const PlacePoint = (props: PlaceProps) => {
  const { task, figure, answer, numbers, isDisabled, isWrong, onAnswer } = props
  const { plotted, range, xOf, zOf, panel } = figure
  const given = numbers.numberOf(answer)
  const z = Math.min(range[1], Math.max(range[0], given ?? (range[0] + range[1]) / 2))
  const kinks = plotted.kinks.map(({ at }) => at)
  const set = (value: number): void => onAnswer(decimalText(value))
  const [x, y] = [xOf(z), panel.yOf(plotted.valueAt(z))]
  return (
    <>
      <PlacingPlot
        task={task}
        figure={figure}
        isDisabled={isDisabled}
        onMove={spot => set(snapDrag(zOf(spot.x), range, kinks))}
        over={given !== null && <path className="plot-guide" d={`M${x} ${y}V${panel.yOf(0)}`} />}
        handles={
          <Handle
            x={x}
            y={y}
            label={`${plotted.variable}, the point on the curve`}
            min={range[0]}
            max={range[1]}
            now={z}
            spoken={given === null ? 'not placed yet' : `${plotted.variable} ${showPosition(z)}`}
            isUnset={given === null}
            isDisabled={isDisabled}
            onKeyDown={event => {
              const target = findKeyTarget(event, z, range)
              if (target === null) return
              event.preventDefault()
              set(target)
            }}
          />
        }
      />
      <div className="placing-fields">
        <NumberField
          label={`Your answer: ${plotted.variable} =`}
          text={answer}
          isDisabled={isDisabled}
          isWrong={isWrong}
          onText={onAnswer}
          onFocus={props.onFirstUse}
        />
      </div>
    </>
  )
}
