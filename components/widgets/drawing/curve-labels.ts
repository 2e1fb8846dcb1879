import type { Panel } from './panel'
import { round } from './path'
import type { Interval } from './scale'

/** A name beside its curve; curves that lie on each other share one. Around (x, y). */
export type CurveLabel = { readonly text: string; readonly x: number; readonly y: number }

type NamedCurve = { readonly name: string; readonly f: (z: number) => number }

type LabelOptions = {
  readonly curves: readonly NamedCurve[]
  readonly range: Interval
  readonly panel: Panel
  readonly xOf: (z: number) => number
}

/** Curves nearer than this everywhere cannot be told apart by a name beside them. */
const SAME_CURVE = 4
const PLACES = 48
/** From the curve to the middle of its name. */
const OFF_CURVE = 13
/** A name keeps this far from its own curve where that is steep. */
const OWN_ROOM = 10
/** A name that is this far from everything else is as good as any. */
const ENOUGH = 22
/** Names keep away from the vertical axis, which has numbers and a name of its own. */
const AXIS_ROOM = 26
const LABEL_ROOM = 34
const EDGE = 5

type Spot = { readonly x: number; readonly y: number }

/** Heights of a curve in the drawing at even places; outside of the graph they do not count. */
const heightsAt = ({ f }: NamedCurve, { range: [from, to], panel }: LabelOptions): number[] =>
  Array.from({ length: PLACES + 1 }, (_, index) =>
    panel.yOf(f(from + ((to - from) * index) / PLACES)),
  )

const isNear = (left: number, right: number): boolean =>
  Number.isNaN(left) ? Number.isNaN(right) : Math.abs(left - right) < SAME_CURVE

const areSame = (left: readonly number[], right: readonly number[]): boolean =>
  left.every((y, index) => isNear(y, right[index] ?? Number.NaN))

type Group = { readonly names: string[]; readonly heights: readonly number[] }

const groupCurves = (options: LabelOptions): Group[] => {
  const groups: Group[] = []
  for (const curve of options.curves) {
    const heights = heightsAt(curve, options)
    const same = groups.find(group => areSame(group.heights, heights))
    if (same === undefined) groups.push({ names: [curve.name], heights })
    else same.names.push(curve.name)
  }
  return groups
}

type Around = {
  readonly own: Group
  readonly groups: readonly Group[]
  readonly placed: readonly Spot[]
  /** Where the two axes are. */
  readonly axis: Spot
}

const offCurve = ({ heights }: Group, { y }: Spot, index: number): number[] =>
  [index - 1, index, index + 1]
    .map(at => Math.abs((heights[at] ?? Number.NaN) - y))
    .filter(Number.isFinite)

/** How far a spot is from everything that a name must not touch; its own curve may be nearer. */
const roomAt = (spot: Spot, index: number, { own, groups, placed, axis }: Around): number => {
  const curves = groups.flatMap(group =>
    offCurve(group, spot, index).map(off => (group === own ? off + ENOUGH - OWN_ROOM : off)),
  )
  const names = placed.map(one => Math.hypot(one.x - spot.x, one.y - spot.y) - LABEL_ROOM + ENOUGH)
  const toAxes = [
    Math.abs(spot.x - axis.x) - AXIS_ROOM + ENOUGH,
    Math.abs(spot.y - axis.y) - OWN_ROOM + ENOUGH,
  ]
  return Math.min(ENOUGH, ...curves, ...names, ...toAxes)
}

/** The best place for the name of a group; null where its curve is nowhere in the graph. */
const findSpot = (around: Around, { range: [from, to], panel, xOf }: LabelOptions): Spot | null => {
  let best: { readonly spot: Spot | null; readonly room: number } = {
    spot: null,
    room: Number.NEGATIVE_INFINITY,
  }
  for (let index = PLACES - 2; index >= 2; index -= 1) {
    const x = xOf(from + ((to - from) * index) / PLACES)
    for (const side of [-1, 1]) {
      const y = round((around.own.heights[index] ?? Number.NaN) + side * OFF_CURVE)
      if (!(y > panel.top + EDGE && y < panel.bottom - EDGE)) continue
      const room = roomAt({ x, y }, index, around)
      if (room > best.room) best = { spot: { x, y }, room }
    }
  }
  return best.spot
}

/** A name beside each curve where the others leave most room, rather to the right. */
export const placeLabels = (options: LabelOptions): readonly CurveLabel[] => {
  const groups = groupCurves(options)
  const axis = { x: options.xOf(0), y: options.panel.yOf(0) }
  const placed: CurveLabel[] = []
  for (const own of groups) {
    const spot = findSpot({ own, groups, placed, axis }, options)
    if (spot !== null) placed.push({ text: own.names.join(', '), ...spot })
  }
  return placed
}
