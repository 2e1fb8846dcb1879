import type { DealtExercise, DealtPart, PublicExercise, PublicPart } from './exercise'

/** The fields of a whole exercise as one of its parts has them. */
const asPart = <Whole extends PublicExercise | DealtExercise>(whole: Whole, part: PublicPart) => ({
  address: `${whole.address}/${part.name}`,
  id: part.name,
  kind: part.kind,
  skill: whole.skill,
  hash: whole.hash,
  names: part.names,
  exact: part.exact,
  several: part.several,
  options: part.options,
  hintCount: 0,
})

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'

/** What the part in place `index` is called on the page: `a` for the first, which is in place 0. */
export const partLetter = (index: number): string => LETTERS.charAt(index) || `${index + 1}`

const partsOf = new WeakMap<PublicExercise, readonly PublicExercise[]>()

/**
 * The parts of an exercise as exercises of their own, in their order: what grades and shows one kind
 * grades and shows a part of that kind. Empty for an exercise without parts.
 */
export const publicParts = (exercise: PublicExercise): readonly PublicExercise[] => {
  const known = partsOf.get(exercise)
  if (known !== undefined) return known
  const { parts = [], variants } = exercise
  const made = parts.map((part, index) => ({
    ...asPart(exercise, part),
    variants: variants.flatMap(({ id, parts: questions = [] }) => {
      const question = questions[index]
      return question === undefined ? [] : [{ id, ...question }]
    }),
  }))
  partsOf.set(exercise, made)
  return made
}

const dealtPart = (exercise: DealtExercise, part: DealtPart): DealtExercise => ({
  ...asPart(exercise, part),
  variant: exercise.variant,
  variantCount: 1,
  promptHtml: part.promptHtml,
  ...(part.task === undefined ? {} : { task: part.task }),
})

/** The same for an exercise as it is dealt. */
export const dealtParts = (exercise: DealtExercise): readonly DealtExercise[] =>
  (exercise.parts ?? []).map(part => dealtPart(exercise, part))
