import type { FunctionName } from '../tree/expression'

/** Signs as the two renderers know them. `times` and `apply` are silent: side by side, and "of". */
export type Sign =
  | 'plus'
  | 'minus'
  | 'dot'
  | 'slash'
  | 'comma'
  | 'equal'
  | 'unequal'
  | 'less'
  | 'atMost'
  | 'greater'
  | 'atLeast'
  | 'times'
  | 'apply'
  | 'bar'

export type Fence = 'round' | 'bars' | 'floor' | 'ceiling'

/** How an expression is set, before it is written as TeX or MathML. */
export type Box =
  | { readonly kind: 'digits'; readonly text: string }
  | { readonly kind: 'name'; readonly text: string; readonly primes: number }
  | { readonly kind: 'function'; readonly name: FunctionName }
  | { readonly kind: 'symbol'; readonly symbol: 'e' | 'pi' | 'infinity' | 'd' }
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'sign'; readonly sign: Sign }
  | { readonly kind: 'row'; readonly boxes: readonly Box[] }
  | { readonly kind: 'fraction'; readonly top: Box; readonly bottom: Box }
  | { readonly kind: 'raised'; readonly base: Box; readonly exponent: Box }
  | { readonly kind: 'lowered'; readonly base: Box; readonly index: Box }
  | { readonly kind: 'root'; readonly degree: 2 | 3; readonly radicand: Box }
  | { readonly kind: 'fenced'; readonly fence: Fence; readonly inside: Box; readonly tall: boolean }
  | { readonly kind: 'cases'; readonly rows: readonly (readonly [value: Box, when: Box])[] }

/** Some boxes side by side; one alone stays itself. */
export const row = (...boxes: readonly Box[]): Box => {
  const [only] = boxes
  return boxes.length === 1 && only ? only : { kind: 'row', boxes }
}

/** A sign. */
export const sign = (one: Sign): Box => ({ kind: 'sign', sign: one })

/** A number in digits. */
export const digits = (text: string): Box => ({ kind: 'digits', text })

/** Words in upright letters. */
export const words = (text: string): Box => ({ kind: 'words', text })

/** Whether a box is higher than a line of text, so that brackets around it have to grow. */
export const isTall = (box: Box): boolean => {
  switch (box.kind) {
    case 'fraction':
    case 'cases':
      return true
    case 'row':
      return box.boxes.some(isTall)
    case 'raised':
    case 'lowered':
      return isTall(box.base)
    case 'root':
      return isTall(box.radicand)
    case 'fenced':
      return box.tall
    case 'digits':
    case 'name':
    case 'function':
    case 'symbol':
    case 'words':
    case 'sign':
      return false
    default:
      return box satisfies never
  }
}

/** A box in brackets or bars. */
export const fenced = (fence: Fence, inside: Box): Box => ({
  kind: 'fenced',
  fence,
  inside,
  tall: isTall(inside),
})
