import type { LoadedExercise } from '@slopewise/compiler'
import type { PublicVariant } from '@slopewise/lesson'

/** Looked up by a name that an author or a program gives. */
export type Found<T> = ({ readonly ok: true } & T) | { readonly ok: false; readonly why: string }

/** What is said of a name that is not there: the nearest few are listed. */
const LISTED_MAX = 8

const list = (names: readonly string[]): string => {
  const shown = names.slice(0, LISTED_MAX).join(', ')
  return names.length > LISTED_MAX ? `${shown}, …` : shown
}

const isNamed = ({ exercise }: LoadedExercise, name: string): boolean =>
  exercise.address === name || exercise.address.endsWith(`/${name}`)

/**
 * The exercise of an address `<course>/<lesson>/<id>`, or of the end of one (`<lesson>/<id>`, `<id>`)
 * where only one exercise has it.
 */
export const findExercise = (
  exercises: readonly LoadedExercise[],
  name: string,
): Found<{ readonly loaded: LoadedExercise }> => {
  const exact = exercises.find(({ exercise }) => exercise.address === name)
  const named = exact === undefined ? exercises.filter(one => isNamed(one, name)) : [exact]
  const [loaded, ...others] = named
  if (loaded !== undefined && others.length === 0) return { ok: true, loaded }
  const addresses = (named.length > 0 ? named : exercises).map(one => one.exercise.address)
  const what = named.length > 0 ? `More than one exercise is "${name}"` : `No exercise is "${name}"`
  return { ok: false, why: `${what}. There are: ${list(addresses)}.` }
}

const withoutSpaces = (text: string): string => text.replaceAll(/\s+/g, '')

/** The variant of an id such as `z0=ln 2`, spaces apart; the first one where none is named. */
export const findVariant = (
  { exercise }: LoadedExercise,
  name: string | null,
): Found<{ readonly variant: PublicVariant }> => {
  const { variants, address } = exercise
  const variant =
    name === null
      ? variants[0]
      : variants.find(({ id }) => withoutSpaces(id) === withoutSpaces(name))
  if (variant !== undefined) return { ok: true, variant }
  const known = list(variants.map(({ id }) => `"${id}"`))
  return { ok: false, why: `${address} has no variant "${name}". There are: ${known}.` }
}
