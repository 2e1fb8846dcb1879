/** A line to be put in its place. `id` is made from what the line shows: it says nothing of where. */
export type OrderLine = { readonly id: string; readonly html: string }

/** What learners see of an exercise of the kind `order`: its lines, shuffled. */
export type OrderTask = {
  readonly kind: 'order'
  readonly lines: readonly OrderLine[]
  /** Whether some of the lines belong nowhere. */
  readonly hasExtra: boolean
}

/** A line with its place. `name` is the author's, or its number; of a line that belongs nowhere `x1`. */
export type OrderStep = {
  readonly id: string
  readonly name: string
  /** False for a line that belongs nowhere. */
  readonly belongs: boolean
  /** Ids of the lines that must stand somewhere above it. */
  readonly after: readonly string[]
  /** Tag of the misconception behind a line that does not belong; empty where none was named. */
  readonly when: string
}

/** What an order is judged by: the steps in the author's order. */
export type OrderKey = { readonly kind: 'order'; readonly steps: readonly OrderStep[] }
