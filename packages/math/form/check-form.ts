import type { Expression } from '../tree/expression'
import { checkExpanded } from './check-expanded'
import { checkFactored } from './check-factored'
import { checkFraction } from './check-fraction'
import { checkNames, checkNoDerivative } from './check-names'
import { checkNumber } from './check-number'
import type { Form, FormContext, FormIssue } from './form'

/**
 * The first thing about an expression that is not in the form asked, with its place in the text;
 * null where it is in that form, or where a budget ends before the opposite is shown. Says nothing
 * about its value. Exact, never throws.
 *
 * @example
 * checkForm(read('a - a^2'), { kind: 'factored' }, { text: 'a - a^2' })
 * // => { code: 'not-factored', span: [0, 7], args: {} }
 */
export const checkForm = (
  expression: Expression,
  form: Form,
  context: FormContext,
): FormIssue | null => {
  switch (form.kind) {
    case 'in':
      return checkNames(expression, form.names, context)
    case 'no-derivative':
      return checkNoDerivative(expression, context)
    case 'number':
      return checkNumber(expression, context)
    case 'fraction':
      return checkFraction(expression, form.decimals ?? false, context)
    case 'factored':
      return checkFactored(expression, context)
    case 'expanded':
      return checkExpanded(expression, context)
    default:
      return form satisfies never
  }
}
