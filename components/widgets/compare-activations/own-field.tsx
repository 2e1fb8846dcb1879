import type { PlottedFunction } from '@slopewise/lesson'
import { useEffect, useId, useRef, useState } from 'react'
import { ReadAs } from '@/components/exercise/read-as'
import { SlipNote } from '@/components/exercise/slip-note'
import { MathText } from '@/components/math/math-text'
import type { Interval } from '../drawing/scale'
import type { OwnReading } from './read-own'

/** Reading begins when typing has rested for so long. */
const QUIET_MS = 350

type OwnFieldProps = {
  readonly name: string
  readonly variable: string
  readonly range: Interval
  readonly isLive: boolean
  /** Null where there is none, or none that can be read. */
  readonly onOwn: (own: PlottedFunction | null) => void
}

type State = OwnReading | 'unread' | 'failed'

const loadReader = () => import('./read-own')

/** Where the reader types a function of their own; parser and calculus come with the first focus. */
export const OwnField = ({ name, variable, range, isLive, onOwn }: OwnFieldProps) => {
  const id = useId()
  const [text, setText] = useState('')
  const [state, setState] = useState<State>('unread')
  const report = useRef(onOwn)
  report.current = onOwn

  useEffect(() => {
    let isStale = false
    const settle = (next: State): void => {
      if (isStale) return
      setState(next)
      report.current(typeof next === 'object' && next.ok ? next.plotted : null)
    }
    const read = (): void => {
      if (text.trim() === '') settle('unread')
      else
        loadReader().then(
          ({ readOwn }) => settle(readOwn(text, { name, variable, range })),
          () => settle('failed'),
        )
    }
    const timer = setTimeout(read, QUIET_MS)
    return () => {
      isStale = true
      clearTimeout(timer)
    }
  }, [text, name, variable, range])

  const isSlip = typeof state === 'object' && !state.ok
  return (
    <div className="compare-own-field">
      <label htmlFor={id}>
        Add one of your own: <MathText text={`${name}(${variable}) =`} />
      </label>
      <input
        id={id}
        className="answer-input"
        type="text"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        placeholder={`${variable}/(1 + abs(${variable}))`}
        value={text}
        disabled={!isLive}
        aria-invalid={isSlip || undefined}
        aria-describedby={`${id}-read`}
        onFocus={() => {
          // A download that fails is tried again, and reported, once something is typed.
          loadReader().catch(() => undefined)
        }}
        onChange={event => setText(event.target.value)}
      />
      <div id={`${id}-read`} aria-live="polite">
        {typeof state === 'object' && state.ok && <ReadAs mathml={state.mathml} />}
        {typeof state === 'object' && !state.ok && (
          <SlipNote text={text} span={state.span} {...state.slip} />
        )}
        {state === 'failed' && <p>What you typed cannot be read just now: the network failed.</p>}
      </div>
    </div>
  )
}
