import type { TypedKind } from '@slopewise/lesson'
import {
  apply,
  decide,
  type Expression,
  expandDefinitions,
  substitute,
  variable,
} from '@slopewise/math'
import type { PreparedVariant } from '../key/prepared'
import { type Family, findFamily, slopeFromHeight } from './family'

/** An exercise that asks for the slope of a function of the lesson. */
export type SlopeQuestion = {
  readonly kind: TypedKind
  /** The function's name in the lesson: `g`. */
  readonly name: string
  readonly parameter: string
  /** `g(parameter)` without any defined name. */
  readonly body: Expression
  readonly family: Family | null
  /** Where the slope is asked: the parameter itself or a number; null where only a height is given. */
  readonly at: Expression | null
  /** `g(at)`, or the height that is given. */
  readonly height: Expression
  /** The right answer. */
  readonly key: Expression
}

type Named = Pick<SlopeQuestion, 'name' | 'parameter' | 'body' | 'family'>

/** The same slope, the value at a kink apart. */
const isSameSlope = (left: Expression, right: Expression): boolean => {
  const { verdict } = decide(left, right)
  return verdict === 'equal' || verdict === 'equal-except-points'
}

const functionsOf = ({ definitions }: PreparedVariant): readonly Named[] =>
  Object.entries(definitions.functions).flatMap(([name, { parameters }]) => {
    const [parameter, second] = parameters
    if (parameter === undefined || second !== undefined) return []
    const body = expandDefinitions(apply(name, [variable(parameter)]), definitions)
    return [{ name, parameter, body, family: findFamily(body, parameter) }]
  })

const askAt = (
  variant: PreparedVariant,
  kind: TypedKind,
  named: Named,
  at: Expression,
): SlopeQuestion => {
  const height = substitute(named.body, { [named.parameter]: at })
  return { kind, ...named, at, height, key: variant.expanded }
}

/** `g'(…)` as the author wrote it: the point stands there. */
const findWritten = (
  variant: PreparedVariant,
  kind: TypedKind,
  functions: readonly Named[],
): SlopeQuestion | null => {
  const { written, definitions, values } = variant
  if (written.kind !== 'apply' || written.primes !== 1) return null
  const named = functions.find(({ name }) => name === written.name)
  const [point] = written.args
  if (named === undefined || point === undefined) return null
  return askAt(variant, kind, named, substitute(expandDefinitions(point, definitions), values))
}

/** A key in any other form that is decided to be the slope at a point which the exercise names. */
const findByPoint = (
  variant: PreparedVariant,
  kind: TypedKind,
  named: Named,
): SlopeQuestion | null => {
  const { name, parameter } = named
  const points = kind === 'number' ? Object.values(variant.values) : [variable(parameter)]
  const isSlopeAt = (at: Expression) =>
    isSameSlope(variant.expanded, expandDefinitions(apply(name, [at], 1), variant.definitions))
  const at = points.find(isSlopeAt)
  return at === undefined ? null : askAt(variant, kind, named, at)
}

/** A key that is decided to be the rule applied to a height which the exercise gives. */
const findByHeight = (
  variant: PreparedVariant,
  kind: TypedKind,
  named: Named,
): SlopeQuestion | null => {
  const { family } = named
  if (kind !== 'number' || family === null) return null
  const isHeight = (value: Expression) => {
    const slope = slopeFromHeight(family, value)
    return slope !== null && isSameSlope(variant.expanded, slope)
  }
  const height = Object.values(variant.values).find(isHeight)
  return height === undefined ? null : { kind, ...named, at: null, height, key: variant.expanded }
}

/** The slope that an exercise asks for; null where it asks for something else or none is found. */
export const findSlopeQuestion = (
  variant: PreparedVariant,
  kind: TypedKind,
): SlopeQuestion | null => {
  const functions = functionsOf(variant)
  if (variant.written.kind === 'apply') return findWritten(variant, kind, functions)
  for (const find of [findByPoint, findByHeight]) {
    for (const named of functions) {
      const question = find(variant, kind, named)
      if (question !== null) return question
    }
  }
  return null
}
