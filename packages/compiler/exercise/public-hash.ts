import { createHash } from 'node:crypto'
import type {
  AnswerNames,
  PublicExercise,
  PublicOption,
  PublicPart,
  PublicQuestion,
  PublicVariant,
} from '@slopewise/lesson'

/** Hex digits of a hash: 128 bits. */
const HASH_LENGTH = 32

/** Hex hash of a text. */
export const hashText = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, HASH_LENGTH)

const namesOf = ({ variables, functions, values, forbidden }: AnswerNames): AnswerNames => ({
  variables,
  functions,
  values,
  forbidden,
})

const optionOf = ({ id, html }: PublicOption): PublicOption => ({ id, html })

const questionOf = ({ promptHtml, task }: PublicQuestion): PublicQuestion =>
  task === undefined ? { promptHtml } : { promptHtml, task }

const variantOf = ({ id, parts, ...question }: PublicVariant): PublicVariant => ({
  id,
  ...questionOf(question),
  ...(parts === undefined ? {} : { parts: parts.map(questionOf) }),
})

const partOf = ({ name, kind, names, exact, several, options }: PublicPart): PublicPart => ({
  name,
  kind,
  names: namesOf(names),
  exact,
  several,
  options: options.map(optionOf),
})

/** Adds the hash of all other public fields, in a fixed order. Nothing of the key goes into it. */
export const withHash = (fields: Omit<PublicExercise, 'hash'>): PublicExercise => {
  const { address, id, kind, skill, exact, several, hintCount } = fields
  const names = namesOf(fields.names)
  const options = fields.options.map(optionOf)
  const variants = fields.variants.map(variantOf)
  const parts = fields.parts?.map(partOf)
  const hash = hashText(
    JSON.stringify([
      [address, id, kind, skill],
      Object.values(names),
      [exact, several, hintCount],
      options.map(option => Object.values(option)),
      variants.map(variant => Object.values(variant)),
      ...(parts === undefined ? [] : [parts]),
    ]),
  )
  const whole = { address, id, kind, skill, hash, names, exact, several, options, hintCount }
  return { ...whole, ...(parts === undefined ? {} : { parts }), variants }
}
