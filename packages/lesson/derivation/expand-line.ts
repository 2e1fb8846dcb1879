import {
  type Definitions,
  deriveByRules,
  type Expression,
  expandDefinitions,
  mapChildren,
  substitute,
  toText,
} from '@slopewise/math'

/** Slopes that are kept of one lesson: learners write the same ones again and again. */
const SLOPES_KEPT_MAX = 400

const slopesKept = new WeakMap<Definitions, Map<string, Expression>>()

/** A slope worked out, which takes longer than all the rest of a line: once for each text. */
const expandSlope = (slope: Expression, definitions: Definitions): Expression => {
  const kept = slopesKept.get(definitions) ?? new Map<string, Expression>()
  slopesKept.set(definitions, kept)
  const text = toText(slope)
  const known = kept.get(text)
  if (known !== undefined) return known
  const made = expandDefinitions(slope, definitions)
  if (kept.size >= SLOPES_KEPT_MAX) kept.clear()
  kept.set(text, made)
  return made
}

type Expand = (expression: Expression) => Expression
type Derivative = Extract<Expression, { kind: 'derivative' }>

/** What works out a derivative that stands in a line. */
export type ExpandDerivative = (
  node: Derivative,
  definitions: Definitions,
  expand: Expand,
) => Expression

/** By the rules alone: the same value where the function is smooth, but not its simplest form. */
export const byRules: ExpandDerivative = ({ of, by, at }, _, expand) => {
  const slope = deriveByRules(expand(of), by)
  return at === undefined ? slope : substitute(slope, { [by]: expand(at) })
}

const expandNode = (
  node: Expression,
  definitions: Definitions,
  { expand, derive }: { readonly expand: Expand; readonly derive: ExpandDerivative },
): Expression => {
  switch (node.kind) {
    case 'number':
    case 'constant':
    case 'undefined':
      return node
    case 'variable':
      return expandDefinitions(node, definitions)
    case 'derivative':
      return derive(node, definitions, expand)
    case 'apply':
      return node.primes > 0 ? expandSlope(node, definitions) : expandDefinitions(node, definitions)
    case 'add':
    case 'multiply':
    case 'divide':
    case 'negate':
    case 'power':
    case 'call':
    case 'cases':
      return mapChildren(node, expand)
    default:
      return node satisfies never
  }
}

/**
 * What `expandDefinitions` gives, for lines that have much in common: a part that stands in several of
 * them as the same object is expanded once, a slope once for each lesson. `derive` works out derivatives.
 */
export const makeExpander = (
  definitions: Definitions,
  derive: ExpandDerivative = expandSlope,
): Expand => {
  const seen = new WeakMap<Expression, Expression>()
  const expand: Expand = node => {
    const known = seen.get(node)
    if (known !== undefined) return known
    const made = expandNode(node, definitions, { expand, derive })
    seen.set(node, made)
    return made
  }
  return expand
}
