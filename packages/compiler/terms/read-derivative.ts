import { rational } from '@slopewise/math'
import { type Atom, isSign } from './atom'
import {
  type Cursor,
  cursorOver,
  opensBracket,
  peek,
  placeOf,
  readAll,
  refuse,
  takeArgument,
  takeBrackets,
  takeSign,
  withNamesOnly,
} from './cursor'
import { beginsFactor } from './read-sum'
import { type SymbolTerm, symbolOf, type Term, UNNAMED, Unreadable } from './term'

const isDifferential = (atom: Atom | undefined): boolean =>
  atom?.kind === 'letter' && (atom.name === 'd' || atom.name === '∂')

/** `d`, `∂`, `d^2` at the beginning of a numerator, and what follows it. */
const cutSign = (
  atoms: readonly Atom[],
): { readonly order: number; readonly rest: readonly Atom[] } | null => {
  if (!isDifferential(atoms[0])) return null
  const [, hat, exponent, ...rest] = atoms
  if (!isSign(hat, '^')) return { order: 1, rest: atoms.slice(1) }
  const inner = exponent?.kind === 'group' ? exponent.atoms[0] : exponent
  const order = inner?.kind === 'number' ? Number(inner.name) : 0
  return order >= 1 && order <= 4 ? { order, rest } : null
}

const variablesOf = (term: Term): SymbolTerm[] | null => {
  if (term.kind === 'symbol') return [term]
  if (term.kind !== 'power' || term.base.kind !== 'symbol') return null
  if (term.exponent.kind !== 'number') return null
  const times = Number(term.exponent.value.numerator)
  return times >= 1 && times <= 4 ? new Array<SymbolTerm>(times).fill(term.base) : null
}

/**
 * `dz`, `dz^2`, `∂z_i ∂z_j`: what is differentiated by; null for an ordinary denominator. The letters
 * are names, also where they are functions elsewhere: `\frac{dL}{da}`.
 */
const readVariables = (cursor: Cursor, atoms: readonly Atom[]): SymbolTerm[] | null => {
  const inner = withNamesOnly(cursorOver(cursor, atoms, atoms.at(-1)?.to ?? cursor.end))
  const variables: SymbolTerm[] = []
  while (inner.at < atoms.length) {
    if (!isDifferential(peek(inner)) || !beginsFactor(peek(inner, 1))) return null
    inner.at += 1
    const found = variablesOf(inner.grammar.factor(inner))
    if (found === null) return null
    variables.push(...found)
  }
  return variables.length === 0 ? null : variables
}

/** What the sign `\frac{d}{dz}` is applied to: one bracket, or the factors side by side. */
const readOperand = (cursor: Cursor): Term => {
  if (!beginsFactor(peek(cursor))) return refuse(cursor, 'nothing is differentiated')
  const { leavesBars = false } = cursor
  cursor.leavesBars = true
  const operand = opensBracket(peek(cursor))
    ? cursor.grammar.factor(cursor)
    : cursor.grammar.juxtaposed(cursor)
  cursor.leavesBars = leavesBars
  return operand
}

/** `\frac{dg}{dz}(0)`: the slope of a function at a value in brackets. */
const readPlace = (cursor: Cursor, slope: Term & { kind: 'derivative' }): Term => {
  const [variable] = slope.by
  if (slope.of.kind !== 'function' || variable === undefined) return slope
  if (!isSign(peek(cursor), '(') && !isSign(peek(cursor), '[')) return slope
  return { kind: 'at', of: slope, variable, value: readAll(cursor, takeBrackets(cursor)) }
}

/** $\frac{\partial L}{\partial \sigma^2} = \frac{\partial L}{\partial \sigma} / \frac{\partial \sigma^2}{\partial \sigma}$. */
const readByPower = (
  cursor: Cursor,
  rest: readonly Atom[],
  letter: SymbolTerm,
  times: number,
): Term => {
  const of = rest.length > 0 ? readAll(cursor, rest) : readOperand(cursor)
  const exponent: Term = { kind: 'number', value: rational(times), shown: null }
  const power: Term = { kind: 'power', base: letter, exponent }
  return {
    kind: 'quotient',
    over: { kind: 'derivative', of, by: [letter] },
    under: { kind: 'derivative', of: power, by: [letter] },
  }
}

/** `\frac{a}{b}`, `\frac{d}{dz} f`, `\frac{\partial L}{\partial w}`. */
export const readFraction = (cursor: Cursor): Term => {
  const over = takeArgument(cursor)
  const under = takeArgument(cursor)
  const sign = cutSign(over)
  const by = sign === null ? null : readVariables(cursor, under)
  if (sign === null || by === null) {
    return { kind: 'quotient', over: readAll(cursor, over), under: readAll(cursor, under) }
  }
  const [only] = by
  if (sign.order === 1 && only !== undefined && by.every(one => one === only) && by.length > 1) {
    // `∂σ^2` below the line is what the square changes by, not the letter twice.
    return readByPower(cursor, sign.rest, only, by.length)
  }
  if (by.length !== sign.order) {
    throw new Unreadable('the orders above and below do not agree', placeOf(cursor), true)
  }
  const isDone = sign.rest.length > 0
  const of = isDone ? readAll(cursor, sign.rest) : readOperand(cursor)
  return isDone ? readPlace(cursor, { kind: 'derivative', of, by }) : { kind: 'derivative', of, by }
}

/** `\nabla E(w)` is by its one argument, `\nabla \nabla E(w)` twice; `\nabla E` names no letter. */
const gradientOf = (of: Term): Term => {
  if (of.kind === 'derivative') return { ...of, by: [...of.by, ...of.by.slice(-1)] }
  const [only, ...others] = of.kind === 'call' ? of.args : []
  const by = only?.kind === 'symbol' && others.length === 0 ? only : symbolOf(UNNAMED)
  return { kind: 'derivative', of, by: [by] }
}

/** `\nabla_{W} L`. */
export const readNabla = (cursor: Cursor): Term => {
  if (takeSign(cursor, '_') === null) return gradientOf(readGraded(cursor))
  const by = readAll(withNamesOnly(cursor), takeArgument(cursor))
  if (by.kind !== 'symbol') return refuse(cursor, 'a gradient names no variable')
  return { kind: 'derivative', of: readGraded(cursor), by: [by] }
}

/** One factor behind the sign, or a number and what it multiplies: `\\nabla_w \\frac{1}{2} \\lVert w \\rVert^2`. */
const readGraded = (cursor: Cursor): Term => {
  const first = cursor.grammar.factor(cursor)
  if (!isNumber(first) || !beginsFactor(peek(cursor))) return first
  return { kind: 'product', factors: [first, cursor.grammar.juxtaposed(cursor)] }
}

const isNumber = (term: Term): boolean =>
  term.kind === 'number' ||
  (term.kind === 'quotient' && isNumber(term.over) && isNumber(term.under))
