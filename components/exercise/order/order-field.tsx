import {
  type CollisionDetection,
  closestCenter,
  DndContext,
  type DragEndEvent,
  PointerSensor,
  pointerWithin,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import { SortableContext, verticalListSortingStrategy } from '@dnd-kit/sortable'
import { type ReactNode, useId } from 'react'
import type { FieldProps } from '../field-props'
import { BoxOfLines, PlacedLine, SpareLine } from './order-lines'
import {
  ANSWER_BOX,
  dropOn,
  type OrderState,
  putAt,
  REST_BOX,
  readOrder,
  takeOut,
} from './order-model'
import { dragWords, type OrderDeed } from './order-words'
import { useOrderFocus } from './use-order-focus'

/** In CSS pixels: less is a click. */
const DRAG_FROM = 5

/** A line under the pointer counts before the box that it stands in. */
const findTarget: CollisionDetection = args => {
  const hits = pointerWithin(args)
  const lines = hits.filter(({ id }) => id !== ANSWER_BOX && id !== REST_BOX)
  if (lines.length > 0) return lines
  return hits.length > 0 ? hits : closestCenter(args)
}

type DragProps = {
  readonly state: OrderState
  readonly onAnswer: (answer: readonly string[]) => void
  readonly children: ReactNode
}

const Dragging = ({ state, onAnswer, children }: DragProps) => {
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: DRAG_FROM } }),
  )
  const id = useId()
  const onDragEnd = ({ active, over }: DragEndEvent): void => {
    const answer = over === null ? null : dropOn(state, String(active.id), String(over.id))
    if (answer !== null) onAnswer(answer)
  }
  return (
    <DndContext
      id={id}
      sensors={sensors}
      collisionDetection={findTarget}
      accessibility={dragWords(state)}
      onDragEnd={onDragEnd}
    >
      {children}
    </DndContext>
  )
}

/**
 * Lines to be put in order: chosen one by one, moved by buttons, or dragged. Each has a letter, so
 * that it can be spoken of.
 */
export const OrderField = ({ exercise, answer, isLive, onAnswer, onFirstUse }: FieldProps) => {
  const { task } = exercise
  const lines = task?.kind === 'order' ? task.lines : []
  const state = readOrder(lines, typeof answer === 'string' ? [] : answer)
  const { placed, left } = state
  const { box, said, say } = useOrderFocus()

  const put = (id: string, place: number, action: OrderDeed['action']): void => {
    onAnswer(putAt(state, id, place))
    say({ id, action, place, state })
  }
  const remove = (id: string): void => {
    onAnswer(takeOut(state, id))
    say({ id, action: 'out', place: 0, state })
  }

  return (
    <fieldset ref={box} className="order" onFocus={onFirstUse}>
      <legend className="answer-label">
        Put the lines in order
        {task?.kind === 'order' && task.hasExtra && (
          <span className="answer-kind">; not all of them belong</span>
        )}
      </legend>
      <Dragging state={state} onAnswer={onAnswer}>
        <BoxOfLines id={ANSWER_BOX} title="Your order" isEmpty={placed.length === 0}>
          <SortableContext
            items={placed.map(({ id }) => id)}
            strategy={verticalListSortingStrategy}
          >
            {placed.map((line, place) => (
              <PlacedLine
                key={line.id}
                line={line}
                place={place}
                count={placed.length}
                isLive={isLive}
                onMove={(to, action) => put(line.id, to, action)}
                onRemove={() => remove(line.id)}
              />
            ))}
          </SortableContext>
        </BoxOfLines>
        <BoxOfLines id={REST_BOX} title="Lines to choose from" isEmpty={left.length === 0}>
          {left.map(line => (
            <SpareLine
              key={line.id}
              line={line}
              isLive={isLive}
              onAdd={() => put(line.id, placed.length, 'add')}
            />
          ))}
        </BoxOfLines>
      </Dragging>
      <p className="order-said visually-hidden" role="status">
        {said}
      </p>
    </fieldset>
  )
}
