import type { SingleKind } from '@slopewise/lesson'
import dynamic from 'next/dynamic'
import type { ComponentType } from 'react'
import { AnswerField } from './answer-field'
import { ChoiceField } from './choice-field'
import type { FieldProps } from './field-props'

// Brings what drags with it: only pages with such an exercise load it.
const OrderField = dynamic<FieldProps>(() =>
  import('./order/order-field').then(({ OrderField }) => OrderField),
)

// Brings the plot along, likewise.
const TangentField = dynamic<FieldProps>(() =>
  import('./tangent/tangent-field').then(module => module.TangentField),
)

/** The field that each kind is answered in; several parts each in that of their own. */
export const FIELDS: Readonly<Record<SingleKind, ComponentType<FieldProps>>> = {
  number: AnswerField,
  expression: AnswerField,
  cases: AnswerField,
  code: AnswerField,
  choice: ChoiceField,
  order: OrderField,
  tangent: TangentField,
}
