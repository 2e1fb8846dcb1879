import type { DealtExercise } from '@slopewise/lesson'
import { CompiledHtml } from '@/components/math/html'

type ChoiceFieldProps = {
  readonly exercise: DealtExercise
  readonly chosen: readonly string[]
  /** False while the scripts are on their way: a choice made then would be lost. */
  readonly isLive: boolean
  readonly onChosen: (chosen: readonly string[]) => void
}

/** Options to choose from: one (radio buttons) or several (check boxes). */
export const ChoiceField = ({ exercise, chosen, isLive, onChosen }: ChoiceFieldProps) => {
  const { several, options } = exercise
  const toggle = (id: string): readonly string[] =>
    chosen.includes(id) ? chosen.filter(other => other !== id) : [...chosen, id]
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
            disabled={!isLive}
            checked={chosen.includes(id)}
            onChange={() => onChosen(several ? toggle(id) : [id])}
          />
          <CompiledHtml as="span" className="option-text" html={html} />
        </label>
      ))}
    </fieldset>
  )
}
