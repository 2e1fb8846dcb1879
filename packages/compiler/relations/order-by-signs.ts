import {
  add,
  type Condition,
  cases,
  type Expression,
  freeVariables,
  negate,
  num,
} from '@slopewise/math'
import type { Judgement, Order } from './judgement'

/** A sign that is proved: 1 or -1, or 0 and that one. */
type Sign = { readonly of: 1 | -1; readonly isStrict: boolean }

type DecideOrder = (order: Order) => Judgement

const lettersOf = (when: Condition): ReadonlySet<string> =>
  freeVariables(cases([{ value: num(1), when }]))

const conjuncts = (when: Condition): readonly Condition[] =>
  when.kind === 'and' ? when.conditions.flatMap(conjuncts) : [when]

/** The conditions that speak of nothing but these letters. */
const conditionsOn = (
  letters: ReadonlySet<string>,
  assumptions: readonly Condition[],
): readonly Condition[] =>
  assumptions
    .flatMap(conjuncts)
    .filter(when => [...lettersOf(when)].every(letter => letters.has(letter)))

const product = (signs: readonly (Sign | null)[]): Sign | null => {
  let whole: Sign = { of: 1, isStrict: true }
  for (const sign of signs) {
    if (!sign) return null
    whole = {
      of: whole.of === sign.of ? 1 : -1,
      isStrict: whole.isStrict && sign.isStrict,
    }
  }
  return whole
}

const sum = (signs: readonly (Sign | null)[]): Sign | null => {
  const [first] = signs
  if (!first) return null
  const isOne = signs.every(sign => sign?.of === first.of)
  return isOne ? { of: first.of, isStrict: signs.some(sign => sign?.isStrict) } : null
}

/** Terms and factors are looked at one by one: each has few letters. */
class SignReader {
  constructor(
    private readonly assumptions: readonly Condition[],
    private readonly decideOrder: DecideOrder,
  ) {}

  /** The sign of a term wherever it has a value; null where none is proved. */
  signOf(term: Expression): Sign | null {
    switch (term.kind) {
      case 'negate': {
        const sign = this.signOf(term.operand)
        return sign && { ...sign, of: sign.of === 1 ? -1 : 1 }
      }
      case 'multiply':
        return product(term.factors.map(factor => this.signOf(factor)))
      case 'divide':
        return product([term.numerator, term.denominator].map(part => this.signOf(part)))
      case 'add':
        return sum(term.terms.map(one => this.signOf(one))) ?? this.decided(term)
      default:
        return this.decided(term)
    }
  }

  private decided(term: Expression): Sign | null {
    const assumptions = conditionsOn(freeVariables(term), this.assumptions)
    for (const of of [1, -1] as const) {
      const holds = (relation: Order['relation']) =>
        this.decideOrder({ left: term, right: num(0), relation, assumptions }).kind === 'true'
      if (holds(of === 1 ? '>' : '<')) return { of, isStrict: true }
      if (holds(of === 1 ? '≥' : '≤')) return { of, isStrict: false }
    }
    return null
  }
}

/**
 * Whether an order is proved by the signs of its terms: $-y \\ln a - (1-y) \\ln(1-a) \\ge 0$ for letters
 * between 0 and 1, since every factor has a sign there.
 */
export const isProvedBySigns = (
  { left, right, relation, assumptions }: Order,
  decideOrder: DecideOrder,
): boolean => {
  const isZero = right.kind === 'number' && right.value.numerator === 0n
  const term = isZero ? left : add(left, negate(right))
  const sign = new SignReader(assumptions, decideOrder).signOf(term)
  switch (relation) {
    case '>':
      return sign?.of === 1 && sign.isStrict
    case '≥':
      return sign?.of === 1
    case '<':
      return sign?.of === -1 && sign.isStrict
    case '≤':
      return sign?.of === -1
    default:
      return false
  }
}
