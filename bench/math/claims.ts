import type { Report } from './report'

/** What the package claims of itself, against what this run saw. */
export type Claim = { readonly text: string; readonly seen: string; readonly isMet: boolean }

const MS_IN_US = 1000
const MEAN_MIN = 100_000
const TIMES_MATHJS_MIN = 8
const P50_MAX_US = 5
const LOGS_MIN = 30_000
const ROW_MAX_MS = 5
const CORE_MAX_BYTES = 15_000
const LOAD_MAX_MS = 5
const READ_MAX_MS = 5

const atLeast = (text: string, value: number | undefined, least: number): Claim => ({
  text,
  seen: value === undefined ? 'not measured' : `${Math.round(value * 10) / 10}`,
  isMet: value !== undefined && value >= least,
})

const atMost = (text: string, value: number | undefined, most: number, where = ''): Claim => ({
  text: `${text} ≤ ${most}`,
  seen: value === undefined ? 'not measured' : `${Math.round(value * 10) / 10}${where}`,
  isMet: value !== undefined && value <= most,
})

const greatest = <Item>(items: readonly Item[], size: (item: Item) => number): Item | undefined =>
  items.reduce<Item | undefined>(
    (best, one) => (best === undefined || size(one) > size(best) ? one : best),
    undefined,
  )

type Times = { readonly byRow: number; readonly byAllCalls: number }

const timesOver = (rival: string, times: Times | undefined): readonly Claim[] => {
  const text = `activations: times ${rival} ≥ ${TIMES_MATHJS_MIN}`
  return [
    atLeast(`${text}, by rows`, times?.byRow, TIMES_MATHJS_MIN),
    atLeast(`${text}, by all calls`, times?.byAllCalls, TIMES_MATHJS_MIN),
  ]
}

/** All claims, in the order in which they are printed. */
export const judgeClaims = ({ races, longTexts, sizes, load }: Report): readonly Claim[] => {
  const mine = races.activations?.slopewise
  // As the texts were typed; against the 12-point sampling of the table, and against a leaner one.
  const overSampling = races.activations?.['mathjs, all 12']?.timesFaster.slopewise
  const overLean = races.activations?.mathjs?.timesFaster.slopewise
  const slowest = greatest(
    Object.values(races).flatMap(race => race.slopewise?.all ?? []),
    one => one.maxUs,
  )
  const longest = greatest(Object.entries(longTexts), ([, one]) => one.leastMs)
  return [
    atLeast(`activations: comparisons a second ≥ ${MEAN_MIN}`, mine?.all.perSecond, MEAN_MIN),
    ...timesOver('mathjs at all 12 points', overSampling),
    ...timesOver('mathjs up to the first difference', overLean),
    atMost('exp-rational: p50 in µs', mine?.classes['exp-rational']?.p50Us, P50_MAX_US),
    atMost('linear guards: p50 in µs', mine?.classes['linear guards']?.p50Us, P50_MAX_US),
    atLeast(`logs: comparisons a second ≥ ${LOGS_MIN}`, mine?.classes.logs?.perSecond, LOGS_MIN),
    atMost(
      'all corpora: slowest row in ms',
      slowest && slowest.maxUs / MS_IN_US,
      ROW_MAX_MS,
      ` (${slowest?.slowestRow})`,
    ),
    atMost(`${sizes.coreEntry}: bytes min+gzip`, sizes.core.gzip, CORE_MAX_BYTES),
    atMost('core loads in ms, the median of new processes', load.medianMs, LOAD_MAX_MS),
    atMost('10,000 characters in ms', longest?.[1].leastMs, READ_MAX_MS, ` (${longest?.[0]})`),
  ]
}
