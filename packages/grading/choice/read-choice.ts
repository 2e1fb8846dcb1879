import type { PartAnswer, PublicExercise } from '@slopewise/lesson'
import type { Slip } from '@slopewise/math'

/** The ids of the options chosen, in the exercise's order, or the slip that makes it no answer. */
export type ReadChoice =
  | { readonly ok: true; readonly chosen: readonly string[] }
  | { readonly ok: false; readonly slip: Slip }

const slip = (code: Slip['code'], name = ''): ReadChoice => ({
  ok: false,
  slip: { code, span: [0, name.length], args: { name } },
})

/**
 * Reads a choice: ids in any order, one twice counting once. Nothing chosen, an id that is no
 * option, and more than one where one is asked are slips.
 */
export const readChoice = (
  { options, several }: Pick<PublicExercise, 'options' | 'several'>,
  answer: PartAnswer,
): ReadChoice => {
  const ids = typeof answer === 'string' ? [answer.trim()].filter(id => id !== '') : answer
  const unknown = ids.find(id => !options.some(option => option.id === id))
  if (unknown !== undefined) return slip('unknown-name', unknown)
  const chosen = options.map(({ id }) => id).filter(id => ids.includes(id))
  if (chosen.length === 0) return slip('empty')
  if (chosen.length > 1 && !several) return slip('not-one-answer')
  return { ok: true, chosen }
}
