import { type DealtExercise, dealtParts, isByPart, type PartAnswer } from '@slopewise/lesson'
import type { RefObject } from 'react'
import type { ExerciseState } from './exercise-state'
import { fieldOf } from './fields'
import { PartQuestion } from './part-question'
import type { Reading } from './read-typed'

type QuestionProps = {
  readonly exercise: DealtExercise
  readonly state: ExerciseState
  readonly isLive: boolean
  readonly field: RefObject<HTMLInputElement | null>
  readonly read: (exercise: DealtExercise, answer: PartAnswer | undefined) => Reading | null
  readonly onAnswer: (answer: PartAnswer) => void
  readonly onPartAnswer: (part: string, answer: PartAnswer) => void
  readonly onFirstUse: () => void
}

const Parts = ({ exercise, state, isLive, read, onPartAnswer, onFirstUse }: QuestionProps) => {
  const { trouble, judged } = state
  const answers = isByPart(state.answer) ? state.answer : {}
  const slipPart = trouble?.kind === 'slip' ? trouble.part : null
  return (
    <div className="parts">
      {dealtParts(exercise).map((part, index) => (
        <PartQuestion
          key={part.id}
          part={part}
          index={index}
          answer={answers[part.id] ?? ''}
          reading={read(part, answers[part.id])}
          isWrong={slipPart === part.id}
          isLive={isLive}
          verdict={judged?.words?.parts?.find(({ name }) => name === part.id) ?? null}
          onAnswer={onPartAnswer}
          onFirstUse={onFirstUse}
        />
      ))}
    </div>
  )
}

/** Where an exercise is answered: in the field of its kind, or part by part. */
export const Question = (props: QuestionProps) => {
  const { exercise, state, read } = props
  if (exercise.kind === 'parts') return <Parts {...props} />
  const Field = fieldOf(exercise.kind)
  const answer = isByPart(state.answer) ? '' : state.answer
  return (
    <Field
      exercise={exercise}
      answer={answer}
      reading={read(exercise, answer)}
      isWrong={state.trouble?.kind === 'slip'}
      isLive={props.isLive}
      field={props.field}
      onAnswer={props.onAnswer}
      onFirstUse={props.onFirstUse}
    />
  )
}
