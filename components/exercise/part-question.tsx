import {
  type DealtExercise,
  type PartAnswer,
  type PartVerdict,
  partLetter,
} from '@slopewise/lesson'
import { useRef } from 'react'
import { CompiledHtml } from '@/components/math/html'
import { fieldOf } from './fields'
import type { Reading } from './read-typed'
import { VerdictMark } from './verdict-mark'

/** `(a)` for the first part. */
export const partLabel = (index: number): string => `(${partLetter(index)})`

type PartQuestionProps = {
  /** The part as an exercise of its own. */
  readonly part: DealtExercise
  readonly index: number
  readonly answer: PartAnswer
  readonly reading: Reading | null
  readonly isWrong: boolean
  readonly isLive: boolean
  /** What was said of it last; null where nothing was. */
  readonly verdict: PartVerdict | null
  readonly onAnswer: (part: string, answer: PartAnswer) => void
  readonly onFirstUse: () => void
}

/** One part of an exercise: its letter, what is asked, and the field of its kind. */
export const PartQuestion = ({ part, index, answer, verdict, ...props }: PartQuestionProps) => {
  const field = useRef<HTMLInputElement>(null)
  // The kinds of parts are among those that have a field.
  const Field = part.kind === 'parts' ? null : fieldOf(part.kind)
  const labelId = `${part.address.replaceAll('/', '-')}-label`
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot lay out its legend beside the prompt.
    <div className="part" role="group" aria-labelledby={labelId} data-part={part.id}>
      <div className="part-head">
        <span className="part-label" id={labelId}>
          <span className="visually-hidden">Part </span>
          {partLabel(index)}
        </span>
        <CompiledHtml className="part-prompt" html={part.promptHtml} />
        <span className="part-mark">
          {verdict !== null && <VerdictMark verdict={verdict.verdict} />}
        </span>
      </div>
      {Field !== null && (
        <Field
          exercise={part}
          answer={answer}
          reading={props.reading}
          isWrong={props.isWrong}
          isLive={props.isLive}
          field={field}
          onAnswer={given => props.onAnswer(part.id, given)}
          onFirstUse={props.onFirstUse}
        />
      )}
    </div>
  )
}
