import type { ExerciseKind } from '@slopewise/lesson'
import type { ComponentType } from 'react'
import { AnswerField } from './answer-field'
import { ChoiceField } from './choice-field'
import type { FieldProps } from './field-props'

/** The field that each kind of exercise is answered in. */
export const FIELDS: Readonly<Record<ExerciseKind, ComponentType<FieldProps>>> = {
  number: AnswerField,
  expression: AnswerField,
  choice: ChoiceField,
}
