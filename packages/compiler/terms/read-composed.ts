import { type Atom, isSign } from './atom'
import {
  type Cursor,
  cursorOver,
  cutAtCommas,
  peek,
  readAll,
  refuse,
  takeBrackets,
  takeSign,
  withNamesOnly,
} from './cursor'
import { type SymbolTerm, symbolOf, type Term } from './term'

/** Stands for the argument of a composed function. */
const PLACE = symbolOf('u\u2016')

/** A function that is spoken of by its name alone: `f`, `f_2`. */
const nameOf = (cursor: Cursor, atoms: readonly Atom[]): SymbolTerm | null => {
  if (atoms[0]?.kind !== 'letter') return null
  const inner = withNamesOnly(cursorOver(cursor, atoms, atoms.at(-1)?.to ?? cursor.end))
  const term = inner.grammar.factor(inner)
  return inner.at === atoms.length && term.kind === 'symbol' ? term : null
}

/** The functions of `(f \\circ g)` where such a bracket opens and its argument follows; null for others. */
const findNames = (cursor: Cursor): SymbolTerm[] | null => {
  if (!isSign(peek(cursor), '(', '[')) return null
  const ahead = { ...cursor }
  const inside = takeBrackets(ahead)
  const isCalled = isSign(peek(ahead), '(', "'", '^')
  if (!isCalled || !inside.some(atom => isSign(atom, '∘'))) return null
  const names = cutAtCommas(inside, ['∘']).map(part => nameOf(cursor, part))
  if (names.some(name => name === null)) return null
  cursor.at = ahead.at
  return names.flatMap(name => name ?? [])
}

const takeArguments = (cursor: Cursor): Term[] => {
  if (!isSign(peek(cursor), '(', '[')) return refuse(cursor, 'the argument is missing')
  return cutAtCommas(takeBrackets(cursor)).map(part => readAll(cursor, part))
}

const composed = (names: readonly SymbolTerm[], args: readonly Term[]): Term => {
  const [outer, ...others] = names
  if (outer === undefined) return args[0] ?? PLACE
  const inner = others.length === 0 ? args : [composed(others, args)]
  return { kind: 'call', of: outer, primes: 0, args: inner }
}

const slopeOf = (names: readonly SymbolTerm[], args: readonly Term[], order: number): Term => {
  const [only] = args
  const isPlain = only?.kind === 'symbol' && args.length === 1
  const by = new Array<SymbolTerm>(order).fill(isPlain ? only : PLACE)
  const of = composed(names, [isPlain ? only : PLACE])
  const slope: Term = { kind: 'derivative', of, by }
  return isPlain || only === undefined
    ? slope
    : { kind: 'at', of: slope, variable: PLACE, value: only }
}

const countPrimes = (cursor: Cursor): number => {
  let count = 0
  while (takeSign(cursor, "'") !== null) count += 1
  return count
}

/** `(f \\circ g)(x)` and `(f \\circ g)'(x)`, and behind a `D` of some order; null for another bracket. */
export const findComposed = (cursor: Cursor, order = 0): Term | null => {
  const names = findNames(cursor)
  if (names === null) return null
  const primes = order + countPrimes(cursor)
  const args = takeArguments(cursor)
  if (primes === 0) return composed(names, args)
  return args.length === 1
    ? slopeOf(names, args, primes)
    : refuse(cursor, 'a function of several variables has no prime')
}

/** The order of `D`, `D^2`; null where the letter is something else. */
const orderOf = (cursor: Cursor): number | null => {
  if (!isSign(peek(cursor), '^')) return 1
  const exponent = peek(cursor, 1)
  const inner = exponent?.kind === 'group' ? exponent.atoms[0] : exponent
  if (inner?.kind !== 'number' || !/^[1-4]$/.test(inner.name)) return null
  cursor.at += 2
  return Number(inner.name)
}

/**
 * `Df(x)`, `D^2 f(x)`, `D(f \\circ g)(x)` behind the letter: for one variable the slope. Null where $D$ is a letter that
 * was used before, or no function with its argument follows.
 */
export const findDifferential = (cursor: Cursor): Term | null => {
  if (cursor.context.isUsed('D')) return null
  const ahead = { ...cursor }
  const order = orderOf(ahead)
  if (order === null) return null
  const slope = findComposed(ahead, order) ?? findSlope(ahead, order)
  if (slope !== null) cursor.at = ahead.at
  else if (isFunction(peek(cursor), cursor)) return refuse(cursor, 'a differential has no argument')
  return slope
}

const isFunction = (atom: Atom | undefined, { context }: Cursor): boolean =>
  atom?.kind === 'letter' && context.functionKind(atom.name) !== 'none'

const findSlope = (cursor: Cursor, order: number): Term | null => {
  const open = cursor.atoms.findIndex((atom, at) => at >= cursor.at && isSign(atom, '('))
  const of = open < 0 ? null : nameOf(cursor, cursor.atoms.slice(cursor.at, open))
  if (of === null || of.base === 'd') return null
  cursor.at = open
  return { kind: 'call', of, primes: order, args: takeArguments(cursor) }
}
