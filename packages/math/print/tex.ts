import type { Condition, Expression } from '../tree/expression'
import type { Box, Fence, Sign } from './box'
import { texOfFunction } from './function-tex'
import { layOutCondition, layOutExpression } from './layout'
import { findGreekLetter, splitName } from './names'

const SIGNS: Readonly<Record<Sign, string>> = {
  plus: ' + ',
  minus: ' - ',
  dot: ' \\cdot ',
  slash: '/',
  comma: ', ',
  equal: ' = ',
  unequal: ' \\ne ',
  less: ' < ',
  atMost: ' \\le ',
  greater: ' > ',
  atLeast: ' \\ge ',
  times: ' ',
  apply: '',
  bar: ' \\Big|',
}

const SYMBOLS = { e: 'e', pi: '\\pi', infinity: '\\infty', d: 'd' } as const

const FENCES: Readonly<Record<Fence, readonly [open: string, close: string]>> = {
  round: ['(', ')'],
  bars: ['\\lvert ', ' \\rvert'],
  floor: ['\\lfloor ', ' \\rfloor'],
  ceiling: ['\\lceil ', ' \\rceil'],
}

/**
 * A name as TeX: `z`, `z_{0}`, `\alpha`, `\mathrm{rate}`.
 *
 * @example
 * nameToTex('alpha') // '\\alpha'
 * nameToTex('z0') // 'z_{0}'
 */
export const nameToTex = (name: string): string => {
  const { stem, index } = splitName(name)
  const isGreek = findGreekLetter(stem) !== null
  const tex = isGreek
    ? `\\${stem}`
    : stem.length === 1
      ? stem
      : `\\mathrm{${stem.replaceAll('_', '\\_')}}`
  return index === '' ? tex : `${tex}_{${index}}`
}

const isFenced = (box: Box | undefined): boolean => box?.kind === 'fenced' && box.fence === 'round'

const writeRow = (boxes: readonly Box[]): string =>
  boxes
    .map((box, index) => {
      if (box.kind === 'words') return `${write(box)} `
      if (box.kind !== 'sign') return write(box)
      // A sign in front belongs to what follows; brackets stand close to what they multiply.
      if (index === 0) return SIGNS[box.sign].trim()
      return box.sign === 'times' && isFenced(boxes[index + 1]) ? '' : SIGNS[box.sign]
    })
    .join('')

const writeFenced = ({ fence, inside, tall }: Extract<Box, { kind: 'fenced' }>): string => {
  const [open, close] = FENCES[fence]
  return tall
    ? `\\left${open}${write(inside)}\\right${close.trim()}`
    : `${open}${write(inside)}${close}`
}

const write = (box: Box): string => {
  switch (box.kind) {
    case 'digits':
      return box.text
    case 'name':
      return nameToTex(box.text) + "'".repeat(box.primes)
    case 'function':
      return texOfFunction(box.name)
    case 'symbol':
      return SYMBOLS[box.symbol]
    case 'words':
      return `\\text{${box.text}}`
    case 'sign':
      return SIGNS[box.sign]
    case 'row':
      return writeRow(box.boxes)
    case 'fraction':
      return `\\frac{${write(box.top)}}{${write(box.bottom)}}`
    case 'raised':
      return `${write(box.base)}^{${write(box.exponent)}}`
    case 'lowered':
      return `${write(box.base)}_{${write(box.index)}}`
    case 'root':
      return `\\sqrt${box.degree === 3 ? '[3]' : ''}{${write(box.radicand)}}`
    case 'fenced':
      return writeFenced(box)
    case 'cases': {
      const rows = box.rows.map(([value, when]) => `${write(value)} & ${write(when)}`)
      return `\\begin{cases} ${rows.join(' \\\\ ')} \\end{cases}`
    }
    default:
      return box satisfies never
  }
}

/**
 * TeX as a textbook sets it: `\frac{e^{-z}}{(1 + e^{-z})^{2}}`, no needless brackets, `e^{…}` for
 * exp, the last case with its condition where that is one interval. A number that was typed as a
 * decimal stays one; a computed number is a fraction (1/4), or a decimal where its denominator is a
 * multiple of ten and six places suffice (0.01).
 *
 * @example
 * toTex(read('e^(-z)/(1 + e^(-z))^2')) // '\\frac{e^{-z}}{(1 + e^{-z})^{2}}'
 */
export const toTex = (expression: Expression): string => write(layOutExpression(expression))

/**
 * A condition as TeX: `z \ge 0`.
 *
 * @example
 * conditionToTex(condition('z >= 0')) // 'z \\ge 0'
 */
export const conditionToTex = (condition: Condition): string => write(layOutCondition(condition))
