import type { LineFinding } from '@slopewise/lesson/derivation'
import type { LessonContext } from '../../lesson/lesson-context'
import { tagExtent } from '../../mdx/nodes'
import { lineFalse } from '../../rules/of-exercises'
import { extentOf } from '../../source/mapped-text'
import type { Variant } from '../variants'
import type { WrittenLine } from './written-line'

const at = (finding: LineFinding): string => {
  if (finding.kind !== 'differs') return ''
  const { at: point, yours, expected } = finding.witness
  const place = Object.entries(point).map(([name, value]) => `${name} = ${value}`)
  return `: at ${place.join(', ')} it is ${yours}, the other ${expected}`
}

/** Reports a line that does not follow where it should, or cannot be decided. */
export const reportFalse = (
  line: WrittenLine,
  finding: LineFinding,
  variant: Variant,
  { report }: LessonContext,
): void => {
  const where = variant.id === 'default' ? '' : ` for ${variant.id}`
  const extent = line.formula === null ? tagExtent(line.part.node) : extentOf(line.formula)
  const what = finding.kind === 'undecided' ? 'it cannot be decided whether this' : 'this'
  const verb = finding.kind === 'undecided' ? 'follows' : 'does not follow'
  const message = `${what} line ${verb} from the one before it${where}${at(finding)}.`
  report(lineFalse, extent, { message })
}

/** Reports a line that is marked as wrong and follows. */
export const reportTrue = (
  line: WrittenLine,
  variant: Variant,
  { report }: LessonContext,
): void => {
  const where = variant.id === 'default' ? '' : ` for ${variant.id}`
  const extent = line.formula === null ? tagExtent(line.part.node) : extentOf(line.formula)
  const message = `this line is marked as wrong, and follows from the one before it${where}.`
  report(lineFalse, extent, { message })
}
