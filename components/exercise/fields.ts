import { type DealtExercise, dealtParts, type SingleKind } from '@slopewise/lesson'
import { type ComponentType, lazy } from 'react'
import { AnswerField } from './answer-field'
import { ChoiceField } from './choice-field'
import type { FieldProps } from './field-props'

type Field = ComponentType<FieldProps>

/** Fields that come with every exercise. */
const AT_HAND = {
  number: AnswerField,
  expression: AnswerField,
  set: AnswerField,
  code: AnswerField,
  choice: ChoiceField,
} as const satisfies Partial<Record<SingleKind, Field>>

type FetchedKind = Exclude<SingleKind, keyof typeof AT_HAND>

/** Fields that only pages with such an exercise load: what drags lines, lays them out, or plots. */
const FETCHED: Readonly<Record<FetchedKind, () => Promise<Field>>> = {
  order: () => import('./order/order-field').then(module => module.OrderField),
  cases: () => import('./cases/cases-field').then(module => module.CasesField),
  tangent: () => import('./tangent/tangent-field').then(module => module.TangentField),
  'find-error': () => import('./lines/find-error-field').then(module => module.FindErrorField),
  derivation: () => import('./lines/derivation-field').then(module => module.DerivationField),
}

const isFetched = (kind: DealtExercise['kind']): kind is FetchedKind => kind in FETCHED

/** A field once it was asked for: the same from then on, so that what is typed into it stays. */
const fields = new Map<SingleKind, Field>(Object.entries(AT_HAND) as [SingleKind, Field][])

/** The field that a kind is answered in; several parts each in that of their own. */
export const fieldOf = (kind: SingleKind): Field => {
  const known = fields.get(kind)
  if (known !== undefined) return known
  const load = FETCHED[kind as FetchedKind]
  const made = lazy(async () => ({ default: await load() }))
  fields.set(kind, made)
  return made
}

/** Fetches the fields of an exercise and of its parts: then they render without waiting. */
export const loadFields = async (exercise: DealtExercise): Promise<void> => {
  const kinds = [exercise, ...dealtParts(exercise)].map(({ kind }) => kind)
  const load = async (kind: DealtExercise['kind']): Promise<void> => {
    if (!isFetched(kind)) return
    const field = await FETCHED[kind]()
    if (!fields.has(kind)) fields.set(kind, field)
  }
  await Promise.all(kinds.map(load))
}
