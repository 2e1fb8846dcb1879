import {
  add,
  call,
  cases,
  constant,
  divide,
  type Expression,
  multiply,
  negate,
  num,
  power,
  variable,
} from '@slopewise/math'
import { type Label, ONES, type SymbolTerm, symbolKey, type Term } from '../terms/term'
import { dependsOn, leadsTo } from './depends'
import { genericQuantity, OWN_MARK } from './generic'
import { lowerBig } from './lower-big'
import { lowerCall, lowerFunction } from './lower-call'
import { lowerCondition } from './lower-condition'
import { lowerAt, lowerDerivative } from './lower-derivative'
import { lowerLimit } from './lower-limit'
import { misfit, numberOf, requireSmall } from './lowering'
import { findDefinition, findEntry, findForms, goesDown, type Match } from './match-definition'
import {
  entryOf,
  entryRank,
  findConstant,
  forPlaced,
  keyIn,
  numberName,
  ownMark,
  resolveLabel,
  resolveSymbol,
  type Scope,
  SIZE,
  variableName,
} from './scope'
import {
  combine,
  diagonal,
  entryAt,
  isScalar,
  mapTensor,
  matrixProduct,
  normal,
  scalar,
  type Tensor,
  transpose,
} from './tensor'

const fit = (tensor: Tensor | null): Tensor =>
  tensor ?? misfit('the sizes of its vectors or matrices do not fit')

const isKronecker = ({ base, label, indices }: SymbolTerm): boolean =>
  (base === 'δ' || base === 'I') && label === null && indices.length === 2

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

/** A letter with open indices stands for all of its entries. */
const instancesOf = (symbol: SymbolTerm, scope: Scope): SymbolTerm[] => {
  const { indices } = resolveSymbol(symbol, scope)
  let found: Label[][] = [[]]
  for (const index of indices) {
    const isOpen = /^[a-z]'?$/.test(index.name)
    const choices = isOpen
      ? Array.from({ length: SIZE }, (_, n) => ({ name: '', offset: n + 1 }))
      : [index]
    found = found.flatMap(before => choices.map(choice => [...before, choice]))
  }
  return found.map(one => ({ ...resolveSymbol(symbol, scope), indices: one }))
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

/** Layers go down without end: below the floor, and beside what is looked for, letters stay. */
const isWanted = (symbol: SymbolTerm, scope: Scope): boolean => {
  const { label } = symbol
  const floor = label === null ? undefined : scope.floors.get(label.name)
  if (label !== null && floor !== undefined && label.offset < floor) return false
  const { toward, wanted } = scope
  if (wanted !== null && !wanted.some(key => dependsOn(symbol, key, scope))) return false
  return toward === null || dependsOn(symbol, toward, scope)
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

/** `a_j` by its weights, and `a = \\sigma(z)` as a whole: what is differentiated by tells which is meant. */
const isSaidElsewhere = (match: Match, symbol: SymbolTerm, scope: Scope): boolean => {
  const { toward } = scope
  const whole = toward === null ? null : findEntry(symbol, scope)
  return toward !== null && whole !== null && !leadsTo(match, toward) && leadsTo(whole, toward)
}

/** What a letter is, by a form that leads to what is differentiated by where there is one. */
const formOf = (symbol: SymbolTerm, scope: Scope): Match | null => {
  const { toward } = scope
  if (toward === null) return findDefinition(symbol, scope)
  const forms = findForms(symbol, scope)
  return forms.find(one => leadsTo(one, toward)) ?? forms[0] ?? null
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

const isDefined = ({ base }: SymbolTerm, { defined, maths }: Scope): boolean =>
  maths.values.includes(base) || defined.some(({ symbol }) => symbol.base === base)

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

/** In $\partial r_3 / \partial r_1$ of a chain by numbers only $r_1$ stays a letter. */
const isOpaque = (symbol: SymbolTerm, key: string, scope: Scope): boolean => {
  if (!scope.opaque.has(key)) return false
  if (symbol.indices.length === 0 || scope.opaque.has(ownMark(symbol))) return true
  const match = findDefinition(symbol, scope)
  return match === null || !goesDown(match.definition, scope.defined, 0)
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
    const defined = lowerDefined(symbol, scope)
    if (defined !== null) return defined
    if (isKronecker(symbol)) return scalar(kronecker(symbol))
  }
  const shape = symbol.indices.length === 0 ? scope.shapes.get(key) : undefined
  if (shape !== undefined) return lowerShaped(symbol, shape, scope)
  scope.seen.set(variableName(symbol), symbol)
  return scalar(variable(variableName(symbol)))
}

const kronecker = ({ indices }: SymbolTerm): Expression => {
  const [a, b] = indices
  if (a?.name !== b?.name) return misfit('an index has no number')
  return num(a?.offset === b?.offset ? 1 : 0)
}

const fold = (
  parts: readonly Term[],
  scope: Scope,
  join: (a: Tensor, b: Tensor) => Tensor | null,
): Tensor => {
  const [first, ...rest] = parts.map(part => lower(part, scope))
  if (first === undefined) return scalar(num(0))
  return rest.reduce((left, right) => fit(join(left, right)), first)
}

const lowerPower = (base: Term, exponent: Term, scope: Scope): Tensor => {
  const [value, raised] = [lower(base, scope), lower(exponent, scope)]
  const [by] = raised.entries
  if (!isScalar(raised) || by === undefined) return misfit('an exponent is no number')
  if (base.kind === 'norm' && by.kind === 'number' && by.value.numerator === 2n) {
    return scalar(sumOfSquares(lower(base.of, scope)))
  }
  const isE = base.kind === 'symbol' && findConstant(base, scope)?.kind === 'constant'
  const first = value.entries[0]
  if (isE && first) return scalar(power(first, by))
  return mapTensor(value, entry => power(entry, by))
}

const lowerMatrix = (rows: readonly (readonly Term[])[], scope: Scope): Tensor => {
  const cells = rows.map(row => row.map(cell => lower(cell, scope)))
  if (cells.some(row => row.some(cell => !isScalar(cell)))) {
    return misfit('a matrix within a matrix is not read')
  }
  const columns = cells[0]?.length ?? 0
  if (cells.some(row => row.length !== columns)) return misfit('the rows have different lengths')
  const entries = cells.flatMap(row => row.flatMap(cell => cell.entries))
  return normal({ shape: [cells.length, columns], entries })
}

const lowerEntry = (
  { whole: value, indices }: { readonly whole: Tensor; readonly indices: readonly Label[] },
  scope: Scope,
): Tensor => {
  const places = indices.map(index => resolveLabel(index, scope))
  if (isScalar(value) || places.some(({ name }) => name !== '')) {
    return misfit('an entry is taken of something that has none')
  }
  const [row = 1, column = 1] = places.map(({ offset }) => offset)
  const isRow = value.shape[0] === 1 && places.length === 1
  return scalar(isRow ? entryAt(value, 0, row - 1) : entryAt(value, row - 1, column - 1))
}

const lowerCases = (term: Term & { kind: 'cases' }, scope: Scope): Tensor => {
  const only = (value: Term): Expression => numberOf(lower(value, scope), 'a case')
  const otherwise = term.rows.find(row => row.when.kind === 'otherwise')
  const branches = term.rows
    .filter(row => row !== otherwise)
    .map(row => ({ value: only(row.value), when: lowerCondition(row.when, scope, lower) }))
  return scalar(cases(branches, otherwise && only(otherwise.value)))
}

const sumOfSquares = ({ entries }: Tensor): Expression =>
  add(...entries.map(entry => power(entry, num(2))))

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
      return fold(term.terms, scope, (a, b) => combine(a, b, add))
    case 'product':
      return fold(term.factors, scope, matrixProduct)
    case 'hadamard':
      return fold(term.factors, scope, (a, b) => combine(a, b, multiply))
    case 'quotient':
      return fit(combine(lower(term.over, scope), lower(term.under, scope), divide))
    case 'negative':
      return mapTensor(lower(term.of, scope), negate)
    case 'power':
      return lowerPower(term.base, term.exponent, scope)
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
      return lowerCases(term, scope)
    case 'indicator':
      return scalar(
        cases([{ value: num(1), when: lowerCondition(term.when, scope, lower) }], num(0)),
      )
    case 'matrix':
      return lowerMatrix(term.rows, scope)
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
