import type { TypedKind } from '@slopewise/lesson'
import {
  apply,
  call,
  type Definitions,
  decide,
  differentiate,
  type Expression,
  evaluate,
  expandDefinitions,
  freeVariables,
  multiply,
  NUMBER_ONE,
  substitute,
  toText,
  variable,
} from '@slopewise/math'
import { mayBeConventionAt } from '../key/convention-points'
import type { PreparedVariant } from '../key/prepared'
import { type Family, findFamily, slopeFromHeight } from './family'
import { piecewise } from './piecewise'
import { areSurelyApart, isSameAnswer } from './same-answer'

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
  /** Where something stands inside of the function: $f'(u) \cdot u'$; null where nothing does. */
  readonly chain: Chain | null
}

/** The two factors of the chain rule, worked out. */
export type Chain = {
  /** $f'(u)$. */
  readonly outer: Expression
  /** $u'$. */
  readonly inner: Expression
}

type Asked = Pick<SlopeQuestion, 'name' | 'parameter' | 'body' | 'family'>

/** A function of the lesson. */
type Named = Asked & {
  /** `g'(parameter)` without any defined name. */
  readonly slope: Expression
}

type Slope = Extract<Expression, { kind: 'apply' }>

const isSlope = (node: Expression): node is Slope => node.kind === 'apply' && node.primes === 1

const complete = (written: Expression, { definitions, values }: PreparedVariant): Expression =>
  substitute(expandDefinitions(written, definitions), values)

const makeFunctions = (definitions: Definitions): readonly Named[] =>
  Object.entries(definitions.functions).flatMap(([name, { parameters }]) => {
    const [parameter, second] = parameters
    if (parameter === undefined || second !== undefined) return []
    const expanded = (primes: number) =>
      expandDefinitions(apply(name, [variable(parameter)], primes), definitions)
    const body = expanded(0)
    return [{ name, parameter, body, family: findFamily(body, parameter), slope: expanded(1) }]
  })

const functionsKnown = new WeakMap<Definitions, readonly Named[]>()

/** The functions of one variable that a lesson defines, looked at once. */
const functionsOf = ({ definitions }: PreparedVariant): readonly Named[] => {
  const known = functionsKnown.get(definitions)
  if (known !== undefined) return known
  const made = makeFunctions(definitions)
  functionsKnown.set(definitions, made)
  return made
}

const askAt = (
  variant: PreparedVariant,
  kind: TypedKind,
  { name, parameter, body, family }: Asked,
  at: Expression,
): SlopeQuestion => {
  const height = substitute(body, { [parameter]: at })
  const key = variant.expanded
  return { kind, name, parameter, body, family, at, height, key, chain: null }
}

/** A slope as the author wrote it: the point stands there. */
const findWritten = (
  slope: Expression,
  variant: PreparedVariant,
  kind: TypedKind,
): SlopeQuestion | null => {
  if (!isSlope(slope)) return null
  const named = functionsOf(variant).find(({ name }) => name === slope.name)
  const [point] = slope.args
  if (named === undefined || point === undefined) return null
  return askAt(variant, kind, named, complete(point, variant))
}

/** Whether an expression is the derivative of another by one of the names in that. */
const isDerivativeOf = (inside: Expression, factor: Expression): boolean =>
  [...freeVariables(inside)].some(
    by => decide(differentiate(inside, { by }).derivative, factor).verdict === 'equal',
  )

/** `k*g'(k*z)` as the author wrote it: a slope, and the derivative of what stands inside. */
const findChain = (variant: PreparedVariant, kind: TypedKind): SlopeQuestion | null => {
  const { written, definitions } = variant
  if (written.kind !== 'multiply') return null
  const [slope, ...others] = written.factors.filter(isSlope)
  const [point] = slope?.args ?? []
  if (slope === undefined || point === undefined || others.length > 0) return null
  const inner = multiply(...written.factors.filter(factor => factor !== slope))
  if (!isDerivativeOf(expandDefinitions(point, definitions), inner)) return null
  const question = findWritten(slope, variant, kind)
  const chain = { outer: complete(slope, variant), inner: complete(inner, variant) }
  return question && { ...question, chain }
}

/** A key that is decided to be the slope of $\max(cz, z)$, its c one of the variant's values. */
const findOwnRectifier = (variant: PreparedVariant, kind: TypedKind): SlopeQuestion | null => {
  const [parameter, second] = freeVariables(variant.expanded)
  if (kind === 'number' || parameter === undefined || second !== undefined) return null
  const z = variable(parameter)
  for (const value of Object.values(variant.values)) {
    const body = call('max', multiply(value, z), z)
    const family = findFamily(body, parameter)
    if (family?.shape !== 'rectifier') continue
    if (!isSameAnswer(variant.expanded, piecewise(z, family.leftSlope, NUMBER_ONE))) continue
    return askAt(variant, kind, { name: toText(body), parameter, body, family }, z)
  }
  return null
}

/**
 * Whether the key is surely not the slope at a number: by doubles, and only where no convention may be
 * declared, since at any other kink there is no slope.
 */
const isSurelyNoSlope = (
  { value, definitions }: PreparedVariant,
  { parameter, slope }: Named,
  at: Expression,
): boolean => {
  const point = evaluate(at, {})
  return (
    areSurelyApart(evaluate(slope, { [parameter]: point }), value) &&
    !mayBeConventionAt(definitions, point)
  )
}

/** A key in any other form that is decided to be the slope at a point which the exercise names. */
const findByPoint = (
  variant: PreparedVariant,
  kind: TypedKind,
  named: Named,
): SlopeQuestion | null => {
  const { name, parameter, slope } = named
  const { expanded: key, definitions } = variant
  const isSlopeAt = (at: Expression) =>
    !isSurelyNoSlope(variant, named, at) &&
    isSameAnswer(key, expandDefinitions(apply(name, [at], 1), definitions))
  const at =
    kind === 'number'
      ? Object.values(variant.values).find(isSlopeAt)
      : isSameAnswer(key, slope)
        ? variable(parameter)
        : undefined
  return at === undefined ? null : askAt(variant, kind, named, at)
}

/** A key that is decided to be the rule applied to a height which the exercise gives. */
const findByHeight = (
  variant: PreparedVariant,
  kind: TypedKind,
  named: Named,
): SlopeQuestion | null => {
  const { name, parameter, body, family } = named
  if (kind !== 'number' || family === null) return null
  const isHeight = (value: Expression) => {
    const slope = slopeFromHeight(family, value)
    return slope !== null && isSameAnswer(variant.expanded, slope)
  }
  const height = Object.values(variant.values).find(isHeight)
  return height === undefined
    ? null
    : { kind, name, parameter, body, family, at: null, height, key: variant.expanded, chain: null }
}

/** The slope that an exercise asks for; null where it asks for something else or none is found. */
export const findSlopeQuestion = (
  variant: PreparedVariant,
  kind: TypedKind,
): SlopeQuestion | null => {
  const { written } = variant
  if (variant.expanded.kind === 'undefined') return null
  if (written.kind === 'apply') return findWritten(written, variant, kind)
  const chained = findChain(variant, kind)
  if (chained !== null) return chained
  const functions = functionsOf(variant)
  for (const find of [findByPoint, findByHeight]) {
    for (const named of functions) {
      const question = find(variant, kind, named)
      if (question !== null) return question
    }
  }
  return findOwnRectifier(variant, kind)
}

const questions = new WeakMap<PreparedVariant, SlopeQuestion | null>()

/** What `findSlopeQuestion` finds, looked for once. */
export const questionOf = (variant: PreparedVariant, kind: TypedKind): SlopeQuestion | null => {
  const known = questions.get(variant)
  if (known !== undefined) return known
  const made = findSlopeQuestion(variant, kind)
  questions.set(variant, made)
  return made
}
