import type { TreeCheck } from '../mdx/parsed-lesson'
import { checkBlockInText } from './block-in-text'
import { checkComponentContent } from './component-content'
import { checkComponentMisplaced } from './component-misplaced'
import { checkDuplicateProp } from './duplicate-prop'
import { checkFigureWithoutCaption } from './figure-without-caption'
import { checkFunctionWithoutBackslash } from './function-without-backslash'
import { checkHeadingOrder } from './heading-order'
import { checkKeyboardSignInFormula } from './keyboard-sign-in-formula'
import { checkLessonCode } from './lesson-code'
import { checkLinkRefused } from './link-refused'
import { checkMathFences } from './math-fences'
import { checkMissingProp } from './missing-prop'
import { checkNodeNotSupported } from './node-not-supported'
import { checkPipeInTableFormula } from './pipe-in-table-formula'
import { checkPropValue } from './prop-value'
import { checkProseInFormula } from './prose-in-formula'
import { checkScriptWithoutBraces } from './script-without-braces'
import { checkStarInFormula } from './star-in-formula'
import { checkStrayDollar } from './stray-dollar'
import { checkTableHead } from './table-head'
import { checkTextEmpty } from './text-empty'
import { checkUnknownAttribute } from './unknown-attribute'
import { checkUnknownComponent } from './unknown-component'
import { checkUnknownElement } from './unknown-element'
import { checkUnknownProp } from './unknown-prop'
import { checkUntrustedExpression } from './untrusted-expression'

/** Everything that is looked for in the tree of a lesson before it is compiled. */
export const TREE_CHECKS: readonly TreeCheck[] = [
  checkBlockInText,
  checkComponentContent,
  checkComponentMisplaced,
  checkDuplicateProp,
  checkFigureWithoutCaption,
  checkFunctionWithoutBackslash,
  checkHeadingOrder,
  checkKeyboardSignInFormula,
  checkLessonCode,
  checkLinkRefused,
  checkMathFences,
  checkMissingProp,
  checkNodeNotSupported,
  checkPipeInTableFormula,
  checkPropValue,
  checkProseInFormula,
  checkScriptWithoutBraces,
  checkStarInFormula,
  checkStrayDollar,
  checkTableHead,
  checkTextEmpty,
  checkUnknownAttribute,
  checkUnknownComponent,
  checkUnknownElement,
  checkUnknownProp,
]

/** What is looked for besides in content from outside, for which nobody answers. */
export const UNTRUSTED_CHECKS: readonly TreeCheck[] = [checkUntrustedExpression]
