import type { DealtExercise, PublicExercise, PublicVariant } from '@slopewise/lesson'

/** An exercise with one of its variants, field by field: what is not named here does not leave. */
export const dealExercise = (exercise: PublicExercise, variant: PublicVariant): DealtExercise => ({
  address: exercise.address,
  id: exercise.id,
  kind: exercise.kind,
  skill: exercise.skill,
  hash: exercise.hash,
  names: {
    variables: exercise.names.variables,
    functions: exercise.names.functions,
    values: exercise.names.values,
    forbidden: exercise.names.forbidden,
  },
  exact: exercise.exact,
  several: exercise.several,
  options: exercise.options.map(({ id, html }) => ({ id, html })),
  hintCount: exercise.hintCount,
  variant: variant.id,
  promptHtml: variant.promptHtml,
  ...(variant.task === undefined ? {} : { task: variant.task }),
})

/** The exercise as every page carries it: with its first variant. Throws where it has none. */
export const dealFirst = (exercise: PublicExercise): DealtExercise => {
  const [first] = exercise.variants
  if (first === undefined) throw new Error(`${exercise.address} has no variant.`)
  return dealExercise(exercise, first)
}
