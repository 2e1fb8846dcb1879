import type { Span } from '../tree/expression'

/**
 * A form that an exercise may ask for, besides the right value. What each means is in the README
 * of this package, section "Form".
 */
export type Form =
  /**
   * Only these names: variables, values and functions of the lesson. `e`, `pi`, `tanh` are no
   * names.
   */
  | { readonly kind: 'in'; readonly names: readonly string[] }
  | { readonly kind: 'no-derivative' }
  /** Nothing left to work out. */
  | { readonly kind: 'number' }
  /**
   * One fraction in lowest terms, or no fraction at all. Decimals only where `decimals` is true.
   */
  | { readonly kind: 'fraction'; readonly decimals?: boolean }
  | { readonly kind: 'factored' }
  | { readonly kind: 'expanded' }

/**
 * Why an expression is not in the form asked. Words for each code live in
 * `packages/lesson/messages`.
 */
export type FormIssueCode =
  | 'uses-name'
  | 'derivative-left'
  | 'not-worked-out'
  | 'decimal'
  | 'not-one-fraction'
  | 'nested-fraction'
  | 'negative-power'
  | 'sign-below'
  | 'denominator-one'
  | 'fraction-not-reduced'
  | 'common-factor'
  | 'not-factored'
  | 'not-expanded'
  | 'like-terms'

/**
 * What is not in the form asked: `span` is the part in the learner's own text, `args` fill the
 * words.
 */
export type FormIssue = {
  readonly code: FormIssueCode
  readonly span: Span
  readonly args: Readonly<Record<string, string>>
}

/** What a form is checked with: the text that the expression was read from. */
export type FormContext = { readonly text: string }

const NAME = /^[\p{L}][\p{L}\p{N}_]*$/u

/**
 * Reads a form as an author writes it: `in a`, `in z, w`, `number`, `fraction`, `fraction or
 * decimal`, `factored`, `expanded`, `no derivative`. Null for anything else.
 *
 * @example
 * readForm('in a') // => { kind: 'in', names: ['a'] }
 */
export const readForm = (text: string): Form | null => {
  const words = text.trim().replace(/\s+/g, ' ')
  if (words.startsWith('in ')) {
    const names = words.slice(3).split(/ ?, ?| and | /)
    return names.every(name => NAME.test(name)) ? { kind: 'in', names } : null
  }
  switch (words) {
    case 'no derivative':
      return { kind: 'no-derivative' }
    case 'number':
    case 'fraction':
    case 'factored':
    case 'expanded':
      return { kind: words }
    case 'fraction or decimal':
      return { kind: 'fraction', decimals: true }
    default:
      return null
  }
}
