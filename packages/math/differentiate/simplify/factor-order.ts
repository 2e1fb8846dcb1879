import type { Expression } from '../../tree/expression'

/** The place of a factor in a product: `z √2 e^z (1 - a)`. */
const rankOf = (factor: Expression): number => {
  switch (factor.kind) {
    case 'number':
      return 0
    case 'constant':
      return 1
    case 'variable':
      return 2
    case 'power':
      return factor.base.kind === 'constant' || factor.base.kind === 'number'
        ? 3
        : rankOf(factor.base)
    case 'call':
    case 'apply':
    case 'divide':
    case 'multiply':
    case 'negate':
      return 3
    case 'add':
    case 'derivative':
    case 'cases':
    case 'undefined':
      return 4
    default:
      return factor satisfies never
  }
}

/** The factors as one writes them: variables, then functions, then sums; else as they stood. */
export const inOrder = (factors: readonly Expression[]): readonly Expression[] =>
  factors.length < 2 ? factors : factors.toSorted((a, b) => rankOf(a) - rankOf(b))
