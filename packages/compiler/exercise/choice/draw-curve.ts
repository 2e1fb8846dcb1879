/** A function's graph to be drawn; heights are in its own units. */
export type Drawn = {
  readonly f: (x: number) => number
  readonly range: readonly [number, number]
  readonly heights: readonly [number, number]
}

const WIDTH = 240
const HEIGHT = 150
const MARGIN = 10
const STEPS = 160
/** Neighbouring points further apart than this share of the height are two pieces: a jump. */
const JUMP_SHARE = 0.3

const round = (coordinate: number): number => Math.round(coordinate * 10) / 10

/** Where a graph is sampled: evenly, the ends included. */
export const samplePlaces = ([from, to]: Drawn['range']): readonly number[] =>
  Array.from({ length: STEPS + 1 }, (_, index) => from + ((to - from) * index) / STEPS)

const short = (value: number): string => `${Number(value.toPrecision(2))}`.replace('-', '−')

/** The shape in words, for those who cannot see it: where it begins and ends, how high and low it gets. */
const describe = ({ f, range }: Drawn): string => {
  const places = samplePlaces(range).filter(x => Number.isFinite(f(x)))
  const [first = 0] = places
  const last = places.at(-1) ?? 0
  const highest = places.reduce((best, x) => (f(x) > f(best) + 1e-9 ? x : best), first)
  const lowest = places.reduce((best, x) => (f(x) < f(best) - 1e-9 ? x : best), first)
  return [
    `A curve from height ${short(f(first))} on the left to ${short(f(last))} on the right`,
    `highest ${short(f(highest))} at ${short(highest)}`,
    `lowest ${short(f(lowest))} at ${short(lowest)}`,
    `height ${short(f(0))} at 0`,
  ].join('; ')
}

const pathOf = ({ f, range, heights }: Drawn): string => {
  const [low, high] = heights
  const xOf = (x: number) =>
    round(MARGIN + ((x - range[0]) / (range[1] - range[0])) * (WIDTH - 2 * MARGIN))
  const yOf = (y: number) =>
    round(HEIGHT - MARGIN - ((y - low) / (high - low)) * (HEIGHT - 2 * MARGIN))
  let path = ''
  let before = Number.NaN
  for (const x of samplePlaces(range)) {
    const y = f(x)
    const isJoined = Math.abs(y - before) <= JUMP_SHARE * (high - low)
    if (Number.isFinite(y)) path += `${isJoined ? 'L' : 'M'}${xOf(x)} ${yOf(y)}`
    before = y
  }
  return path
}

const axesOf = ({ range, heights: [low, high] }: Drawn): string => {
  const x = round(MARGIN + ((0 - range[0]) / (range[1] - range[0])) * (WIDTH - 2 * MARGIN))
  const y = round(HEIGHT - MARGIN - ((0 - low) / (high - low)) * (HEIGHT - 2 * MARGIN))
  return `M2 ${y}H${WIDTH - 2}M${x} 2V${HEIGHT - 2}`
}

/** A static figure of a curve with its axes, as SVG: the same for every reader, without scripts. */
export const drawCurve = (drawn: Drawn): string =>
  `<svg class="option-curve" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${describe(drawn)}">` +
  `<path class="option-axis" d="${axesOf(drawn)}"></path>` +
  `<path class="option-line" d="${pathOf(drawn)}"></path></svg>`
