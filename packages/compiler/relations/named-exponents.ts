import {
  add,
  type Expression,
  freeVariables,
  mapChildren,
  negate,
  someNode,
  toText,
  variable,
} from '@slopewise/math'

/** Letters that an exponent must have to be given a name of its own. */
const LETTERS_MIN = 2

/** Behind a name nothing can be differentiated. */
const NOT_TAKEN: ReadonlySet<Expression['kind']> = new Set(['derivative', 'apply'])

const isPowerOfE = (node: Expression): node is Expression & { readonly kind: 'power' } =>
  node.kind === 'power' && node.base.kind === 'constant' && node.base.name === 'e'

/** The summands of an exponent by their text, one that stands there twice by its text and a number. */
type Summands = ReadonlyMap<string, Expression>

const summandsOf = (exponent: Expression): Summands => {
  const flat = (one: Expression): Expression[] => {
    if (one.kind === 'add') return one.terms.flatMap(flat)
    if (one.kind === 'negate' && one.operand.kind === 'add') {
      return flat(one.operand).map(term => negate(term))
    }
    return [one]
  }
  const summands = new Map<string, Expression>()
  for (const one of flat(exponent)) {
    const text = toText(one)
    const before = [...summands.keys()].filter(
      key => key === text || key.startsWith(`${text}\u2016`),
    )
    summands.set(before.length === 0 ? text : `${text}\u2016${before.length}`, one)
  }
  return summands
}

const isWithin = (part: Summands, whole: Summands): boolean =>
  [...part.keys()].every(key => whole.has(key))

const collect = (sides: readonly Expression[]): Summands[] => {
  const found: Summands[] = []
  const visit = (node: Expression): Expression => {
    if (isPowerOfE(node) && freeVariables(node.exponent).size >= LETTERS_MIN) {
      const summands = summandsOf(node.exponent)
      if (!found.some(one => one.size === summands.size && isWithin(one, summands))) {
        found.push(summands)
      }
    }
    return mapChildren(node, visit)
  }
  for (const side of sides) visit(side)
  return found.sort((a, b) => a.size - b.size)
}

type Name = { readonly of: Summands; readonly letter: Expression }

/** The shortest exponents, each with a letter; longer ones are made of these. */
const namesFor = (sides: readonly Expression[]): Name[] => {
  const names: Name[] = []
  for (const of of collect(sides)) {
    if (names.some(name => isWithin(name.of, of))) continue
    names.push({ of, letter: variable(`u${names.length + 1}\u2016`) })
  }
  return names
}

const renamed = (exponent: Expression, names: readonly Name[]): Expression => {
  const left = new Map(summandsOf(exponent))
  const letters = names.flatMap(({ of, letter }) => {
    if (!isWithin(of, left)) return []
    for (const key of of.keys()) left.delete(key)
    return [letter]
  })
  return letters.length === 0 ? exponent : add(...letters, ...left.values())
}

/**
 * Both sides with a letter for each exponent of $e$ that has several: $e^{w_1 h_1 + w_2 h_2 + b}$ as $e^u$. What is
 * equal so is equal whatever $u$ is; null where there is none. What differs so proves nothing.
 */
export const nameExponents = (
  left: Expression,
  right: Expression,
): readonly [Expression, Expression] | null => {
  if ([left, right].some(side => someNode(side, ({ kind }) => NOT_TAKEN.has(kind)))) return null
  const names = namesFor([left, right])
  if (names.length === 0) return null
  const rename = (node: Expression): Expression =>
    isPowerOfE(node)
      ? { ...node, exponent: renamed(node.exponent, names) }
      : mapChildren(node, rename)
  return [rename(left), rename(right)]
}
