import { CONSTANTS, KEYWORDS, plainName, SPELLINGS } from './core/words'
import type { ParseOptions } from './options'
import { REWRITTEN_NAMES } from './rewritten'
import type { TokenKind } from './token'

/** What a word, or a part of one, was read as. */
export type Piece = { readonly kind: TokenKind; readonly text: string; readonly length: number }

/** The names that a text may use, by spelling. */
export type Names = {
  readonly declared: ReadonlyMap<string, Declared>
  /** The length of the longest declared name, and whether one has an index or a Greek letter. */
  readonly longest: number
  readonly varied: boolean
}

type Declared = {
  readonly kind: TokenKind
  readonly text: string
  /** What the name was declared as. */
  readonly role: 'variable' | 'value' | 'function' | 'forbidden'
}

/** Everything that is read as a function, with the name that it is read as. */
const FUNCTION_SPELLINGS: ReadonlyMap<string, string> = new Map<string, string>([
  ...REWRITTEN_NAMES.map(name => [name, name] as const),
  ...SPELLINGS,
])

/** All spellings of the built-in functions. */
export const knownSpellings = (): Iterable<string> => FUNCTION_SPELLINGS.keys()

/** The length of the longest known name that begins with a letter. */
const LONGEST = new Map<string, number>()
for (const name of [...FUNCTION_SPELLINGS.keys(), ...CONSTANTS.keys()]) {
  const letter = name.slice(0, 1)
  LONGEST.set(letter, Math.max(LONGEST.get(letter) ?? 0, name.length))
}

/** The declared names with their kinds; `z_0`, `z_{0}` and `z0` are one name, so are `λ` and `lambda`. */
export const namesOf = (options: ParseOptions): Names => {
  const names = new Map<string, Declared>()
  let longest = 0
  let varied = false
  const declare = (list: readonly string[] = [], kind: TokenKind, role: Declared['role']) => {
    for (const text of list) {
      const declared = { kind, text, role }
      longest = Math.max(longest, text.length)
      varied ||= VARIED.test(text)
      if (needsPlain(text)) names.set(plainName(text), declared)
      names.set(text, declared)
    }
  }
  declare(options.forbidden, 'broken', 'forbidden')
  declare(options.functions, 'defined', 'function')
  declare(options.values, 'variable', 'value')
  declare(options.variables, 'variable', 'variable')
  return { declared: names, longest: varied ? longest + INDEX_SIGNS : longest, varied }
}

const VARIED = /[_\d]|[^\u0020-\u007e]|^[a-z]{2,}$/
/** How many signs an index may add to a name: `z_{0}` for `z0`. */
const INDEX_SIGNS = 3

const needsPlain = (word: string): boolean => word.includes('_') || word > '\u0080'

/** The declared name that a word spells, null where there is none. */
export const findDeclared = (word: string, names: Names): Piece | null => {
  const { declared, varied } = names
  const found =
    declared.get(word) ?? (varied && needsPlain(word) ? declared.get(plainName(word)) : undefined)
  return found ? { kind: found.kind, text: found.text, length: word.length } : null
}

const findKnown = (word: string): Piece | null => {
  const { length } = word
  const constant = CONSTANTS.get(word)
  if (constant !== undefined) return { kind: 'constant', text: constant, length }
  const name = FUNCTION_SPELLINGS.get(word)
  return name === undefined ? null : { kind: 'function', text: name, length }
}

const pieceAt = (word: string, at: number, length: number, names: Names): Piece | null => {
  const part = word.slice(at, at + length)
  const declared = findDeclared(part, names)
  if (declared !== null) return declared
  const isOneLatinLetter = length === 1 && part !== 'e' && part < '\u0080'
  return isOneLatinLetter ? null : findKnown(part)
}

const digitsAt = (word: string, at: number): number => {
  let end = at
  for (let code = word.charCodeAt(end); code >= 48 && code <= 57; code = word.charCodeAt(end)) {
    end += 1
  }
  return end - at
}

type Step = { readonly piece: Piece; readonly digits: number }

const longestStep = (
  word: string,
  at: number,
  names: Names,
  fits: (at: number) => boolean,
): Step | null => {
  const longest = Math.max(names.longest, LONGEST.get(word[at] ?? '') ?? 0)
  for (let length = Math.min(longest, word.length - at); length > 0; length -= 1) {
    const piece = pieceAt(word, at, length, names)
    if (piece === null) continue
    const digits = digitsAt(word, at + length)
    if (digits > 0 && piece.kind !== 'function') continue
    const mustBeLast = piece.text === 'log2' || piece.text === 'log10'
    if (mustBeLast && at + length < word.length) continue
    if (fits(at + length + digits)) return { piece, digits }
  }
  return null
}

/** A longer run of letters is no product that anybody means. */
const RUN_MAX = 400

/**
 * The longest names that split the whole word: `ze` is `z` and `e`, `tanhz` is `tanh` and `z`,
 * `ln2` is `ln` and 2. Digits follow a function only: `z2` is no product. Null where no split fits.
 */
const splitWord = (word: string, names: Names): readonly Piece[] | null => {
  if (word.length > RUN_MAX) return null
  const steps: (Step | null)[] = new Array(word.length).fill(null)
  const fits = (at: number) => at === word.length || (steps[at] ?? null) !== null
  for (let at = word.length - 1; at >= 0; at -= 1) steps[at] = longestStep(word, at, names, fits)
  const pieces: Piece[] = []
  for (let at = 0; at < word.length; ) {
    const step = steps[at]
    if (!step) return null
    pieces.push(step.piece)
    at += step.piece.length
    const text = word.slice(at, at + step.digits)
    if (step.digits > 0) pieces.push({ kind: 'number', text, length: step.digits })
    at += step.digits
  }
  return pieces
}

const findWhole = (word: string, names: Names): Piece | null => {
  const declared = findDeclared(word, names)
  if (declared !== null) return declared
  const keyword = KEYWORDS.get(word)
  if (keyword !== undefined) return { kind: 'keyword', text: keyword, length: word.length }
  return findKnown(word)
}

const differential = (word: string, names: Names): readonly Piece[] | null => {
  if (word[0] !== 'd') return null
  const mark: Piece = { kind: 'differential', text: 'd', length: 1 }
  if (word.length === 1) return [mark]
  const rest = findWhole(word.slice(1), names)
  return rest === null || rest.kind === 'keyword' ? null : [mark, rest]
}

const lettersOf = (word: string, names: Names): readonly Piece[] | null => {
  const pieces = [...word].flatMap(letter => pieceAt(letter, 0, 1, names) ?? [])
  const isProduct = pieces.every(({ kind }) => kind === 'variable' || kind === 'constant')
  return isProduct && pieces.length === word.length ? pieces : null
}

const inOtherCase = (word: string): Piece | null => {
  const lower = word.toLowerCase()
  if (word.length === 1 || lower === word) return null
  const keyword = KEYWORDS.get(lower)
  if (keyword !== undefined) return { kind: 'keyword', text: keyword, length: word.length }
  const known = findKnown(lower)
  return known?.kind === 'function' ? known : null
}

/**
 * Reads a word: as a declared name, a keyword, a function or a constant, else as a product of such
 * names, else as a function in other case (`EXP`). `standsAlone` tells that no argument can follow:
 * then letters that are all variables are a product even where they spell a function. Null where
 * the word is not known.
 */
export const readWord = (
  word: string,
  names: Names,
  standsAlone: () => boolean,
): readonly Piece[] | null => {
  const whole = findWhole(word, names)
  if (whole?.kind === 'function' && word.length > 1 && standsAlone())
    return lettersOf(word, names) ?? [whole]
  if (whole !== null) return [whole]
  const split = splitWord(word, names) ?? differential(word, names)
  if (split !== null) return split
  const other = inOtherCase(word)
  return other === null ? null : [other]
}

/** The names that a text may use, for a message: `z, a`. */
export const listNames = (options: ParseOptions): string =>
  [...options.variables, ...(options.values ?? []), ...(options.functions ?? [])].join(', ')
