import type { PlottedFunction } from './widget'

/**
 * What a `tangent` exercise has placed: a point on the curve, the tangent at a given point, both
 * one-sided tangents at a kink, or a region of the axis.
 */
export const PLACES = ['point', 'tangent', 'tangents', 'region'] as const
export type Place = (typeof PLACES)[number]

type Placing = {
  readonly place: Place
  readonly range: readonly [from: number, to: number]
  /** Where the tangents are drawn; null for a point and a region. */
  readonly at: number | null
}

/** The plot that a learner places something on. The same for every answer that may be right. */
export type PlacingTask = Placing & { readonly kind: 'tangent'; readonly plot: PlottedFunction }

/** What is needed to judge it, besides the answer. */
export type PlacingKey = Placing & {
  readonly kind: 'tangent'
  /** The name of the function that is plotted. */
  readonly of: string
  readonly variable: string
  /** How far off a place or a slope may be, in the units of the plot; null for the usual. */
  readonly within: number | null
}

/** Whether what an exercise shows beside its prompt is a plot to place something on. */
export const isPlacingTask = (task: { readonly kind: string } | undefined): task is PlacingTask =>
  task?.kind === 'tangent'
