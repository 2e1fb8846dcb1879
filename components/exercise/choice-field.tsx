import { CompiledHtml } from '@/components/math/html'
import type { FieldProps } from './field-props'

/** Options to choose from: one (radio buttons) or several (check boxes). */
export const ChoiceField = ({ exercise, answer, isLive, onAnswer }: FieldProps) => {
  const { several, options } = exercise
  const chosen = typeof answer === 'string' ? [] : answer
  // In the order of the options: the same choice is the same answer, however it was made.
  const toggle = (id: string): readonly string[] =>
    options.map(option => option.id).filter(one => chosen.includes(one) !== (one === id))
  return (
    <fieldset className="choice">
      <legend className="answer-label">
        {several ? 'Choose all that are right' : 'Choose one'}
      </legend>
      {options.map(({ id, html }) => (
        <label key={id} className="option">
          <input
            type={several ? 'checkbox' : 'radio'}
            name={exercise.address}
            value={id}
            // A choice made before the scripts are there would be lost.
            disabled={!isLive}
            checked={chosen.includes(id)}
            onChange={() => onAnswer(several ? toggle(id) : [id])}
          />
          <CompiledHtml as="span" className="option-text" html={html} />
        </label>
      ))}
    </fieldset>
  )
}
