import { type Atom, isSign } from './atom'
import {
  type Cursor,
  cutAtCommas,
  opensBracket,
  peek,
  readAll,
  refuse,
  takeBrackets,
  takeSign,
  withNamesOnly,
} from './cursor'
import { findDifferential } from './read-composed'
import { inverseAt } from './read-inverse'
import { findLabel } from './read-label'
import { findProbability } from './read-probability'
import { readScripts, type Scripts, withScripts } from './read-scripts'
import { beginsFactor } from './read-sum'
import { INVERSE_MARK, type Label, type SymbolTerm, symbolOf, type Term } from './term'

const symbolWith = (base: string, { label, indices, suffix }: Scripts): SymbolTerm => ({
  kind: 'symbol',
  base: `${base}${suffix}`,
  label,
  indices,
})

/** Arguments in brackets: `(z)`, `(0, z)`, `\{0, z\}`. */
const takeArguments = (cursor: Cursor): Term[] =>
  cutArguments(takeBrackets(cursor)).map(part => readAll(cursor, part))

/** `p(y \mid x; \theta)`: one bar between two lists; two bars are an absolute value. */
const cutArguments = (inside: readonly Atom[]): Atom[][] => {
  const bars = inside.filter(atom => isSign(atom, '|', '‖'))
  const parts = cutAtCommas(inside, bars.length === 1 ? [',', ';', '|', '‖'] : [',', ';'])
  const said = parts.filter(part => !isSign(part[0], '…'))
  // `J(\theta_1, \dots, \theta_i + h, \dots)`: of all its arguments one is moved.
  const moved = said.filter(part => part.some(atom => isSign(atom, '+', '-')))
  return said.length < parts.length && moved.length === 1 ? moved : said
}

const powered = (term: Term, scripts: Scripts): Term =>
  withScripts(term, { ...scripts, indices: [] })

/** A call with what stands behind its brackets: `softmax(z)_i`, `g(z)^2`. */
const readCallOf = (cursor: Cursor, of: SymbolTerm, before: Scripts): Term => {
  const args = takeArguments(cursor)
  const call: Term = { kind: 'call', of, primes: before.primes, args }
  return powered(call, before)
}

/** `f^{-1}` is another function, not a power. */
const isInverse = ({ power }: Scripts): boolean =>
  power?.kind === 'negative' && power.of.kind === 'number' && power.of.value.numerator === 1n

const readInverse = (cursor: Cursor, name: string): Term => {
  const args = isSign(peek(cursor), '(', '[', '{(')
    ? takeArguments(cursor)
    : [takeTightArgument(cursor)]
  const own: Term = { kind: 'call', of: symbolOf(name + INVERSE_MARK), primes: 0, args }
  return inverseAt(name, args) ?? own
}

const isLayerMark = ({ label }: Scripts): boolean => label !== null

/** `dw`, `\\Delta w`: with the letter behind it one name. */
const takeDifference = (cursor: Cursor, base: string): string => {
  const next = peek(cursor)
  if (next?.kind !== 'letter' || (base === 'd' && cursor.context.isUsed('d'))) return base
  const isNear = base === 'Δ' || (base === 'd' && peek(cursor, -1)?.to === next.from)
  if (!isNear) return base
  cursor.at += 1
  return `${base}${next.name}`
}

/** `\\delta^K_{ij}`: the letter above tells Kronecker's delta from another one. */
const withoutKronecker = (base: string, scripts: Scripts): Scripts => {
  const { power, indices } = scripts
  const isMarked = base === 'δ' && indices.length === 2 && power?.kind === 'symbol'
  return isMarked && power.base === 'K' ? { ...scripts, power: null } : scripts
}

/** A letter: a function with its argument, or a name. */
export const readLetter = (cursor: Cursor, letter: string): Term => {
  const differential = letter === 'D' ? findDifferential(cursor) : null
  if (differential !== null) return differential
  const base = takeDifference(cursor, letter)
  const scripts = withoutKronecker(base, readScripts(cursor, base !== 'e'))
  const symbol = symbolWith(base, scripts)
  if (base === '∞') return { kind: 'infinity' }
  const probability = scripts.primes === 0 ? findProbability(cursor, base) : null
  if (probability !== null) return powered(probability, scripts)
  if (base === '∂') return readSlashed(cursor)
  // `e(n)` may be an error, `e^{-z}` is what it always is.
  const isExponential = base === 'e' && scripts.power !== null && symbol.indices.length === 0
  const kind = isExponential ? 'none' : cursor.context.functionKind(base)
  const time = kind === 'none' && scripts.label === null ? takeTime(cursor, base) : null
  if (time !== null) return powered({ ...symbol, label: time }, scripts)
  const isCalled = isSign(peek(cursor), '(') || isSign(peek(cursor), '[')
  if (isCalled && (kind !== 'none' || scripts.primes > 0 || hasList(cursor))) {
    if (isInverse(scripts)) return readInverse(cursor, base)
    return readCallOf(cursor, { ...symbol, indices: symbol.indices }, scripts)
  }
  if (
    scripts.primes > 0 ||
    (kind === 'known' && !isLayerMark(scripts) && symbol.indices.length === 0)
  ) {
    return powered({ kind: 'function', of: symbol, primes: scripts.primes }, scripts)
  }
  return powered(symbol, scripts)
}

/** `\partial L / \partial y_i`, as in a line of text. */
const readSlashed = (cursor: Cursor): Term => {
  const why = 'a derivative sign stands outside a fraction'
  const names = withNamesOnly(cursor)
  const of = beginsFactor(peek(names)) ? names.grammar.factor(names) : refuse(cursor, why)
  const isBelow = takeSign(names, '/') !== null && isLetterNamed(peek(names), '∂')
  if (!isBelow || of.kind !== 'symbol') return refuse(cursor, why)
  names.at += 1
  const by = names.grammar.factor(names)
  if (by.kind !== 'symbol') return refuse(cursor, why)
  cursor.at = names.at
  return { kind: 'derivative', of, by: [by] }
}

const isLetterNamed = (atom: Atom | undefined, name: string): boolean =>
  atom?.kind === 'letter' && atom.name === name

/** `w(k+1)`, `h(t)`, `\\Delta w(n)`: when; null for other brackets. */
const takeTime = (cursor: Cursor, base: string): Label | null => {
  if (!isSign(peek(cursor), '(')) return null
  const ahead = { ...cursor }
  const label = findLabel(takeBrackets(ahead))
  const times = base.startsWith('Δ') ? /^[tknτ]$/ : /^[tkτ]$/
  if (label === null || !times.test(label.name) || label.less !== undefined) return null
  cursor.at = ahead.at
  return label
}

/** `L(a, y)`: a comma in the brackets tells a function. */
const hasList = (cursor: Cursor): boolean => {
  const inside = takeBrackets({ ...cursor })
  return cutArguments(inside).length > 1
}

const isTightEnd = (atom: Atom | undefined): boolean =>
  atom === undefined || atom.kind === 'word' || atom.kind === 'sign' || atom.kind === 'text'

/** `\ln 2z`, `\tanh z`: a number and one factor. More side by side can be read in two ways. */
const takeTightArgument = (cursor: Cursor): Term => {
  const isNegative = isSign(peek(cursor), '-')
  if (isNegative || !beginsFactor(peek(cursor))) return refuse(cursor, 'the argument is missing')
  const first = cursor.grammar.factor(cursor)
  if (first.kind !== 'number' || isTightEnd(peek(cursor)) || opensBracket(peek(cursor)))
    return first
  const second = cursor.grammar.factor(cursor)
  return { kind: 'product', factors: [first, second] }
}

const NAMES: Readonly<Record<string, string>> = {
  arcsin: 'asin',
  arccos: 'acos',
  arctan: 'atan',
  log: 'ln',
  ReLU: 'relu',
  LeakyReLU: 'leakyrelu',
  leakyReLU: 'leakyrelu',
  sgn: 'sign',
  logistic: 'sigmoid',
  sig: 'sigmoid',
  step: 'heaviside',
  swish: 'silu',
}

const wordName = (word: string, scripts: Scripts): string => {
  const [index] = scripts.indices
  if (/^(log|lg)$/.test(word) && index?.name === '') return `log${index.offset}`
  return NAMES[word] ?? word.toLowerCase()
}

/** Words that are names of numbers, not functions. */
const NAME_WORD =
  /^[A-Z]{2,}$|^(loss|cost|err|error|net|in|out|old|new|lr|total|activation|input|output|target)$/

/** `\max_k z_k`; a minimum is the largest of the opposites. */
const readExtreme = (cursor: Cursor, name: string, { indices }: Scripts): Term => {
  const [index, ...others] = indices
  const isPlain = index?.name.length === 1 && index.offset === 0 && others.length === 0
  if (!isPlain || isSign(peek(cursor), '-')) {
    return refuse(cursor, 'a maximum over an index is not read')
  }
  const over = { op: 'max', index: index.name, from: null, to: null, except: null } as const
  const of = cursor.grammar.juxtaposed(cursor)
  if (name === 'max') return { kind: 'big', ...over, body: of }
  return { kind: 'negative', of: { kind: 'big', ...over, body: { kind: 'negative', of } } }
}

/** A word: a function such as `\tanh`, its argument in brackets or close behind it. */
export const readWord = (cursor: Cursor, word: string): Term => {
  const scripts = readScripts(cursor, true)
  if (NAME_WORD.test(word) && !opensBracket(peek(cursor))) {
    return powered(symbolWith(word, scripts), scripts)
  }
  const name = wordName(word, scripts)
  const isBracket = isSign(peek(cursor), '(', '[', '{(')
  if (/^(max|min)$/.test(name) && scripts.indices.length > 0) {
    return readExtreme(cursor, name, scripts)
  }
  const of = symbolOf(name)
  if (isInverse(scripts)) return readInverse(cursor, name)
  if (!isBracket && !beginsFactor(peek(cursor))) {
    return powered({ kind: 'function', of, primes: scripts.primes }, scripts)
  }
  const isGrouped = peek(cursor)?.kind === 'group'
  if (!isBracket && isGrouped && name !== 'ln' && name !== 'exp') {
    return powered(
      { kind: 'call', of, primes: scripts.primes, args: [takeTightArgument(cursor)] },
      scripts,
    )
  }
  const args = isBracket ? takeArguments(cursor) : [takeTightArgument(cursor)]
  return powered({ kind: 'call', of, primes: scripts.primes, args }, scripts)
}
