import { useEffect, useRef, useState } from 'react'

type EquationEditorProps = {
  /** What is in the line when the editor opens. */
  readonly start: string
  readonly onChange: (tex: string) => void
}

/** 225 kB, from our own server: fonts too, and no sounds. */
const loadEditor = async () => {
  const [{ MathfieldElement }] = await Promise.all([import('mathlive'), import('./equation-fonts')])
  // The style sheet just loaded has the fonts.
  MathfieldElement.fontsDirectory = null
  MathfieldElement.soundsDirectory = null
  MathfieldElement.keypressSound = null
  MathfieldElement.plonkSound = null
  return new MathfieldElement()
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
  const [state, setState] = useState<'loading' | 'ready' | 'failed'>('loading')

  useEffect(() => {
    let isGone = false
    const open = async (): Promise<void> => {
      const field = await loadEditor()
      if (isGone) return
      field.setAttribute('aria-label', 'Equation editor')
      field.mathVirtualKeyboardPolicy = 'auto'
      field.value = first.current
      field.addEventListener('input', () => change.current(field.getValue('latex-expanded')))
      box.current?.append(field)
      setState('ready')
      field.focus()
    }
    open().catch(() => setState('failed'))
    const { current: parent } = box
    return () => {
      isGone = true
      parent?.replaceChildren()
    }
  }, [])

  return (
    <div className="equation-editor">
      {state === 'loading' && <p className="answer-example">Loading the editor …</p>}
      {state === 'failed' && (
        <p className="answer-example">The editor cannot be loaded just now. Type into the line.</p>
      )}
      <div ref={box} />
    </div>
  )
}
