import type { DerivationRule } from '@slopewise/lesson/components'
import { type Expression, type FunctionName, freeVariables } from '@slopewise/math'

type Rules = Set<DerivationRule>

/** Functions that are quotients of exponentials: their slopes may be found that way. */
const QUOTIENTS: ReadonlySet<FunctionName> = new Set([
  'tanh',
  'coth',
  'sech',
  'csch',
  'sigmoid',
  'tan',
  'cot',
  'sec',
  'csc',
])

/** Functions made of pieces. */
const PIECEWISE: ReadonlySet<FunctionName> = new Set([
  'max',
  'min',
  'abs',
  'sign',
  'relu',
  'leakyrelu',
  'elu',
  'selu',
  'heaviside',
  'hardsigmoid',
  'hardtanh',
])

const dependsOn = (of: Expression, by: string): boolean => freeVariables(of).has(by)

const isLetter = (of: Expression, by: string): boolean => of.kind === 'variable' && of.name === by

const addInner = (inner: Expression, by: string, rules: Rules): void => {
  if (!isLetter(inner, by)) rules.add('chain-rule')
  collect(inner, by, rules)
}

const ofProduct = (factors: readonly Expression[], by: string, rules: Rules): void => {
  const live = factors.filter(factor => dependsOn(factor, by))
  if (live.length < factors.length) rules.add('factor-rule')
  if (live.length > 1) rules.add('product-rule')
  if (live.every(factor => isLetter(factor, by))) rules.add('linear-rule')
  for (const factor of live) collect(factor, by, rules)
}

const ofQuotient = (over: Expression, under: Expression, by: string, rules: Rules): void => {
  if (dependsOn(under, by)) {
    rules.add('quotient-rule')
    if (!dependsOn(over, by))
      for (const rule of ['power-rule', 'chain-rule'] as const) rules.add(rule)
    else rules.add('product-rule')
    collect(under, by, rules)
  } else rules.add('factor-rule')
  collect(over, by, rules)
}

const ofPower = (base: Expression, exponent: Expression, by: string, rules: Rules): void => {
  if (dependsOn(exponent, by)) {
    rules.add('exp-rule')
    addInner(exponent, by, rules)
  }
  if (!dependsOn(base, by)) return
  rules.add('power-rule')
  if (!isLetter(base, by)) rules.add('product-rule')
  addInner(base, by, rules)
}

const ofCall = (
  name: FunctionName,
  args: readonly Expression[],
  by: string,
  rules: Rules,
): void => {
  if (name === 'exp') rules.add('exp-rule')
  else if (name === 'ln' || name === 'log2' || name === 'log10') rules.add('log-rule')
  else if (name === 'sqrt' || name === 'cbrt') rules.add('power-rule')
  else if (PIECEWISE.has(name)) rules.add('cases-split')
  rules.add('known-derivative')
  if (QUOTIENTS.has(name)) {
    for (const rule of ['quotient-rule', 'exp-rule', 'chain-rule', 'sum-rule'] as const)
      rules.add(rule)
  }
  for (const arg of args) if (dependsOn(arg, by)) addInner(arg, by, rules)
}

const collect = (of: Expression, by: string, rules: Rules): void => {
  if (!dependsOn(of, by)) {
    rules.add('constant-rule')
    return
  }
  switch (of.kind) {
    case 'number':
    case 'constant':
    case 'undefined':
      return
    case 'variable':
      rules.add('linear-rule')
      return
    case 'add':
      rules.add('sum-rule')
      if (of.terms.every(term => isLinear(term, by))) rules.add('linear-rule')
      for (const term of of.terms) collect(term, by, rules)
      return
    case 'negate':
      rules.add('factor-rule')
      if (isLetter(of.operand, by)) rules.add('linear-rule')
      collect(of.operand, by, rules)
      return
    case 'multiply':
      ofProduct(of.factors, by, rules)
      return
    case 'divide':
      ofQuotient(of.numerator, of.denominator, by, rules)
      return
    case 'power':
      ofPower(of.base, of.exponent, by, rules)
      return
    case 'call':
      ofCall(of.name, of.args, by, rules)
      return
    case 'apply':
      rules.add('known-derivative')
      for (const arg of of.args) addInner(arg, by, rules)
      return
    case 'derivative':
      collect(of.of, by, rules)
      return
    case 'cases':
      rules.add('cases-split')
      for (const { value } of of.branches) collect(value, by, rules)
      if (of.otherwise) collect(of.otherwise, by, rules)
      return
    default:
      of satisfies never
  }
}

const isLinear = (of: Expression, by: string): boolean => {
  if (!dependsOn(of, by) || isLetter(of, by)) return true
  if (of.kind === 'negate') return isLinear(of.operand, by)
  if (of.kind !== 'multiply') return false
  const live = of.factors.filter(factor => dependsOn(factor, by))
  return live.length === 1 && live.every(factor => isLetter(factor, by))
}

/** Every rule that differentiating an expression by a letter may use, outside and inside. */
export const rulesOf = (of: Expression, by: string): ReadonlySet<DerivationRule> => {
  const rules: Rules = new Set()
  collect(of, by, rules)
  return rules
}
