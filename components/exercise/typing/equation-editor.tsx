'use client'

import 'mathlive/fonts.css'
import { MathfieldElement } from 'mathlive'
import { useEffect, useRef } from 'react'

// Everything comes from our own server: the fonts from the style sheet above, sounds from nowhere.
MathfieldElement.fontsDirectory = null
MathfieldElement.soundsDirectory = null
MathfieldElement.keypressSound = null
MathfieldElement.plonkSound = null

type EquationEditorProps = {
  /** What is in the line when the editor opens. */
  readonly start: string
  readonly onChange: (tex: string) => void
}

/**
 * MathLive as an equation editor: what is built in it goes as TeX into the line that is handed in.
 * Loaded when it is opened for the first time.
 */
export const EquationEditor = ({ start, onChange }: EquationEditorProps) => {
  const box = useRef<HTMLDivElement>(null)
  const change = useRef(onChange)
  change.current = onChange
  const first = useRef(start)

  useEffect(() => {
    const { current: parent } = box
    if (parent === null) return
    const field = new MathfieldElement()
    field.setAttribute('aria-label', 'Equation editor')
    field.mathVirtualKeyboardPolicy = 'auto'
    field.smartFence = true
    field.value = first.current
    const tell = () => change.current(field.getValue('latex-expanded'))
    field.addEventListener('input', tell)
    parent.append(field)
    field.focus()
    return () => {
      field.removeEventListener('input', tell)
      field.remove()
    }
  }, [])

  return <div ref={box} className="equation-editor" />
}
