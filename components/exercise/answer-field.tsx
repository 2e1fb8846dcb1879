import type { DealtExercise, PartAnswer } from '@slopewise/lesson'
import { useEffect, useId, useLayoutEffect, useRef } from 'react'
import type { FieldProps } from './field-props'
import { ReadAs } from './read-as'
import type { Reading } from './read-typed'
import { SlipNote } from './slip-note'
import { TypingTools } from './typing/typing-tools'

const textOf = (answer: PartAnswer): string => (typeof answer === 'string' ? answer : '')

const usableNames = ({ names }: DealtExercise): readonly string[] => [
  ...names.values,
  ...names.variables,
]

/** What kind of answer is asked for. */
const askFor = (exercise: DealtExercise): string => {
  if (exercise.kind === 'cases') return 'the same as one line'
  if (exercise.kind === 'code') return 'one line of NumPy'
  if (exercise.kind === 'set') return 'a set of numbers'
  if (exercise.kind === 'number') return exercise.exact ? 'an exact number' : 'a number'
  const names = usableNames(exercise).join(', ')
  return names === '' ? 'a formula' : `a formula in ${names}`
}

/** How one types. No example here may be an answer of the course. */
const exampleFor = (exercise: DealtExercise): string => {
  const [name = '2'] = usableNames(exercise)
  if (exercise.kind === 'cases') {
    return `Type for instance {3 ${name}, ${name} < 5; 7, ${name} >= 5}. What is understood of it shows here.`
  }
  if (exercise.kind === 'code') {
    return `Type for instance 3 * np.sqrt(${name} + 5). It is read element by element, and shows here.`
  }
  if (exercise.kind === 'set') {
    return `Type for instance [3, 7), {3, 7}, or (3, 7) ∪ (9, ∞), with ∞ as inf. What is understood of it shows here.`
  }
  const examples =
    exercise.kind === 'number' ? '2/7, 0.35 or e^(-2)' : `3(${name} + 5)/2 or ${name}^7`
  return `Type for instance ${examples}. What is understood of it shows here.`
}

type UnderstoodProps = {
  readonly exercise: DealtExercise
  readonly reading: Reading | null
  readonly text: string
}

/** Beneath the field: how the text was understood, as it is typed. */
const Understood = ({ exercise, reading, text }: UnderstoodProps) => {
  if (text === '') return <p className="answer-example">{exampleFor(exercise)}</p>
  if (reading === null) return null
  if (!reading.ok) {
    const { problem, advice } = reading.slip
    return <SlipNote text={text} span={reading.span} problem={problem} advice={advice} />
  }
  return <ReadAs mathml={reading.mathml} />
}

/**
 * The browser keeps the text, not React: what somebody types while the scripts are still on their way
 * must not be wiped out when they arrive.
 */
const useText = ({ field, answer, onAnswer, onFirstUse }: FieldProps): void => {
  const onArrival = useRef({ onAnswer, onFirstUse })
  useEffect(() => {
    const { current: input } = field
    if (input === null) return
    if (input.value !== '') onArrival.current.onAnswer(input.value)
    if (document.activeElement === input) onArrival.current.onFirstUse()
  }, [field])

  const text = textOf(answer)
  const isFirst = useRef(true)
  useLayoutEffect(() => {
    const { current: input } = field
    if (!isFirst.current && input !== null && input.value !== text) input.value = text
    isFirst.current = false
  }, [field, text])
}

/** A line of text for numbers and formulas. */
export const AnswerField = (props: FieldProps) => {
  const id = useId()
  useText(props)
  return (
    <div className="answer">
      <label className="answer-label" htmlFor={id}>
        Your answer, <span className="answer-kind">{askFor(props.exercise)}</span>
      </label>
      <input
        ref={props.field}
        id={id}
        className="answer-input"
        name="answer"
        type="text"
        autoComplete="off"
        autoCapitalize="off"
        autoCorrect="off"
        spellCheck={false}
        inputMode="text"
        enterKeyHint="send"
        defaultValue=""
        aria-invalid={props.isWrong || undefined}
        aria-describedby={`${id}-read`}
        onChange={event => props.onAnswer(event.target.value)}
        onFocus={props.onFirstUse}
      />
      <TypingTools
        exercise={props.exercise}
        field={props.field}
        reading={props.reading}
        isLive={props.isLive}
        onText={props.onAnswer}
      />
      <div id={`${id}-read`} className="answer-below">
        <Understood exercise={props.exercise} reading={props.reading} text={textOf(props.answer)} />
      </div>
    </div>
  )
}
