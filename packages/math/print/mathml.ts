import type { Condition, Expression } from '../tree/expression'
import { FUNCTIONS } from '../tree/functions'
import type { Box, Fence, Sign } from './box'
import { layOutCondition, layOutExpression } from './layout'
import { APPLY, escapeText, operator, TIMES, wrap, writeFence, writeName } from './markup'

const SIGNS: Readonly<Record<Sign, string>> = {
  plus: '+',
  minus: '−',
  dot: '·',
  slash: '/',
  comma: ',',
  equal: '=',
  unequal: '≠',
  less: '&lt;',
  atMost: '≤',
  greater: '&gt;',
  atLeast: '≥',
  times: TIMES,
  apply: APPLY,
  bar: '|',
}

const SYMBOLS = { e: 'e', pi: 'π', infinity: '∞', d: 'd' } as const

const FENCES: Readonly<Record<Fence, readonly [open: string, close: string]>> = {
  round: ['(', ')'],
  bars: ['|', '|'],
  floor: ['⌊', '⌋'],
  ceiling: ['⌈', '⌉'],
}

// Spaces at the ends of running text collapse; U+00A0 keeps "if" apart from its condition.
const writeWords = (text: string): string =>
  `<mtext>${escapeText(text).replaceAll(/^ | $/g, '\u00a0')}</mtext>`

const write = (box: Box): string => {
  switch (box.kind) {
    case 'digits':
      return `<mn>${box.text}</mn>`
    case 'name': {
      const name = writeName(box.text)
      return box.primes === 0 ? name : `<msup>${name}${operator('′'.repeat(box.primes))}</msup>`
    }
    case 'function':
      return `<mi>${FUNCTIONS[box.name].label}</mi>`
    case 'symbol':
      return `<mi>${SYMBOLS[box.symbol]}</mi>`
    case 'words':
      return writeWords(box.text)
    case 'sign':
      return operator(SIGNS[box.sign])
    case 'row':
      return `<mrow>${box.boxes.map(write).join('')}</mrow>`
    case 'fraction':
      return `<mfrac>${write(box.top)}${write(box.bottom)}</mfrac>`
    case 'raised':
      return `<msup>${write(box.base)}${write(box.exponent)}</msup>`
    case 'lowered':
      return `<msub>${write(box.base)}${write(box.index)}</msub>`
    case 'root':
      return box.degree === 2
        ? `<msqrt>${write(box.radicand)}</msqrt>`
        : `<mroot>${write(box.radicand)}<mn>3</mn></mroot>`
    case 'fenced': {
      const [open, close] = FENCES[box.fence]
      const [left, right] = [
        writeFence(open, box.tall, 'prefix'),
        writeFence(close, box.tall, 'postfix'),
      ]
      return `<mrow>${left}${write(box.inside)}${right}</mrow>`
    }
    case 'cases': {
      const rows = box.rows.map(
        ([value, when]) => `<mtr><mtd>${write(value)}</mtd><mtd>${write(when)}</mtd></mtr>`,
      )
      const table = `<mtable columnalign="left">${rows.join('')}</mtable>`
      return `<mrow>${writeFence('{', true, 'prefix')}${table}</mrow>`
    }
    default:
      return box satisfies never
  }
}

/**
 * The form that `toTex` gives, as inline MathML: `<math>…</math>` with the silent "times" and "of" for
 * screen readers. Names are escaped; nothing in it needs a script or a style.
 *
 * @example
 * toMathml(read('2z'))
 * // '<math …><mrow><mn>2</mn><mo>&#x2062;</mo><mi>z</mi></mrow></math>'
 */
export const toMathml = (expression: Expression): string =>
  wrap(write(layOutExpression(expression)))

/**
 * A condition as inline MathML.
 *
 * @example
 * conditionToMathml(condition('z > 0'))
 * // '<math …><mrow><mi>z</mi><mo>&gt;</mo><mn>0</mn></mrow></math>'
 */
export const conditionToMathml = (condition: Condition): string =>
  wrap(write(layOutCondition(condition)))
