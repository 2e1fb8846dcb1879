import { LENGTH_MAX, NESTING_MAX, parseExpression } from '@slopewise/math'
import { quantile } from '../statistics'

const RUNS = 21
const WARM_UP_RUNS = 5

const fill = (piece: string): string =>
  piece.repeat(Math.ceil(LENGTH_MAX / piece.length)).slice(0, LENGTH_MAX)

/** One text for every end, nested as deep as may be, again and again. */
const nested = (open: string, inner: string, close: string): string => {
  const depth = NESTING_MAX - 10
  const one = `${open.repeat(depth)}${inner}${close.repeat(depth)}`
  const times = Math.floor(LENGTH_MAX / (one.length + 1))
  return times > 0 ? Array(times).fill(one).join('+') : fill(`${open}${inner}${close}+`)
}

/** Texts of as many characters as are read. Some are slips; they take their time too. */
export const LONG_TEXTS: Readonly<Record<string, string>> = {
  'sums of products': fill('2z^2*e^(-z)+3a(1-a)-'),
  'one long product': fill('z(1-z)'),
  'a tower of powers': fill('z^'),
  'minus signs': fill('-'),
  'nested brackets': nested('(', 'z', ')'),
  'nested functions': nested('tanh(', 'z', ')'),
  'nested products': nested('2(', 'z', ')'),
  'nested fractions': nested('1/(1+', 'z', ')'),
  'nested indicators': fill('1_(z<'),
  'vulgar fractions': fill('½'),
  'unclosed brackets': fill('('),
  'unclosed functions': fill('sin('),
  bars: fill('|z|'),
  'open bars': fill('|'),
  digits: fill('7'),
  'decimals and commas': fill('0,5+1.25e-3*'),
  letters: fill('z'),
  words: fill('sigmoidtanhz'),
  'unknown words': fill('quux '),
  spaces: fill(' '),
  'spaces between': fill('z   +   '),
  cases: fill('if(z>0,1,0)+'),
  'nested cases': nested('if(z>0,1,', '0', ')'),
  'cases by lines': fill('0 if z<0, 1 if z>=0\n'),
  'Iverson brackets': fill('[z>0]*'),
  primes: fill("g'"),
  derivatives: fill('d/dz '),
  'LaTeX fractions': fill('\\frac{1}{1+e^{-z}}+'),
  'LaTeX nested': nested('\\frac{1}{', 'z', '}'),
  'LaTeX pairs': nested('\\left(', 'z', '\\right)'),
  'LaTeX cases': fill('\\begin{cases}0&z<0\\\\1&z\\ge 0\\end{cases}+'),
  backslashes: fill('\\'),
  braces: fill('{'),
  unicode: fill('½σ(z)·z²−√z+e⁻ᶻ×'),
  'full width': fill('ｚ＋１'),
  'mathematical letters': fill('𝑧+𝟏'),
  'signs of nothing': fill('☃'),
}

/** Least, median and greatest time in ms to read a text, warm. */
export type ReadTime = {
  readonly leastMs: number
  readonly medianMs: number
  readonly maxMs: number
}

const timeOnce = (text: string): number => {
  const startedMs = performance.now()
  parseExpression(text, { variables: ['z'], functions: ['g'], values: ['a'] })
  return performance.now() - startedMs
}

/** Reads every long text again and again. */
export const timeLongTexts = (): Readonly<Record<string, ReadTime>> =>
  Object.fromEntries(
    Object.entries(LONG_TEXTS).map(([name, text]) => {
      for (let run = 0; run < WARM_UP_RUNS; run++) timeOnce(text)
      const timesMs = Array.from({ length: RUNS }, () => timeOnce(text))
      const leastMs = Math.min(...timesMs)
      return [name, { leastMs, medianMs: quantile(timesMs, 0.5), maxMs: Math.max(...timesMs) }]
    }),
  )
