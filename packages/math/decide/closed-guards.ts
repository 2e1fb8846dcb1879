import * as operation from '../evaluate/operations'
import { type Branching, Sample, type SampleSign } from '../evaluate/sample'
import type { Tape } from '../evaluate/tape'
import { rational } from '../number/rational'
import { Projector } from './project'

/** Tells the branches that hang on numbers alone once some variables are bound; no others. */
export class ClosedGuards implements Branching {
  readonly projector: Projector

  constructor(
    private readonly from: Tape,
    private readonly to: Tape,
    bound: readonly (number | undefined)[],
  ) {
    this.projector = new Projector({ from, to, bound, sample: this, keepsOpen: true })
  }

  signOf(step: number): SampleSign {
    const { to } = this
    const copy = this.projector.project(step)
    if (copy === null || to.failure !== null || to.mentions[copy] !== 0) return null
    return new Sample(
      to,
      to.variables.map(() => rational(0)),
    ).signOf(copy)
  }

  truthOf(step: number): boolean | 'undefined' | null {
    const { operations, a, b } = this.from
    const [x, y] = [a[step] ?? 0, b[step] ?? 0]
    const code = operations[step]
    switch (code) {
      case operation.LESS:
      case operation.LESS_EQUAL:
      case operation.EQUAL: {
        const sign = this.signOf(x)
        if (typeof sign !== 'number') return sign
        if (sign === 0) return code !== operation.LESS
        return sign < 0 && code !== operation.EQUAL
      }
      case operation.NOT: {
        const inner = this.truthOf(x)
        return typeof inner === 'boolean' ? !inner : inner
      }
      case operation.AND:
      case operation.OR: {
        const [p, q] = [this.truthOf(x), this.truthOf(y)]
        if (p === 'undefined' || q === 'undefined') return 'undefined'
        if (p === null || q === null) return null
        return code === operation.AND ? p && q : p || q
      }
      default:
        return null
    }
  }

  exactly(): null {
    return null
  }
}
