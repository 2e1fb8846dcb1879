import { useId } from 'react'
import { MathText } from '@/components/math/math-text'

type NumberFieldProps = {
  readonly label: string
  readonly text: string
  readonly placeholder?: string
  readonly isDisabled: boolean
  readonly isWrong: boolean
  readonly onText: (text: string) => void
  readonly onFocus: () => void
}

/** The twin of a handle: a short line of text for the same number. */
export const NumberField = (props: NumberFieldProps) => {
  const id = useId()
  return (
    <p className="placing-field">
      <label className="answer-label" htmlFor={id}>
        <MathText text={props.label} />
      </label>
      <input
        id={id}
        className="answer-input"
        type="text"
        inputMode="text"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        placeholder={props.placeholder}
        disabled={props.isDisabled}
        aria-invalid={props.isWrong || undefined}
        value={props.text}
        onChange={event => props.onText(event.target.value)}
        onFocus={props.onFocus}
      />
    </p>
  )
}
