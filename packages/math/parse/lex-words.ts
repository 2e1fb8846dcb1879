import { breakOff, type Lexer, matchHere, push } from './lexer'
import { findDeclared, listNames, type Piece, readWord } from './names'
import { literalValue } from './number-literal'
import { SPECIAL_NAMES } from './rewritten'
import { suggestName } from './suggest'

const WORD = /[A-Za-zα-ωΑ-Ω][A-Za-z0-9α-ωΑ-Ω]*(?:\\?_[A-Za-z0-9]+)*/y
const SUBSCRIPTED = /[A-Za-zα-ωΑ-Ω]+_\{[A-Za-z0-9]+\}/y
const LIBRARY =
  /(?:(?:np|numpy|jnp|jax|math|Math|tf|torch|nn|functional|F|K|keras|activations|scipy|special)\.)+(?=[A-Za-z])/y
const NO_VALUE =
  /(?:undefined|undef|not\s+(?:defined|differentiable)|(?:does\s+not|doesn'?t)\s+exist|dne|no\s+derivative)(?![A-Za-z(])/iy
const ARGUMENT_FOLLOWS = /\s*[\w([{|\\.√^'α-ωΑ-Ω]/y
const BRACKET_FOLLOWS = /\s*(?:\\left\s*)?[([{]/y
// Words with a space between them and no operator: a sentence, not a formula.
const PROSE = /[A-Za-z']\s+[A-Za-z]/

const matchesAt = (pattern: RegExp, text: string, at: number): boolean => {
  pattern.lastIndex = at
  return pattern.test(text)
}

const isProse = (lexer: Lexer, word: string): boolean => {
  const words = lexer.text.match(/[A-Za-z']{2,}/g) ?? []
  return (
    words.length > 1 && PROSE.test(lexer.text) && (word.length > 2 || !/[-+*/^=]/.test(lexer.text))
  )
}

/** The letter that cannot be read where all the others can: the `x` of `lnx`. */
const unknownLetter = (lexer: Lexer, word: string): readonly [at: number, letter: string] => {
  const reads = (part: string) => readWord(part, lexer.names, () => false) !== null
  if (/.[A-Za-z]$/.test(word) && reads(word.slice(0, -1))) return [word.length - 1, word.slice(-1)]
  if (word.length > 1 && reads(word.slice(1))) return [0, word.slice(0, 1)]
  return [0, word]
}

/** Breaks off at a word that is not known, with the code that says most. */
export const breakOffAtWord = (lexer: Lexer, word: string, end: number): void => {
  const suggestion = suggestName(word.replace('\\', ''), lexer.names)
  const args = {
    name: word,
    allowed: listNames(lexer.options),
    ...(suggestion === null ? {} : { suggestion }),
  }
  const bracketAt = lexer.text[end] === '(' || word.startsWith('\\')
  if (!bracketAt && suggestion === null && isProse(lexer, word)) {
    breakOff(lexer, 'words', end, args)
  } else if (word.length > 1 && matchesAt(BRACKET_FOLLOWS, lexer.text, end)) {
    breakOff(lexer, 'unknown-function', end, args)
  } else if (suggestion !== null || word.startsWith('\\'))
    breakOff(lexer, 'unknown-name', end, args)
  else {
    const [offset, name] = unknownLetter(lexer, word)
    lexer.at += offset
    breakOff(lexer, 'unknown-name', lexer.at + name.length, { ...args, name })
  }
}

/** Adds the tokens that a word was read as. */
export const pushPieces = (lexer: Lexer, pieces: readonly Piece[], end: number) => {
  for (const { kind, text, length } of pieces) {
    const stop = pieces.length === 1 ? end : lexer.at + length
    if (kind === 'broken') {
      const allowed = listNames(lexer.options)
      return breakOff(lexer, 'name-not-allowed', stop, { name: text, allowed })
    }
    push(lexer, kind, text, stop, kind === 'number' ? literalValue(text) : null)
  }
}

const readPieces = (lexer: Lexer, raw: string): readonly Piece[] | null => {
  const end = lexer.at + raw.length
  const word = raw.includes('\\') ? raw.replaceAll('\\', '') : raw
  const standsAlone = () => !matchesAt(ARGUMENT_FOLLOWS, lexer.text, end)
  const pieces = readWord(word, lexer.names, standsAlone)
  // `I(z>0)` and `derivative(…)` are functions; without brackets they begin a sentence.
  const [only] = pieces ?? []
  const isSpecial =
    pieces?.length === 1 && only?.kind === 'function' && SPECIAL_NAMES.has(only.text)
  return isSpecial && !matchesAt(BRACKET_FOLLOWS, lexer.text, end) ? null : pieces
}

const BEGINS_PHRASE = /[undUND]/

const lexLongWord = (lexer: Lexer) => {
  if (BEGINS_PHRASE.test(lexer.text[lexer.at] ?? '')) {
    const phrase = matchHere(lexer, NO_VALUE)
    if (phrase !== null) return push(lexer, 'undefined', 'undefined', lexer.at + phrase[0].length)
  }
  const library = lexer.text.includes('.', lexer.at) ? matchHere(lexer, LIBRARY) : null
  if (library !== null) lexer.at += library[0].length
  const subscripted = matchHere(lexer, SUBSCRIPTED)?.[0] ?? ''
  const declared = subscripted === '' ? null : findDeclared(subscripted, lexer.names)
  if (declared !== null) return pushPieces(lexer, [declared], lexer.at + subscripted.length)
  const [raw = ''] = matchHere(lexer, WORD) ?? []
  const pieces = readPieces(lexer, raw)
  if (pieces !== null) return pushPieces(lexer, pieces, lexer.at + raw.length)
  // `log_2z`: the subscript is no part of the name.
  const stem = raw.replace(/\\?_.*/, '')
  const stemPieces = stem === raw ? null : readPieces(lexer, stem)
  if (stemPieces?.at(-1)?.kind === 'function') {
    return pushPieces(lexer, stemPieces, lexer.at + stem.length)
  }
  breakOffAtWord(lexer, raw, lexer.at + raw.length)
}

const TIMES_POWER_OF_TEN = /[xX](?=\s*10\s*(?:\^|\*\*))/y

/** `4.5x10^-5`: an x that is no name, between a number and a power of ten. */
const lexTimes = (lexer: Lexer): boolean => {
  const isTimes =
    lexer.tokens.at(-1)?.kind === 'number' &&
    !lexer.names.declared.has(lexer.text[lexer.at] ?? '') &&
    matchesAt(TIMES_POWER_OF_TEN, lexer.text, lexer.at)
  if (isTimes) push(lexer, 'operator', '*', lexer.at + 1)
  return isTimes
}

const CONTINUES = /[A-Za-z0-9_\\.α-ωΑ-Ω]/

/** Reads a word, or the phrase that there is no value. */
export const lexWord = (lexer: Lexer): void => {
  const { text, at, names } = lexer
  const letter = text[at] ?? ''
  const isAlone = !CONTINUES.test(text[at + 1] ?? '')
  const declared = isAlone ? names.declared.get(letter) : undefined
  if (declared !== undefined && declared.role !== 'forbidden') {
    push(lexer, declared.kind, declared.text, at + 1)
  } else if (isAlone && letter === 'e' && declared === undefined)
    push(lexer, 'constant', 'e', at + 1)
  else if (!lexTimes(lexer)) lexLongWord(lexer)
}
