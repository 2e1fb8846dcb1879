import type { DealtExercise } from '@slopewise/lesson'
import { type RefObject, useId, useState } from 'react'
import type { Reading } from '../read-typed'
import { EquationEditor } from './equation-editor'
import { insertSign, type PaletteSign, signsFor } from './palette-signs'

type TypingToolsProps = {
  readonly exercise: DealtExercise
  readonly field: RefObject<HTMLInputElement | null>
  /** What was understood of the text so far. */
  readonly reading: Reading | null
  readonly isLive: boolean
  readonly onText: (text: string) => void
}

const Palette = ({ exercise, field, onText }: TypingToolsProps) => {
  const put = (sign: PaletteSign): void => {
    const { current: input } = field
    if (input === null) return
    const from = input.selectionStart ?? input.value.length
    const { text, caret } = insertSign(input.value, [from, input.selectionEnd ?? from], sign)
    input.value = text
    onText(text)
    input.focus()
    input.setSelectionRange(caret, caret)
  }
  return (
    <fieldset className="palette">
      <legend className="visually-hidden">Signs to put into the answer</legend>
      {signsFor(exercise).map(sign => (
        <button
          key={sign.label}
          type="button"
          className="palette-sign"
          aria-label={sign.spoken}
          title={sign.spoken}
          onClick={() => put(sign)}
        >
          {sign.label}
        </button>
      ))}
    </fieldset>
  )
}

/** Below a typed answer: signs that are hard to type, and an equation editor. */
export const TypingTools = (props: TypingToolsProps) => {
  const id = useId()
  const [open, setOpen] = useState<'none' | 'signs' | 'editor'>('none')
  const { exercise, field, reading, isLive, onText } = props
  const hasEditor = ['number', 'expression', 'set'].includes(exercise.kind)
  const toggle = (what: 'signs' | 'editor') => setOpen(open === what ? 'none' : what)
  return (
    <div className="typing-tools">
      <button
        type="button"
        className="tool-button"
        disabled={!isLive}
        aria-expanded={open === 'signs'}
        aria-controls={id}
        onClick={() => toggle('signs')}
      >
        Signs
      </button>
      {hasEditor && (
        <button
          type="button"
          className="tool-button"
          disabled={!isLive}
          aria-expanded={open === 'editor'}
          aria-controls={id}
          onClick={() => toggle('editor')}
        >
          Equation editor
        </button>
      )}
      <div id={id}>
        {open === 'signs' && <Palette {...props} />}
        {open === 'editor' && (
          <EquationEditor
            start={reading?.ok ? reading.tex : (field.current?.value ?? '')}
            onChange={onText}
          />
        )}
      </div>
    </div>
  )
}
