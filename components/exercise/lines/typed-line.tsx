import { type KeyboardEvent, type ReactNode, type RefObject, useId } from 'react'
import { ReadAs } from '../read-as'
import type { Reading } from '../read-typed'
import { SlipNote } from '../slip-note'

type TypedLineProps = {
  /** Its place among the texts of the answer, from 0. */
  readonly index: number
  readonly label: ReactNode
  readonly text: string
  readonly reading: Reading | null
  readonly isLive: boolean
  readonly isWrong?: boolean
  /** What is said of the line, once it is finished. */
  readonly note?: ReactNode
  readonly input?: RefObject<HTMLInputElement | null>
  readonly onText: (text: string) => void
  readonly onEnter?: (event: KeyboardEvent) => void
  readonly onFocus: () => void
  readonly onBlur?: () => void
}

/** What was understood of a line, or why it cannot be read. */
const Understood = ({ text, reading }: Pick<TypedLineProps, 'text' | 'reading'>) => {
  if (text.trim() === '' || reading === null) return null
  if (reading.ok) return <ReadAs mathml={reading.mathml} />
  const { problem, advice } = reading.slip
  return <SlipNote text={text} span={reading.span} problem={problem} advice={advice} />
}

/** One line to type, what was understood of it below, and what is said of it. */
export const TypedLine = (props: TypedLineProps) => {
  const { index, label, text, reading, note, onText, onEnter, onFocus, onBlur } = props
  const id = useId()
  return (
    <div className="typed-line" data-typed-line={index}>
      <label className="typed-line-label" htmlFor={id}>
        {label}
      </label>
      <div className="typed-line-box">
        <input
          ref={props.input}
          id={id}
          className="answer-input"
          type="text"
          autoComplete="off"
          autoCapitalize="off"
          autoCorrect="off"
          spellCheck={false}
          value={text}
          disabled={!props.isLive}
          aria-invalid={props.isWrong || undefined}
          aria-describedby={`${id}-read`}
          onChange={event => onText(event.target.value)}
          onKeyDown={event => {
            if (event.key === 'Enter') onEnter?.(event)
          }}
          onFocus={onFocus}
          onBlur={onBlur}
        />
        <div id={`${id}-read`} className="typed-line-below">
          <Understood text={text} reading={reading} />
          {note}
        </div>
      </div>
    </div>
  )
}
