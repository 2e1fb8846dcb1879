import type { TreeCheck } from '../mdx/parsed-lesson'
import { checkBlockInText } from './block-in-text'
import { checkComponentContent } from './component-content'
import { checkComponentMisplaced } from './component-misplaced'
import { checkHeadingOrder } from './heading-order'
import { checkLessonCode } from './lesson-code'
import { checkLinkRefused } from './link-refused'
import { checkMathFences } from './math-fences'
import { checkMissingProp } from './missing-prop'
import { checkNodeNotSupported } from './node-not-supported'
import { checkPipeInTableFormula } from './pipe-in-table-formula'
import { checkPropValue } from './prop-value'
import { checkProseInFormula } from './prose-in-formula'
import { checkStrayDollar } from './stray-dollar'
import { checkUnknownAttribute } from './unknown-attribute'
import { checkUnknownComponent } from './unknown-component'
import { checkUnknownElement } from './unknown-element'
import { checkUnknownProp } from './unknown-prop'

/** Everything that is looked for in the tree of a lesson before it is compiled. */
export const TREE_CHECKS: readonly TreeCheck[] = [
  checkBlockInText,
  checkComponentContent,
  checkComponentMisplaced,
  checkHeadingOrder,
  checkLessonCode,
  checkLinkRefused,
  checkMathFences,
  checkMissingProp,
  checkNodeNotSupported,
  checkPipeInTableFormula,
  checkPropValue,
  checkProseInFormula,
  checkStrayDollar,
  checkUnknownAttribute,
  checkUnknownComponent,
  checkUnknownElement,
  checkUnknownProp,
]
