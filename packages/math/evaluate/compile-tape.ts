import type { Branch, Condition, Expression, FunctionName } from '../tree/expression'
import { FORMULAS, type Formula } from './formulas'
import {
  ACOSH,
  AND,
  ASINH,
  ATANH,
  COSH,
  EQUAL,
  LESS,
  LESS_EQUAL,
  MAX,
  MIN,
  NOT,
  OR,
  PI,
  SELECT,
  SIGMOID,
  SINH,
  SOFTPLUS,
  TAN,
  TANH,
  UNDEFINED,
} from './operations'
import type { Tape } from './tape'
import { addSteps, divideSteps, multiplySteps, negateStep, subtractSteps } from './tape-arithmetic'
import { expStep, powerSteps } from './tape-powers'

const DEPTH_MAX = 400

/** Functions that have a stable double of their own. */
const WHOLE_FUNCTIONS: Partial<Readonly<Record<FunctionName, number>>> = {
  sinh: SINH,
  cosh: COSH,
  tanh: TANH,
  asinh: ASINH,
  acosh: ACOSH,
  atanh: ATANH,
  sigmoid: SIGMOID,
  softplus: SOFTPLUS,
  tan: TAN,
}

const exactFormula = (name: FunctionName): Formula => FORMULAS[name](exactFormula)

const wholeFormula = (name: FunctionName): Formula => {
  const operation = WHOLE_FUNCTIONS[name]
  return operation === undefined
    ? FORMULAS[name](wholeFormula)
    : (tape, x) => tape.step(operation, x)
}

/** How expressions become steps. */
export type Compilation = {
  readonly tape: Tape
  /** Keep the functions that doubles evaluate better whole; else rewrite all of them exactly. */
  readonly whole: boolean
  /** Steps that stand for variables; other variables stay variables. */
  readonly bound?: Readonly<Record<string, number>>
}

const fail = (tape: Tape, failure: string): number => {
  tape.failure ??= failure
  return tape.step(UNDEFINED)
}

const compileList = (
  to: Compilation,
  list: readonly Expression[],
  join: (tape: Tape, x: number, y: number) => number,
  depth: number,
): number => {
  let result: number | null = null
  for (const item of list) {
    const next = compile(to, item, depth)
    result = result === null ? next : join(to.tape, result, next)
  }
  return result ?? fail(to.tape, 'no-operands')
}

const compileTerms = (to: Compilation, terms: readonly Expression[], depth: number): number => {
  let result: number | null = null
  for (const term of terms) {
    const minus = term.kind === 'negate'
    const next = compile(to, minus ? term.operand : term, depth)
    if (result === null) result = minus ? negateStep(to.tape, next) : next
    else result = (minus ? subtractSteps : addSteps)(to.tape, result, next)
  }
  return result ?? fail(to.tape, 'no-operands')
}

const compileCall = (
  to: Compilation,
  node: Extract<Expression, { kind: 'call' }>,
  depth: number,
): number => {
  const { name, args } = node
  if (name === 'max' || name === 'min') {
    const operation = name === 'max' ? MAX : MIN
    return compileList(to, args, (tape, x, y) => extremeStep(tape, operation, x, y), depth)
  }
  const [first, second] = args
  if (!first) return fail(to.tape, 'no-operands')
  const x = compile(to, first, depth)
  const formula = (to.whole ? wholeFormula : exactFormula)(name)
  return second ? formula(to.tape, x, compile(to, second, depth)) : formula(to.tape, x)
}

/** The greater or the lesser of two steps, folded where both are numbers. */
const extremeStep = (tape: Tape, operation: number, x: number, y: number): number => {
  if (x === y) return x
  const difference = tape.isNumber(x) && tape.isNumber(y) ? subtractSteps(tape, x, y) : null
  const number = difference === null ? null : tape.numberAt(difference)
  if (number) return number.numerator > 0n === (operation === MAX) ? x : y
  return x <= y ? tape.step(operation, x, y) : tape.step(operation, y, x)
}

const compilePower = (
  to: Compilation,
  base: Expression,
  exponent: Expression,
  depth: number,
): number => {
  const power = compile(to, exponent, depth)
  return base.kind === 'constant' && base.name === 'e'
    ? expStep(to.tape, power)
    : powerSteps(to.tape, compile(to, base, depth), power)
}

const compileCondition = (to: Compilation, condition: Condition, depth: number): number => {
  const { tape } = to
  switch (condition.kind) {
    case 'compare': {
      const left = compile(to, condition.left, depth)
      const right = compile(to, condition.right, depth)
      return compareSteps(tape, condition.relation, subtractSteps(tape, left, right))
    }
    case 'and':
    case 'or': {
      const join = condition.kind === 'and' ? AND : OR
      const parts = condition.conditions.map(part => compileCondition(to, part, depth))
      return parts.reduce((x, y) => tape.step(join, x, y))
    }
    case 'not':
      return tape.step(NOT, compileCondition(to, condition.condition, depth))
    default:
      return condition satisfies never
  }
}

const compareSteps = (
  tape: Tape,
  relation: Extract<Condition, { kind: 'compare' }>['relation'],
  difference: number,
): number => {
  switch (relation) {
    case '<':
      return tape.step(LESS, difference)
    case '<=':
      return tape.step(LESS_EQUAL, difference)
    case '>':
      return tape.step(LESS, negateStep(tape, difference))
    case '>=':
      return tape.step(LESS_EQUAL, negateStep(tape, difference))
    case '=':
      return tape.step(EQUAL, difference)
    case '!=':
      return tape.step(NOT, tape.step(EQUAL, difference))
    default:
      return relation satisfies never
  }
}

const compileCases = (
  to: Compilation,
  branches: readonly Branch[],
  otherwise: Expression | undefined,
  depth: number,
): number => {
  let result = otherwise ? compile(to, otherwise, depth) : to.tape.step(UNDEFINED)
  for (const { value, when } of branches.toReversed()) {
    const condition = compileCondition(to, when, depth)
    result = to.tape.step(SELECT, condition, compile(to, value, depth), result)
  }
  return result
}

const compileConstant = (tape: Tape, name: 'e' | 'pi' | 'infinity'): number => {
  switch (name) {
    case 'e':
      return expStep(tape, tape.fraction(1))
    case 'pi':
      return tape.step(PI)
    case 'infinity':
      return fail(tape, 'infinity')
    default:
      return name satisfies never
  }
}

/**
 * Appends an expression to a tape and tells the step that is its value. What no tape can hold
 * (derivatives and definitions that were not expanded, infinity, too deep nesting) is set down
 * as the tape's failure.
 */
export const compile = (to: Compilation, node: Expression, depth = 0): number => {
  const { tape } = to
  if (depth > DEPTH_MAX) return fail(tape, 'too-deep')
  const next = depth + 1
  switch (node.kind) {
    case 'number':
      return tape.constant(node.value)
    case 'constant':
      return compileConstant(tape, node.name)
    case 'variable':
      return to.bound?.[node.name] ?? tape.variable(node.name)
    case 'add':
      return compileTerms(to, node.terms, next)
    case 'multiply':
      return compileList(to, node.factors, multiplySteps, next)
    case 'divide': {
      const numerator = compile(to, node.numerator, next)
      return divideSteps(tape, numerator, compile(to, node.denominator, next))
    }
    case 'negate':
      return negateStep(tape, compile(to, node.operand, next))
    case 'power':
      return compilePower(to, node.base, node.exponent, next)
    case 'call':
      return compileCall(to, node, next)
    case 'cases':
      return compileCases(to, node.branches, node.otherwise, next)
    case 'undefined':
      return tape.step(UNDEFINED)
    case 'apply':
    case 'derivative':
      return fail(tape, 'not-expanded')
    default:
      return node satisfies never
  }
}
