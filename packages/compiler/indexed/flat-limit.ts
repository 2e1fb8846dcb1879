import {
  constant,
  decide,
  differentiate,
  divide,
  type Expression,
  evaluate,
  freeVariables,
  mapChildren,
  negate,
  num,
  simplify,
  someNode,
} from '@slopewise/math'

/** What functions come close to far to the right, and far to the left. */
const ENDS: ReadonlyMap<string, readonly [Expression, Expression]> = new Map([
  ['sigmoid', [num(1), num(0)]],
  ['tanh', [num(1), num(-1)]],
  ['erf', [num(1), num(-1)]],
  ['arctan', [divide(constant('pi'), num(2)), negate(divide(constant('pi'), num(2)))]],
])

/** Whether a straight line goes up as the letter does what it does: `1`, `-1`, or null for no straight line. */
const wayOf = (line: Expression, name: string, sign: 1 | -1): 1 | -1 | null => {
  const slope = simplify(differentiate(line, { by: name }).derivative)
  if (freeVariables(slope).size > 0 || decide(slope, num(0)).verdict === 'equal') return null
  const value = evaluate(slope, {}) * sign
  return value > 0 ? 1 : value < 0 ? -1 : null
}

/** Whether an expression is proved to be 0. */
export const isZero = (one: Expression): boolean => decide(one, num(0)).verdict === 'equal'

/** Whether 0 is divided by, or stands in a logarithm: the parts alone then say nothing of the limit. */
const isOpenAtZero = (node: Expression): boolean => {
  if (node.kind === 'divide') return isZero(node.denominator)
  if (node.kind === 'power') return isZero(node.base)
  const [argument] = node.kind === 'call' && /^(ln|log)$/.test(node.name) ? node.args : []
  return argument !== undefined && isZero(argument)
}

/**
 * What an expression with other letters in it becomes where one goes to infinity,
 * $\lim_{z \to -\infty} \alpha (e^z - 1) = -\alpha$: its powers of $e$ and its sigmoids become numbers there. Null
 * where the letter stands elsewhere, too, or where two such parts meet as in $e^{-z} / (1 - \sigma(z))$.
 */
export const flatLimit = (of: Expression, name: string, sign: 1 | -1): Expression | null => {
  const flatten = (node: Expression): Expression => {
    if (!freeVariables(node).has(name)) return node
    if (node.kind === 'power' && node.base.kind === 'constant' && node.base.name === 'e') {
      return wayOf(node.exponent, name, sign) === -1 ? num(0) : node
    }
    const ends = node.kind === 'call' && node.args.length === 1 ? ENDS.get(node.name) : undefined
    const [argument] = node.kind === 'call' ? node.args : []
    if (ends === undefined || argument === undefined) return mapChildren(node, flatten)
    const way = wayOf(argument, name, sign)
    return way === null ? node : way === 1 ? ends[0] : ends[1]
  }
  const flat = flatten(of)
  return freeVariables(flat).has(name) || someNode(flat, isOpenAtZero) ? null : flat
}
