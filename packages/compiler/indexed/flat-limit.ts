import {
  cases,
  compare,
  constant,
  decide,
  differentiate,
  divide,
  type Expression,
  evaluate,
  freeVariables,
  mapChildren,
  multiply,
  negate,
  num,
  simplify,
  someNode,
  substitute,
  variable,
} from '@slopewise/math'

/** What functions come close to far to the right, and far to the left. */
const ENDS: ReadonlyMap<string, readonly [Expression, Expression]> = new Map([
  ['sigmoid', [num(1), num(0)]],
  ['tanh', [num(1), num(-1)]],
  ['erf', [num(1), num(-1)]],
  ['arctan', [divide(constant('pi'), num(2)), negate(divide(constant('pi'), num(2)))]],
])

/** Where a letter goes, and which sign another has, where that is known. */
type Goal = {
  readonly name: string
  readonly sign: 1 | -1
  readonly other?: { readonly name: string; readonly sign: 1 | -1 }
}

/** The slope of a straight line as a number: for another letter as large as its sign where it is a multiple of that. */
const slopeAt = (slope: Expression, { other }: Goal): Expression => {
  if (other === undefined || !freeVariables(slope).has(other.name)) return slope
  const unit = substitute(slope, { [other.name]: num(1) })
  const isMultiple = decide(slope, multiply(unit, variable(other.name))).verdict === 'equal'
  return isMultiple ? multiply(unit, num(other.sign)) : slope
}

/** Whether a straight line goes up as the letter does what it does: `1`, `-1`, or null for no straight line. */
const wayOf = (line: Expression, goal: Goal): 1 | -1 | null => {
  const slope = slopeAt(simplify(differentiate(line, { by: goal.name }).derivative), goal)
  if (freeVariables(slope).size > 0 || decide(slope, num(0)).verdict === 'equal') return null
  const value = evaluate(slope, {}) * goal.sign
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
  const flat = flattened(of, { name, sign })
  return freeVariables(flat).has(name) || someNode(flat, isOpenAtZero) ? null : flat
}

const isPowerOfE = (node: Expression): node is Expression & { readonly kind: 'power' } =>
  node.kind === 'power' && node.base.kind === 'constant' && node.base.name === 'e'

const flattened = (node: Expression, goal: Goal): Expression => {
  if (!freeVariables(node).has(goal.name)) return node
  if (isPowerOfE(node)) return wayOf(node.exponent, goal) === -1 ? num(0) : node
  const ends = node.kind === 'call' && node.args.length === 1 ? ENDS.get(node.name) : undefined
  const [argument] = node.kind === 'call' ? node.args : []
  if (ends === undefined || argument === undefined) {
    return mapChildren(node, child => flattened(child, goal))
  }
  const way = wayOf(argument, goal)
  return way === null ? node : way === 1 ? ends[0] : ends[1]
}

const isMovingPart = (node: Expression, { name }: Goal): boolean =>
  (isPowerOfE(node) || node.kind === 'call' || node.kind === 'cases') &&
  freeVariables(node).has(name)

/** $u$ of $1 + e^u$, where that grows and nothing else moves; else null. */
const grownIn = (sum: Expression | undefined, goal: Goal): Expression | null => {
  const terms = sum?.kind === 'add' ? sum.terms : []
  const [grown, ...others] = terms.filter(one => freeVariables(one).has(goal.name))
  if (grown === undefined || others.length > 0 || !isPowerOfE(grown)) return null
  return wayOf(grown.exponent, goal) === 1 ? grown.exponent : null
}

/**
 * $\ln(1 + e^u)$ is as good as $u$ where that grows, and $\frac{z}{1 + e^u}$ as 0, but for what goes to 0 faster
 * than any power.
 */
const withoutGrowth = (node: Expression, goal: Goal): Expression => {
  const [argument] = node.kind === 'call' && node.name === 'ln' ? node.args : []
  const inside = grownIn(argument, goal)
  if (inside !== null) return inside
  const isSmall =
    node.kind === 'divide' &&
    grownIn(node.denominator, goal) !== null &&
    !someNode(node.numerator, one => isMovingPart(one, goal))
  return isSmall ? num(0) : mapChildren(node, child => withoutGrowth(child, goal))
}

/** The limit where another letter has a sign; null where it is not read. */
const limitFor = (of: Expression, goal: Goal): Expression | null => {
  const flat = flattened(withoutGrowth(of, goal), goal)
  if (someNode(flat, node => isMovingPart(node, goal) || isOpenAtZero(node))) return null
  // What is left of powers of the letter has to cancel: $\frac{1}{\beta} \beta z$.
  const found = simplify(substitute(flat, { [goal.name]: num(1) }))
  return decide(flat, found).verdict.startsWith('equal') ? found : null
}

/**
 * $\lim_{\beta \to \infty} \frac{1}{\beta} \ln(1 + e^{\beta z}) = \max(0, z)$: a family of functions of one other letter, on both sides
 * of 0. Null where it is not read, or jumps there: what it is at the jump itself is another matter.
 */
export const familyLimit = (of: Expression, name: string, sign: 1 | -1): Expression | null => {
  const [other, ...more] = [...freeVariables(of)].filter(one => one !== name)
  if (other === undefined || more.length > 0) return null
  const [right, left] = ([1, -1] as const).map(own =>
    limitFor(of, { name, sign, other: { name: other, sign: own } }),
  )
  if (!right || !left) return null
  const [above, below] = [right, left].map(side => substitute(side, { [other]: num(0) }))
  if (above === undefined || below === undefined) return null
  if (decide(above, below).verdict !== 'equal') return null
  const when = compare('>=', variable(other), num(0))
  return cases([{ value: right, when }], left)
}
