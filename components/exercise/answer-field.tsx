import type { DealtExercise } from '@slopewise/lesson'
import { type RefObject, useId } from 'react'
import type { Reading } from './read-typed'
import { SlipNote } from './slip-note'

/** What kind of answer is asked for. No example here may be an answer of the course. */
const askFor = ({ kind, names, exact }: DealtExercise): string => {
  if (kind === 'number') {
    return exact ? 'an exact number, such as 2/7' : 'a number: a fraction such as 2/7, or a decimal'
  }
  const usable = [...names.values, ...names.variables].join(', ')
  return usable === '' ? 'a formula' : `a formula in ${usable}`
}

/** Beneath the field: how the text was understood, as it is typed. */
const Understood = ({ reading, text }: { reading: Reading | null; text: string }) => {
  if (reading === null) return null
  if (!reading.ok) {
    const { problem, advice } = reading.slip
    return <SlipNote text={text} span={reading.span} problem={problem} advice={advice} />
  }
  return (
    <p className="understood">
      <span className="understood-label">read as</span>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: MathML that our printer made. */}
      <span dangerouslySetInnerHTML={{ __html: reading.mathml }} />
    </p>
  )
}

type AnswerFieldProps = {
  readonly exercise: DealtExercise
  readonly text: string
  readonly reading: Reading | null
  readonly isWrong: boolean
  readonly field: RefObject<HTMLInputElement | null>
  readonly onText: (text: string) => void
  readonly onFirstUse: () => void
}

/** A line of text for numbers and formulas. */
export const AnswerField = (props: AnswerFieldProps) => {
  const id = useId()
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
        enterKeyHint="send"
        value={props.text}
        aria-invalid={props.isWrong || undefined}
        aria-describedby={`${id}-read`}
        onChange={event => props.onText(event.target.value)}
        onFocus={props.onFirstUse}
      />
      <div id={`${id}-read`} className="answer-below">
        <Understood reading={props.reading} text={props.text} />
      </div>
    </div>
  )
}
