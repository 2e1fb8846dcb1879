import { divideRationals, multiplyRationals, type Rational, rational } from '@slopewise/math'
import { type Atom, isSign } from './atom'
import {
  type Cursor,
  cutAtCommas,
  opensBracket,
  peek,
  placeOf,
  readAll,
  refuse,
  takeArgument,
  takeBrackets,
} from './cursor'
import { fillMatrix } from './dots'
import { findBig } from './read-big'
import { readLetter, readWord } from './read-call'
import { readEnvironmentTerm, readIndicator } from './read-cases'
import { findComposed } from './read-composed'
import { readFraction, readNabla } from './read-derivative'
import { readScripts, withScripts } from './read-scripts'
import { symbolOf, type Term, Unreadable } from './term'

const TEN = rational(10)

const powerOfTen = (places: number): Rational => {
  let value = rational(1)
  for (let n = 0; n < places; n += 1) value = multiplyRationals(value, TEN)
  return value
}

/** A number as it stands, with the unit of its last place. */
const readNumber = (text: string, cursor: Cursor): Term => {
  if (!/^\d*\.?\d*$/.test(text) || text.length > 60) return refuse(cursor, 'that is no number')
  const [whole = '', decimals] = text.split('.')
  const places = decimals?.length ?? 0
  const scale = powerOfTen(places)
  const value = divideRationals(rational(BigInt(`${whole}${decimals ?? ''}` || '0')), scale)
  const shown = decimals === undefined ? null : divideRationals(rational(1), scale)
  return { kind: 'number', value, shown }
}

const readPlain = (cursor: Cursor, atom: Atom & { kind: 'mark' }): Term => {
  const [argument] = atom.args
  if (argument === undefined || (atom.name !== 'val' && atom.name !== 'var')) {
    return readAll(cursor, atom.args.at(-1)?.atoms ?? [])
  }
  const expression = cursor.context.readPlain(atom.name, argument.from, argument.to)
  if (expression === null) throw new Unreadable(`\\${atom.name} has no value`, atom)
  const digits = atom.args[1]?.atoms[0]
  const count = atom.name === 'val' && digits?.kind === 'number' ? Number(digits.name) : null
  return { kind: 'plain', expression, digits: count }
}

const bracketed = (cursor: Cursor): Term => {
  const opening = peek(cursor)
  const inside = takeBrackets(cursor)
  const parts = cutAtCommas(inside)
  if (parts.length > 1 && isSign(opening, '(', '[')) {
    const cells = parts.map(part => (isSign(part[0], '…') ? 'dots' : readAll(cursor, part)))
    if (cells.includes('dots')) {
      return (
        fillMatrix(cells.map(cell => [cell])) ??
        refuse(cursor, 'what the dots stand for is not read')
      )
    }
    return { kind: 'matrix', rows: parts.map(part => [readAll(cursor, part)]) }
  }
  const inner = readAll(cursor, inside)
  if (isSign(opening, '|(')) return { kind: 'call', of: symbolOf('abs'), primes: 0, args: [inner] }
  return isSign(opening, '‖(') ? normOf(cursor, inner) : inner
}

/** `\lVert w \rVert_1` is the sum of the sizes; `_2`, `_F` and nothing below it mean the usual one. */
const normOf = (cursor: Cursor, of: Term): Term => {
  if (!isSign(peek(cursor), '_')) return { kind: 'norm', of }
  cursor.at += 1
  const [which, ...more] = takeArgument(cursor)
  const name = which !== undefined && 'name' in which ? which.name : ''
  if (more.length > 0 || !/^[12F]$/.test(name)) return refuse(cursor, 'that norm is not read')
  if (name !== '1') return { kind: 'norm', of }
  return { kind: 'call', of: symbolOf('norm1'), primes: 0, args: [of] }
}

/** `|z|` and `‖x‖`: bars that look alike on both sides. */
const readBars = (cursor: Cursor, bar: '|' | '‖'): Term => {
  const start = cursor.at + 1
  const end = cursor.atoms.findIndex((atom, at) => at >= start && isSign(atom, bar))
  if (end < 0) return refuse(cursor, 'a bar is not closed')
  const inner = readAll(cursor, cursor.atoms.slice(start, end))
  cursor.at = end + 1
  if (bar === '‖') return normOf(cursor, inner)
  return { kind: 'call', of: symbolOf('abs'), primes: 0, args: [inner] }
}

const readRoot = (cursor: Cursor): Term => {
  const isCube = isSign(peek(cursor), '[')
  const degree = isCube ? readAll(cursor, takeBrackets(cursor)) : null
  const inside = readAll(cursor, takeArgument(cursor))
  if (degree === null) return { kind: 'call', of: symbolOf('sqrt'), primes: 0, args: [inside] }
  const one: Term = { kind: 'number', value: rational(1), shown: null }
  return { kind: 'power', base: inside, exponent: { kind: 'quotient', over: one, under: degree } }
}

/** Braces do not show: a sum in them looks as if it were not one. */
const readGroup = (cursor: Cursor, atom: Atom & { kind: 'group' }): Term => {
  const inner = readAll(cursor, atom.atoms)
  const isSum = inner.kind === 'sum' || inner.kind === 'negative'
  const isAlone = cursor.atoms.length === 1
  if (isSum && !atom.shown && !isAlone) {
    throw new Unreadable('braces do not show: write brackets', atom)
  }
  return inner
}

const readCommand = (cursor: Cursor, name: string): Term => {
  switch (name) {
    case 'frac':
    case 'dfrac':
    case 'tfrac':
    case 'cfrac':
      return readFraction(cursor)
    case 'sqrt':
      return readRoot(cursor)
    case 'indicator':
      return readIndicator(cursor)
    case 'binom':
      return refuse(cursor, 'binomial coefficients are not read')
    default:
      cursor.at -= 1
      return refuse(cursor, `\\${name} is not read`)
  }
}

const readPrimary = (cursor: Cursor): Term => {
  const atom = peek(cursor)
  if (atom === undefined) return refuse(cursor, 'something is missing here')
  const found = findBig(cursor) ?? findComposed(cursor)
  if (found !== null) return found
  if (opensBracket(atom)) return bracketed(cursor)
  cursor.at += 1
  switch (atom.kind) {
    case 'number':
      return readNumber(atom.name, cursor)
    case 'letter':
      return atom.name === '∇' ? readNabla(cursor) : readLetter(cursor, atom.name)
    case 'word':
      return readWord(cursor, atom.name)
    case 'group':
      return readGroup(cursor, atom)
    case 'environment':
      return readEnvironmentTerm(cursor, atom)
    case 'mark':
      return readPlain(cursor, atom)
    case 'command':
      return readCommand(cursor, atom.name)
    case 'sign':
      cursor.at -= 1
      if (isSign(atom, '|')) return readBars(cursor, '|')
      if (isSign(atom, '‖')) return readBars(cursor, '‖')
      return refuse(cursor, `"${atom.name}" stands where an expression should be`)
    case 'text':
      throw new Unreadable(`the words "${atom.name}" stand within the formula`, atom)
    default:
      return atom satisfies never
  }
}

/** `\Big|_{z=0}` behind a factor. */
const readEvaluation = (cursor: Cursor, of: Term): Term => {
  if (!isSign(peek(cursor), '|', '|)') || !isSign(peek(cursor, 1), '_')) return of
  if (cursor.leavesBars) return of
  cursor.at += 2
  const place = placeOf(cursor)
  return cutAtCommas(takeArgument(cursor)).reduce((inner: Term, atoms): Term => {
    const equals = atoms.findIndex(atom => isSign(atom, '='))
    const name = equals < 0 ? null : readAll(cursor, atoms.slice(0, equals))
    if (name?.kind !== 'symbol') throw new Unreadable('below the bar there is no "z = …"', place)
    const value = readAll(cursor, atoms.slice(equals + 1))
    return { kind: 'at', of: inner, variable: name, value }
  }, of)
}

/** A number, a letter, a call, a bracket, … with what stands above and below it. */
export const readFactor = (cursor: Cursor): Term => {
  const term = readPrimary(cursor)
  const scripts = readScripts(cursor, false)
  if (scripts.primes > 0 || scripts.label !== null) {
    refuse(cursor, 'a prime or a label stands behind something that has none')
  }
  return readEvaluation(cursor, withScripts(term, scripts))
}
