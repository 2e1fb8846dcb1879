import {
  derivative,
  differentiate,
  type Expression,
  expandDefinitions,
  freeVariables,
  num,
  substitute,
} from '@slopewise/math'
import type { SymbolTerm, Term } from '../terms/term'
import { type Lower, type Lowering, misfit, numberOf, requireSmall } from './lowering'
import { findDefinition } from './match-definition'
import { forPlaced, keyIn, ownMark, resolveSymbol, type Scope, variableName } from './scope'
import { isScalar, mapTensor, type Tensor, transpose } from './tensor'

/** Deep enough for a chain of layers. */
const CHAIN_DEPTH = 10

/** Only what leads to a letter is put in, and the letter itself stays. */
const leadingTo = (by: SymbolTerm, key: string, scope: Scope): Scope => ({
  ...scope,
  depth: scope.isDirect ? 1 : CHAIN_DEPTH,
  toward: key,
  opaque: new Set([...scope.opaque, key, ownMark(by)]),
})

/** The derivative of an expression by a variable; names of the lesson that depend on it put in. */
const deriveBy = (of: Expression, name: string, scope: Scope): Expression => {
  const { definitions } = scope.maths
  if (!Object.hasOwn(definitions.values, name)) return derivative(of, name)
  const { [name]: _, ...values } = definitions.values
  const open = expandDefinitions(of, { ...definitions, values })
  return differentiate(open, { by: name }).derivative
}

/** Letters that stayed are put in as far as they are outside the derivative. */
const putBack = (value: Expression, scope: Scope, { lowerSymbol }: Lowering): Expression => {
  const placed = forPlaced(scope)
  const replacements: Record<string, Expression> = {}
  for (const name of freeVariables(value)) {
    const symbol = scope.seen.get(name)
    if (symbol === undefined) continue
    const known = numberOf(lowerSymbol(symbol, placed), 'a letter')
    if (known.kind !== 'variable' || known.name !== name) replacements[name] = known
  }
  return Object.keys(replacements).length === 0 ? value : substitute(value, replacements)
}

/** A function without its argument is taken at what it is differentiated by: $\frac{dg}{dz}$. */
const atVariable = (of: Term, by: SymbolTerm, scope: Scope): Term => {
  if (of.kind === 'symbol' && of.label === null && of.indices.length === 0) {
    const args = scope.calls.get(of.base)
    const isFunction = args !== undefined && findDefinition(of, scope) === null
    return isFunction ? { kind: 'call', of, primes: 0, args } : of
  }
  if (of.kind !== 'function') return of
  const isLessons = scope.maths.functions.includes(of.of.base)
  return isLessons ? { kind: 'call', of: of.of, primes: of.primes, args: [by] } : of
}

const deriveOnce = (of: Term, by: SymbolTerm, scope: Scope, lowering: Lowering): Tensor => {
  const key = keyIn(by, scope)
  const inner = leadingTo(by, key, scope)
  const value = lowering.lower(atVariable(of, by, scope), inner)
  const variables = lowering.lowerSymbol(by, forPlaced(inner))
  const finish = (one: Expression, name: string) =>
    putBack(deriveBy(one, name, scope), scope, lowering)
  if (isScalar(variables)) {
    return requireSmall(mapTensor(value, one => finish(one, variableName(by))))
  }
  const slope = (one: Expression, at: Expression) =>
    at.kind === 'variable' ? finish(one, at.name) : num(0)
  if (!isScalar(value)) return requireSmall(jacobian(value, variables, slope, scope))
  const [one = num(0)] = value.entries
  return requireSmall(mapTensor(variables, at => slope(one, at)))
}

/** $\partial z_i / \partial x_j$ in row $i$ and column $j$, or the other way round. */
const jacobian = (
  value: Tensor,
  variables: Tensor,
  slope: (one: Expression, at: Expression) => Expression,
  { layout }: Scope,
): Tensor => {
  if (value.shape[1] !== 1 || variables.shape[1] !== 1) {
    return misfit('a matrix is differentiated by a vector, or a vector by a matrix')
  }
  const entries = value.entries.flatMap(one => variables.entries.map(at => slope(one, at)))
  const across: Tensor = { shape: [value.entries.length, variables.entries.length], entries }
  return layout === 'across' ? across : transpose(across)
}

/** A derivative by one letter after the other. */
export const lowerDerivative = (
  term: Term & { kind: 'derivative' },
  scope: Scope,
  lowering: Lowering,
): Tensor => {
  const by = term.by.map(one => resolveSymbol(one, scope))
  const [last] = by.slice(-1)
  if (last === undefined) return misfit('nothing is differentiated by')
  if (by.length === 1) return deriveOnce(term.of, last, scope, lowering)
  const inner: Term = { kind: 'derivative', of: term.of, by: term.by.slice(1) }
  const [first] = by
  return first === undefined ? misfit('nothing') : deriveOnce(inner, first, scope, lowering)
}

/** `of` at a value of one letter. */
export const lowerAt = (term: Term & { kind: 'at' }, scope: Scope, lower: Lower): Tensor => {
  const value = numberOf(lower(term.value, scope), 'what is put in')
  const name = variableName(resolveSymbol(term.variable, scope))
  const of = lower(term.of, scope)
  return mapTensor(of, one => placeAt(one, name, value, scope))
}

/** An expression with a value for a variable; conventions of the lesson go by the place. */
export const placeAt = (
  one: Expression,
  name: string,
  value: Expression,
  scope: Scope,
): Expression => {
  const { definitions } = scope.maths
  if (one.kind === 'derivative' && one.by === name && one.at === undefined) {
    return { ...one, at: value }
  }
  if (one.kind === 'apply' && one.args.every(arg => arg.kind === 'variable')) {
    return substitute(one, { [name]: value })
  }
  return substitute(expandDefinitions(one, definitions), { [name]: value })
}
