import * as operation from '../evaluate/operations'
import type { Branching, Sample, SampleSign } from '../evaluate/sample'
import type { Tape } from '../evaluate/tape'

const product = (x: SampleSign, y: SampleSign): SampleSign => {
  if (typeof x !== 'number' || typeof y !== 'number') return null
  if (x === 0 || y === 0) return 0
  return x === y ? 1 : -1
}

/** The signs of guards, as assumed, and what follows from them. */
export class AssumedSigns implements Branching {
  constructor(
    private readonly tape: Tape,
    private readonly signs: ReadonlyMap<number, -1 | 0 | 1>,
    /** Steps whose signs a point in the cell's box tells: all but those with assumed parts. */
    private readonly base: Sample,
    private readonly told: ReadonlySet<number>,
  ) {}

  signOf(step: number): SampleSign {
    const known = this.signs.get(step)
    if (known !== undefined) return known
    const { operations, a, mentions } = this.tape
    if (operations[step] === operation.NEGATE) {
      const inner = this.signOf(a[step] ?? 0)
      return typeof inner === 'number' && inner !== 0 ? (inner === 1 ? -1 : 1) : inner
    }
    if (mentions[step] === 0 || this.told.has(step)) return this.base.signOf(step)
    return this.signOfProduct(step)
  }

  private signOfProduct(step: number): SampleSign {
    const { operations, a, b } = this.tape
    const [x, y] = [a[step] ?? 0, b[step] ?? 0]
    switch (operations[step]) {
      case operation.MULTIPLY:
      case operation.DIVIDE:
        return product(this.signOf(x), this.signOf(y))
      case operation.INTEGER_POWER: {
        const sign = this.signOf(x)
        return typeof sign === 'number' && y % 2 === 0 ? product(sign, sign) : sign
      }
      default:
        return null
    }
  }

  truthOf(step: number): boolean | 'undefined' | null {
    const { operations, a, b } = this.tape
    const [x, y] = [a[step] ?? 0, b[step] ?? 0]
    switch (operations[step]) {
      case operation.LESS:
      case operation.LESS_EQUAL:
      case operation.EQUAL: {
        const sign = this.signOf(x)
        if (typeof sign !== 'number') return sign
        if (sign === 0) return operations[step] !== operation.LESS
        return sign < 0 && operations[step] !== operation.EQUAL
      }
      case operation.NOT: {
        const inner = this.truthOf(x)
        return typeof inner === 'boolean' ? !inner : inner
      }
      case operation.AND:
      case operation.OR: {
        const [p, q] = [this.truthOf(x), this.truthOf(y)]
        if (typeof p !== 'boolean' || typeof q !== 'boolean') return null
        return operations[step] === operation.AND ? p && q : p || q
      }
      default:
        return null
    }
  }

  exactly(): null {
    return null
  }
}
