import { useState } from 'react'
import { CompiledHtml } from '@/components/math/html'
import { readSeed, SHUFFLE_HERE, shuffle } from './choice-order'
import type { FieldProps } from './field-props'

/** Options to choose from: one (radio buttons) or several (check boxes). */
export const ChoiceField = ({ exercise, answer, isLive, onAnswer }: FieldProps) => {
  const { several, options } = exercise
  // The browser's first rendering finds the options in this order: the page's script put them there.
  const [seed] = useState(readSeed)
  const chosen = typeof answer === 'string' ? [] : answer
  // In the order of the options: the same choice is the same answer, however it was made.
  const toggle = (id: string): readonly string[] =>
    options.map(option => option.id).filter(one => chosen.includes(one) !== (one === id))
  return (
    <fieldset className="choice" data-shuffle={exercise.address}>
      <legend className="answer-label">
        {several ? 'Choose all that are right' : 'Choose one'}
      </legend>
      {shuffle(options, exercise.address, seed).map(({ id, html }) => (
        <label key={id} className="option" data-option={id}>
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
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours. */}
      <script dangerouslySetInnerHTML={{ __html: SHUFFLE_HERE }} />
    </fieldset>
  )
}
