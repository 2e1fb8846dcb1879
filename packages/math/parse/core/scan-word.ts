import { FUNCTIONS } from '../../tree/functions'
import { codeAt, kindOf } from './characters'
import {
  AND,
  type Arity,
  type Built,
  CONSTANT,
  DEFINED,
  END,
  FUNCTION,
  IF,
  NAME,
  NO_ARGUMENTS,
  NONE,
  OR,
  OTHER,
  OTHERWISE,
  type PlainReader,
} from './plain-reader'
import { CONSTANTS, KEYWORDS, plainName, SPELLINGS } from './words'

type Word = { readonly kind: number; readonly text: string; readonly arity: Arity }

const wordsOf = <Text extends string>(
  spellings: ReadonlyMap<string, Text>,
  kindOf: (text: Text) => number,
  arityOf: (text: Text) => Arity = () => NO_ARGUMENTS,
) =>
  [...spellings].map(([spelling, text]): [string, Word] => [
    spelling,
    { kind: kindOf(text), text, arity: arityOf(text) },
  ])

const KEYWORD_KINDS: Readonly<Record<string, number>> = {
  if: IF,
  and: AND,
  or: OR,
  otherwise: OTHERWISE,
}

const WORDS: ReadonlyMap<string, Word> = new Map([
  ...wordsOf(
    SPELLINGS,
    () => FUNCTION,
    name => FUNCTIONS[name].arity,
  ),
  ...wordsOf(CONSTANTS, name => (name === 'infinity' ? OTHER : CONSTANT)),
  ...wordsOf(KEYWORDS, word => KEYWORD_KINDS[word] ?? OTHER),
])

// The lists are short: a loop is faster than `includes`, and far faster than building a set.
const has = (names: readonly string[], word: string): boolean => {
  for (const name of names) if (name === word) return true
  return false
}

const kindOfDeclared = <T extends Built>(reader: PlainReader<T>, word: string): number => {
  const { options } = reader
  if (has(options.variables, word) || has(reader.values, word)) return NAME
  if (has(reader.functions, word)) return DEFINED
  return options.forbidden !== undefined && has(options.forbidden, word) ? OTHER : END
}

/** Whether the word is another spelling of a declared name, too: `λ` for `lambda`. */
const isOtherSpelling = <T extends Built>(
  { options, values, functions }: PlainReader<T>,
  word: string,
): boolean =>
  [...options.variables, ...values, ...functions, ...(options.forbidden ?? NONE)].some(
    name => name !== word && plainName(name) === plainName(word),
  )

const kindOfLetter = <T extends Built>(reader: PlainReader<T>, letter: string): number => {
  const kind = kindOfDeclared(reader, letter)
  return kind === END && (letter === 'e' || letter === 'π') ? CONSTANT : kind
}

const isFactor = (kind: number): boolean => kind === NAME || kind === CONSTANT

// Declared words that may begin a phrase instead: `undefined`, `return z`.
const BEGINS_PHRASE = /^[undrUNDR]./

/** Looks at the word that begins here. */
export const scanWord = <T extends Built>(reader: PlainReader<T>): void => {
  const { text, from } = reader
  let to = from
  let code = 95
  while (code === 95 || kindOf(code) <= NAME) {
    to += 1
    code = codeAt(text, to)
  }
  const word = to === from + 1 ? text.charAt(from) : text.slice(from, to)
  reader.to = to
  reader.word = word
  reader.kind = code === 46 ? OTHER : kindOfWord(reader, word)
}

const kindOfWord = <T extends Built>(reader: PlainReader<T>, word: string): number => {
  if (
    (reader.hasOddNames || codeAt(reader.text, reader.from) > 127) &&
    isOtherSpelling(reader, word)
  )
    return OTHER
  const declared = kindOfDeclared(reader, word)
  if (declared !== END) return word.length > 1 && BEGINS_PHRASE.test(word) ? OTHER : declared
  if (word === 'e') return CONSTANT
  const known = WORDS.get(word)
  if (known !== undefined) {
    reader.word = known.text
    reader.arity = known.arity
    return known.kind
  }
  // `ze` is z times e; longer words may hold the name of a function.
  if (word.length !== 2 || !isFactor(kindOfLetter(reader, word.charAt(1)))) return OTHER
  const letter = word.charAt(0)
  const kind = kindOfLetter(reader, letter)
  reader.to = reader.from + 1
  reader.word = kind === CONSTANT ? (CONSTANTS.get(letter) ?? letter) : letter
  return isFactor(kind) ? kind : OTHER
}
