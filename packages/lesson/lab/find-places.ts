import {
  derivativeAt,
  type Expression,
  findSpecialPoints,
  type SpecialPoint,
} from '@slopewise/math'
import { PLACE_WORDS, type PlaceKind, say } from '../messages'
import type { NamedFunction } from '../plot-function'
import type { LabPlace } from '../widget'
import { showExactly, showRounded } from './show-exact'

/** A staircase has places without end: so many are listed. */
const PLACES_MAX = 10

const LISTS = {
  kink: 'kinks',
  jump: 'jumps',
  pole: 'poles',
  hole: 'holes',
  edge: 'edges',
  minimum: 'minima',
  maximum: 'maxima',
  inflection: 'inflections',
} as const

type Found = { readonly kind: PlaceKind; readonly point: SpecialPoint }

const textOf = (number: Expression): string => showExactly(number).text

const sayKink = (at: Expression, { body, variable }: NamedFunction): string => {
  const there = derivativeAt(body, { by: variable, at })
  if (there.kind === 'vertical') return say(PLACE_WORDS.vertical)
  if (there.kind !== 'kink') return say(PLACE_WORDS.kink)
  const [from, to] = (there.subdifferential ?? []).map(textOf)
  return say(PLACE_WORDS.kink, { left: textOf(there.left), right: textOf(there.right), from, to })
}

const placeOf = ({ kind, point }: Found, named: NamedFunction): LabPlace => {
  const { at, exact } = point
  const where = exact === null ? { text: showRounded(at), isExact: false } : showExactly(exact)
  const what = kind === 'kink' && exact !== null ? sayKink(exact, named) : say(PLACE_WORDS[kind])
  return { where: `${named.variable} ${where.isExact ? '=' : '≈'} ${where.text}`, what }
}

/**
 * The places of a range where the curve does something of note, from left to right. Where there are too
 * many to be found, `isComplete` is false.
 */
export const findPlaces = (
  named: NamedFunction,
  [from, to]: readonly [from: number, to: number],
): {
  readonly places: readonly LabPlace[]
  readonly more: number
  readonly isComplete: boolean
} => {
  const special = findSpecialPoints(named.body, { by: named.variable, from, to })
  // The cast: Object.entries forgets the names of an object that is written out above.
  const lists = Object.entries(LISTS) as readonly (readonly [PlaceKind, keyof typeof special])[]
  const found = lists
    .flatMap(([kind, list]): Found[] => {
      const points = special[list]
      return typeof points === 'boolean' ? [] : points.map(point => ({ kind, point }))
    })
    .toSorted((a, b) => a.point.at - b.point.at)
  const listed = found.filter(
    ({ kind, point }, n) =>
      kind === 'kink' || !found.some((other, m) => m < n && other.point.at === point.at),
  )
  return {
    places: listed.slice(0, PLACES_MAX).map(one => placeOf(one, named)),
    more: Math.max(0, listed.length - PLACES_MAX),
    isComplete: special.complete,
  }
}
