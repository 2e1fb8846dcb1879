/** A closed interval, `from < to`. */
export type Interval = readonly [from: number, to: number]

/** The straight map that sends `domain` to `screen`. */
export const linearScale =
  (domain: Interval, screen: readonly [number, number]) =>
  (x: number): number =>
    screen[0] + ((x - domain[0]) / (domain[1] - domain[0])) * (screen[1] - screen[0])

const STEP_LEADS = [1, 2, 2.5, 5]

/** An end of the data this near to a tick, as a share of the span, counts as lying on it. */
const ON_TICK_SHARE = 0.025

const isNearMultiple = (x: number, step: number, span: number): boolean =>
  Math.abs(x - Math.round(x / step) * step) <= ON_TICK_SHARE * span

const candidateSteps = (about: number): number[] => {
  const exponent = Math.floor(Math.log10(about))
  return [exponent, exponent + 1].flatMap(power => STEP_LEADS.map(lead => lead * 10 ** power))
}

/**
 * A step that cuts the span into about `parts` pieces, preferring one whose multiples meet the ends
 * of the data: a curve that reaches 0.25 gets a tick there.
 */
export const niceStep = ([from, to]: Interval, parts: number): number => {
  const span = to - from
  const cost = (step: number): number => {
    const missed = [from, to].filter(end => !isNearMultiple(end, step, span)).length
    return Math.abs(Math.log2(span / step / parts)) + 0.8 * missed
  }
  return candidateSteps(span / parts).reduce((best, step) =>
    cost(step) < cost(best) ? step : best,
  )
}

/** Multiples of `step` in the interval, ends included within a small share of the span. */
export const ticksBy = (step: number, [from, to]: Interval): number[] => {
  const slack = ON_TICK_SHARE * (to - from)
  const first = Math.ceil((from - slack) / step)
  const last = Math.floor((to + slack) / step)
  return Array.from({ length: last - first + 1 }, (_, index) => roundTo(step, first + index))
}

/** `count * step` without the dust of binary fractions: 3 × 0.1 is 0.3. */
export const roundTo = (step: number, count: number): number =>
  Number((count * step).toPrecision(12)) + 0

/** The interval with `share` of its span added at both ends. */
export const widen = ([from, to]: Interval, share: number): Interval => [
  from - share * (to - from),
  to + share * (to - from),
]
