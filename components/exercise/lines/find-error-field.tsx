import { useId } from 'react'
import { CompiledHtml } from '@/components/math/html'
import type { FieldProps } from '../field-props'
import { TypedLine } from './typed-line'
import { useLineReader } from './use-line-reader'

/** A derivation: the line that does not follow is pointed at, and written as it should be. */
export const FindErrorField = (props: FieldProps) => {
  const { exercise, answer, isLive, onAnswer, onFirstUse } = props
  const { reader, prepare } = useLineReader()
  const name = useId()
  const { task } = exercise
  const lines = task?.kind === 'find-error' ? task.lines : []
  const [chosen = '', mend = ''] = typeof answer === 'string' ? [] : answer
  const give = (number: string, text: string): void =>
    onAnswer(number === '' && text.trim() === '' ? [] : [number, text])
  return (
    <div className="find-error">
      <fieldset className="choice">
        <legend className="answer-label">Which line does not follow from the one above it?</legend>
        {lines.map(({ html }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place.
          <label key={index} className="option error-line">
            <input
              type="radio"
              name={name}
              value={index + 1}
              disabled={!isLive}
              checked={chosen === `${index + 1}`}
              onChange={() => give(`${index + 1}`, mend)}
              onFocus={onFirstUse}
            />
            <span className="line-number">{index + 1}</span>
            <CompiledHtml as="span" className="option-text" html={html} />
          </label>
        ))}
      </fieldset>
      <TypedLine
        index={1}
        label={chosen === '' ? 'What should it be?' : `What should line ${chosen} be?`}
        text={mend}
        reading={reader?.readTyped(exercise, mend) ?? null}
        isLive={isLive}
        isWrong={props.isWrong && chosen !== ''}
        input={props.field}
        onText={text => give(chosen, text)}
        onFocus={() => {
          prepare()
          onFirstUse()
        }}
      />
    </div>
  )
}
