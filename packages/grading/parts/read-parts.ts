import {
  type Answer,
  isByPart,
  isEmptyPart,
  isOneText,
  type PartAnswer,
  type PublicExercise,
  splitOutside,
} from '@slopewise/lesson'
import type { Slip } from '@slopewise/math'

/** What is answered in each part, in their order (empty where nothing is), or what makes it none. */
export type ReadParts =
  | { readonly ok: true; readonly answers: readonly PartAnswer[] }
  | { readonly ok: false; readonly slip: Slip }

const slip = (code: Slip['code'], name = ''): ReadParts => ({
  ok: false,
  slip: { code, span: [0, name.length], args: { name } },
})

const findEmptyFor = ({ kind }: PublicExercise): PartAnswer => (isOneText(kind) ? '' : [])

const readByName = (
  parts: readonly PublicExercise[],
  answer: Readonly<Record<string, PartAnswer>>,
): ReadParts => {
  const unknown = Object.keys(answer).find(name => !parts.some(({ id }) => id === name))
  if (unknown !== undefined) return slip('unknown-name', unknown)
  const answers = parts.map(part => {
    const given = Object.hasOwn(answer, part.id) ? answer[part.id] : undefined
    return given ?? findEmptyFor(part)
  })
  return answers.every(isEmptyPart) ? slip('empty') : { ok: true, answers }
}

/**
 * Reads an answer to an exercise of several parts: by their names, or in their order as a list or a
 * text with `;` between them. A part may be empty here, not all of them; a name that is no part's,
 * and more answers than there are parts, are slips.
 */
export const readParts = (parts: readonly PublicExercise[], answer: Answer): ReadParts => {
  if (isByPart(answer)) return readByName(parts, answer)
  const list = typeof answer === 'string' ? splitOutside(answer, ';') : answer
  if (list.length > parts.length) return slip('not-one-answer')
  return readByName(
    parts,
    Object.fromEntries(parts.map(({ id }, index) => [id, list[index] ?? ''])),
  )
}
