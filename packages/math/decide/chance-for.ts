import type { Tape } from '../evaluate/tape'
import { Chance } from './chance'
import { Digest } from './digest'

/** A source that depends on every step of both sides and on the seed, and on nothing else. */
export const chanceFor = (tape: Tape, left: number, right: number, seed: number): Chance => {
  const digest = new Digest()
  digest.add(seed)
  digest.add(left)
  digest.add(right)
  const { operations, a, b, c } = tape
  for (let step = 0; step < operations.length; step += 1) {
    digest.add((operations[step] ?? 0) + ((c[step] ?? 0) << 6))
    digest.add(a[step] ?? 0)
    digest.add(b[step] ?? 0)
  }
  for (const { numerator, denominator } of tape.bigConstants) {
    addText(digest, numerator.toString(36))
    addText(digest, denominator.toString(36))
  }
  for (const name of tape.variables) addText(digest, name)
  return new Chance(digest.words())
}

const addText = (digest: Digest, text: string): void => {
  digest.add(text.length)
  for (let index = 0; index < text.length; index += 1) digest.add(text.charCodeAt(index))
}

/** Numbers in (0, 1) by chance are k / 2^21: exact as doubles. */
const PARTS = 2 ** 21

/** A number in (0, 1), exact as a double. */
export const partOf = (chance: Chance): number => chance.below(PARTS) / PARTS
