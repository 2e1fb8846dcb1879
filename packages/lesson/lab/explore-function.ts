import {
  apply,
  type DerivationStep,
  differentiate,
  evaluate,
  num,
  derivative as pending,
  substitute,
  toMathml,
  toText,
  variable as variableOf,
} from '@slopewise/math'
import { DERIVATION_RULES, lessonRuleOf } from '../components'
import { type AgreedSlope, type NamedFunction, plotFunction } from '../plot-function'
import type { FunctionLabProps, LabValue } from '../widget'
import { findPlaces } from './find-places'
import { showExactly, showShort } from './show-exact'

/** Everything that the lab shows of one function. */
type Lab = FunctionLabProps['lab']

/** The places of the slides, and one step to each side of 0. */
const VALUES_AT: readonly number[] = [-10, -1, 0, 1, 10]
/** A derivation longer than this is no longer read. */
const STEPS_MAX = 30

const reasonOf = ({ rule, outer }: DerivationStep): string => {
  const inner = DERIVATION_RULES[lessonRuleOf(rule)]
  return outer === undefined ? inner : `${inner}: ${DERIVATION_RULES[lessonRuleOf(outer)]} outside`
}

const valueAt = (
  { variable, body }: NamedFunction,
  slope: NamedFunction['body'],
  at: number,
): LabValue => {
  const show = (one: NamedFunction['body']) =>
    showShort(showExactly(substitute(one, { [variable]: num(at) })))
  return { at: `${at}`.replace('-', '−'), value: show(body), slope: show(slope) }
}

/** Where the point begins: the first place from the middle outwards where function and slope have a value. */
const findStart = (
  { variable, body }: NamedFunction,
  slope: NamedFunction['body'],
  { range: [from, to], at }: { readonly range: readonly [number, number]; readonly at: number },
): number => {
  const steps = Array.from({ length: 81 }, (_, n) =>
    Number((from + ((to - from) * n) / 80).toPrecision(6)),
  )
  const nearFirst = [at, ...steps.toSorted((a, b) => Math.abs(a - at) - Math.abs(b - at))]
  const has = (one: NamedFunction['body'], z: number) =>
    Number.isFinite(evaluate(one, { [variable]: z }))
  const isInside = (z: number) => z >= from && z <= to
  return nearFirst.find(z => isInside(z) && has(body, z) && has(slope, z)) ?? at
}

export type ExploreOptions = {
  readonly range: readonly [from: number, to: number]
  /** Where the point begins, if function and slope have a value there. */
  readonly at: number
  readonly agreed?: AgreedSlope
}

/**
 * A function taken apart: its graph within a range, its derivative with the rule of every step, the
 * places of note, and values. Everything that is shown is text or MathML of our printer.
 */
export const exploreFunction = (named: NamedFunction, options: ExploreOptions): Lab => {
  const { name, variable, body } = named
  const { derivative, steps = [] } = differentiate(body, { by: variable, steps: true })
  const call = apply(name, [variableOf(variable)])
  const { places, more, isComplete } = findPlaces(named, options.range)
  return {
    text: toText(body),
    formula: toMathml(body),
    plot: plotFunction(named, options),
    start: findStart(named, derivative, options),
    asked: toMathml(pending(body, variable)),
    steps: steps
      .slice(0, STEPS_MAX)
      .map(step => ({ mathml: toMathml(step.after), reason: reasonOf(step) })),
    stepsLeft: Math.max(0, steps.length - STEPS_MAX),
    name: { value: toMathml(call), slope: toMathml(apply(name, [variableOf(variable)], 1)) },
    derivative: { mathml: toMathml(derivative), text: toText(derivative) },
    places,
    placesLeft: more,
    knowsPlaces: isComplete,
    values: VALUES_AT.map(at => valueAt(named, derivative, at)),
  }
}
