import { byRules, makeExpander, type PreparedLine } from '@slopewise/lesson/derivation'
import {
  apply,
  childrenOf,
  type Definitions,
  derivative,
  type Expression,
  evaluate,
  expandDefinitions,
  freeVariables,
  mapChildren,
  variable,
} from '@slopewise/math'
import {
  areSurelyApart,
  isSameAnswer,
  isSurelyNot,
  sampleOf,
} from '../../misconceptions/same-answer'
import { type Mistaken, REASONS_OF_MISTAKES } from './mistake'
import { mistakenAlgebra, slipsOfThePen } from './mistaken-algebra'
import { mistakenSlopes } from './mistaken-slopes'

/** Nodes of a line that are looked at, and wrong lines that are tried. */
const NODES_MAX = 120
const TRIED_MAX = 600
/** Nodes of all wrong lines together: each is worked out and evaluated. */
const WORK_MAX = 12_000
/** A longer line is not searched: to work it out once takes too long. */
const LINE_NODES_MAX = 400

const countNodes = (expression: Expression): number =>
  1 + childrenOf(expression).reduce((sum, child) => sum + countNodes(child), 0)

/** Makes a whole line of what one of its parts has become. */
type Rebuild = (part: Expression) => Expression
type Place = { readonly node: Expression; readonly rebuild: Rebuild }

const withChild = (node: Expression, index: number, child: Expression): Expression => {
  let at = 0
  return mapChildren(node, one => (at++ === index ? child : one))
}

/** Every part of an expression with its place, the whole first. */
const placesOf = (line: Expression): Place[] => {
  const places: Place[] = [{ node: line, rebuild: part => part }]
  for (let at = 0; at < places.length && places.length < NODES_MAX; at++) {
    const place = places[at]
    if (place === undefined) break
    const { node, rebuild } = place
    for (const [index, child] of childrenOf(node).entries()) {
      places.push({ node: child, rebuild: part => rebuild(withChild(node, index, part)) })
    }
  }
  return places
}

/** `g'(z)` as the derivative of what `g` stands for, so that mistakes within it can be tried. */
const openSlopes = (line: Expression, definitions: Definitions): Expression => {
  const opened = mapChildren(line, child => openSlopes(child, definitions))
  if (opened.kind !== 'apply' || opened.primes === 0) return opened
  const parameter = definitions.functions[opened.name]?.parameters[0]
  const [argument, second] = opened.args
  if (parameter === undefined || argument === undefined || second !== undefined) return opened
  const lower = apply(opened.name, [variable(parameter)], opened.primes - 1)
  const isPlain = argument.kind === 'variable' && argument.name === parameter
  return derivative(openSlopes(lower, definitions), parameter, isPlain ? undefined : argument)
}

/** The mistakes that somebody may make of one part of a line. */
type Rules = (node: Expression) => readonly Mistaken[]

const slopeRules =
  (definitions: Definitions): Rules =>
  node =>
    node.kind === 'derivative' && node.at === undefined
      ? mistakenSlopes(expandDefinitions(node.of, definitions), node.by)
      : []

function* linesBy(places: readonly Place[], rules: Rules): Generator<Mistaken> {
  for (const { node, rebuild } of places) {
    for (const mistake of rules(node)) yield { ...mistake, value: rebuild(mistake.value) }
  }
}

/** Every wrong line that one mistake makes of a line, the most telling mistakes first. */
function* everyWrongLine(line: Expression, definitions: Definitions): Generator<Mistaken> {
  const places = placesOf(openSlopes(line, definitions))
  yield* linesBy(places, slopeRules(definitions))
  yield* linesBy(places, mistakenAlgebra)
  yield* linesBy(placesOf(expandDefinitions(line, definitions)), mistakenAlgebra)
  yield* linesBy(places, slipsOfThePen)
}

/** As many of them as `most`, each made only when it is asked for. */
function* wrongLines(line: Expression, definitions: Definitions, most: number) {
  let made = 0
  for (const mistake of everyWrongLine(line, definitions)) {
    if (made >= most) return
    made += 1
    yield mistake
  }
}

/** Where a line is looked at once more: what is the same there is taken for a constant. */
const SECOND_PLACE = -1.37

/** A constant is what is left of many mistakes: it names none. */
const isConstant = ({ expanded }: PreparedLine, sample: number): boolean => {
  const names = [...freeVariables(expanded)]
  const at = Object.fromEntries(names.map(name => [name, SECOND_PLACE]))
  return !areSurelyApart(evaluate(expanded, at), sample)
}

/** Whether a line is written as the quotient rule gives it: a difference of two products over a square. */
const isByQuotientRule = (line: Expression): boolean => {
  if (line.kind !== 'divide' || line.numerator.kind !== 'add') return false
  const { numerator, denominator } = line
  const [first, second, third] = numerator.terms
  return (
    denominator.kind === 'power' &&
    third === undefined &&
    second?.kind === 'negate' &&
    first !== undefined &&
    [first, second].every(term => Math.abs(sampleOf(term)) > 0)
  )
}

/**
 * A mistake as the line tells of it: who writes a function of the lesson, `tanh(z)`, as a quotient, and gets
 * its slope with the other sign, has swapped the two products.
 */
const asWritten = (mistake: Mistaken, { written }: PreparedLine): Mistaken =>
  mistake.id === 'slope-sign' && mistake.of.kind === 'call' && isByQuotientRule(written)
    ? { ...mistake, id: 'quotient-swap' }
    : mistake

/**
 * The mistake that makes exactly this line of the one before it: decided as functions, so that right
 * steps taken besides do not matter. Null where none does; a line is never called what it is not.
 */
export const findMistake = (
  before: PreparedLine,
  line: PreparedLine,
  definitions: Definitions,
): Mistaken | null => {
  const sample = sampleOf(line.expanded)
  if (!Number.isFinite(sample) || isConstant(line, sample)) return null
  const nodes = countNodes(before.expanded)
  if (nodes > LINE_NODES_MAX) return null
  const most = Math.min(TRIED_MAX, Math.floor(WORK_MAX / nodes))
  const expandSwiftly = makeExpander(definitions, byRules)
  const expand = makeExpander(definitions)
  for (const mistake of wrongLines(before.written, definitions, most)) {
    const value = expandSwiftly(mistake.value)
    if (isSurelyNot(value, sample) || areSurelyApart(sampleOf(value), sample)) continue
    if (isSameAnswer(expand(mistake.value), line.expanded)) return asWritten(mistake, line)
  }
  return null
}

/**
 * The line that a mistake makes of a line, named by its reason or by its own id: `sign`, `exp-sign`.
 * Null where it cannot be made there, or would change nothing.
 */
export const makeMistake = (
  before: PreparedLine,
  name: string,
  definitions: Definitions,
): Expression | null => {
  for (const { id, value } of wrongLines(before.written, definitions, TRIED_MAX)) {
    if (id !== name && REASONS_OF_MISTAKES[id] !== name) continue
    if (!isSameAnswer(expandDefinitions(value, definitions), before.expanded)) return value
  }
  return null
}
