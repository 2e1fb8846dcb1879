import { createHash } from 'node:crypto'
import type { PublicExercise } from '@slopewise/lesson'

/** Hex digits of a hash: 128 bits. */
const HASH_LENGTH = 32

/** Hex hash of a text. */
export const hashText = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, HASH_LENGTH)

/** Adds the hash of all other public fields, in a fixed order. Nothing of the key goes into it. */
export const withHash = (fields: Omit<PublicExercise, 'hash'>): PublicExercise => {
  const { address, id, kind, skill, names, exact, several, options, hintCount, variants } = fields
  const { variables, functions, values, forbidden } = names
  const hash = hashText(
    JSON.stringify([
      [address, id, kind, skill],
      [variables, functions, values, forbidden],
      [exact, several, hintCount],
      options.map(option => [option.id, option.html]),
      variants.map(({ id, promptHtml, task }) =>
        task === undefined ? [id, promptHtml] : [id, promptHtml, task],
      ),
    ]),
  )
  return {
    address,
    id,
    kind,
    skill,
    hash,
    names: { variables, functions, values, forbidden },
    exact,
    several,
    options: options.map(option => ({ id: option.id, html: option.html })),
    hintCount,
    variants: variants.map(({ id, promptHtml, task }) =>
      task === undefined ? { id, promptHtml } : { id, promptHtml, task },
    ),
  }
}
