import { breakOffAtWord, pushPieces } from './lex-words'
import { breakOff, type Lexer, matchHere, push, pushSign } from './lexer'
import { readWord } from './names'
import { literalValue } from './number-literal'
import {
  TEX_CASES,
  TEX_CLOSING,
  TEX_FRACTIONS,
  TEX_LINES,
  TEX_OPENING,
  TEX_SIGNS,
  TEX_SKIPPED,
  TEX_TEXT,
  TEX_WORDS,
} from './tex'

const COMMAND = /\\([A-Za-z]+\*?|[\s\S])/y
const ENVIRONMENT = /\\(begin|end)\s*\{([A-Za-z]*)\*?\}(?:\{[lcr|@{}\s]*\})?/y
const ROW = /\\\\(?:\[[\d.]+\s*[a-z]{2}\])?/y
const BAR = /\s*(?:\||\\[lr]?vert(?![A-Za-z])|\\\|)/y
const PRIMES = /\^\s*(?:\{\s*(?:(?:\\prime|')\s*)+\}|\\prime(?![A-Za-z]))/y
const EVALUATED = /\s*_/y
const CASES_BRACE = /\s*\\(?:\{|lbrace)\s*(?=\\begin)/y
const OPEN_BRACE = /\s*\{/y

const lexEnvironment = (lexer: Lexer) => {
  const match = matchHere(lexer, ENVIRONMENT)
  const [whole = '', verb = '', name = ''] = match ?? []
  const end = lexer.at + Math.max(whole.length, 1)
  if (TEX_LINES.has(name)) {
    lexer.at = end
    lexer.spaced = true
    return
  }
  if (!TEX_CASES.has(name)) {
    return breakOff(lexer, 'unexpected-token', end, { found: whole || '\\begin' })
  }
  lexer.environments += verb === 'begin' ? 1 : -1
  push(lexer, verb === 'begin' ? 'open' : 'close', 'cases', end)
}

const lexText = (lexer: Lexer, end: number): void => {
  lexer.at = end
  lexer.spaced = true
  const brace = matchHere(lexer, OPEN_BRACE)
  if (brace === null) return
  lexer.braces.push(true)
  lexer.at += brace[0].length
}

const lexFence = (lexer: Lexer, opening: boolean, end: number): void => {
  if (lexer.text[end] === '.' && opening) {
    push(lexer, 'evaluated', '\\left.', end + 1)
    return
  }
  lexer.at = end
  if (lexer.text[end] === '.') {
    lexer.at += 1
    return
  }
  if (opening) {
    const brace = matchHere(lexer, CASES_BRACE)
    if (brace !== null) lexer.at += brace[0].length
  }
  const bar = matchHere(lexer, BAR)
  if (bar === null) return
  const stop = end + bar[0].length
  EVALUATED.lastIndex = stop
  if (!opening && EVALUATED.test(lexer.text)) push(lexer, 'bar', '|', stop)
  else push(lexer, opening ? 'open' : 'close', '|', stop)
}

const lexNamed = (lexer: Lexer, name: string, end: number): void => {
  // `z\a` may be a slash that leans the wrong way.
  const isSlash = name.length === 1
  const pieces = isSlash ? null : readWord(TEX_WORDS.get(name) ?? name, lexer.names, () => false)
  if (isSlash) breakOff(lexer, 'unexpected-character', end, { found: `\\${name}` })
  else if (pieces?.length === 1) pushPieces(lexer, pieces, end)
  else breakOffAtWord(lexer, `\\${name}`, end)
}

const PART = /\s*([A-Za-zα-ωΑ-Ω\d])/y

/** `\frac` and, if no braces follow, its two parts of one sign each: `\frac z2`. */
const lexFraction = (lexer: Lexer, name: string, end: number): void => {
  push(lexer, 'frac', `\\${name}`, end)
  for (let part = 0; part < 2; part += 1) {
    const [whole = '', sign = ''] = matchHere(lexer, PART) ?? []
    if (whole === '') return
    lexer.spaced ||= whole.length > 1
    lexer.at += whole.length - 1
    const pieces = readWord(sign, lexer.names, () => false)
    if (/\d/.test(sign)) push(lexer, 'number', sign, lexer.at + 1, literalValue(sign))
    else if (pieces !== null) pushPieces(lexer, pieces, lexer.at + 1)
    else breakOffAtWord(lexer, sign, lexer.at + 1)
  }
}

/** Reads a TeX command: a sign, a name, a fraction, a root, an environment, or nothing to read. */
export const lexCommand = (lexer: Lexer): void => {
  const [whole = '', name = ''] = matchHere(lexer, COMMAND) ?? []
  const end = lexer.at + whole.length
  const sign = TEX_SIGNS.get(name)
  if (whole === '') breakOff(lexer, 'unexpected-character', lexer.at + 1, { found: '\\' })
  else if (name === 'begin' || name === 'end') lexEnvironment(lexer)
  else if (name === '\\') {
    const [row = ''] = matchHere(lexer, ROW) ?? []
    push(lexer, 'separator', ';', lexer.at + row.length)
  } else if (TEX_OPENING.has(name)) lexFence(lexer, true, end)
  else if (TEX_CLOSING.has(name)) lexFence(lexer, false, end)
  else if (TEX_TEXT.has(name)) lexText(lexer, end)
  else if (TEX_FRACTIONS.has(name)) lexFraction(lexer, name, end)
  else if (name === 'sqrt') push(lexer, 'root', '\\sqrt', end)
  else if (name === 'lvert') push(lexer, 'open', '|', end)
  else if (name === 'rvert') push(lexer, 'close', '|', end)
  else if (sign !== undefined) pushSign(lexer, sign, end)
  else if (TEX_SKIPPED.has(name) || name.trim() === '') {
    lexer.at = end
    lexer.spaced = true
  } else if (/^[A-Za-z]/.test(name)) lexNamed(lexer, name, end)
  else breakOff(lexer, 'unexpected-character', end, { found: whole })
}

/** Reads `^{\prime\prime}` as two primes; tells whether it was there. */
export const lexPrimes = (lexer: Lexer): boolean => {
  const match = matchHere(lexer, PRIMES)
  if (match === null) return false
  const count = match[0].split(/prime|'/).length - 1
  const end = lexer.at + match[0].length
  for (let i = 0; i < count; i += 1) push(lexer, 'operator', "'", i + 1 < count ? lexer.at : end)
  return true
}
