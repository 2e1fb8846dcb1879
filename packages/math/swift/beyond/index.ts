import { leaf, multiply } from '../arithmetic'
import { type Further, useFurther } from '../further'
import { AND, OR, ROOT } from '../steps'
import { join, relate } from './branches'
import { encloseFurther, isGeneric } from './enclosures'
import { exponentialOfLogarithms, exponentialOfProducts, haveOneForm } from './exponents'
import { valueFurther } from './field-values'
import { callFurther, extremeOf, isOutside } from './functions'
import { guardDomains, select } from './guards'
import { digitsOfLongFractions, longStep, startLongFractions } from './long-fractions'
import { compareOpaque, decideOnLine } from './on-line'
import { planFurther } from './plan'
import { generalPower, powerOfRoot } from './roots'

/** All that the swift way knows beyond the core. */
const BEYOND: Further = {
  start: startLongFractions,
  prepare: guardDomains,
  call: callFurther,
  extreme: extremeOf,
  relate,
  join: (kind, parts) => parts.reduce((all, part) => join(kind === 'and' ? AND : OR, all, part)),
  select,
  power: generalPower,
  powerOfRoot,
  pi: () => multiply(leaf(ROOT, 0), leaf(ROOT, 0)),
  longStep,
  exponential: exponentialOfLogarithms,
  exponentialOfProducts,
  isOutside,
  digits: digitsOfLongFractions,
  enclose: encloseFurther,
  value: valueFurther,
  plan: planFurther,
  isGeneric,
  decideOnLine,
  compareOpaque,
  haveOneForm,
}

useFurther(BEYOND)

export { decideSwiftly } from './decide-swiftly'
