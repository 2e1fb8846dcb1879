import { readCases, readList } from '../../parse/core/cases'
import type { CaseBuilder } from '../../parse/core/plain-reader'
import { leaf, multiply } from '../arithmetic'
import { type Further, type Steps, useFurther } from '../further'
import { AND, decline, OR, ROOT } from '../steps'
import { join, relate } from './branches'
import { encloseFurther, isGeneric } from './enclosures'
import {
  exponentialOfLogarithms,
  exponentialOfProducts,
  haveOneForm,
  startExponents,
} from './exponents'
import { record, valueFurther } from './field-values'
import { callFurther, extremeOf, isOutside } from './functions'
import { guardDomains, select } from './guards'
import {
  digitsOfLongFractions,
  longDecimal,
  longPower,
  longProduct,
  longSum,
  startLongFractions,
} from './long-fractions'
import { compareOpaque, decideOnLine } from './on-line'
import { planFurther } from './plan'
import { generalPower, powerOfRoot } from './roots'

const CASES: CaseBuilder<Steps> = {
  readCases,
  readList,
  compare: relate,
  join: (kind, parts) => parts.reduce((all, part) => join(kind === 'and' ? AND : OR, all, part)),
  close: (values, conditions, otherwise) => {
    // Which of the conditions is the other case is not asked here.
    let result = otherwise ?? decline()
    for (let place = values.length - 1; place >= 0; place -= 1) {
      result = select(conditions[place] ?? 0, values[place] ?? 0, result)
    }
    return result
  },
}

/** All that the swift way knows beyond the core. */
const BEYOND: Further = {
  start: () => {
    startLongFractions()
    startExponents()
  },
  prepare: guardDomains,
  call: callFurther,
  extreme: extremeOf,
  cases: CASES,
  power: generalPower,
  powerOfRoot,
  pi: () => multiply(leaf(ROOT, 0), leaf(ROOT, 0)),
  longSum,
  longProduct,
  longPower,
  longDecimal,
  exponential: exponentialOfLogarithms,
  exponentialOfProducts,
  isOutside,
  digits: digitsOfLongFractions,
  enclose: encloseFurther,
  value: valueFurther,
  record,
  plan: planFurther,
  isGeneric,
  decideOnLine,
  compareOpaque,
  haveOneForm,
}

useFurther(BEYOND)

export { decideSwiftly } from './decide-swiftly'
