import type { OrderLine } from '@slopewise/lesson'

/** A line with the letter that it is spoken of by: the same wherever it stands. */
export type NamedLine = OrderLine & { readonly letter: string }

/** The lines that stand in the answer, from the top, and those that are left, in their own order. */
export type OrderState = {
  readonly placed: readonly NamedLine[]
  readonly left: readonly NamedLine[]
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** Splits the lines of an exercise by an answer; ids that are none of theirs are passed over. */
export const readOrder = (lines: readonly OrderLine[], answer: readonly string[]): OrderState => {
  const named = lines.map((line, index) => ({ ...line, letter: LETTERS.charAt(index % 26) }))
  return {
    placed: answer.flatMap(id => named.find(line => line.id === id) ?? []),
    left: named.filter(({ id }) => !answer.includes(id)),
  }
}

const idsOf = (lines: readonly NamedLine[]): string[] => lines.map(({ id }) => id)

/** The answer with a line put to a place, counted from 0, wherever it stood before. */
export const putAt = ({ placed }: OrderState, id: string, place: number): readonly string[] => {
  const others = idsOf(placed).filter(one => one !== id)
  const at = Math.min(Math.max(place, 0), others.length)
  return [...others.slice(0, at), id, ...others.slice(at)]
}

/** The answer without a line. */
export const takeOut = ({ placed }: OrderState, id: string): readonly string[] =>
  idsOf(placed).filter(one => one !== id)

/** Names of the two boxes as targets of a drag. */
export const ANSWER_BOX = 'box:answer'
export const REST_BOX = 'box:rest'

/** The answer after a line was dropped on another line or on a box; null where nothing changes. */
export const dropOn = (state: OrderState, id: string, target: string): readonly string[] | null => {
  const placed = idsOf(state.placed)
  const isPlaced = placed.includes(id)
  if (target === id) return null
  if (target === ANSWER_BOX) return isPlaced ? null : putAt(state, id, placed.length)
  const place = placed.indexOf(target)
  if (place >= 0) return putAt(state, id, place)
  return isPlaced ? takeOut(state, id) : null
}
