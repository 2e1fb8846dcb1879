import {
  type Answer,
  isByPart,
  isEmptyPart,
  isTypedKind,
  type PartAnswer,
  type PublicExercise,
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

const OPENING = '([{'
const CLOSING = ')]}'

/** A text cut at every `;` outside brackets. */
const splitAtSemicolons = (text: string): readonly string[] => {
  const pieces: string[] = []
  let [depth, from] = [0, 0]
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at)
    if (OPENING.includes(sign)) depth += 1
    if (CLOSING.includes(sign)) depth -= 1
    if (sign !== ';' || depth > 0) continue
    pieces.push(text.slice(from, at))
    from = at + 1
  }
  return [...pieces, text.slice(from)]
}

const findEmptyFor = ({ kind }: PublicExercise): PartAnswer => (isTypedKind(kind) ? '' : [])

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
 * text with `;` between them. A part may be left empty, not all of them; a name that is no part's,
 * and more answers than there are parts, are slips.
 */
export const readParts = (parts: readonly PublicExercise[], answer: Answer): ReadParts => {
  if (isByPart(answer)) return readByName(parts, answer)
  const list = typeof answer === 'string' ? splitAtSemicolons(answer) : answer
  if (list.length > parts.length) return slip('not-one-answer')
  return readByName(
    parts,
    Object.fromEntries(parts.map(({ id }, index) => [id, list[index] ?? ''])),
  )
}
