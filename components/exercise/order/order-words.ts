import type { Announcements, ScreenReaderInstructions, UniqueIdentifier } from '@dnd-kit/core'
import { ANSWER_BOX, type OrderState, REST_BOX } from './order-model'

/** What was done with a line, and where it stands then, counted from 0. */
export type OrderDeed = {
  readonly id: string
  readonly action: 'add' | 'grip' | 'up' | 'down' | 'out'
  readonly place: number
  /** As it was before. */
  readonly state: OrderState
}

const letterOf = ({ placed, left }: OrderState, id: string): string =>
  [...placed, ...left].find(line => line.id === id)?.letter ?? ''

/** What is said aloud of a deed. */
export const sayDeed = ({ id, action, place, state }: OrderDeed): string => {
  const letter = letterOf(state, id)
  if (action === 'out') return `Line ${letter} is out again.`
  const count = state.placed.length + (action === 'add' ? 1 : 0)
  return `Line ${letter} is now in place ${place + 1} of ${count}.`
}

const targetWords = (state: OrderState, target: UniqueIdentifier): string => {
  if (target === ANSWER_BOX) return 'your order'
  const place = state.placed.findIndex(({ id }) => id === target)
  if (target === REST_BOX || place < 0) return 'the lines to choose from'
  return `place ${place + 1} of ${state.placed.length}`
}

/** What screen readers are told while a line is dragged. */
export const dragWords = (
  state: OrderState,
): {
  readonly announcements: Announcements
  readonly screenReaderInstructions: ScreenReaderInstructions
} => {
  const line = (id: UniqueIdentifier) => `Line ${letterOf(state, String(id))}`
  return {
    screenReaderInstructions: {
      draggable:
        'Space picks the line up, the arrow keys move it, Space puts it down, Escape ends.',
    },
    announcements: {
      onDragStart: ({ active }) => `${line(active.id)} is picked up.`,
      onDragOver: ({ active, over }) =>
        over === null
          ? `${line(active.id)} is over nothing.`
          : `${line(active.id)} is over ${targetWords(state, over.id)}.`,
      onDragEnd: ({ active, over }) =>
        over === null
          ? `${line(active.id)} stays where it was.`
          : `${line(active.id)} is put to ${targetWords(state, over.id)}.`,
      onDragCancel: ({ active }) => `${line(active.id)} stays where it was.`,
    },
  }
}
