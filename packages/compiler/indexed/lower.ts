import {
  add,
  call,
  cases,
  constant,
  divide,
  multiply,
  negate,
  num,
  variable,
} from '@slopewise/math'
import { ONES, type SymbolTerm, symbolKey, type Term } from '../terms/term'
import { genericQuantity, OWN_MARK } from './generic'
import {
  formOf,
  instancesOf,
  isDefined,
  isKronecker,
  isOpaque,
  isSaidByCases,
  isSaidElsewhere,
  isWanted,
  kronecker,
} from './letters'
import { lowerBig } from './lower-big'
import { lowerCall, lowerFunction } from './lower-call'
import { lowerCondition } from './lower-condition'
import { lowerAt, lowerDerivative } from './lower-derivative'
import { lowerLimit } from './lower-limit'
import {
  fit,
  fold,
  lowerCases,
  lowerEntry,
  lowerMatrix,
  lowerPower,
  sumOfSquares,
} from './lower-parts'
import { numberOf, requireSmall } from './lowering'
import { findDefinition, findEntry } from './match-definition'
import {
  entryOf,
  entryRank,
  findConstant,
  forPlaced,
  keyIn,
  numberName,
  resolveSymbol,
  type Scope,
  SIZE,
  variableName,
} from './scope'
import {
  combine,
  diagonal,
  isScalar,
  mapTensor,
  matrixProduct,
  scalar,
  type Tensor,
  transpose,
} from './tensor'

/** A quantity without a definition that is differentiated: some function of what it depends on. */
const lowerParents = (symbol: SymbolTerm, parents: readonly SymbolTerm[], scope: Scope): Tensor => {
  const own = variableName(symbol)
  // Parents are in their place already.
  const placed = forPlaced(scope)
  const on = parents
    .flatMap(parent => instancesOf(parent, placed))
    .map(parent => ({
      name: variableName(parent),
      value: lowerSymbol(parent, placed).entries[0] ?? num(0),
    }))
  scope.seen.set(OWN_MARK, symbol)
  return scalar(genericQuantity(own, on))
}

/** A vector or matrix of letters. */
const lowerShaped = (symbol: SymbolTerm, shape: readonly number[], scope: Scope): Tensor => {
  const [rows = 1, columns = 1] = shape
  const entries = Array.from({ length: rows * columns }, (_, at) => {
    const place = [Math.floor(at / columns) + 1, (at % columns) + 1]
    const used = columns === 1 ? place.slice(0, 1) : rows === 1 ? place.slice(1) : place
    const indices = used.map(offset => ({ name: '', offset }))
    const entry = { ...symbol, indices }
    scope.seen.set(variableName(entry), entry)
    return variable(variableName(entry))
  })
  return { shape, entries }
}

/** An entry of a vector that the text defines as a whole. */
const lowerOwnEntry = (symbol: SymbolTerm, scope: Scope): Tensor | null => {
  const match = findEntry(symbol, scope)
  if (match === null || match.definition.body.kind !== 'entry') return null
  if (scope.depth <= 0 || !isWanted(symbol, scope)) return null
  const inner = { ...match.scope, depth: scope.depth - 1 }
  const whole = lower(match.definition.body.of, inner)
  return isScalar(whole) ? null : lowerEntry({ whole, indices: symbol.indices }, inner)
}

const lowerDefined = (symbol: SymbolTerm, scope: Scope): Tensor | null => {
  const match = formOf(symbol, scope)
  if (match === null || isSaidElsewhere(match, symbol, scope)) return lowerOwnEntry(symbol, scope)
  // A vector that stayed a letter would be taken for a number.
  const isShaped = match.definition.body.kind === 'matrix'
  if (!isShaped && (scope.depth <= 0 || !isWanted(symbol, scope))) return null
  return requireSmall(lower(match.definition.body, { ...match.scope, depth: scope.depth - 1 }))
}

/** A vector or matrix by its entries, each in its place. */
const lowerEntries = (symbol: SymbolTerm, rank: number, scope: Scope): Tensor => {
  const first = entryOf(symbol, ...new Array<number>(rank).fill(1))
  const isKnown =
    scope.opaque.has(keyIn(first, scope)) ||
    scope.parents.has(keyIn(first, scope)) ||
    findDefinition(first, scope) !== null
  const whole = isKnown ? null : lowerDefined(symbol, scope)
  // What a layer of one unit gives is a number.
  if (whole !== null && (!isScalar(whole) || scope.oneRow.size > 0)) return whole
  const columns = rank === 1 ? 1 : SIZE
  const rows = scope.oneRow.has(symbolKey(symbol)) ? 1 : SIZE
  const placed = forPlaced(scope)
  const entries = Array.from({ length: rows * columns }, (_, at) => {
    const place = [Math.floor(at / columns) + 1, (at % columns) + 1].slice(0, rank)
    return numberOf(lowerSymbol(entryOf(symbol, ...place), placed), 'an entry')
  })
  return { shape: [rows, columns], entries }
}

/** Vectors in the reading that has them, the vector of ones, and the matrix $I$. */
const lowerSpecial = (symbol: SymbolTerm, scope: Scope): Tensor | null => {
  const rank = entryRank(symbol, scope)
  if (rank > 0) return lowerEntries(symbol, rank, scope)
  const isPlain = symbol.label === null && symbol.indices.length === 0
  const hasVectors = scope.vectors.size > 0
  const hot = scope.hot.get(symbol.base)
  if (hot !== undefined && symbol.label === null && symbol.indices.length < 2) {
    const [index] = symbol.indices
    return scalar(num(index === undefined ? hot : index.offset === hot ? 1 : 0))
  }
  const [place] = symbol.indices
  if (hasVectors && symbol.base === 'e' && place?.name === '' && symbol.indices.length === 1) {
    const entries = Array.from({ length: SIZE }, (_, at) => num(at + 1 === place.offset ? 1 : 0))
    return { shape: [SIZE, 1], entries }
  }
  if (symbol.base === ONES) {
    return hasVectors ? { shape: [SIZE, 1], entries: [num(1), num(1), num(1)] } : scalar(num(1))
  }
  if (!isPlain || symbol.base !== 'I' || isDefined(symbol, scope)) return null
  return hasVectors ? diagonal(SIZE, () => num(1)) : null
}

/** A letter in its place. */
export const lowerSymbol = (written: SymbolTerm, scope: Scope): Tensor => {
  const symbol = resolveSymbol(written, scope)
  const entry = written.indices.length > 0 ? scope.hot.get(numberName(written)) : undefined
  if (entry !== undefined) return scalar(num(entry))
  const bound = scope.bound.get(variableName(symbol))
  if (bound !== undefined) return scalar(bound)
  const number = findConstant(symbol, scope)
  if (number !== null) return scalar(number)
  if (scope.sizes.has(symbol.base) && symbol.indices.length === 0 && symbol.label === null) {
    return scalar(num(SIZE))
  }
  const isPlain = symbol.label === null && symbol.indices.length === 0
  const counted = isPlain ? scope.indices.get(symbol.base) : undefined
  if (counted !== undefined) return scalar(num(counted))
  const special = lowerSpecial(symbol, scope)
  if (special !== null) return special
  const key = keyIn(symbol, scope)
  if (!isOpaque(symbol, key, scope)) {
    if (isPlain && scope.maths.values.includes(symbol.base)) return scalar(variable(symbol.base))
    const parents = scope.parents.get(key)
    if (parents !== undefined && isWanted(symbol, scope))
      return lowerParents(symbol, parents, scope)
    if (isKronecker(symbol) && isSaidByCases(symbol, scope)) return scalar(kronecker(symbol))
    const defined = lowerDefined(symbol, scope)
    if (defined !== null) return defined
    if (isKronecker(symbol)) return scalar(kronecker(symbol))
  }
  const shape = symbol.indices.length === 0 ? scope.shapes.get(key) : undefined
  if (shape !== undefined) return lowerShaped(symbol, shape, scope)
  scope.seen.set(variableName(symbol), symbol)
  return scalar(variable(variableName(symbol)))
}

/**
 * What a term is with every letter in its place: sums written out, definitions of the text put in,
 * derivatives taken of what is known. Names that the front matter defines stay.
 */
export const lower = (term: Term, scope: Scope): Tensor => {
  switch (term.kind) {
    case 'number':
      return scalar(num(term.value))
    case 'infinity':
      return scalar(constant('infinity'))
    case 'symbol':
      return lowerSymbol(term, scope)
    case 'sum':
      return fold(term.terms, scope, (a, b) => combine(a, b, add), lower)
    case 'product':
      return fold(term.factors, scope, matrixProduct, lower)
    case 'hadamard':
      return fold(term.factors, scope, (a, b) => combine(a, b, multiply), lower)
    case 'quotient':
      return fit(combine(lower(term.over, scope), lower(term.under, scope), divide))
    case 'negative':
      return mapTensor(lower(term.of, scope), negate)
    case 'power':
      return lowerPower(term.base, term.exponent, scope, lower)
    case 'transpose':
      return transpose(lower(term.of, scope))
    case 'call':
      return lowerCall(term, scope, lower)
    case 'function':
      return lowerFunction(term, scope, lower)
    case 'derivative':
      return lowerDerivative(term, scope, { lower, lowerSymbol })
    case 'at':
      return lowerAt(term, scope, lower)
    case 'big':
      return lowerBig(term, scope, lower)
    case 'limit':
      return lowerLimit(term, scope, lower)
    case 'cases':
      return lowerCases(term, scope, lower)
    case 'indicator':
      return scalar(
        cases([{ value: num(1), when: lowerCondition(term.when, scope, lower) }], num(0)),
      )
    case 'matrix':
      return lowerMatrix(term.rows, scope, lower)
    case 'entry':
      return lowerEntry({ whole: lower(term.of, scope), indices: term.indices }, scope)
    case 'norm':
      return scalar(call('sqrt', sumOfSquares(lower(term.of, scope))))
    case 'plain':
      return scalar(term.expression)
    default:
      return term satisfies never
  }
}
