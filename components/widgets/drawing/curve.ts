import type { Interval } from './scale'

export type Sample = readonly [z: number, y: number]
/** A stretch of curve without a gap. */
export type Stretch = readonly Sample[]

const COARSE_PARTS = 24
const HALVINGS_MAX = 6
/** How far inside a stretch its ends are taken, as a share of the range: a jump has no value. */
const INSIDE_SHARE = 1e-6

export type CurveOptions = {
  readonly range: Interval
  /** Points where the curve may break: kinks, jumps, poles. */
  readonly breaks: readonly number[]
  /** Largest distance between curve and chord, in units of y. */
  readonly tolerance: number
}

const refine = (
  f: (z: number) => number,
  [from, to]: readonly [Sample, Sample],
  tolerance: number,
  halvings: number,
): Sample[] => {
  const z = (from[0] + to[0]) / 2
  const middle: Sample = [z, f(z)]
  const offChord = Math.abs(middle[1] - (from[1] + to[1]) / 2)
  if (halvings === 0 || offChord <= tolerance) return [to]
  return [
    ...refine(f, [from, middle], tolerance, halvings - 1),
    ...refine(f, [middle, to], tolerance, halvings - 1),
  ]
}

const sampleStretch = (
  f: (z: number) => number,
  [from, to]: Interval,
  tolerance: number,
): Sample[] => {
  const coarse = Array.from({ length: COARSE_PARTS + 1 }, (_, index): Sample => {
    const z = from + ((to - from) * index) / COARSE_PARTS
    return [z, f(z)]
  })
  return coarse.flatMap((sample, index) => {
    const before = coarse[index - 1]
    return before === undefined ? [sample] : refine(f, [before, sample], tolerance, HALVINGS_MAX)
  })
}

const splitAtGaps = (samples: readonly Sample[]): Stretch[] => {
  const stretches: Sample[][] = [[]]
  for (const sample of samples) {
    if (Number.isFinite(sample[1])) stretches.at(-1)?.push(sample)
    else stretches.push([])
  }
  return stretches.filter(stretch => stretch.length > 1)
}

/**
 * The curve y = f(z) as stretches that may each be drawn with one line: never across a break, never
 * through a point where f has no finite value. Points lie closer where the curve bends.
 */
export const sampleCurve = (f: (z: number) => number, options: CurveOptions): Stretch[] => {
  const [from, to] = options.range
  const inside = INSIDE_SHARE * (to - from)
  const cuts = options.breaks.filter(cut => cut > from && cut < to).sort((a, b) => a - b)
  const ends = [from, ...cuts, to]
  return ends.slice(1).flatMap((end, index) => {
    const start = ends[index] ?? from
    const stretch: Interval = [
      options.breaks.includes(start) ? start + inside : start,
      options.breaks.includes(end) ? end - inside : end,
    ]
    return splitAtGaps(sampleStretch(f, stretch, options.tolerance))
  })
}

/** Share of the samples that is left out at either end where a pole would flatten all the rest. */
const TRIMMED_SHARE = 0.08

/** The heights that a panel has to show: all of them, or with poles all but the steepest. */
export const heightsOf = (stretches: readonly Stretch[], hasPoles: boolean): Interval => {
  const heights = stretches.flatMap(stretch => stretch.map(([, y]) => y)).sort((a, b) => a - b)
  const trim = hasPoles ? Math.floor(heights.length * TRIMMED_SHARE) : 0
  const low = heights[trim] ?? -1
  const high = heights[heights.length - 1 - trim] ?? 1
  return low === high ? [low - 1, high + 1] : [low, high]
}
