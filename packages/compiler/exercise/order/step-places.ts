import { suggest } from '../../issues'
import type { LessonContext } from '../../lesson/lesson-context'
import { findAttribute, findText } from '../../mdx/attributes'
import { tagExtent } from '../../mdx/nodes'
import { stepAfter } from '../../rules/of-exercises'
import { extentOf, type MappedText, splitOutsideBrackets } from '../../source/mapped-text'
import type { ExercisePart } from '../exercise-part'

/** Where a step belongs, in the author's names. */
export type StepPlace = {
  readonly part: ExercisePart
  /** Its id; else its number among those that belong, or `x1` for the first that does not. */
  readonly name: string
  readonly belongs: boolean
  /** Names of the steps that must stand above it. */
  readonly after: readonly string[]
}

/** `after="none"`: it may stand at the top. */
const NOTHING = 'none'

const isExtra = ({ attributes }: ExercisePart): boolean =>
  findAttribute(attributes, 'extra') !== null

const namesOf = (parts: readonly ExercisePart[]): string[] => {
  const counts = { step: 0, extra: 0 }
  return parts.map(part => {
    const given = findText(part.attributes, 'id')?.text.trim()
    const number = isExtra(part) ? `x${++counts.extra}` : `${++counts.step}`
    return given || number
  })
}

const reportSame = (
  names: readonly string[],
  parts: readonly ExercisePart[],
  { report }: LessonContext,
): void => {
  for (const [index, name] of names.entries()) {
    const part = parts[index]
    if (part === undefined || names.indexOf(name) === index) continue
    report(stepAfter, tagExtent(part.node), { message: `there is a step "${name}" already.` })
  }
}

/** The named steps above; reports names of no step, and of one that stands further down. */
const readAfter = (
  text: MappedText,
  above: readonly string[],
  { report }: LessonContext,
): readonly string[] =>
  splitOutsideBrackets(text, ',').flatMap(piece => {
    if (piece.text === NOTHING) return []
    if (above.includes(piece.text)) return [piece.text]
    report(stepAfter, extentOf(piece), {
      message: `no step above this one is "${piece.text}".`,
      advice: suggest(piece.text, above),
    })
    return []
  })

/**
 * The places of the steps, which stand in one right order. A step comes after those that it names,
 * or where it names none after the one before it.
 */
export const readPlaces = (
  parts: readonly ExercisePart[],
  context: LessonContext,
): readonly StepPlace[] => {
  const names = namesOf(parts)
  reportSame(names, parts, context)
  const above: string[] = []
  return parts.map((part, index) => {
    const name = names[index] ?? ''
    if (isExtra(part)) return { part, name, belongs: false, after: [] }
    const written = findAttribute(part.attributes, 'after')
    const before = above.slice(-1)
    const after = written?.value ? readAfter(written.value, above, context) : before
    above.push(name)
    return { part, name, belongs: true, after }
  })
}
