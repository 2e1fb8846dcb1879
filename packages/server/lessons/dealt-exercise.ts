import type {
  AnswerNames,
  DealtExercise,
  DealtPart,
  PublicExercise,
  PublicOption,
  PublicPart,
  PublicQuestion,
  PublicVariant,
} from '@slopewise/lesson'

const namesOf = ({ variables, functions, values, forbidden }: AnswerNames): AnswerNames => ({
  variables,
  functions,
  values,
  forbidden,
})

const optionOf = ({ id, html }: PublicOption): PublicOption => ({ id, html })

const questionOf = ({ promptHtml, task }: PublicQuestion): PublicQuestion =>
  task === undefined ? { promptHtml } : { promptHtml, task }

const dealPart = (part: PublicPart, question: PublicQuestion): DealtPart => ({
  name: part.name,
  kind: part.kind,
  names: namesOf(part.names),
  exact: part.exact,
  several: part.several,
  options: part.options.map(optionOf),
  ...questionOf(question),
})

const dealParts = (parts: readonly PublicPart[], variant: PublicVariant): readonly DealtPart[] =>
  parts.flatMap((part, index) => {
    const question = variant.parts?.[index]
    return question === undefined ? [] : [dealPart(part, question)]
  })

/** An exercise with one of its variants, field by field: what is not named here does not leave. */
export const dealExercise = (exercise: PublicExercise, variant: PublicVariant): DealtExercise => ({
  address: exercise.address,
  id: exercise.id,
  kind: exercise.kind,
  skill: exercise.skill,
  hash: exercise.hash,
  names: namesOf(exercise.names),
  exact: exercise.exact,
  several: exercise.several,
  options: exercise.options.map(optionOf),
  hintCount: exercise.hintCount,
  variant: variant.id,
  variantCount: exercise.variants.length,
  ...questionOf(variant),
  ...(exercise.parts === undefined ? {} : { parts: dealParts(exercise.parts, variant) }),
})

/** The exercise as every page carries it: with its first variant. Throws where it has none. */
export const dealFirst = (exercise: PublicExercise): DealtExercise => {
  const [first] = exercise.variants
  if (first === undefined) throw new Error(`${exercise.address} has no variant.`)
  return dealExercise(exercise, first)
}
