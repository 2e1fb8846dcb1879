import { isPlacingTask, type Place, type PlacingTask } from '@slopewise/lesson'
import { type ComponentType, useMemo } from 'react'
import type { FieldProps } from '../field-props'
import { SlipNote } from '../slip-note'
import { layPlacing } from './layout'
import { PlaceLines } from './place-lines'
import { PlacePoint } from './place-point'
import type { PlaceProps } from './place-props'
import { PlaceRegion } from './place-region'
import { useNumbers } from './use-numbers'

const PLACES: Readonly<Record<Place, ComponentType<PlaceProps>>> = {
  point: PlacePoint,
  tangent: PlaceLines,
  tangents: PlaceLines,
  region: PlaceRegion,
}

const HELP: Readonly<Record<Place, string>> = {
  point: 'Drag the point, move it with the arrow keys, or type where it is.',
  tangent: 'Drag the ring to draw the line, turn it with the arrow keys, or type its slope.',
  tangents: 'Drag a ring to draw its line, turn it with the arrow keys, or type its slope.',
  region:
    'Drag the ends, move them with the arrow keys, or type them. At the border there is no end.',
}

const Placing = ({ task, ...props }: FieldProps & { readonly task: PlacingTask }) => {
  const figure = useMemo(() => layPlacing(task), [task])
  const numbers = useNumbers()
  const text = typeof props.answer === 'string' ? props.answer : props.answer.join('; ')
  const { reading } = props
  const PlaceIt = PLACES[task.place]
  const onFirstUse = (): void => {
    numbers.prepare()
    props.onFirstUse()
  }
  return (
    <div className="answer placing">
      <PlaceIt
        task={task}
        figure={figure}
        answer={text}
        numbers={numbers}
        isDisabled={!props.isLive}
        isWrong={props.isWrong}
        onAnswer={props.onAnswer}
        onFirstUse={onFirstUse}
      />
      <div className="placing-below">
        {reading === null || reading.ok ? (
          <p className="answer-example">{HELP[task.place]}</p>
        ) : (
          <SlipNote
            text={text}
            span={reading.span}
            problem={reading.slip.problem}
            advice={reading.slip.advice}
          />
        )}
      </div>
    </div>
  )
}

/** A plot to place something on, with number fields for the same answer. */
export const TangentField = (props: FieldProps) => {
  const { task } = props.exercise
  return isPlacingTask(task) ? <Placing task={task} {...props} /> : null
}
