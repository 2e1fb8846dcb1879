import type { Branch, Condition, Definitions, Expression } from '../../tree/expression'
import { add, divide, leaf, multiply, negate, power, subtract } from '../arithmetic'
import { fraction } from '../constants'
import { exponentialOf } from '../exponents'
import { callFunction } from '../functions'
import { powerOf } from '../powers'
import { AND, decline, MAX, MIN, OR, ROOT, UNDEFINED, VARIABLE, visit } from '../steps'
import { join, not, relate } from './branches'
import { extreme, select } from './guards'
import { longStep } from './long-fractions'

const DEPTH_MAX = 60
const VARIABLES_MAX = 30
const SMALL_LIMIT = 2n ** 53n

/** What names stand for: arguments of the function at hand, then the lesson's definitions. */
type Scope = {
  readonly definitions: Definitions | null
  readonly names: string[]
  readonly parameter: string | null
  readonly argument: number
}

const compileVariable = (name: string, scope: Scope, depth: number): number => {
  const { definitions, names, parameter, argument } = scope
  if (name === parameter) return argument
  const value = definitions?.values[name]
  if (value) return parameter === null ? compile(value, scope, depth) : decline()
  let place = names.indexOf(name)
  if (place < 0) place = names.push(name) - 1
  return place < VARIABLES_MAX ? leaf(VARIABLE, place) : decline()
}

const compileTerms = (terms: readonly Expression[], scope: Scope, depth: number): number => {
  let sum = -1
  for (const term of terms) {
    const isMinus = term.kind === 'negate'
    const next = compile(isMinus ? term.operand : term, scope, depth)
    if (sum < 0) sum = isMinus ? negate(next) : next
    else sum = isMinus ? subtract(sum, next) : add(sum, next)
  }
  return sum < 0 ? decline() : sum
}

const compileFactors = (factors: readonly Expression[], scope: Scope, depth: number): number => {
  let product = -1
  for (const factor of factors) {
    const next = compile(factor, scope, depth)
    product = product < 0 ? next : multiply(product, next)
  }
  return product < 0 ? decline() : product
}

const compilePower = (
  base: Expression,
  exponent: Expression,
  scope: Scope,
  depth: number,
): number => {
  const times = compile(exponent, scope, depth)
  if (base.kind === 'constant' && base.name === 'e') return exponentialOf(times)
  return powerOf(compile(base, scope, depth), times)
}

const compileCall = (
  node: Extract<Expression, { kind: 'call' }>,
  scope: Scope,
  depth: number,
): number => {
  const { name, args } = node
  let result = -1
  if (name === 'max' || name === 'min') {
    for (const argument of args) {
      const next = compile(argument, scope, depth)
      result = result < 0 ? next : extreme(name === 'max' ? MAX : MIN, result, next)
    }
    return result < 0 ? decline() : result
  }
  const [x, y] = args
  if (!x) return decline()
  return callFunction(name, compile(x, scope, depth), y ? compile(y, scope, depth) : -1)
}

const compileApply = (
  node: Extract<Expression, { kind: 'apply' }>,
  scope: Scope,
  depth: number,
): number => {
  const definition = scope.definitions?.functions[node.name]
  const [parameter, more] = definition?.parameters ?? []
  const [argument] = node.args
  if (!definition || !argument || node.primes > 0 || parameter === undefined || more !== undefined)
    return decline()
  const { definitions, names } = scope
  const inner = { definitions, names, parameter, argument: compile(argument, scope, depth) }
  return compile(definition.body, inner, depth)
}

const compileCondition = (condition: Condition, scope: Scope, depth: number): number => {
  switch (condition.kind) {
    case 'compare': {
      const left = compile(condition.left, scope, depth)
      return relate(condition.relation, left, compile(condition.right, scope, depth))
    }
    case 'and':
    case 'or': {
      let result = -1
      for (const part of condition.conditions) {
        const next = compileCondition(part, scope, depth)
        result = result < 0 ? next : join(condition.kind === 'and' ? AND : OR, result, next)
      }
      return result < 0 ? decline() : result
    }
    case 'not':
      return not(compileCondition(condition.condition, scope, depth))
    default:
      return condition satisfies never
  }
}

const compileCases = (
  branches: readonly Branch[],
  otherwise: Expression | undefined,
  scope: Scope,
  depth: number,
): number => {
  let result = otherwise ? compile(otherwise, scope, depth) : leaf(UNDEFINED, 0)
  for (let place = branches.length - 1; place >= 0; place -= 1) {
    const branch = branches[place]
    if (!branch) continue
    const condition = compileCondition(branch.when, scope, depth)
    result = select(condition, compile(branch.value, scope, depth), result)
  }
  return result
}

/** The step of an expression's value; or any step, where it is not compared here (`decline`). */
export const compile = (node: Expression, scope: Scope, above = 0): number => {
  const depth = above + 1
  if (!visit() || depth > DEPTH_MAX) return decline()
  switch (node.kind) {
    case 'number': {
      const { numerator, denominator } = node.value
      const isSmall =
        numerator < SMALL_LIMIT && numerator > -SMALL_LIMIT && denominator < SMALL_LIMIT
      return isSmall
        ? fraction(Number(numerator), Number(denominator))
        : longStep(numerator, denominator)
    }
    case 'constant':
      if (node.name === 'e') return exponentialOf(fraction(1, 1))
      return node.name === 'pi' ? power(leaf(ROOT, 0), 2) : decline()
    case 'variable':
      return compileVariable(node.name, scope, depth)
    case 'add':
      return compileTerms(node.terms, scope, depth)
    case 'multiply':
      return compileFactors(node.factors, scope, depth)
    case 'divide': {
      const numerator = compile(node.numerator, scope, depth)
      return divide(numerator, compile(node.denominator, scope, depth))
    }
    case 'negate':
      return negate(compile(node.operand, scope, depth))
    case 'power':
      return compilePower(node.base, node.exponent, scope, depth)
    case 'call':
      return compileCall(node, scope, depth)
    case 'cases':
      return compileCases(node.branches, node.otherwise, scope, depth)
    case 'apply':
      return compileApply(node, scope, depth)
    case 'derivative':
    case 'undefined':
      return decline()
    default:
      return node satisfies never
  }
}

/** A scope for two expressions that share their definitions; `names` grows with the variables met. */
export const scopeOf = (definitions: Definitions | null): Scope => ({
  definitions,
  names: [],
  parameter: null,
  argument: 0,
})
