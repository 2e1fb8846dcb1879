import type { SingleKind } from '@slopewise/lesson'
import dynamic from 'next/dynamic'
import type { ComponentType } from 'react'
import { AnswerField } from './answer-field'
import { ChoiceField } from './choice-field'
import type { FieldProps } from './field-props'

// Only pages with such an exercise load what drags lines, or lays them out.
const OrderField = dynamic<FieldProps>(() =>
  import('./order/order-field').then(({ OrderField }) => OrderField),
)

const CasesField = dynamic<FieldProps>(() =>
  import('./cases/cases-field').then(module => module.CasesField),
)

// Brings the plot along, likewise.
const TangentField = dynamic<FieldProps>(() =>
  import('./tangent/tangent-field').then(module => module.TangentField),
)
const FindErrorField = dynamic<FieldProps>(() =>
  import('./lines/find-error-field').then(({ FindErrorField }) => FindErrorField),
)
const DerivationField = dynamic<FieldProps>(() =>
  import('./lines/derivation-field').then(({ DerivationField }) => DerivationField),
)

/** The field that each kind is answered in; several parts each in that of their own. */
export const FIELDS: Readonly<Record<SingleKind, ComponentType<FieldProps>>> = {
  number: AnswerField,
  expression: AnswerField,
  set: AnswerField,
  cases: CasesField,
  code: AnswerField,
  choice: ChoiceField,
  order: OrderField,
  tangent: TangentField,
  'find-error': FindErrorField,
  derivation: DerivationField,
}
