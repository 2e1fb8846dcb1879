import type { Condition, Expression, Relation } from '@slopewise/math'

const RELATIONS: Readonly<Record<Relation, string>> = {
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
  '=': '==',
  '!=': '!=',
}

/** NumPy's names for functions of the mathematics package, where it has one. */
const NUMPY: Readonly<Record<string, string>> = {
  exp: 'exp',
  ln: 'log',
  log2: 'log2',
  log10: 'log10',
  sqrt: 'sqrt',
  cbrt: 'cbrt',
  abs: 'abs',
  sign: 'sign',
  max: 'maximum',
  min: 'minimum',
  sin: 'sin',
  cos: 'cos',
  tan: 'tan',
  atan: 'arctan',
  sinh: 'sinh',
  cosh: 'cosh',
  tanh: 'tanh',
}

/** Something that NumPy has no function for. */
class NoCode extends Error {}

const printCondition = (condition: Condition): string => {
  switch (condition.kind) {
    case 'compare':
      return `(${print(condition.left)} ${RELATIONS[condition.relation]} ${print(condition.right)})`
    case 'and':
    case 'or':
      return `(${condition.conditions.map(printCondition).join(condition.kind === 'and' ? ' & ' : ' | ')})`
    case 'not':
      return `~${printCondition(condition.condition)}`
    default:
      return condition satisfies never
  }
}

const printCall = (name: string, args: readonly Expression[]): string => {
  const numpy = Object.hasOwn(NUMPY, name) ? NUMPY[name] : undefined
  if (numpy === undefined) throw new NoCode(name)
  const texts = args.map(print)
  // `np.maximum` takes two.
  if (name === 'max' || name === 'min') {
    return texts.reduce((left, right) => `np.${numpy}(${left}, ${right})`)
  }
  return `np.${numpy}(${texts.join(', ')})`
}

const printCases = ({ branches, otherwise }: Extract<Expression, { kind: 'cases' }>): string =>
  branches.reduceRight(
    (rest, { value, when }) => `np.where(${printCondition(when)}, ${print(value)}, ${rest})`,
    otherwise === undefined ? 'np.nan' : print(otherwise),
  )

const printPower = (base: Expression, exponent: Expression): string =>
  base.kind === 'constant' && base.name === 'e'
    ? `np.exp(${print(exponent)})`
    : `(${print(base)})**(${print(exponent)})`

const print = (node: Expression): string => {
  switch (node.kind) {
    case 'number': {
      const { numerator, denominator } = node.value
      return denominator === 1n ? `${numerator}` : `(${numerator}/${denominator})`
    }
    case 'constant':
      if (node.name === 'infinity') throw new NoCode(node.name)
      return `np.${node.name}`
    case 'variable':
      return node.name
    case 'add':
      return `(${node.terms.map(print).join(' + ')})`
    case 'multiply':
      return `(${node.factors.map(print).join(' * ')})`
    case 'divide':
      return `(${print(node.numerator)})/(${print(node.denominator)})`
    case 'negate':
      return `(-${print(node.operand)})`
    case 'power':
      return printPower(node.base, node.exponent)
    case 'call':
      return printCall(node.name, node.args)
    case 'cases':
      return printCases(node)
    case 'apply':
    case 'derivative':
    case 'undefined':
      throw new NoCode(node.kind)
    default:
      return node satisfies never
  }
}

/**
 * An expression as a line of NumPy that `readCode` reads as the same; null where NumPy has no function
 * for something in it. More brackets than a person would write.
 */
export const toCode = (expression: Expression): string | null => {
  try {
    return print(expression)
  } catch (error) {
    if (error instanceof NoCode) return null
    throw error
  }
}
