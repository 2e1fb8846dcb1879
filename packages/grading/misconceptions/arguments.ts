import type { WordingArgs } from '@slopewise/lesson/messages'
import type { PreparedVariant } from '../key/prepared'
import type { SlopeQuestion } from './question'

/** The lesson's own names in the words about a wrong rule: `{g}`, `{a}`, `{z}`. */
export const misconceptionArgs = (
  { definitions }: PreparedVariant,
  question: SlopeQuestion | null,
  yours: string,
): WordingArgs => {
  if (question === null) return { yours, g: 'g', a: 'a', z: 'z' }
  const { name, parameter } = question
  const height = Object.entries(definitions.values).find(
    ([, value]) => value.kind === 'apply' && value.name === name && value.primes === 0,
  )
  return { yours, g: name, a: height?.[0] ?? `${name}(${parameter})`, z: parameter }
}
