import { describeSlip } from '@slopewise/lesson/messages'
import {
  type AgreedDerivativeAt,
  type DerivationStep,
  type Expression,
  type SlopeInterval,
  toTex,
  toText,
} from '@slopewise/math'
import type { Refused } from '../read-names'
import type { Derived } from './derive-text'
import type { PointWithout } from './find-points'
import { nameStep } from './rule-names'

const both = (expression: Expression): object => ({
  text: toText(expression),
  tex: toTex(expression),
})

const textOf = (value: Expression | null): string | null => value && toText(value)

const ends = (interval: SlopeInterval | null): readonly string[] | null =>
  interval?.map(toText) ?? null

const kindReply = (there: AgreedDerivativeAt): object => {
  switch (there.kind) {
    case 'kink': {
      const { subdifferential, superdifferential } = there
      return {
        left: toText(there.left),
        right: toText(there.right),
        subdifferential: ends(subdifferential),
        superdifferential: ends(superdifferential),
      }
    }
    case 'vertical':
      return { left: textOf(there.left), right: textOf(there.right) }
    case 'jump':
      return { value: toText(there.value) }
    case 'one-sided':
      return { [there.side]: toText(there.slope) }
    case 'derivative':
    case 'undefined':
    case 'unknown':
      return {}
    default:
      return there satisfies never
  }
}

const pointReply = ({ at, there }: PointWithout): object => ({
  at: toText(at),
  kind: there.kind,
  ...kindReply(there),
  ...(there.convention && { convention: toText(there.convention) }),
})

const stepReply = ({ rule, outer, before, after }: DerivationStep): object => ({
  rule,
  ...(outer && { outer }),
  name: nameStep({ rule, ...(outer && { outer }) }),
  before: toText(before),
  after: toText(after),
  tex: toTex(after),
})

/** A derivation as plain data, or why there is none. */
export const diffReply = (derived: Derived | Refused): object => {
  if (!derived.ok) {
    const { of, text, slip } = derived
    const { code, span } = slip
    return { ok: false, of, code, span, message: describeSlip(slip, text).sentence }
  }
  const { by, read, derivative, inValues, steps, points } = derived
  return {
    ok: true,
    by,
    expression: both(read),
    derivative: both(derivative),
    ...(inValues && { inValues: both(inValues) }),
    steps: steps.map(stepReply),
    points: points.map(pointReply),
  }
}
